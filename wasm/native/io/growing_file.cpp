#include "native/io/growing_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "native/io/failure.h"
#include "native/io/input_file.h"

namespace newsgloss {

namespace {
[[noreturn]] void fail(const std::string& path) { throw BadData(path + ": " + std::strerror(errno)); }
}  // namespace

// FNV-1a, but for the one that is added: zeros at the beginning count.
void FileState::add(std::string_view written) {
  for (const char byte : written) checksum = (checksum ^ static_cast<unsigned char>(byte)) * 0x100000001B3u + 1;
  bytes += written.size();
}

GrowingFile::GrowingFile(std::string path, const FileState& keep)
    : path_(std::move(path)), file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666)), state_(keep) {
  struct stat about;
  if (file_ < 0 || ::fstat(file_, &about) != 0) fail(path_);
  if (!S_ISREG(about.st_mode)) return;
  try {
    check(keep);
    if (::ftruncate(file_, static_cast<off_t>(keep.bytes)) != 0 || ::lseek(file_, 0, SEEK_END) < 0) fail(path_);
  } catch (const BadData&) {
    ::close(file_);
    throw;
  }
}

void GrowingFile::check(const FileState& keep) {
  if (keep.bytes == 0) return;
  InputFile file(path_);
  const std::atomic<bool> never = false;
  std::vector<char> piece(std::size_t{1} << 20);
  FileState found;
  while (found.bytes < keep.bytes) {
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), keep.bytes - found.bytes));
    const std::size_t count = file.read(piece.data(), wanted, never);
    if (count == 0) break;
    found.add({piece.data(), count});
  }
  if (found.bytes != keep.bytes) throw DamagedWork(path_ + ": damaged: shorter than it was left");
  if (found.checksum != keep.checksum) throw DamagedWork(path_ + ": damaged: not as it was left");
}

GrowingFile::~GrowingFile() { ::close(file_); }

void GrowingFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_);
    state_.add(bytes.substr(0, static_cast<std::size_t>(written)));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void GrowingFile::sync() {
  if (::fdatasync(file_) != 0) fail(path_);
}

}  // namespace newsgloss
