#include "base/arena.h"

#include <algorithm>
#include <cstdlib>

namespace newsgloss {

namespace {
// Large enough that malloc is rare, small enough that a short page does not pay for it.
constexpr std::size_t block_bytes = std::size_t{256} << 10;
constexpr std::size_t alignment = alignof(std::max_align_t) < 8 ? 8 : alignof(std::max_align_t);
}  // namespace

struct alignas(alignof(std::max_align_t)) Arena::Block {
  Block* older;
};

Arena::~Arena() {
  while (newest_ != nullptr) {
    Block* older = newest_->older;
    std::free(newest_);
    newest_ = older;
  }
}

void* Arena::allocate(std::size_t size_bytes) {
  if (size_bytes > limit_bytes_) return nullptr;
  size_bytes = (std::max<std::size_t>(size_bytes, 1) + alignment - 1) & ~(alignment - 1);
  if (static_cast<std::size_t>(end_ - next_) < size_bytes) {
    const std::size_t room = size_bytes > block_bytes ? size_bytes : block_bytes;
    if (used_bytes_ + room > limit_bytes_) return nullptr;
    auto* block = static_cast<Block*>(std::malloc(sizeof(Block) + room));
    if (block == nullptr) return nullptr;
    used_bytes_ += room;
    block->older = newest_;
    newest_ = block;
    next_ = reinterpret_cast<char*>(block + 1);
    end_ = next_ + room;
  }
  void* given = next_;
  next_ += size_bytes;
  return given;
}

}  // namespace newsgloss
