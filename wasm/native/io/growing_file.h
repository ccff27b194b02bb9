// GrowingFile: a file that is appended to, by a run that may be interrupted and resumed.
//
// All functions throw BadData with "FILE: what the system says".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss {

// How far a file was written, and a checksum of what it then held.
struct FileState {
  std::uint64_t bytes = 0;
  std::uint64_t checksum = 0;
  void add(std::string_view written);
};

class GrowingFile {
 public:
  // Keeps what the file held in a state of it, which an earlier run saved; makes it where there is none. Throws DamagedWork where
  // it does not hold that any more. A pipe or a device is written to as it is.
  explicit GrowingFile(std::string path, const FileState& keep = {});
  ~GrowingFile();
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;

  void write(std::string_view bytes);
  void sync();  // brings what was written to the disk

  [[nodiscard]] const FileState& state() const { return state_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  void check(const FileState& keep);

  std::string path_;
  int file_;
  FileState state_;
};

}  // namespace newsgloss
