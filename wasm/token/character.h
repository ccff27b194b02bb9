// What the tokeniser knows about a character: its class, and what it is compared as.
//
// Both come from the Unicode Character Database, packed by character_tables.py: 9.2 KB in the program, 4.3 KB of the brotli
// download. On first use they are unpacked into two dense tables (about 0.1 ms), so that a look-up is one load.
//
// Folding makes equal what people write in different ways:
//   case                      full case folding
//   accents                   é is e, by canonical decomposition
//   points                    of Arabic and Hebrew are left out
//   full-width forms, Latin ligatures
//   some other letters        ø, ł, ß …: a short list of those that Unicode does not decompose
//   Turkish ı and İ           are i: "IRAK", "Irak", "İRAN" and "Iran" need one rule for all languages, and no two names differ
//                             in the dot alone
// It keeps apart what only looks alike: Latin a and Cyrillic а, и and й.
#pragma once

#include <cstdint>

namespace newsgloss {

// The order is that of CLASSES in character_tables.py.
enum class CharacterClass : std::uint8_t {
  other,       // punctuation and symbols: ends a word, and is a word of its own in names
  space,       // all white space, including no-break spaces
  letter,      // a letter of a script without case
  upper,       // upper or title case
  lower,       //
  digit,       //
  mark,        // a mark that changes its letter; belongs to the word before it
  ignored,     // soft hyphen, zero-width characters, direction marks: as if they were not there
  hyphen,      // every hyphen and dash, and the minus sign
  apostrophe,  // straight, curly, modifier letter, prime
  single,      // a character that is a word by itself: Han, kana, Thai, Lao, Khmer, Burmese
  stop,        // the full stop
  accent,      // a combining accent or point, a variation selector: not compared, but part of the character before it
};

struct CharacterTables {
  static constexpr std::uint32_t class_count = 0x20000;
  std::uint8_t classes[class_count];
  std::uint16_t folds[0x10000];  // the character itself if nothing folds; values in [0xE000, 0xE000 + strings) name a fold string
};

// Unpacked on the first call; later calls return the same object. Thread-safe in native builds.
[[nodiscard]] const CharacterTables& character_tables();

[[nodiscard]] inline CharacterClass class_of(const CharacterTables& tables, char32_t code_point) {
  if (code_point < CharacterTables::class_count) return static_cast<CharacterClass>(tables.classes[code_point]);
  // Planes 2 and 3 hold Han and nothing else, plane 14 tags and variation selectors; planes 15 and 16 are private use.
  if (code_point < 0x40000) return CharacterClass::single;
  return code_point >= 0xE0000 && code_point < 0xE1000 ? CharacterClass::accent : CharacterClass::other;
}

// Writes the folding of a code point to `out` and returns how many code points it has, 1 to 3.
[[nodiscard]] unsigned fold(const CharacterTables& tables, char32_t code_point, char32_t out[3]);

}  // namespace newsgloss
