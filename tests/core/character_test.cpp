// What a character is, and what it is compared as.
#include "token/character.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "base/utf8.h"

using namespace newsgloss;

namespace {

using Class = CharacterClass;

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    at += decoded.bytes;
    if (class_of(character_tables(), decoded.code_point) == Class::ignored ||
        class_of(character_tables(), decoded.code_point) == Class::accent)
      continue;
    char32_t to[3];
    const unsigned count = fold(character_tables(), decoded.code_point, to);
    for (unsigned i = 0; i < count; ++i) utf8::append(out, to[i]);
  }
  return out;
}

}  // namespace

TEST_CASE("character: classes") {
  struct Row {
    std::string_view name;
    char32_t code_point;
    Class type;
  };
  static const Row rows[] = {
      {"small letter", U'a', Class::lower},
      {"capital", U'Z', Class::upper},
      {"title-case digraph", 0x01C5, Class::upper},
      {"Cyrillic capital", 0x0420, Class::upper},
      {"Greek final sigma", 0x03C2, Class::lower},
      {"Arabic letter", 0x0645, Class::letter},
      {"Hebrew letter", 0x05DE, Class::letter},
      {"Devanagari letter", 0x0915, Class::letter},
      {"Devanagari vowel sign", 0x093E, Class::mark},
      {"Devanagari virama", 0x094D, Class::mark},
      {"Hangul", 0xAC00, Class::letter},
      {"feminine ordinal", 0x00AA, Class::letter},
      {"digit", U'7', Class::digit},
      {"Arabic-Indic digit", 0x0663, Class::digit},
      {"full-width digit", 0xFF17, Class::digit},
      {"Han", 0x4E1C, Class::single},
      {"Han beyond the first plane", 0x20000, Class::single},
      {"Hiragana", 0x3042, Class::single},
      {"Katakana", 0x30AB, Class::single},
      {"Katakana length mark", 0x30FC, Class::single},
      {"Vertical kana repeat mark", 0x3031, Class::single},
      {"Thai letter", 0x0E02, Class::single},
      {"Khmer letter", 0x1780, Class::single},
      {"space", U' ', Class::space},
      {"no-break space", 0x00A0, Class::space},
      {"narrow no-break space", 0x202F, Class::space},
      {"ideographic space", 0x3000, Class::space},
      {"line end", U'\n', Class::space},
      {"line separator", 0x2028, Class::space},
      {"next line", 0x0085, Class::space},
      {"soft hyphen", 0x00AD, Class::ignored},
      {"zero-width space", 0x200B, Class::ignored},
      {"zero-width joiner", 0x200D, Class::ignored},
      {"word joiner", 0x2060, Class::ignored},
      {"byte-order mark", 0xFEFF, Class::ignored},
      {"right-to-left mark", 0x200F, Class::ignored},
      {"combining acute", 0x0301, Class::accent},
      {"Arabic kasra", 0x0650, Class::accent},
      {"Hebrew patah", 0x05B7, Class::accent},
      {"tatweel", 0x0640, Class::ignored},
      {"variation selector", 0xFE0F, Class::accent},
      {"ideographic variation selector", 0xE0100, Class::accent},
      {"kana voicing mark", 0x3099, Class::mark},
      {"hyphen-minus", U'-', Class::hyphen},
      {"non-breaking hyphen", 0x2011, Class::hyphen},
      {"en dash", 0x2013, Class::hyphen},
      {"em dash", 0x2014, Class::hyphen},
      {"minus", 0x2212, Class::hyphen},
      {"maqaf", 0x05BE, Class::hyphen},
      {"full-width hyphen", 0xFF0D, Class::hyphen},
      {"apostrophe", U'\'', Class::apostrophe},
      {"curly apostrophe", 0x2019, Class::apostrophe},
      {"modifier apostrophe", 0x02BC, Class::apostrophe},
      {"prime", 0x2032, Class::apostrophe},
      {"full stop", U'.', Class::stop},
      {"full-width full stop", 0xFF0E, Class::stop},
      {"comma", U',', Class::other},
      {"ampersand", U'&', Class::other},
      {"underscore", U'_', Class::other},
      {"ideographic comma", 0x3001, Class::other},
      {"emoji", 0x1F600, Class::other},
      {"regional indicator", 0x1F1EE, Class::other},
      {"replacement character", 0xFFFD, Class::other},
      {"NUL", 0, Class::other},
      {"private use of plane 16", 0x10FFFD, Class::other},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(static_cast<int>(class_of(character_tables(), row.code_point)) == static_cast<int>(row.type));
  }
}

TEST_CASE("character: folding") {
  struct Row {
    std::string_view name, from, to;
  };
  static const Row rows[] = {
      {"ASCII", "Iran", "iran"},
      {"Latin-1", "\u00C0\u00C9\u00DC\u00D1\u00E5", "aeuna"},
      {"composed and not", "Sa\u0303o Tome\u0301", "sao tome"},
      {"several accents", "Vi\u1EC7t", "viet"},
      {"\u00F8, \u0142, \u0111, \u0131", "\u00D8\u0141\u0110\u0131", "oldi"},
      {"dotted capital I", "\u0130stanbul", "istanbul"},
      {"sharp s, both", "Stra\u00DFe STRA\u1E9EE", "strasse strasse"},
      {"\u00E6 and \u0153", "\u00C6\u0153", "aeoe"},
      {"thorn and eth", "\u00DE\u00F0", "thd"},
      {"ligatures", "\uFB01\uFB02\uFB06", "fiflst"},
      {"full width", "\uFF35\uFF33\uFF21\uFF13", "usa3"},
      {"final sigma", "\u0395\u03BB\u03BB\u03AC\u03C2", "\u03B5\u03BB\u03BB\u03B1\u03C3"},
      {"Greek tonos and dialytika", "\u0390\u03B0", "\u03B9\u03C5"},
      {"Cyrillic", "\u0420\u043E\u0441\u0421\u0418\u042F", "\u0440\u043E\u0441\u0441\u0438\u044F"},
      {"Cyrillic \u0439 stays", "\u0419\u0439", "\u0439\u0439"},
      {"Cyrillic \u0451 is \u0435", "\u0401\u0451", "\u0435\u0435"},
      {"Ukrainian \u0457 stays", "\u0407\u0457", "\u0457\u0457"},
      {"Armenian", "\u0540\u0561\u0575", "\u0570\u0561\u0575"},
      {"Georgian", "\u10E5", "\u10E5"},
      {"Arabic points go", "\u0645\u0650\u0635\u0652\u0631", "\u0645\u0635\u0631"},
      {"Arabic alef forms", "\u0623\u0625\u0622\u0671", "\u0627\u0627\u0627\u0627"},
      {"Persian yeh and kaf", "\u06CC\u06A9", "\u064A\u0643"},
      {"Hebrew points go", "\u05DE\u05B4\u05E6\u05B0\u05E8\u05B7\u05D9\u05B4\u05DD", "\u05DE\u05E6\u05E8\u05D9\u05DD"},
      {"Devanagari stays", "\u092E\u0941\u0902\u092C\u0908", "\u092E\u0941\u0902\u092C\u0908"},
      {"Han stays", "\u4E1C\u4EAC", "\u4E1C\u4EAC"},
      {"Hangul stays", "\uD55C\uAD6D", "\uD55C\uAD6D"},
      {"Cherokee", "\u13A0", "\u13A0"},
      {"Latin and Cyrillic a differ", "a\u0430", "a\u0430"},
      {"long s", "\u017F", "s"},
      {"Kelvin and Angstrom", "\u212A\u212B", "ka"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(folded(row.from) == row.to);
  }
}

TEST_CASE("character: folding twice is folding once") {
  for (char32_t c = 0; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xF900) continue;
    char32_t once[3], twice[3];
    const unsigned count = fold(character_tables(), c, once);
    REQUIRE(count >= 1);
    REQUIRE(count <= 3);
    for (unsigned i = 0; i < count; ++i) {
      if (fold(character_tables(), once[i], twice) != 1 || twice[0] != once[i]) {
        CAPTURE(static_cast<std::uint32_t>(c), static_cast<std::uint32_t>(once[i]), static_cast<std::uint32_t>(twice[0]));
        FAIL("folds further");
      }
    }
  }
}
