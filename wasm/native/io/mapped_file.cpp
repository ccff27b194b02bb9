#include "native/io/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "native/io/failure.h"

namespace newsgloss {

MappedFile::MappedFile(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw BadData(path + ": " + std::strerror(errno));
  struct stat about;
  int error = ::fstat(file, &about) != 0 ? errno : S_ISDIR(about.st_mode) ? EISDIR : S_ISREG(about.st_mode) ? 0 : EINVAL;
  if (error == 0 && about.st_size > 0) {
    const auto size = static_cast<std::size_t>(about.st_size);
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (mapped == MAP_FAILED) {
      error = errno;
    } else {
      bytes_ = {static_cast<const char*>(mapped), size};
    }
  }
  ::close(file);
  if (error != 0) throw BadData(path + ": " + std::strerror(error));
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

}  // namespace newsgloss
