// Match: where names of the knowledge bases stand in a text.
//
// At every token the longest name that begins there and that its letters allow (an acronym only in capitals, "Turkey" only
// with one) is a mention; reading goes on after it. So mentions never overlap, and come in reading order. A name reaches
// over spaces, hyphens, apostrophes and link edges, over quotation marks only in pairs, never over the end of a block.
//
// Where no name begins with a word of Arabic or Hebrew, the particles that are joined to it (particles.h) are taken off one by one,
// while three letters are left.
// A mention is the name alone: it begins behind the particles, inside a token. An article that is in the name is part of it, and
// also where ل has taken its alef: in "للصين", of "الصين", the mention is "لصين", which the knowledge base has as a form of the name.
//
// Cost: one filter look-up a token, one table look-up for each token that begins a name and each further token of it;
// nothing grows with the number of names but cache misses, and those of neighbouring tokens are waited for together. At most
// limits::tokens_per_name look-ups a token.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/list.h"
#include "base/span.h"
#include "kb/kb.h"
#include "token/token.h"

namespace newsgloss {

// The entity is as the first layer that has it knows it (kb/layers.h), whichever layer gave the name.
struct MentionCandidate {
  std::uint32_t layer;  // index of the Kb
  Candidate candidate;
  bool local = false;  // the article itself makes it a name (local_names.h)
};

struct Mention {
  Span text;                                     // in the text the tokens were read from
  std::uint32_t first_token, end_token;          // half open
  std::uint32_t first_candidate, end_candidate;  // in Matches::candidates; never empty
};

struct Matches {
  List<Mention> mentions;
  List<MentionCandidate> candidates;
};

// Precondition: tokens were read from the text, in order. `matches` is cleared first.
void match(std::span<const Kb> layers, std::string_view text, std::span<const Token> tokens, Matches& matches);

}  // namespace newsgloss
