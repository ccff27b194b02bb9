#include "base/utf8.h"

#include <catch2/catch.hpp>
#include <string>

#include "exact_bytes.h"

using namespace newsgloss;

TEST_CASE("utf8: the first byte that is not valid") {
  struct Row {
    std::string_view name, text;
    std::size_t valid;  // bytes before the first bad one
  };
  static const Row rows[] = {
      {"empty", "", 0},
      {"ASCII", "eight bytes and more", 20},
      {"two, three and four bytes", "\u00E9\u20AC\U0001F600", 9},
      {"the last code point", "\U0010FFFF", 4},
      {"above the last", "\xF4\x90\x80\x80", 0},
      {"lead byte of what never was", "ab\xF5\x80\x80\x80", 2},
      {"overlong of two", "\xC0\xAF", 0},
      {"overlong of two, highest", "\xC1\xBF", 0},
      {"overlong of three", "\xE0\x9F\xBF", 0},
      {"overlong of four", "\xF0\x8F\xBF\xBF", 0},
      {"first of three", "\xE0\xA0\x80", 3},
      {"first of four", "\xF0\x90\x80\x80", 4},
      {"before the surrogates", "\xED\x9F\xBF", 3},
      {"surrogate", "\xED\xA0\x80", 0},
      {"last surrogate", "\xED\xBF\xBF", 0},
      {"continuation alone", "abc\x80", 3},
      {"cut after one of two", "abc\xC3", 3},
      {"cut after two of three", "abc\xE2\x82", 3},
      {"cut after three of four", "abc\xF0\x9F\x98", 3},
      {"followed by ASCII too soon", "\xE2\x82x", 0},
      {"bad beyond eight bytes of ASCII", "0123456789\xFF", 10},
      {"bad in the eighth byte", "0123456\xFF", 7},
      {"NUL is a character", std::string_view("a\0b", 3), 3},
      {"noncharacters are valid", "\uFFFE\uFFFF", 6},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const ExactCopy text(row.text);
    CHECK(utf8::first_invalid(text.view()) == row.valid);
  }
}

TEST_CASE("utf8: every code point there and back") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    utf8::append(text, c);
    const ExactCopy exact(text);
    const utf8::Decoded decoded = utf8::decode(exact.view(), 0);
    if (decoded.code_point != c || decoded.bytes != text.size() || utf8::count_code_points(text) != 1 ||
        utf8::first_invalid(exact.view()) != text.size()) {
      FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
  }
  SUCCEED();
}
