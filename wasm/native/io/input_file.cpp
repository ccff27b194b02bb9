#include "native/io/input_file.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "native/io/failure.h"
#include "native/io/file.h"

namespace newsgloss {

namespace {
constexpr int moment_ms = 100;
}  // namespace

InputFile::InputFile(const std::string& path)
    : name_(display_name(path)), file_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) throw BadData(name_ + ": " + std::strerror(errno));
}

InputFile::~InputFile() {
  if (file_ != STDIN_FILENO) ::close(file_);
}

std::size_t InputFile::read(char* bytes, std::size_t size, const std::atomic<bool>& stop) {
  while (!stop) {
    pollfd wait{file_, POLLIN, 0};
    const int ready = ::poll(&wait, 1, moment_ms);
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    const ssize_t count = ::read(file_, bytes, size);
    if (count < 0) {
      if (errno == EINTR || errno == EAGAIN) continue;
      throw BadData(name_ + ": " + std::strerror(errno));
    }
    position_ += static_cast<std::uint64_t>(count);
    return static_cast<std::size_t>(count);
  }
  return 0;
}

void InputFile::seek(std::uint64_t position) {
  if (::lseek(file_, static_cast<off_t>(position), SEEK_SET) < 0) throw BadData(name_ + ": " + std::strerror(errno));
  position_ = position;
}

}  // namespace newsgloss
