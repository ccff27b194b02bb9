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
  word_honorific = 1u << 7,    // Mr, Frau, Madame: a title that anybody has
  word_chain = 1u << 8,        // of, de, von: between the parts of a longer name
  word_polity = 1u << 9,       // Republic, Government, Embassy: "of" after them does not make a place part of something else
  word_tongue = 1u << 10,      // "French-speaking", "French language"
  word_dealing = 1u << 11,     // with, against, between: before a government that a capital stands for, if what they deal in stands before
  word_relation = 1u << 14,    // talks, treaty, sanctions
  word_direction = 1u << 12,   // northern, central: no name by itself
  word_state = 1u << 15,       // Texas, Ohio, Ont.: after a city's name it says which city
  word_pact = 1u << 13,        // "Paris agreement"
};

// Bits of WordRole, 0 for other words. Constant time.
[[nodiscard]] std::uint32_t word_roles(std::uint64_t token_hash);

}  // namespace newsgloss
