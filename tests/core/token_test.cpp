// Words: what is one, what stands between two, and which ways of writing are the same.
#include "token/token.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "exact_bytes.h"

using namespace newsgloss;
using namespace std::string_literals;

namespace {

List<Token> read(std::string_view text) {
  const ExactCopy exact(text);
  List<Token> tokens;
  tokenize(exact.view(), tokens);
  return tokens;
}

std::vector<std::uint64_t> hashes(std::string_view text) {
  std::vector<std::uint64_t> out;
  for (const Token& token : read(text)) out.push_back(token.hash);
  return out;
}

// The words as they stand, each after a sign for the gap before it: nothing, _ space, - hyphen, ' apostrophe, . dropped stop,
// " quotation mark, | block. A word that may begin a sentence is followed by ^, the s of ’s by *.
std::string shown(std::string_view text) {
  static constexpr std::string_view gaps[] = {"", "_", "-", "'", ".", "\"", "|"};
  std::string out;
  bool first = true;
  for (const Token& token : read(text)) {
    if (!first) out += " ";
    first = false;
    out += gaps[static_cast<unsigned>(token.gap)];
    out += slice(text, token.span);
    if (token.sentence_start) out += "^";
    if (token.possessive) out += "*";
  }
  return out;
}

}  // namespace

TEST_CASE("token: ways of writing the same name") {
  const std::pair<std::string_view, std::vector<std::string_view>> rows[] = {
      {"all hyphens",
       {"Su-35", "Su\u201035", "Su\u201135", "Su\u201235", "Su\u201335", "Su\u201435", "Su\u221235", "Su\uFF0D35", "Su 35", "SU-35",
        "su-35", "Su\u00AD-35", "Su-\u00AD35", "Su\u200B-\u200B35", "Su\x1F-35", "Su-\x1F\u200B35", "\uFF33\uFF55-\uFF13\uFF15"}},
      {"spaces",
       {"New York", "New\u00A0York", "New\u2009York", "New\u202FYork", "New \n\t York", "New\r\nYork", "New\u3000York", "New-York",
        "New\x1FYork"}},
      {"dotted letters", {"U.S.", "US", "U.S", "u.s.", "\uFF35\uFF33"}},
      {"three dotted letters", {"U.S.A.", "USA", "U.S.A"}},
      {"Cyrillic dotted letters", {"\u0421.\u0428.\u0410.", "\u0421\u0428\u0410"}},
      {"short abbreviations", {"St. Louis", "St Louis", "St.\u00A0Louis", "ST. LOUIS", "St.Louis"}},
      {"initials", {"J. Biden", "J Biden", "J.\u00A0Biden"}},
      {"accents", {"S\u00E3o Tom\u00E9", "Sa\u0303o Tome\u0301", "SAO TOME", "sao tome", "S\u00C3O TOM\u00C9"}},
      {"soft hyphens and zero widths",
       {"Carnegie", "Car\u00ADnegie", "\u200BCarnegie\u200B", "C\u200Da\u2060r\uFEFFnegie", "\u200ECarnegie\u200F"}},
      {"possessives", {"Carnegie\u2019s", "Carnegie's", "CARNEGIE\u02BCS", "Carnegie\u2018s", "Carnegie\x1F's", "Carnegie\u200B's"}},
      {"quotes go",
       {"Iran Air", "\u201CIran Air\u201D", "Iran \u201CAir\u201D", "\u00ABIran\u00BB Air", "'Iran Air'", "\u300CIran\u300D Air"}},
      {"s\u2019", {"Emirates offer", "Emirates\u2019 offer"}},
      {"Turkish", {"\u0130stanbul", "Istanbul", "ISTANBUL", "\u0131stanbul", "I\u0307stanbul"}},
      {"German", {"Stra\u00DFe", "STRASSE", "STRA\u1E9EE"}},
      {"Greek", {"\u0395\u03BB\u03BB\u03AC\u03C2", "\u0395\u039B\u039B\u0391\u03A3", "\u03B5\u03BB\u03BB\u03B1\u03C3"}},
      {"Arabic", {"\u0645\u0635\u0631", "\u0645\u0650\u0635\u0652\u0631", "\u0645\u0640\u0635\u0631"}},
      {"Hebrew", {"\u05DE\u05E6\u05E8\u05D9\u05DD", "\u05DE\u05B4\u05E6\u05B0\u05E8\u05B7\u05D9\u05B4\u05DD"}},
      {"Hebrew abbreviations", {"\u05D0\u05E8\u05D4\u05F4\u05D1", "\u05D0\u05E8\u05D4\"\u05D1", "\u05D0\u05E8\u05D4\u201D\u05D1"}},
      {"Han", {"\u4E1C\u4EAC", "\u4E1C \u4EAC", "\u4E1C\U000E0100\u4EAC"}},
      {"kana composed and not", {"\u304C", "\u304B\u3099"}},
      {"ampersand", {"AT&T", "at&t"}},
      {"ligatures", {"Griffith", "Gri\uFB03th"}},
  };
  for (const auto& [name, spellings] : rows) {
    const auto expected = hashes(spellings[0]);
    for (const std::string_view spelling : spellings) {
      CAPTURE(name, spelling);
      CHECK(hashes(spelling) == expected);
    }
  }
}

TEST_CASE("token: what stays apart") {
  const std::vector<std::string_view> rows[] = {
      {"US", "U S", "us a"},
      {"Su-35", "Su35", "Su - 35", "Su, 35"},
      {"Washington, D.C.", "Washington D.C."},
      {"AT&T", "ATT", "AT T"},
      {"Xi'an", "Xian", "Xi-jan"},
      {"a.b.c.d", "a b c d"},
      {"Latin a", "Latin \u0430"},
      {"\u0418", "\u0419"},
      {"", ".", "s"},
      {"ab", "ba", "abb", "a", "b"},
      {"12345678", "123456789", "1234567"},
  };
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        CAPTURE(row[i], row[j]);
        CHECK(hashes(row[i]) != hashes(row[j]));
      }
    }
  }
}

TEST_CASE("token: words and gaps") {
  struct Row {
    std::string_view text, tokens;
  };
  static const Row rows[] = {
      {"", ""},
      {" \u00A0\u200B", ""},
      {"Iran", "|Iran^"},
      {"Iran and Russia", "|Iran^ _and _Russia"},
      {"Iran. Russia", "|Iran^ . _Russia^"},
      {"Iran, Russia", "|Iran^ , _Russia"},
      {"Iran\x1ERussia", "|Iran^ |Russia^"},
      {"Iran\x1FRussia", "|Iran^ _Russia"},
      {"Su-35s", "|Su^ -35s"},
      {"Su - 35", "|Su^ _- _35"},
      {"Moscow\u2014Tehran", "|Moscow^ -Tehran"},
      {"Moscow \u2014 Tehran", "|Moscow^ _\u2014 _Tehran"},
      {"Carnegie\u2019s paper", "|Carnegie^ 's* _paper"},
      {"Emirates\u2019 offer", "|Emirates^ \"offer"},
      {"Xi'an", "|Xi^ 'an"},
      {"rock'n'roll", "|rock^ 'n 'roll"},
      {"\u05D0\u05E8\u05D4\"\u05D1", "|\u05D0\u05E8\u05D4^ '\u05D1"},
      {"\u05D0\u05E8\u05D4\" \u05D1", "|\u05D0\u05E8\u05D4^ \"\u05D1"},
      {"\"\u05D0\u05E8\u05D4\"", "|\u05D0\u05E8\u05D4^"},
      {"ab\"cd", "|ab^ \"cd"},
      {"the \u201CIran\u201D deal", "|the^ \"Iran \"deal"},
      {"U.S. troops", "|U.S.^ _troops"},
      {"in the U.S. Then", "|in^ _the _U.S. _Then"},
      {"a.b", "|a.b^"},
      {"e.g. this", "|e.g.^ _this"},
      {"J.Biden", "|J^ .Biden"},
      {"J. Biden", "|J^ .Biden"},
      {"St. Louis", "|St^ .Louis^"},
      {"Gen. X", "|Gen^ .X^"},
      {"Iran.Russia", "|Iran^ . Russia^"},
      {"go. Then", "|go^ . _Then^"},
      {"No. No", "|No^ .No^"},
      {"reuters.com", "|reuters^ . com^"},
      {"3.5 and 1,000", "|3^ . 5^ _and _1 , 000"},
      {"AT&T", "|AT^ & T"},
      {"@NATO", "|@^ NATO^"},
      {"snake_case", "|snake^ _ case"},
      {"\u4E1C\u4EAC\uFF0C", "|\u4E1C^ \u4EAC \uFF0C"},
      {"\u4E1C\u4EAC\u3002\u4E2D", "|\u4E1C^ \u4EAC \u3002 \u4E2D^"},
      {"\u0E44\u0E17", "|\u0E44^ \u0E17"},
      {"\u092E\u0941\u0902\u092C\u0908", "|\u092E\u0941\u0902\u092C\u0908^"},
      {"Tome\u0301s", "|Tome\u0301s^"},
      {"Tome\u0301 x", "|Tome\u0301^ _x"},
      {"Tome\u0301\u00AD\u200B x", "|Tome\u0301^ _x"},
      {"\u845B\U000E0100\u57CE", "|\u845B\U000E0100^ \u57CE"},
      {"a\u00AD\u00ADb", "|a\u00AD\u00ADb^"},
      {"a\u00AD b", "|a^ _b"},
      {"!?Iran", "|!^ ?^ Iran^"},
      {"(Iran", "|(^ Iran^"},
      {"x\x1E(Iran", "|x^ |(^ Iran^"},
      {"\"Iran\"", "|Iran^"},
      {"'", ""},
      {"-", "|-^"},
      {"...", "|.^ .^ .^"},
      {"x\u0000y", "|x^"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.tokens);
  }
}

TEST_CASE("token: shapes") {
  struct Row {
    std::string_view text;
    TokenShape shape;
  };
  static const Row rows[] = {
      {"iran", TokenShape::lower},
      {"Iran", TokenShape::title},
      {"IRAN", TokenShape::upper},
      {"I", TokenShape::initial},
      {"i", TokenShape::lower},
      {"McCain", TokenShape::title},
      {"iPhone", TokenShape::lower},
      {"U.S.", TokenShape::upper},
      {"e.g.", TokenShape::lower},
      {"G7", TokenShape::upper},
      {"35s", TokenShape::lower},
      {"35", TokenShape::caseless},
      {"\u0645\u0635\u0631", TokenShape::caseless},
      {"\u4E1C", TokenShape::caseless},
      {"\u0420\u043E\u0441", TokenShape::title},
      {"\u0420\u041E\u0421", TokenShape::upper},
      {"\u01C5eneva", TokenShape::title},
      {",", TokenShape::mark},
      {"-", TokenShape::mark},
      {"\uFF35\uFF33\uFF21", TokenShape::upper},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto tokens = read(row.text);
    REQUIRE(tokens.size() == 1);
    CHECK(static_cast<int>(tokens[0].shape) == static_cast<int>(row.shape));
  }
}

TEST_CASE("token: no word of another has its hash") {
  // All words of up to three letters.
  std::vector<std::uint64_t> all;
  for (char a = 'a'; a <= 'z'; ++a) {
    all.push_back(read(std::string{a})[0].hash);
    for (char b = 'a'; b <= 'z'; ++b) {
      all.push_back(read(std::string{a, b})[0].hash);
      for (char c = 'a'; c <= 'z'; ++c) all.push_back(read(std::string{a, b, c})[0].hash);
    }
  }
  std::sort(all.begin(), all.end());
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
  CHECK(all.front() != 0);
}
