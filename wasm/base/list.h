// List: a growing array of plain values, which the core uses instead of std::vector.
//
//   List<Token> tokens;
//   tokens.push_back(token);
//   for (const Token& token : tokens) …
//
// Its elements are copied as bytes, so one function makes room for every type of element, where std::vector compiles one for
// each: that spares the page 5 KB brotli of 68. What is not plain (strings, objects) stays in std::vector.
//
// Ownership: the list owns its elements; growing moves them, which invalidates pointers and iterators.
// Cost: as std::vector; capacity grows by half. Out of memory: as operator new (std::bad_alloc natively, a trap in WebAssembly).
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <type_traits>

namespace newsgloss {

// The part that does not depend on the type. Sizes are counted in elements unless they say bytes.
class ListMemory {
 protected:
  ListMemory() = default;
  ~ListMemory();
  void grow(std::size_t least, std::size_t element_bytes);
  void append(const void* from, std::size_t count, std::size_t element_bytes);
  void swap(ListMemory& other);

  void* data_ = nullptr;
  std::size_t size_ = 0, capacity_ = 0;
};

template <typename T>
class List : private ListMemory {
  static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(std::max_align_t));

 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  List() = default;
  List(const List& other) { append(other.begin(), other.end()); }
  List(List&& other) noexcept { swap(other); }
  List& operator=(List other) noexcept {
    swap(other);
    return *this;
  }
  ~List() = default;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* data() { return static_cast<T*>(data_); }
  [[nodiscard]] const T* data() const { return static_cast<const T*>(data_); }
  [[nodiscard]] T* begin() { return data(); }
  [[nodiscard]] const T* begin() const { return data(); }
  [[nodiscard]] T* end() { return data() + size_; }
  [[nodiscard]] const T* end() const { return data() + size_; }

  [[nodiscard]] T& operator[](std::size_t index) {
    assert(index < size_);
    return data()[index];
  }
  [[nodiscard]] const T& operator[](std::size_t index) const {
    assert(index < size_);
    return data()[index];
  }
  [[nodiscard]] T& front() { return (*this)[0]; }
  [[nodiscard]] const T& front() const { return (*this)[0]; }
  [[nodiscard]] T& back() { return (*this)[size_ - 1]; }
  [[nodiscard]] const T& back() const { return (*this)[size_ - 1]; }

  // By value, since the element may be in this very list.
  void push_back(T element) {
    if (size_ == capacity_) grow(size_ + 1, sizeof(T));
    data()[size_++] = element;
  }
  // Precondition: [from, to) is not in this list.
  void append(const T* from, const T* to) { ListMemory::append(from, static_cast<std::size_t>(to - from), sizeof(T)); }
  void pop_back() {
    assert(size_ > 0);
    --size_;
  }
  void clear() { size_ = 0; }
  // Drops the elements from `size` on. Precondition: size <= size().
  void shorten(std::size_t size) {
    assert(size <= size_);
    size_ = size;
  }
  void reserve(std::size_t capacity) {
    if (capacity > capacity_) grow(capacity, sizeof(T));
  }
  // Replaces the contents by `size` copies of one element.
  void assign(std::size_t size, T element) {
    size_ = 0;
    reserve(size);
    size_ = size;
    std::fill_n(data(), size, element);
  }
};

}  // namespace newsgloss
