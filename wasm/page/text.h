// Text: what a reader sees, as one run of UTF-8, with the way back to the input.
//
// The tokeniser, the matcher and the linker see only this. For plain text it is the input. For HTML it is the text nodes of the
// chosen blocks, one after the other, with character references resolved and white space as in the input. Two separators,
// which no text contains, are put between them:
//   block_end  at the end of a block and for <br>: no word, mention or quotation crosses it
//   edge       at the edges of a link: a word ends there, but a mention may go on ("the <a>Carnegie</a> Endowment")
//
//   bytes      … met in New York␟City␞Russia's trade …
//   segments   |--------------|    |---||------ …          each a piece of `bytes` and where it stands in the input
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/list.h"
#include "base/span.h"

namespace newsgloss {

struct Segment {
  std::uint32_t text_begin;   // in Text::bytes
  std::uint32_t input_begin;  // in the input
  std::uint32_t size;         // bytes of text
  std::uint32_t input_size;   // equals `size` if the piece is literal; otherwise the piece is one character reference or the like
  std::uint32_t position;     // Unicode code points of the document's text content before the piece
};

struct Text {
  // Control characters, which have no place in a text.
  static constexpr char block_end = '\x1E';
  static constexpr char edge = '\x1F';

  std::string bytes;
  List<Segment> segments;  // in order of text_begin
};

// Adds a text node. `decoded` is what the HTML parser made of it, `source` what it was made of, `input_begin` the offset of
// that, and `position` the number of code points before it in the document. The two texts are read side by side. Should they
// ever disagree, the rest of the node is left out, so that no span can point to the wrong bytes. Linear.
void append_text(Text& text, std::string_view decoded, std::string_view source, std::uint32_t input_begin, std::uint32_t position);

// Adds a separator, unless the text is empty or ends in one that is at least as strong.
void append_separator(Text& text, char separator);

// Where a piece of text begins and ends in the input, and its position in code points.
// Precondition: the span is not empty, begins and ends within segments (as every token does).
struct Anchor {
  Span input;  // bytes of Input::text
  std::uint32_t position_begin, position_end;
};
[[nodiscard]] Anchor anchor(const Text& text, Span span);

// The same for many spans: linear in the text and the spans together if they come in ascending order.
class Anchors {
 public:
  explicit Anchors(const Text& text) : text_(&text) {}  // which must outlive it
  [[nodiscard]] Anchor of(Span span);

 private:
  [[nodiscard]] std::uint32_t position(const Segment& segment, std::uint32_t at);

  const Text* text_;
  std::uint32_t counted_to_ = 0, position_ = 0;  // the last answer: an offset in the text, and its position
};

// Appends a piece of text as a reader sees it: runs of HTML white space become one space, and link edges are dropped.
// A space at either end stays; `trimmed` removes it.
void append_folded(std::string& out, std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view folded);

}  // namespace newsgloss
