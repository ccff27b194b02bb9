// GrowingFile: a file that is appended to, by a run that may be interrupted and resumed.
//
// All functions throw BadData with "FILE: what the system says".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss {

class GrowingFile {
 public:
  // Keeps the first `keep_bytes` of the file, and throws if it has fewer. Makes the file if there is none. A pipe or a device
  // is written to directly.
  GrowingFile(std::string path, std::uint64_t keep_bytes);
  ~GrowingFile();
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;

  void write(std::string_view bytes);
  void sync();  // flushes to disk

  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  int file_;
  std::uint64_t size_;
};

}  // namespace newsgloss
