#include "link/link.h"

#include "base/power.h"
#include "link/weights.h"

namespace newsgloss {

namespace {

float log_odds(const EvidenceValues& evidence) {
  float sum = 0;
  const float* weight = evidence_weights.data();
  for (const float value : evidence) sum += value * *weight++;
  return sum;
}

class Linker {
 public:
  Linker(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches, float threshold,
         List<Explanation>* explanations)
      : layers_(layers), matches_(matches), reader_(layers, article, tokens, matches), threshold_(threshold), explanations_(explanations) {}

  // The link of a mention; `best.entity` is Kb::no_entity where nothing is kept.
  [[nodiscard]] Link decide(std::uint32_t index) {
    const Mention& mention = matches_.mentions[index];
    Link out{mention.text, none, none, {}};
    reader_.read(index, rows_);
    float best = -1e9f, second = -1e9f;
    std::size_t best_row = 0, second_row = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const float odds = log_odds(rows_[i]);
      if (odds > best) {
        second = best;
        second_row = best_row;
        best = odds;
        best_row = i;
      } else if (odds > second) {
        second = odds;
        second_row = i;
      }
    }
    const bool part_of_word = reader_.is_part_of_word(index);
    // A newsroom's own, without weights, of which two have the name: it is one of them, so their sum counts.
    const bool close = rows_.size() > 1 && best - second < close_call_log_odds;
    const bool one_of_two = close && rows_.size() == 2 && is_unweighted(mention) && logistic(best) + logistic(second) >= threshold_;
    const bool kept = !part_of_word && (one_of_two || logistic(best) >= threshold_);
    if (kept) {
      out.best = score(mention, best_row, best);
      if (one_of_two || (close && logistic(second) >= threshold_)) out.rival = score(mention, second_row, second);
    }
    if (explanations_ != nullptr) {
      explain(index, best_row, kept, kept ? "kept" : part_of_word ? "part of a longer word" : "score below the threshold");
    }
    return out;
  }

 private:
  static constexpr EntityScore none{{0, Kb::no_entity}, 0};

  [[nodiscard]] EntityScore score(const Mention& mention, std::size_t row, float odds) const {
    const MentionCandidate& c = matches_.candidates[mention.first_candidate + row];
    return {{c.layer, c.candidate.entity}, logistic(odds)};
  }

  [[nodiscard]] bool is_unweighted(const Mention& mention) const {
    const MentionCandidate& c = matches_.candidates[mention.first_candidate];
    return weight_of(layers_, {c.layer, c.candidate.entity}) < 0;
  }

  void explain(std::uint32_t index, std::size_t best_row, bool best_is_kept, const char* reason) {
    const Mention& mention = matches_.mentions[index];
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const MentionCandidate& c = matches_.candidates[mention.first_candidate + i];
      explanations_->push_back({index,
                                {c.layer, c.candidate.entity},
                                logistic(log_odds(rows_[i])),
                                best_is_kept && i == best_row,
                                i == best_row ? reason : "another candidate is likelier",
                                rows_[i]});
    }
  }

  std::span<const Kb> layers_;
  const Matches& matches_;
  EvidenceReader reader_;
  float threshold_;
  List<Explanation>* explanations_;
  List<EvidenceValues> rows_;
};

}  // namespace

void link(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches, float min_score,
          List<Link>& links, List<Explanation>* explanations) {
  links.clear();
  Linker linker(layers, article, tokens, matches, min_score < 0 ? default_min_score : min_score, explanations);
  constexpr EntityScore none{{0, Kb::no_entity}, 0};
  std::size_t pin = 0;
  const auto pins_before = [&](std::uint32_t offset) {
    for (; pin < article.pins.size() && article.pins[pin].text.begin < offset; ++pin) {
      links.push_back({article.pins[pin].text, {find_ref(layers, article.pins[pin].id), 1}, none, article.pins[pin].id});
    }
  };
  for (std::uint32_t i = 0; i < matches.mentions.size(); ++i) {
    const Mention& mention = matches.mentions[i];
    pins_before(mention.text.end);
    const Link decided = linker.decide(i);
    const bool pinned = pin > 0 && article.pins[pin - 1].text.end > mention.text.begin;
    if (!pinned && decided.best.ref.entity != Kb::no_entity) links.push_back(decided);
  }
  pins_before(~std::uint32_t{0});
}

}  // namespace newsgloss
