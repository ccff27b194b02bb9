// Input: what was given, as UTF-8, and the way back to its own bytes.
//
// Everything after this step works on UTF-8 and on spans of it, but annotations count bytes of the input. For UTF-8 the two
// differ by a byte-order mark at most; for other encodings `ByteOffsets` walks the text once.
//
//   Input input;
//   std::size_t at = 0;
//   Status status = read_input(bytes, InputKind::html, input, at);   // at: where the error is
//
// The encoding is found in this order:
//   1. a byte-order mark: UTF-8, UTF-16 little or big endian
//   2. valid UTF-8 is UTF-8, whatever a <meta> says: no text in another encoding is valid UTF-8 by accident
//   3. in HTML, <meta charset> or <meta http-equiv> within the first 4,096 bytes: UTF-8, windows-1252 and its other names; for all
//      others the caller's `decode` is asked (native/io/encoding.h; a page in a browser has been decoded already)
//   4. UTF-8 if most of what is not ASCII is valid; else what `decode` takes it for by its language and its letters, or windows-1252
// What is no character becomes U+FFFD, as in browsers, unless `strict`: then it is `input_not_utf8` at its first byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/status.h"

namespace newsgloss {

enum class InputKind : std::uint8_t { html, text };
enum class Encoding : std::uint8_t { utf8, windows1252, utf16_little, utf16_big, other };

struct Input {
  std::string text;  // UTF-8, without byte-order mark; owned
  Encoding encoding = Encoding::utf8;
  std::uint32_t mark_bytes = 0;  // length of the byte-order mark in the input
  // How many bytes of the input each character of `text` was made of. Empty where the text is the input but for its mark.
  std::string lengths;
  std::size_t first_bad = std::string::npos;  // where the first U+FFFD that stands for no character is in the input

  void append(char32_t character, std::size_t bytes);
};

// Reads bytes by a label of the Encoding Standard, in lower case; "" where none is declared. False if it cannot.
using Decode = bool (*)(std::string_view label, std::string_view bytes, Input& input);

// As the Encoding Standard says, lone surrogates of UTF-16 become U+FFFD, and the five unassigned bytes of windows-1252
// become the C1 controls of the same number. An odd last byte of UTF-16 is dropped.
[[nodiscard]] Status read_input(std::string_view bytes, InputKind kind, Input& input, std::size_t& error_offset, bool strict = true,
                                Decode decode = nullptr);

// Maps offsets of `input.text` to offsets of the input. All calls together walk the text once.
// Precondition: offsets come in ascending order and lie on character starts (or at the end).
class ByteOffsets {
 public:
  explicit ByteOffsets(const Input& input) : input_(&input) {}
  [[nodiscard]] std::size_t byte_offset(std::size_t text_offset);

 private:
  const Input* input_;
  std::size_t text_at_ = 0, character_ = 0;
  std::size_t byte_at_ = 0;
};

// ASCII text in the given encoding, for insertion into the input.
[[nodiscard]] std::string encode_ascii(std::string_view ascii, Encoding encoding);

}  // namespace newsgloss
