// Words by Unicode's rules: the tokeniser against Unicode's own test of UAX #29, WordBreakTest.txt of Debian's unicode-data.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "token/character.h"
#include "token/token.h"

using namespace newsgloss;

namespace {

using Class = CharacterClass;

struct Letter {
  char32_t code_point;
  Class type;
  bool joined;     // by UAX #29, with the letter before it
  std::size_t at;  // in the text
};

// A line of the test: "÷ 0061 × 0308 ÷ 0020 ÷". Characters that are read over are left out; they join what they stand between.
struct Line {
  std::string text;
  std::vector<Letter> letters;
};

Line parse(const std::string& line) {
  Line out;
  std::istringstream parts(line.substr(0, line.find('#')));
  bool joined = true;
  for (std::string part; parts >> part;) {
    if (part == "\u00F7") {
      joined = false;
    } else if (part != "\u00D7") {
      const auto c = static_cast<char32_t>(std::stoul(part, nullptr, 16));
      const Class type = class_of(character_tables(), c);
      if (type != Class::ignored && type != Class::accent) {
        out.letters.push_back({c, type, joined, out.text.size()});
        joined = true;
      }
      utf8::append(out.text, c);
    }
  }
  return out;
}

bool is_word(Class type) {
  return type == Class::letter || type == Class::upper || type == Class::lower || type == Class::digit || type == Class::mark;
}

}  // namespace

TEST_CASE("token: boundaries are those of UAX #29 but for the rules that token.h leaves out") {
  std::ifstream file(NEWSGLOSS_UNICODE "/auxiliary/WordBreakTest.txt");
  REQUIRE(file);
  std::size_t lines = 0, word_boundaries = 0;
  List<Token> tokens;
  for (std::string row; std::getline(file, row);) {
    const Line line = parse(row);
    if (line.letters.empty()) continue;
    ++lines;
    tokenize(line.text, tokens);
    for (std::size_t i = 1; i < line.letters.size(); ++i) {
      const Letter &before = line.letters[i - 1], &here = line.letters[i];
      bool joined = false;
      for (const Token& token : tokens)
        joined = joined || (token.span.begin <= before.at && here.at < token.span.end && token.shape != TokenShape::mark);
      INFO(row);
      CAPTURE(i, joined);
      if (is_word(before.type) && is_word(here.type)) {
        ++word_boundaries;
        CHECK(joined == here.joined);
      } else if (before.type == Class::single || here.type == Class::single) {
        CHECK_FALSE(joined);  // WB13
      } else if (joined) {
        CHECK((before.type == Class::stop || here.type == Class::stop));  // "U.S."
      }
    }
  }
  CHECK(lines > 1800);
  CHECK(word_boundaries > 100);
}
