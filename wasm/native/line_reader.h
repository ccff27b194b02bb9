// LineReader: the lines of a file or pipe, one at a time, in bounded memory.
#pragma once

#include <atomic>
#include <cstddef>
#include <string>

namespace newsgloss {

class LineReader {
 public:
  // "-" is standard input. Throws BadData where the file cannot be opened.
  LineReader(const std::string& path, std::size_t longest_line_bytes);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  enum class Outcome { line, too_long, end };

  // The next line, without its end. A line that is too long is passed over, and `line` is empty. Waits for input, but
  // no longer than a moment once `stop` is set. Throws BadData.
  [[nodiscard]] Outcome next(std::string& line, const std::atomic<bool>& stop);

 private:
  [[nodiscard]] bool fill(const std::atomic<bool>& stop);

  std::string name_;
  int file_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;  // what is read and not yet given out
};

}  // namespace newsgloss
