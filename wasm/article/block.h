// Block: one piece of a story, as a reader sees it: a paragraph, a subhead, a list item.
#pragma once

#include <cstdint>

#include "base/span.h"

namespace newsgloss {

enum class BlockKind : std::uint8_t {
  headline,
  standfirst,  // between the headline and the running text, or called so
  heading,
  paragraph,
  item,  // of a list
  quotation,
  caption,  // of a picture, a table or a film
  cell,     // of a table
  preformatted,
};

// "headline", "standfirst" …: static storage.
[[nodiscard]] const char* block_kind_name(BlockKind kind);

struct Block {
  BlockKind kind;
  Span text;  // in Article::text
};

}  // namespace newsgloss
