// Character references of HTML: &amp; &#8217; &rsquo; &nbsp …
//
// Used twice: by gumbo, where it replaces a generated state machine (55 KB brotli), and by text.h, which reads the source of a
// text node again to find out which bytes made which character.
//
// The WebAssembly build knows only the names that the page side writes: &amp; and the like. All 2,125 names would be 8 KB
// brotli of 67, so they are a file of their own, newsgloss-references.bin, which is fetched when other people's HTML is read.
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
// In an attribute's value, a name without a semicolon is not a reference if a letter, a digit or '=' follows.
// Constant time: names are at most 32 bytes; a number is read to its end.
[[nodiscard]] Reference read_reference(std::string_view text, bool in_attribute);

// Replaces the table of names by one that reference_tables.py has packed, of which a copy is kept. False if `packed` is not
// such a table; then no name is known.
bool add_references(std::string_view packed);

}  // namespace newsgloss
