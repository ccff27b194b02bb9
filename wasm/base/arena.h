// Arena: memory that is handed out by moving a pointer and freed all at once.
//
// The parse tree lives in one. gumbo then does not free node by node, which would recurse as deep as the page nests, and
// does not pay for the system's allocator, so that parsing is about a fifth faster.
//
//   Arena arena(limit_bytes);
//   void* p = arena.allocate(24);      // 8-byte aligned; null at the limit, or when the system has no more memory
//
// Not thread-safe. All its memory dies with the arena.
#pragma once

#include <cstddef>

namespace newsgloss {

class Arena {
 public:
  explicit Arena(std::size_t limit_bytes) : limit_bytes_(limit_bytes) {}
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // Constant time, apart from one malloc per block. A size of 0 gives a valid pointer.
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
