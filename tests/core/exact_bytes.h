// Bytes in a heap buffer of exactly their size, aligned to 8: the address sanitizer sees every read beyond them.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>

namespace newsgloss {

class ExactCopy {
 public:
  explicit ExactCopy(std::string_view bytes) : bytes_(new char[bytes.size()]), size_(bytes.size()) {
    if (size_ > 0) std::memcpy(bytes_.get(), bytes.data(), size_);
  }
  [[nodiscard]] char* data() { return bytes_.get(); }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

}  // namespace newsgloss
