// Encodings: what bytes are read as, and the way back from the text to the bytes.
#include "base/input.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/limits.h"
#include "exact_bytes.h"

using namespace newsgloss;
using namespace std::string_literals;

namespace {

struct Row {
  std::string_view name;
  std::string bytes;
  InputKind kind;
  Status status;
  Encoding encoding;
  std::string text;
  std::size_t error_offset = 0;
};

constexpr auto html = InputKind::html;
constexpr auto plain = InputKind::text;

const Row rows[] = {
    {"empty", "", html, Status::ok, Encoding::utf8, ""},
    {"empty text", "", plain, Status::ok, Encoding::utf8, ""},
    {"ASCII", "abc", plain, Status::ok, Encoding::utf8, "abc"},
    {"UTF-8", "S\u00E3o", html, Status::ok, Encoding::utf8, "S\u00E3o"},
    {"NUL", "a\0b"s, html, Status::ok, Encoding::utf8, "a\0b"s},
    {"UTF-8 with a mark", "\xEF\xBB\xBFS\u00E3o", html, Status::ok, Encoding::utf8, "S\u00E3o"},
    {"a mark and nothing else", "\xEF\xBB\xBF", html, Status::ok, Encoding::utf8, ""},
    {"half a mark", "\xEF\xBB", plain, Status::input_not_utf8, Encoding::utf8, "", 0},
    {"two marks", "\xEF\xBB\xBF\xEF\xBB\xBFx", html, Status::ok, Encoding::utf8, "\uFEFFx"},
    {"invalid UTF-8 says where", "Sao\xE3o", html, Status::input_not_utf8, Encoding::utf8, "", 3},
    {"invalid after a mark counts the mark", "\xEF\xBB\xBFSao\xE3o", html, Status::input_not_utf8, Encoding::utf8, "", 6},
    {"invalid text is not guessed at", "<meta charset=latin1>S\xE3o", plain, Status::input_not_utf8, Encoding::utf8, "", 22},
    {"cut in a character", "S\xC3", html, Status::input_not_utf8, Encoding::utf8, "", 1},
    {"valid UTF-8 wins over meta", "<meta charset=latin1>S\u00E3o", html, Status::ok, Encoding::utf8, "<meta charset=latin1>S\u00E3o"},
    {"meta latin1", "<meta charset=latin1>S\xE3o", html, Status::ok, Encoding::windows1252, "<meta charset=latin1>S\u00E3o"},
    {"meta in quotes and capitals", "<META CHARSET=\"ISO-8859-1\">\xE9", html, Status::ok, Encoding::windows1252,
     "<META CHARSET=\"ISO-8859-1\">\u00E9"},
    {"meta with spaces", "<meta charset = 'latin1' >\xE9", html, Status::ok, Encoding::windows1252, "<meta charset = 'latin1' >\u00E9"},
    {"meta http-equiv", "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>\x80", html, Status::ok,
     Encoding::windows1252, "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>\u20AC"},
    {"meta after others", "<title>x</title><meta name=x content=y><meta charset=cp1252>\x93", html, Status::ok, Encoding::windows1252,
     "<title>x</title><meta name=x content=y><meta charset=cp1252>\u201C"},
    {"Latin-1 has the marks of windows-1252", "<meta charset=iso-8859-1>\x92", html, Status::ok, Encoding::windows1252,
     "<meta charset=iso-8859-1>\u2019"},
    {"unassigned in windows-1252", "<meta charset=cp1252>\x81", html, Status::ok, Encoding::windows1252, "<meta charset=cp1252>\u0081"},
    {"meta that says UTF-8", "<meta charset=utf-8>\xE9", html, Status::input_not_utf8, Encoding::utf8, "", 20},
    {"meta that says UTF-16", "<meta charset=utf-16>\xE9", html, Status::input_not_utf8, Encoding::utf8, "", 21},
    {"meta with another encoding", "<meta charset=koi8-r>\xE9", html, Status::unknown_encoding, Encoding::utf8, ""},
    {"meta with nonsense", "<meta charset=>\xE9", html, Status::input_not_utf8, Encoding::utf8, "", 15},
    {"a charset outside a meta", "<p charset=latin1>\xE9", html, Status::input_not_utf8, Encoding::utf8, "", 18},
    {"meta cut off", "\xE9<meta charset=latin1", html, Status::ok, Encoding::windows1252, "\u00E9<meta charset=latin1"},
    {"meta too far down", "\xE9" + std::string(5000, ' ') + "<meta charset=latin1>", html, Status::input_not_utf8, Encoding::utf8, "", 0},
    {"UTF-16 little", "\xFF\xFE\x41\0\xE9\0\xAC\x20"s, html, Status::ok, Encoding::utf16_little, "A\u00E9\u20AC"},
    {"UTF-16 big", "\xFE\xFF\0\x41\0\xE9\x20\xAC"s, plain, Status::ok, Encoding::utf16_big, "A\u00E9\u20AC"},
    {"UTF-16 pair", "\xFF\xFE\x3D\xD8\x00\xDE"s, plain, Status::ok, Encoding::utf16_little, "\U0001F600"},
    {"UTF-16 big pair", "\xFE\xFF\xD8\x3D\xDE\x00"s, plain, Status::ok, Encoding::utf16_big, "\U0001F600"},
    {"UTF-16 lone high", "\xFF\xFE\x3D\xD8\x41\0"s, plain, Status::ok, Encoding::utf16_little, "\uFFFDA"},
    {"UTF-16 lone low", "\xFF\xFE\x00\xDE\x41\0"s, plain, Status::ok, Encoding::utf16_little, "\uFFFDA"},
    {"UTF-16 high at the end", "\xFF\xFE\x3D\xD8"s, plain, Status::ok, Encoding::utf16_little, "\uFFFD"},
    {"UTF-16 two high", "\xFF\xFE\x3D\xD8\x3D\xD8\x00\xDE"s, plain, Status::ok, Encoding::utf16_little, "\uFFFD\U0001F600"},
    {"UTF-16 with an odd byte", "\xFF\xFE\x41\0\x42"s, plain, Status::ok, Encoding::utf16_little, "A"},
    {"UTF-16 mark alone", "\xFF\xFE", html, Status::ok, Encoding::utf16_little, ""},
    {"one byte of a mark", "\xFF", html, Status::input_not_utf8, Encoding::utf8, "", 0},
};

}  // namespace

TEST_CASE("input: encodings") {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const ExactCopy bytes(row.bytes);
    Input input;
    std::size_t offset = 99;
    CHECK(read_input(bytes.view(), row.kind, input, offset) == row.status);
    CHECK(offset == row.error_offset);
    if (row.status != Status::ok) continue;
    CHECK(input.encoding == row.encoding);
    CHECK(input.text == row.text);
  }
}

TEST_CASE("input: offsets lead back to the input") {
  for (const Row& row : rows) {
    if (row.status != Status::ok) continue;
    CAPTURE(row.name);
    Input input;
    std::size_t offset = 0;
    REQUIRE(read_input(row.bytes, row.kind, input, offset) == Status::ok);
    // The bytes up to each character, read by themselves, are the text up to it.
    ByteOffsets offsets(input);
    for (std::size_t at = 0; at <= input.text.size(); ++at) {
      if (at < input.text.size() && (input.text[at] & '\xC0') == '\x80') continue;
      const std::size_t byte = offsets.byte_offset(at);
      REQUIRE(byte <= row.bytes.size());
      if (input.encoding == Encoding::windows1252) continue;  // a beginning of it may be UTF-8
      Input beginning;
      REQUIRE(read_input(std::string_view(row.bytes).substr(0, byte), row.kind, beginning, offset) == Status::ok);
      CHECK(beginning.text == input.text.substr(0, at));
    }
  }
}

TEST_CASE("input: offsets in windows-1252 count bytes") {
  Input input;
  std::size_t offset = 0;
  REQUIRE(read_input("<meta charset=latin1>\xE9\x80x", html, input, offset) == Status::ok);
  ByteOffsets offsets(input);
  CHECK(offsets.byte_offset(21) == 21);
  CHECK(offsets.byte_offset(23) == 22);
  CHECK(offsets.byte_offset(26) == 23);
  CHECK(offsets.byte_offset(27) == 24);
}

TEST_CASE("input: what is no character is U+FFFD unless that is refused") {
  const struct {
    std::string_view name;
    std::string bytes;
    InputKind kind;
    Encoding encoding;
    std::string text;
  } lenient[] = {
      {"a stray byte", "<meta charset=utf-8>\u00E9\xE9.", html, Encoding::utf8, "<meta charset=utf-8>\u00E9\uFFFD."},
      {"a stray byte among more that is right", "\u00E9\u00E8 \x92", plain, Encoding::utf8, "\u00E9\u00E8 \uFFFD"},
      {"the beginning of a character is one", "<meta charset=utf-8>\xE2\x82x", html, Encoding::utf8, "<meta charset=utf-8>\uFFFDx"},
      {"a surrogate is three", "\xEF\xBB\xBF\xED\xA0\x80", plain, Encoding::utf8, "\uFFFD\uFFFD\uFFFD"},
      {"an overlong form is two", "\xEF\xBB\xBF\xC0\x80", plain, Encoding::utf8, "\uFFFD\uFFFD"},
      {"cut in a character", "\u00E9\xF0\x9F\x98", plain, Encoding::utf8, "\u00E9\uFFFD"},
      {"mostly not UTF-8, undeclared", "caf\xE9", html, Encoding::windows1252, "caf\u00E9"},
  };
  for (const auto& row : lenient) {
    CAPTURE(row.name);
    Input input;
    std::size_t offset = 0;
    CHECK(read_input(row.bytes, row.kind, input, offset, false) == Status::ok);
    CHECK(input.encoding == row.encoding);
    CHECK(input.text == row.text);
    ByteOffsets offsets(input);
    CHECK(offsets.byte_offset(input.text.size()) == row.bytes.size());
  }
}

TEST_CASE("input: too large") {
  Input input;
  std::size_t offset = 0;
  const std::string most(limits::input_bytes, 'x');
  CHECK(read_input(most, plain, input, offset) == Status::ok);
  CHECK(read_input(most + "x", plain, input, offset) == Status::input_too_large);
  CHECK(input.text.empty());
}

TEST_CASE("input: ASCII in an encoding") {
  CHECK(encode_ascii("<b>", Encoding::utf8) == "<b>");
  CHECK(encode_ascii("<b>", Encoding::windows1252) == "<b>");
  CHECK(encode_ascii("<b>", Encoding::utf16_little) == "<\0b\0>\0"s);
  CHECK(encode_ascii("<b>", Encoding::utf16_big) == "\0<\0b\0>"s);
}
