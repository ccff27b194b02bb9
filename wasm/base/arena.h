// Arena: memory that is given out by moving a pointer and given back all at once.
//
// The parse tree lives in one: gumbo then neither frees node by node (its own freeing recurses as deep as the page
// nests) nor pays the system's allocator, which makes the parse itself about a fifth faster.
//
//   Arena arena(limit_bytes);
//   void* p = arena.allocate(24);      // 8-byte aligned; null when the limit or the system's memory is reached
//
// Not for threads. Everything dies with the arena.
#pragma once

#include <cstddef>

namespace newsgloss {

class Arena {
 public:
  explicit Arena(std::size_t limit_bytes) : limit_bytes_(limit_bytes) {}
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Constant time but for one malloc a block. A size of 0 gives a valid pointer.
  [[nodiscard]] void* allocate(std::size_t size_bytes);

  [[nodiscard]] std::size_t used_bytes() const { return used_bytes_; }

 private:
  struct Block;
  Block* newest_ = nullptr;
  char* next_ = nullptr;
  char* end_ = nullptr;
  std::size_t used_bytes_ = 0;
  std::size_t limit_bytes_;
};

}  // namespace newsgloss
