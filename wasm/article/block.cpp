#include "article/block.h"

namespace newsgloss {

const char* block_kind_name(BlockKind kind) {
  static constexpr const char* names[] = {"headline",  "standfirst", "heading", "paragraph",   "item",
                                          "quotation", "caption",    "cell",    "preformatted"};
  return names[static_cast<unsigned>(kind)];
}

}  // namespace newsgloss
