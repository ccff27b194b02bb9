// Match: where names of the knowledge bases stand in a text.
//
// At every token, the longest name that begins there is a mention, if its letters allow it: an acronym must be in capitals, "Turkey" must
// have one, "AfD" large and small letters. Reading goes on after it. So mentions come in reading order and never overlap. A name may reach across spaces, hyphens,
// apostrophes and the edges of links; across quotation marks only if they come in pairs; never across the end of a block.
//
// If no name begins with a word of Arabic or Hebrew, the particles joined to it (particles.h) are taken off one by one, as long as three
// letters are left. The mention is the name alone, so it begins inside the token. An article that belongs to the name is part of the
// mention, even where ل has taken its alef: in "للصين", from "الصين", the mention is "لصين", which the knowledge base has as a form.
//
// Cost: one filter look-up for each token, and one table look-up for each token of a name: at most limits::tokens_per_name from any token.
// With more names only the cache misses grow, and those of neighbouring tokens are waited for together.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/list.h"
#include "base/span.h"
#include "kb/kb.h"
#include "token/token.h"

namespace newsgloss {

// The entity is given by the first layer that has it (kb/layers.h), whichever layer the name came from.
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
