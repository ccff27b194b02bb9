#include "base/list.h"

#include <cstring>
#include <new>
#include <utility>

namespace newsgloss {

ListMemory::~ListMemory() { ::operator delete(data_); }

void ListMemory::grow(std::size_t least, std::size_t element_bytes) {
  const std::size_t room = std::max(least, capacity_ + capacity_ / 2 + 4);
  void* more = ::operator new(room* element_bytes);
  if (size_ != 0) std::memcpy(more, data_, size_ * element_bytes);
  ::operator delete(data_);
  data_ = more;
  capacity_ = room;
}

void ListMemory::append(const void* from, std::size_t count, std::size_t element_bytes) {
  if (count == 0) return;
  if (count > capacity_ - size_) grow(size_ + count, element_bytes);
  std::memcpy(static_cast<char*>(data_) + size_ * element_bytes, from, count * element_bytes);
  size_ += count;
}

void ListMemory::swap(ListMemory& other) {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(capacity_, other.capacity_);
}

}  // namespace newsgloss
