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
  // The bytes of a file as they are; "-" is standard input. Throws BadData where the file cannot be opened.
  LineReader(const std::string& path, std::size_t longest_line_bytes);
  // The bytes that a source gives.
  LineReader(std::unique_ptr<ByteStream> source, std::size_t longest_line_bytes);

  enum class Outcome { line, too_long, end };

  // The next line, without its end, after what is in `line`. A line that is too long is passed over, and nothing is
  // added. Waits for input, but no longer than a moment once `stop` is set. Throws BadData.
  [[nodiscard]] Outcome append(std::string& line, const std::atomic<bool>& stop);
  // The same into an empty `line`.
  [[nodiscard]] Outcome next(std::string& line, const std::atomic<bool>& stop) {
    line.clear();
    return append(line, stop);
  }

  // Passes over bytes. False where there are fewer.
  [[nodiscard]] bool skip(std::uint64_t bytes, const std::atomic<bool>& stop);

  // How many bytes the lines so far were, their ends included, and what was skipped.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

  // A point of the source not after that.
  [[nodiscard]] SourcePoint point() const { return point_; }
  [[nodiscard]] const ByteStream& source() const { return *source_; }

 private:
  [[nodiscard]] bool fill(const std::atomic<bool>& stop);

  std::unique_ptr<ByteStream> source_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;  // what is read and not yet given out
  std::uint64_t offset_ = 0;
  SourcePoint point_;  // before the buffer
};

}  // namespace newsgloss
