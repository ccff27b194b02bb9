// InputFile: the bytes of a file or of standard input as they come, waiting for them no longer than it is told to.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

namespace newsgloss {

class InputFile {
 public:
  // "-" is standard input. Throws BadData where the file cannot be opened.
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  // At most `size` bytes, as many as there are at once; 0 at the end, or a moment after `stop` was set. Throws BadData.
  [[nodiscard]] std::size_t read(char* bytes, std::size_t size, const std::atomic<bool>& stop);

  // Goes on at a byte of the file. Throws BadData where the file knows no positions, as a pipe.
  void seek(std::uint64_t position);

  [[nodiscard]] const std::string& name() const { return name_; }            // as messages call it
  [[nodiscard]] std::uint64_t position() const { return position_.load(); }  // of the next byte; any thread may ask

 private:
  std::string name_;
  int file_;
  std::atomic<std::uint64_t> position_ = 0;
};

}  // namespace newsgloss
