// Link: which entity a mention means, or none.
//
// Each candidate gets a score in [0, 1], the estimated probability that it is what the writer meant; the best candidate is
// kept if its score reaches the caller's threshold. Evidence, each with its weight in link.cpp: the kind of name, how many
// words it has, how popular the entity is beside the other candidates, whether the article gives the full name, and whether
// the mention stands inside a longer name that no knowledge base has ("Igor Putin", "Iran Air").
//
// Cost: linear in mentions and candidates.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "kb/kb.h"
#include "match/match.h"
#include "token/token.h"

namespace newsgloss {

inline constexpr float default_min_score = 0.5f;

struct EntityScore {
  std::uint32_t layer;
  std::uint32_t entity;
  float score;  // [0, 1]
};

struct Link {
  Span text;               // in Article::text
  EntityScore best;
  std::string_view pin;    // not empty: the publisher named the entity; `best.entity` is Kb::no_entity if no layer has it
};

// `links` is cleared first; they come in reading order and do not overlap. Pins of the article come first where they
// meet a mention.
void link(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches, float min_score,
          std::vector<Link>& links);

}  // namespace newsgloss
