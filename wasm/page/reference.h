// Character references of HTML: &amp; &#8217; &rsquo; &nbsp …
//
// Used twice: by gumbo, whose own generated state machine (55 KB brotli) this replaces behind the same function, and by
// `text`, which reads a text node's source again to know which bytes made which character.
// The WebAssembly build knows only those that the page side writes, &amp; and its like: a table of all 2,125 names is 8 KB brotli
// of 67, and is a file of its own, newsgloss-references.bin, for who reads HTML of others there.
// Rules: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgloss {

struct Reference {
  std::uint32_t bytes = 0;  // length in the source with & and semicolon; 0: the ampersand stands for itself
  char32_t first = 0;
  char32_t second = 0;  // 0 unless the name stands for two code points
};

// Reads the reference that begins at text[0]. Precondition: !text.empty() && text[0] == '&'.
// In an attribute's value a name without semicolon is no reference where a letter, a digit or '=' follows.
// Constant time: names are at most 32 bytes; digits of a number are read to their end.
[[nodiscard]] Reference read_reference(std::string_view text, bool in_attribute);

// Puts a table that reference_tables.py has packed in the place of the one there is; a copy is kept. False where it is none:
// then no name is known.
bool add_references(std::string_view packed);

}  // namespace newsgloss
