// UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
//
// Everything after read_source (source.h) may assume valid UTF-8. Each function here says what it assumes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss::utf8 {

struct Decoded {
  char32_t code_point;
  std::uint32_t bytes;  // 1..4
};

// The code point at `at`. Precondition: at < text.size(), text is valid UTF-8 and `at` is the start of a character.
[[nodiscard]] inline Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {((first & 0x1Fu) << 6) | (byte(1) & 0x3Fu), 2};
  if (first < 0xF0) return {((first & 0x0Fu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu), 3};
  return {((first & 0x07u) << 18) | ((byte(1) & 0x3Fu) << 12) | ((byte(2) & 0x3Fu) << 6) | (byte(3) & 0x3Fu), 4};
}

[[nodiscard]] inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Offset of the first byte that is not valid UTF-8, or text.size(). Takes any bytes; one pass.
[[nodiscard]] std::size_t first_invalid(std::string_view text);

// Number of code points: of bytes that are not continuation bytes. Precondition: valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

// Appends one code point. Precondition: a Unicode scalar value.
void append(std::string& out, char32_t code_point);

// Whether a character, given by its bytes, is in a text. Both are valid UTF-8, which no character's bytes straddle.
[[nodiscard]] bool is_one_of(std::string_view character, std::string_view characters);

}  // namespace newsgloss::utf8
