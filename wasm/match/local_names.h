// Local names: what an article itself makes a name of something it has named in full before.
//
//   "Masoud Pezeshkian said … Pezeshkian left"                    the last word of a person's name, from there on
//   "the International Atomic Energy Agency (IAEA) … the IAEA"    letters in brackets behind a name, from there on; but
//                                                                 not behind a city, nor letters that are known already
//
// They hold where the knowledge base lacks them, and only while they are one thing's: a last word that two people named in
// full share names neither.
#pragma once

#include <span>

#include "kb/kb.h"
#include "match/match.h"
#include "token/token.h"

namespace newsgloss {

// Adds to the mentions, whose order and disjointness stay: new mentions where there was none, new candidates (`local`) where a
// mention of one word has not the entity yet. Linear in tokens but for a look-up in the names introduced.
void add_local_names(std::span<const Kb> layers, std::span<const Token> tokens, Matches& matches);

}  // namespace newsgloss
