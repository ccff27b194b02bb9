// The bounds that keep hostile input from costing more than its size. Each says why it is what it is.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsgloss::limits {

// Spans are 32-bit; real articles are below 2 MB, the largest live blogs below 20 MB.
inline constexpr std::size_t input_bytes = std::size_t{64} << 20;

// The parse tree of real pages takes 5 to 12 bytes a byte of input. A page that takes a hundred is built to hurt.
inline constexpr std::size_t page_memory_base_bytes = std::size_t{64} << 20;
inline constexpr std::size_t page_memory_per_input_byte = 64;
inline constexpr std::size_t page_memory_bytes = std::size_t{1} << 30;

// gumbo's cost grows with the square of the depth. Real pages stay below 60, and browsers stop nesting at 512 (Blink's
// kMaximumHTMLParserDOMTreeDepth). Not counted are elements that close each other, such as <p> and <td>.
inline constexpr std::uint32_t element_depth = 256;

// What bound_page does not foresee ends the parse here instead. The elements it does not count make at most four of one.
inline constexpr std::uint32_t parser_stack = 1200;

// Formatting elements left open are copied into every later block; browsers and gumbo alike.
inline constexpr std::uint32_t open_formatting = 16;

// gumbo compares each attribute with all earlier ones of its element.
inline constexpr std::uint32_t attributes_per_element = 200;
inline constexpr std::uint32_t parser_attributes = 2 * attributes_per_element;  // where bound_page did not see them

inline constexpr std::uint32_t kb_layers = 16;

// A name of more words than this is not a name. It bounds the work a text can cause at each of its words.
inline constexpr std::uint32_t tokens_per_name = 24;

}  // namespace newsgloss::limits
