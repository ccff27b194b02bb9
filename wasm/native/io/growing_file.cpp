#include "native/io/growing_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "native/io/failure.h"

namespace newsgloss {

namespace {
[[noreturn]] void fail(const std::string& path) { throw BadData(path + ": " + std::strerror(errno)); }
}  // namespace

GrowingFile::GrowingFile(std::string path, std::uint64_t keep_bytes)
    : path_(std::move(path)), file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666)), size_(keep_bytes) {
  struct stat about;
  if (file_ < 0 || ::fstat(file_, &about) != 0) fail(path_);
  if (!S_ISREG(about.st_mode)) return;
  if (static_cast<std::uint64_t>(about.st_size) < keep_bytes) {
    ::close(file_);
    throw BadData(path_ + ": shorter than it was left");
  }
  if (::ftruncate(file_, static_cast<off_t>(keep_bytes)) != 0 || ::lseek(file_, 0, SEEK_END) < 0) {
    const int error = errno;
    ::close(file_);
    errno = error;
    fail(path_);
  }
}

GrowingFile::~GrowingFile() { ::close(file_); }

void GrowingFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += static_cast<std::uint64_t>(written);
  }
}

void GrowingFile::sync() {
  if (::fdatasync(file_) != 0) fail(path_);
}

}  // namespace newsgloss
