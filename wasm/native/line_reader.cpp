#include "native/line_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "native/failure.h"
#include "native/file.h"

namespace newsgloss {

namespace {
constexpr std::size_t buffer_bytes = std::size_t{1} << 16;
constexpr int moment_ms = 100;
}  // namespace

LineReader::LineReader(const std::string& path, std::size_t longest_line_bytes)
    : name_(display_name(path)),
      file_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      longest_(longest_line_bytes),
      buffer_(buffer_bytes, '\0') {
  if (file_ < 0) throw BadData(name_ + ": " + std::strerror(errno));
}

LineReader::~LineReader() {
  if (file_ != STDIN_FILENO) ::close(file_);
}

bool LineReader::fill(const std::atomic<bool>& stop) {
  while (!stop) {
    pollfd wait{file_, POLLIN, 0};
    const int ready = ::poll(&wait, 1, moment_ms);
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    const ssize_t count = ::read(file_, buffer_.data(), buffer_.size());
    if (count < 0) {
      if (errno == EINTR || errno == EAGAIN) continue;
      throw BadData(name_ + ": " + std::strerror(errno));
    }
    begin_ = 0;
    end_ = static_cast<std::size_t>(count);
    return count > 0;
  }
  return false;
}

LineReader::Outcome LineReader::next(std::string& line, const std::atomic<bool>& stop) {
  line.clear();
  bool too_long = false, any = false;
  for (;;) {
    if (begin_ == end_) {
      if (!fill(stop)) return stop || !any ? Outcome::end : too_long ? Outcome::too_long : Outcome::line;
    }
    any = true;
    const char* const from = buffer_.data() + begin_;
    const auto* const found = static_cast<const char*>(std::memchr(from, '\n', end_ - begin_));
    const std::size_t size = found != nullptr ? static_cast<std::size_t>(found - from) : end_ - begin_;
    if (line.size() + size > longest_) {
      too_long = true;
      line.clear();
      line.shrink_to_fit();
    } else if (!too_long) {
      line.append(from, size);
    }
    begin_ += size + (found != nullptr ? 1 : 0);
    if (found != nullptr) return too_long ? Outcome::too_long : Outcome::line;
  }
}

}  // namespace newsgloss
