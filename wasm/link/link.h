// Link: which entity a mention means, or none.
//
// Each candidate gets a score: the probability that it is what the writer meant, estimated by logistic regression over the evidence
// (evidence.h). The best one is kept if its score reaches the caller's threshold. If the second best comes close, both are given, and a
// card may ask which one is meant; of the only two that a newsroom added without weights it is enough that their scores together reach the threshold.
//
// Cost: linear in mentions and candidates.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "article/article.h"
#include "base/list.h"
#include "kb/layers.h"
#include "link/evidence.h"
#include "match/match.h"
#include "token/token.h"

namespace newsgloss {

// A score is how often a candidate of that score is right, on documents that the weights were not fitted on (fit_weights.py prints the
// table). What is kept at this one is right in nine of ten cases on news with a knowledge base of everything, and in 96 of 100 on
// pages with the starter one.
inline constexpr float default_min_score = 0.7f;

// A second candidate is too close to call when its log-odds are within this of the best one's.
inline constexpr float close_call_log_odds = 0.35f;

struct EntityScore {
  EntityRef ref;  // in the first layer that has it; Kb::no_entity: none
  float score;    // [0, 1]
};

struct Link {
  Span text;  // in Article::text
  EntityScore best;
  EntityScore rival;     // nearly as likely; its entity is Kb::no_entity if there is none
  std::string_view pin;  // the id, if the publisher named the entity; `best.ref.entity` is Kb::no_entity if no layer has it
};

// Why a candidate was kept or not, for people who ask.
struct Explanation {
  std::uint32_t mention;  // in Matches::mentions
  EntityRef ref;
  float score;
  bool kept;
  const char* reason;  // why not, or "kept"; static storage
  EvidenceValues evidence;
};

// `links` is cleared first. The links come in reading order and do not overlap. Where a publisher's pin overlaps a mention, the pin wins.
// `explanations` may be null; it gets every candidate of every mention, kept or not.
void link(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches, float min_score,
          List<Link>& links, List<Explanation>* explanations = nullptr);

}  // namespace newsgloss
