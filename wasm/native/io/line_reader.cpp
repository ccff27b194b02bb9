#include "native/io/line_reader.h"

#include <algorithm>
#include <cstring>

namespace newsgloss {

namespace {
constexpr std::size_t buffer_bytes = std::size_t{1} << 16;
}  // namespace

LineReader::LineReader(const std::string& path, std::size_t longest_line_bytes) : LineReader(open_plain_source(path), longest_line_bytes) {}

LineReader::LineReader(std::unique_ptr<ByteStream> source, std::size_t longest_line_bytes)
    : source_(std::move(source)),
      longest_(longest_line_bytes),
      buffer_(buffer_bytes, '\0'),
      offset_(source_->point().offset),
      point_(source_->point()) {}

bool LineReader::fill(const std::atomic<bool>& stop) {
  point_ = source_->point();
  begin_ = 0;
  end_ = source_->read(buffer_.data(), buffer_.size(), stop);
  return end_ > 0;
}

bool LineReader::skip(std::uint64_t bytes, const std::atomic<bool>& stop) {
  while (bytes > 0) {
    if (begin_ == end_ && !fill(stop)) return false;
    const std::size_t passed = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, end_ - begin_));
    begin_ += passed;
    offset_ += passed;
    bytes -= passed;
  }
  return true;
}

LineReader::Outcome LineReader::append(std::string& line, const std::atomic<bool>& stop) {
  const std::size_t before = line.size();
  bool too_long = false, any = false;
  for (;;) {
    if (begin_ == end_) {
      if (!fill(stop)) {
        if (stop || !any) line.resize(before);
        return stop || !any ? Outcome::end : too_long ? Outcome::too_long : Outcome::line;
      }
    }
    any = true;
    const char* const from = buffer_.data() + begin_;
    const auto* const found = static_cast<const char*>(std::memchr(from, '\n', end_ - begin_));
    const std::size_t size = found != nullptr ? static_cast<std::size_t>(found - from) : end_ - begin_;
    if (line.size() - before + size > longest_) {
      too_long = true;
      line.resize(before);
      line.shrink_to_fit();
    } else if (!too_long) {
      line.append(from, size);
    }
    const std::size_t passed = size + (found != nullptr ? 1 : 0);
    begin_ += passed;
    offset_ += passed;
    if (found != nullptr) return too_long ? Outcome::too_long : Outcome::line;
  }
}

}  // namespace newsgloss
