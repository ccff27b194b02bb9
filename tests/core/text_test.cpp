// The text of a page and the way back to its source: which bytes made which character.
#include "page/text.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "page/page.h"

using namespace newsgloss;
using namespace std::string_literals;

namespace {

// A page's text nodes one after the other.
struct Read {
  std::string source, decoded;
  Text text;
};

Read read(std::string_view html) {
  Read out;
  out.source = html;
  Page page;
  REQUIRE(page.parse(out.source) == Status::ok);
  std::uint32_t position = 0;
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    if (!is_text(node)) continue;
    const GumboText& text = node->v.text;
    append_text(out.text, text.text, {text.original_text.data, text.original_text.length}, page.offset_of(text.original_text.data),
                position);
    position += static_cast<std::uint32_t>(utf8::count_code_points(text.text));
    out.decoded += text.text;
  }
  return out;
}

}  // namespace

TEST_CASE("text: is what the parser reads, and each word leads to its bytes") {
  struct Row {
    std::string_view name;
    std::string html;
    std::string_view word;  // in the text
    std::string source;     // in the page
  };
  const Row rows[] = {
      {"plain", "<p>Iran and Russia</p>", "Russia", "Russia"},
      {"two bytes before", "<p>S\u00E3o Tom\u00E9</p>", "Tom\u00E9", "Tom\u00E9"},
      {"a reference inside", "<p>AT&amp;T</p>", "AT&T", "AT&amp;T"},
      {"a reference at the start", "<p>&#73;ran</p>", "Iran", "&#73;ran"},
      {"a reference at the end", "<p>Ira&#x6e; said</p>", "Iran", "Ira&#x6e;"},
      {"references only", "<p>x&#73;&#114;&#x61;&#110;x</p>", "Iran", "&#73;&#114;&#x61;&#110;"},
      {"a reference without semicolon", "<p>AT&ampT met</p>", "AT&T", "AT&ampT"},
      {"a reference of two code points", "<p>x &NotEqualTilde; y</p>", "\u2242\u0338", "&NotEqualTilde;"},
      {"no reference", "<p>R&D and &unknown; Iran</p>", "&unknown; Iran", "&unknown; Iran"},
      {"a reference that reads as an ampersand before letters", "<p>&amp;amp; Iran</p>", "&amp; Iran", "&amp;amp; Iran"},
      {"CR LF", "<p>Iran\r\nand\rRussia</p>", "Iran\nand\nRussia", "Iran\r\nand\rRussia"},
      {"CR LF first", "<p>\r\nIran</p>", "Iran", "Iran"},
      {"NUL", "<p>I\0ra\0n</p>"s, "Iran", "I\0ra\0n"s},
      {"NUL beside a word", "<p>\0Iran\0 x</p>"s, "Iran", "Iran"},
      {"a control", "<p>a\x01 Iran</p>", "\uFFFD Iran", "\x01 Iran"},
      {"a C1 control", "<p>a\u0085 Iran</p>", "\uFFFD Iran", "\u0085 Iran"},
      {"a noncharacter that begins as U+FFFD does", "<p>a\uFDD0 Iran</p>", "\uFFFD Iran", "\uFDD0 Iran"},
      {"U+FFFD itself", "<p>a\uFFFD Iran\r\n</p>", "\uFFFD Iran", "\uFFFD Iran"},
      {"U+FFFD after NUL", "<p>\0\uFFFD Iran</p>"s, "\uFFFD Iran", "\uFFFD Iran"},
      {"the separators' own characters", "<p>a\x1E\x1F Iran</p>", "\uFFFD\uFFFD Iran", "\x1E\x1F Iran"},
      {"an ignored end tag", "<p>Iran </x>Air</p>", "Iran Air", "Iran </x>Air"},
      {"an ignored end tag inside a word", "<p>Ir</x>an</p>", "Iran", "Ir</x>an"},
      {"an ignored tag with > in an attribute", "<p>Iran </x title='a>b' y=\"c>d\">Air</p>", "Iran Air",
       "Iran </x title='a>b' y=\"c>d\">Air"},
      {"an ignored tag before a <", "<p>Iran </x>< Air</p>", "< Air", "< Air"},
      {"an ignored tag before U+FFFD", "<p>a</x>\x01 Iran</p>", "\uFFFD Iran", "\x01 Iran"},
      {"an ignored start tag", "<table><tr><td>Iran <tbody2></td></table>", "Iran", "Iran"},
      {"a < that is text", "<p>a < b Iran</p>", "< b Iran", "< b Iran"},
      {"the first line end of pre", "<pre>\nIran</pre>", "Iran", "Iran"},
      {"the first line end of textarea", "<textarea>\r\nIran</textarea>", "Iran", "Iran"},
      {"text in a table is moved", "<p>x<table>Iran<tr><td>Russia</table>", "Russia", "Russia"},
      {"moved text leads to where it stood", "<table><tr><td>Russia</td></tr>Iran</table>", "Iran", "Iran"},
      {"script as it stands", "<script>a &amp; b</script>", "a &amp; b", "a &amp; b"},
      {"after a comment", "<p>a<!-- x -->Iran</p>", "Iran", "Iran"},
      {"after a blanked tag",
       [] {
         std::string html;
         for (int i = 0; i < 300; ++i) html += "<div>";
         return html + "Iran<b>ian</b>";
       }(),
       "Iranian", "Iran\0\0\0ian"s},
      {"four bytes", "<p>\U0001F1EE\U0001F1F7 Iran", "Iran", "Iran"},
      {"to the end of the input", "Iran", "Iran", "Iran"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Read page = read(row.html);
    CHECK(page.text.bytes == page.decoded);
    const std::size_t at = page.text.bytes.find(row.word);
    REQUIRE(at != std::string::npos);
    const Anchor found = anchor(page.text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + row.word.size())});
    CHECK(slice(page.source, found.input) == row.source);
    CHECK(found.position_begin == utf8::count_code_points(std::string_view(page.text.bytes).substr(0, at)));
    CHECK(found.position_end - found.position_begin == utf8::count_code_points(row.word));
  }
}

TEST_CASE("text: what cannot be read side by side is left out") {
  Text text;
  append_text(text, "Iran and more", "Iran or more", 0, 0);
  CHECK(text.bytes == "Iran ");
  append_text(text, "", "x", 5, 0);
  append_text(text, "x", "", 5, 0);
  CHECK(text.bytes == "Iran ");
  append_text(text, "\u00E9", "\u00E8", 5, 0);  // shares its first byte only
  CHECK(text.bytes == "Iran ");
}

TEST_CASE("text: anchors in ascending and in any order are the same") {
  const Read page = read("<p>S\u00E3o&nbsp;Tom\u00E9 <b>and</b> Pr\u00EDncipe&hellip;</p>\r\n<p>\u4E1C\u4EAC \U0001F600");
  Anchors walk(page.text);
  for (std::uint32_t begin = 0; begin < page.text.bytes.size(); ++begin) {
    if (utf8::is_continuation(page.text.bytes[begin])) continue;
    std::uint32_t end = begin + utf8::decode(page.text.bytes, begin).bytes;
    const Anchor one = anchor(page.text, {begin, end}), other = walk.of({begin, end});
    CHECK(one.input == other.input);
    CHECK(one.position_begin == other.position_begin);
    CHECK(one.position_end == other.position_end);
    const Anchor again = walk.of({0, end});
    CHECK(again.input.begin == anchor(page.text, {0, end}).input.begin);
    CHECK(again.position_begin == 0);
  }
}

TEST_CASE("text: separators") {
  Text text;
  append_separator(text, Text::block_end);
  CHECK(text.bytes.empty());
  append_text(text, "a", "a", 0, 0);
  append_separator(text, Text::edge);
  append_separator(text, Text::edge);
  CHECK(text.bytes == "a\x1F");
  append_separator(text, Text::block_end);
  CHECK(text.bytes == "a\x1E");
  append_separator(text, Text::edge);
  CHECK(text.bytes == "a\x1E");
}

TEST_CASE("text: folding") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"", ""},
      {"a", "a"},
      {"a  b\n\t\r\fc", "a b c"},
      {" a ", " a "},
      {"a\x1F"
       "b",
       "ab"},
      {"a \x1F b", "a b"},
      {"a\x1E"
       "b",
       "a b"},
      {"a\u00A0\u00A0b", "a\u00A0\u00A0b"},
      {"\x1F", ""},
      {"  ", " "},
  };
  for (const auto& [from, to] : rows) {
    std::string out;
    append_folded(out, from);
    CHECK(out == to);
  }
  CHECK(trimmed(" a ") == "a");
  CHECK(trimmed(" ") == "");
  CHECK(trimmed("") == "");
}
