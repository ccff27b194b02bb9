// Lexicon: words around a name that say what it is, such as titles, prepositions of place and days.
//
// They are looked up by token hash, so case, accents and spelling variants do not matter.
#pragma once

#include <cstdint>

namespace newsgloss {

enum WordRole : std::uint32_t {
  word_title = 1u << 0,        // Mr, President, Senator, General … before a person
  word_place = 1u << 1,        // in, at, from, near … before a place
  word_function = 1u << 2,     // the, of, and, when …: never part of an unknown name by itself
  word_calendar = 1u << 3,     // Monday, January
  word_verb = 1u << 4,         // what governments do in the news: said, denies, imposed
  word_ending = 1u << 6,       // what Turkish joins to a name with an apostrophe: Rusya’nın, İran’da
  word_institution = 1u << 5,  // Navy, Department, University, Airport …: after a place they make it part of the name of something else
};

// Bits of WordRole, 0 for other words. Constant time.
[[nodiscard]] std::uint32_t word_roles(std::uint64_t token_hash);

}  // namespace newsgloss
