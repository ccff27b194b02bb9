// What may be shown on a terminal.
#include "native/show/terminal.h"

#include <catch2/catch.hpp>

using namespace newsgloss;

TEST_CASE("a text of a file gives the terminal no commands") {
  struct Row {
    const char* name;
    std::string text, shown;
  };
  const Row rows[] = {
      {"words", "Россия, 俄罗斯", "Россия, 俄罗斯"},
      {"an escape", "\033[31mred\033]0;title\a", "[31mred]0;title"},
      {"a line's end, a tab", "a\nb\tc\rd", "a b cd"},
      {"an escape of one character",
       "a\xC2\x9B"
       "31mb",
       "a31mb"},
      {"all of them", "\xC2\x80\xC2\x85\xC2\x90\xC2\x9D\xC2\x9F\x7F", ""},
      {"a space that does not break",
       "a\xC2\xA0"
       "b",
       "a\xC2\xA0"
       "b"},
      {"separators of lines and paragraphs", "a\u2028b\u2029c", "a b c"},
      {"another direction", "a\u202Eb\u202Cc\u2066d\u2069e\u200Ff\u061Cg", "abcdefg"},
      {"a joiner that words need", "می\u200Cخواهم", "می\u200Cخواهم"},
      {"a byte that is no UTF-8",
       "a\x9B"
       "31mb",
       "a\uFFFD"
       "31mb"},
      {"a character cut off", "a\xE2\x80", "a\uFFFD\uFFFD"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(printable(row.text) == row.shown);
  }
}
