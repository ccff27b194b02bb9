#include "native/io/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "native/io/failure.h"

namespace newsgloss {

namespace {

[[noreturn]] void fail(const std::string& path, int error) { throw BadData(path + ": " + std::strerror(error)); }

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }
  // 0, or the error the system found only now.
  int close() {
    const int number = number_;
    number_ = -1;
    return number <= 2 || ::close(number) == 0 ? 0 : errno;
  }

 private:
  int number_;
};

// 0, or the system's error.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

// A new name is on the disk with its folder. Not all file systems can.
void sync_folder_of(const std::string& path) {
  Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() >= 0) ::fsync(folder.number());
}

// Opens the file beside another that will take its name. It is always the same one, so what a killed process left is taken over.
// Only one process at a time has it: others wait, and then find it moved away.
int open_beside(const std::string& beside) {
  for (;;) {
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (file < 0) return file;
    struct stat opened, there;
    int error = 0;
    while (::flock(file, LOCK_EX) != 0 && error == 0) error = errno == EINTR ? 0 : errno;
    if (error == 0 && ::fstat(file, &opened) != 0) error = errno;
    if (error == 0 && !S_ISREG(opened.st_mode)) error = EEXIST;
    const bool is_there = ::lstat(beside.c_str(), &there) == 0 && there.st_dev == opened.st_dev && there.st_ino == opened.st_ino;
    if (error == 0 && is_there && ::ftruncate(file, 0) != 0) error = errno;
    if (error == 0 && is_there) return file;
    ::close(file);
    errno = error;
    if (error != 0) return -1;
  }
}

int write_beside_and_rename(const std::string& path, std::string_view bytes, mode_t mode) {
  const std::string beside = path + ".newsgloss-part";
  Descriptor file(open_beside(beside));
  if (file.number() < 0) return errno;
  int error = write_all(file.number(), bytes);
  if (error == 0 && ::fchmod(file.number(), mode) != 0) error = errno;
  if (error == 0 && ::fsync(file.number()) != 0) error = errno;
  if (error == 0 && ::rename(beside.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) ::unlink(beside.c_str());
  if (const int late = file.close(); error == 0) error = late;  // last: it lets the next process in
  if (error == 0) sync_folder_of(path);
  return error;
}

}  // namespace

std::string real_path(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return path;
  std::string result = resolved;
  std::free(resolved);
  return result;
}

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat one, other;
  return ::stat(a.c_str(), &one) == 0 && ::stat(b.c_str(), &other) == 0 && S_ISREG(one.st_mode) && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

void hold_standard_files() {
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
    if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
    // The lowest free number is given, which is this one. Opened the wrong way round, for all uses of it to fail.
    static_cast<void>(::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

std::string display_name(const std::string& path) { return path == "-" ? std::string(standard_input) : path; }

std::string read_file(const std::string& path, std::size_t limit_bytes) {
  Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail(path, errno);
  struct stat about;
  std::string bytes;
  constexpr std::size_t piece = std::size_t{1} << 16;
  std::size_t expected = piece;
  if (::fstat(file.number(), &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0) {
    expected = std::min(static_cast<std::size_t>(about.st_size), limit_bytes) + 1;  // and one, to meet the end at once
  }
  std::size_t used = 0;
  while (used <= limit_bytes) {
    if (used == bytes.size()) bytes.resize(std::max(expected, used + used / 2));
    const ssize_t count = ::read(file.number(), bytes.data() + used, bytes.size() - used);
    if (count < 0) {
      if (errno == EINTR) continue;
      fail(display_name(path), errno);
    }
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
  }
  bytes.resize(std::min(used, limit_bytes + 1));
  return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
  const std::string target = real_path(path);
  struct stat about;
  const bool exists = ::stat(target.c_str(), &about) == 0;
  if (exists && !S_ISREG(about.st_mode)) {
    Descriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.number() < 0) fail(path, errno);
    int error = write_all(file.number(), bytes);
    if (const int late = file.close(); error == 0) error = late;
    if (error != 0) fail(path, error);
    return;
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode = exists ? about.st_mode & 07777 : 0666 & ~mask;
  if (const int error = write_beside_and_rename(target, bytes, mode); error != 0) fail(path, error);
}

void move_file(const std::string& from, const std::string& to) {
  struct stat about;
  if (::stat(to.c_str(), &about) == 0 && ::chmod(from.c_str(), about.st_mode & 07777) != 0) fail(from, errno);
  if (::rename(from.c_str(), to.c_str()) != 0) fail(to, errno);
  sync_folder_of(to);
}

void write_output(std::string_view bytes) {
  const int error = write_all(STDOUT_FILENO, bytes);
  if (error == EPIPE) std::_Exit(1);  // whoever read it has enough, as `head` does: nothing to say, nothing left to do
  if (error != 0) fail(std::string(standard_output), error);
}

}  // namespace newsgloss
