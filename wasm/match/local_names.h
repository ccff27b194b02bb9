// Local names: short names that an article itself gives to what it has named in full.
//
//   "Masoud Pezeshkian said … Pezeshkian left"                    the last word of a person's name, from there on
//   "the International Atomic Energy Agency (IAEA) … the IAEA"    letters in brackets behind a name, from there on; but
//                                                                 not behind a city, nor letters that are known already
//
// They are used where the knowledge base does not have them, and only if they can mean one thing: a last word that two people share, both
// named in full, names neither.
#pragma once

#include <span>

#include "kb/kb.h"
#include "match/match.h"
#include "token/token.h"

namespace newsgloss {

// Adds new mentions where there were none, and new candidates (`local`) to mentions of one word that did not have the entity yet. The
// mentions stay in order and do not overlap. Linear in tokens, with a look-up in the names introduced for each.
void add_local_names(std::span<const Kb> layers, std::span<const Token> tokens, Matches& matches);

}  // namespace newsgloss
