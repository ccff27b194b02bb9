// InputFile: the bytes of a file or of standard input, as they come. Waiting for them can be stopped.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

namespace newsgloss {

class InputFile {
 public:
  // "-" is standard input. Throws BadData if the file cannot be opened.
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  // Reads at most `size` bytes, as soon as there are any; 0 at the end, or soon after `stop` is set. Throws BadData.
  [[nodiscard]] std::size_t read(char* bytes, std::size_t size, const std::atomic<bool>& stop);

  // Goes on at a byte of the file. Throws BadData if the file has no positions, like a pipe.
  void seek(std::uint64_t position);

  [[nodiscard]] const std::string& name() const { return name_; }            // what messages call it
  [[nodiscard]] std::uint64_t position() const { return position_.load(); }  // of the next byte; any thread may call it

 private:
  std::string name_;
  int file_;
  std::atomic<std::uint64_t> position_ = 0;
};

}  // namespace newsgloss
