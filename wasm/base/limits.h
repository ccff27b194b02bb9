// The limits that keep hostile input from costing more than its size is worth. Each comes with its reason.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsgloss::limits {

// Spans are 32-bit; real articles are below 2 MB, the largest live blogs below 20 MB.
inline constexpr std::size_t input_bytes = std::size_t{64} << 20;

// The parse tree of a real page takes 5 to 12 bytes per byte of input. A page that takes a hundred is an attack.
inline constexpr std::size_t page_memory_base_bytes = std::size_t{64} << 20;
inline constexpr std::size_t page_memory_per_input_byte = 64;
inline constexpr std::size_t page_memory_bytes = std::size_t{1} << 30;

// gumbo's cost grows with the square of the depth. Real pages stay below 60, and browsers stop nesting at 512 (Blink's
// kMaximumHTMLParserDOMTreeDepth). Elements that close each other, such as <p> and <td>, are not counted.
inline constexpr std::uint32_t element_depth = 256;

// Ends the parse of what bound_page did not foresee. Elements that it does not count make the stack at most four times as deep.
inline constexpr std::uint32_t parser_stack = 1200;

// gumbo, like browsers, copies formatting elements that were left open into every later block.
inline constexpr std::uint32_t open_formatting = 16;

// gumbo compares each attribute with all earlier ones of the same element.
inline constexpr std::uint32_t attributes_per_element = 200;
inline constexpr std::uint32_t parser_attributes = 2 * attributes_per_element;  // of an element that bound_page did not see

inline constexpr std::uint32_t kb_layers = 16;

// Nothing longer is a name. This bounds the work that each word of a text can cause.
inline constexpr std::uint32_t tokens_per_name = 24;

}  // namespace newsgloss::limits
