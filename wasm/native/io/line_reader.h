// LineReader: the lines of a file or pipe, one at a time, in bounded memory.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "native/io/byte_stream.h"

namespace newsgloss {

class LineReader {
 public:
  // Reads a file, without decompressing it; "-" is standard input. Throws BadData if it cannot be opened.
  LineReader(const std::string& path, std::size_t longest_line_bytes);
  // Reads a stream.
  LineReader(std::unique_ptr<ByteStream> source, std::size_t longest_line_bytes);

  enum class Outcome { line, too_long, end };

  // Appends the next line, without its end, to `line`. A line that is too long is skipped, and nothing is appended. Waits
  // for input, until soon after `stop` is set. Throws BadData.
  [[nodiscard]] Outcome append(std::string& line, const std::atomic<bool>& stop);
  // The same, into a cleared `line`.
  [[nodiscard]] Outcome next(std::string& line, const std::atomic<bool>& stop) {
    line.clear();
    return append(line, stop);
  }

  // Skips bytes. False if there are fewer.
  [[nodiscard]] bool skip(std::uint64_t bytes, const std::atomic<bool>& stop);

  // How many bytes the lines so far had, including their ends and what was skipped.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

  // A place to resume from, not after that.
  [[nodiscard]] SourcePoint point() const { return point_; }
  [[nodiscard]] const ByteStream& source() const { return *source_; }

 private:
  [[nodiscard]] bool fill(const std::atomic<bool>& stop);

  std::unique_ptr<ByteStream> source_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;  // what has been read and not yet returned
  std::uint64_t offset_ = 0;
  SourcePoint point_;  // before the buffer
};

}  // namespace newsgloss
