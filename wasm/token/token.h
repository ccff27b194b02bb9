// Tokens: the words of a text, normalised so that all ways of writing a name give the same tokens.
//
//   "Su‑35"  "Su 35"  "Su&#8209;35"      →  su 35
//   "U.S."   "US"                        →  us        (the case of the source stays in `shape`)
//   "Carnegie’s"                         →  carnegie ’s
//   "São Tomé"  "SAO TOME"               →  sao tome
//   "东京"                                →  东 京
//
// A word is a run of letters, digits and marks. Ignored characters (soft hyphens, zero-width spaces, direction marks, accents
// that stand alone) are skipped. Hyphens inside words, apostrophes, spaces and quotation marks divide words and leave no token.
// All other punctuation is a token of its own, and so is a dash beside a space: "Washington, D.C." and "AT&T" can be names, and
// no name reaches across a comma that it does not have. A full stop is dropped after a capitalised word of up to three letters
// ("J. Biden", "St. Louis"), and joins single letters ("U.S.").
//
// Boundaries are those of UAX #29, tested against Unicode's own WordBreakTest.txt, except for rules that help a cursor but
// hinder names. A name and a text are divided in the same way, so no match is lost:
//   WB6, WB7, WB7a–c   letters joined over ' : · and Hebrew quotation marks: "Iran's" and "l'Iran" must show Iran. Between Hebrew
//                      letters a quotation mark divides as an apostrophe does, so that ארה"ב and ארה״ב are one name.
//   WB11, WB12         numbers joined over . , ; — what follows a number does not matter for names
//   WB13               runs of katakana: like Han, Thai, Lao, Khmer and Burmese they are matched at every character, since names
//                      stand in them without spaces
//   WB13a, WB13b       the underscore joins words: here it is a token, and link/ refuses names beside one
//   WB3c, WB15, WB16   emoji and flags: they are not words
// One rule is not in UAX #29: the full stop after the last of dotted letters ("U.S.") belongs to them.
//
// The same function reads texts and, when a knowledge base is built, names. There is no other normalisation.
// Cost: one pass; ASCII takes about 2 ns a byte. Allocates nothing but the list.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/list.h"
#include "base/span.h"

namespace newsgloss {

enum class TokenShape : std::uint8_t {
  caseless,  // no letter with case: digits, Arabic, Han …
  lower,     // first letter small
  title,     // first letter capital, a small one after it (McCain too; iPhone is `lower`)
  upper,     // all letters capital, two or more
  initial,   // one capital letter
  mark,      // punctuation
};

// What stands between a token and the one before it.
enum class Gap : std::uint8_t {
  none,        // nothing: "中国", "AT&T"
  space,       // white space or the edge of a link
  hyphen,      //
  apostrophe,  //
  stop,        // a full stop that was dropped
  quote,       // a quotation mark
  block,       // the end of a block, or of the text
};

struct Token {
  std::uint64_t hash;  // of the folded letters; equal words have equal hashes. Never 0.
  Span span;           // in the text
  TokenShape shape;
  Gap gap;              // before it
  bool sentence_start;  // a sentence may begin here: the first of a block, or after . ! ? : and the like
  bool possessive;      // the s of ’s
};

// Reads a text. `out` is cleared first. Precondition: text is valid UTF-8.
void tokenize(std::string_view text, List<Token>& out);

// The hash of a name is made of its tokens' hashes, one after the other.
[[nodiscard]] constexpr std::uint64_t extend_hash(std::uint64_t name, std::uint64_t token) {
  std::uint64_t h = (name ^ (token + 0x9E3779B97F4A7C15u)) * 0xD6E8FEB86659FD93u;  // multipliers: Steele & Vigna 2021
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93u;
  return h ^ (h >> 32);
}

}  // namespace newsgloss
