#include "link/link.h"

#include <algorithm>
#include <cmath>

namespace newsgloss {

namespace {

using kb_format::NameKind;

// Weights of the evidence, in log-odds.
struct Weights {
  float kind[5] = {1.6f, 2.2f, -0.6f, 1.8f, 0.2f};  // name, acronym, surname, demonym, metonym
  float each_further_word = 1.2f;                   // a name of several words is seldom anything else
  float full_name_in_article = 3.2f;                // the surname of someone the article names in full
  float inside_unknown_name = -3.0f;                // a capitalised word that is no name stands beside it
  float rarer_than_best = -0.7f;                    // per log2 of popularity below the most popular candidate
};
constexpr Weights weights;

float probability(float log_odds) { return 1.0f / (1.0f + std::exp(-log_odds)); }

struct Sense {  // an entity, as a key
  std::uint32_t layer, entity;
  friend bool operator<(Sense a, Sense b) { return a.layer != b.layer ? a.layer < b.layer : a.entity < b.entity; }
};

class Linker {
 public:
  Linker(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches)
      : layers_(layers), text_(article.text.bytes), tokens_(tokens), matches_(matches) {
    for (const Mention& mention : matches.mentions) {
      for (std::uint32_t i = mention.first_candidate; i < mention.end_candidate; ++i) {
        const MentionCandidate& c = matches.candidates[i];
        if (c.candidate.kind == NameKind::name && words(mention) > 1) named_in_full_.push_back({c.layer, c.candidate.entity});
      }
    }
    std::sort(named_in_full_.begin(), named_in_full_.end());
  }

  // The best candidate of a mention, with its score.
  [[nodiscard]] EntityScore best(std::size_t index) const {
    const Mention& mention = matches_.mentions[index];
    float most_popular = 0;
    for (std::uint32_t i = mention.first_candidate; i < mention.end_candidate; ++i) {
      most_popular = std::max(most_popular, weight(matches_.candidates[i]));
    }
    EntityScore out{0, Kb::no_entity, -1};
    const float surroundings = is_part_of_word(mention) ? -20.0f : inside_unknown_name(index) ? weights.inside_unknown_name : 0.0f;
    for (std::uint32_t i = mention.first_candidate; i < mention.end_candidate; ++i) {
      const MentionCandidate& c = matches_.candidates[i];
      float odds = weights.kind[static_cast<unsigned>(c.candidate.kind)] + surroundings;
      odds += weights.each_further_word * static_cast<float>(words(mention) - 1);
      odds += weights.rarer_than_best * (most_popular - weight(c));
      if (c.candidate.kind == NameKind::surname && is_named_in_full({c.layer, c.candidate.entity})) odds += weights.full_name_in_article;
      const float score = probability(odds);
      if (score > out.score) out = {c.layer, c.candidate.entity, score};
    }
    return out;
  }

 private:
  [[nodiscard]] static std::uint32_t words(const Mention& mention) { return mention.end_token - mention.first_token; }
  [[nodiscard]] float weight(const MentionCandidate& c) const { return layers_[c.layer].weight(c.candidate.entity); }

  [[nodiscard]] bool is_named_in_full(Sense sense) const {
    return std::binary_search(named_in_full_.begin(), named_in_full_.end(), sense);
  }

  // "Xi’an" is not Xi, "reuters.com" is not Reuters, "@NATO" is not NATO.
  [[nodiscard]] bool is_part_of_word(const Mention& mention) const {
    const std::uint32_t next = mention.end_token;
    if (next < tokens_.size() && tokens_[next].gap == Gap::apostrophe && !tokens_[next].possessive) return true;
    const auto byte = [&](std::size_t at) { return at < text_.size() ? text_[at] : ' '; };
    const std::size_t end = mention.text.end, begin = mention.text.begin;
    if (byte(end) == '.' && byte(end + 1) >= 'a' && byte(end + 1) <= 'z') return true;
    if (byte(end) == '@' || byte(end) == '_') return true;
    return begin > 0 && (byte(begin - 1) == '@' || byte(begin - 1) == '_' || byte(begin - 1) == '.');
  }

  // A neighbour word that is written like a name, is not at the start of a sentence and belongs to no mention.
  [[nodiscard]] bool inside_unknown_name(std::size_t index) const {
    const Mention& mention = matches_.mentions[index];
    if (words(mention) > 1) return false;
    const std::uint32_t first = mention.first_token, end = mention.end_token;
    const auto is_name_like = [&](const Token& t) { return t.shape == TokenShape::title && t.span.size() > 1; };
    if (end < tokens_.size() && tokens_[end].gap == Gap::space && is_name_like(tokens_[end]) && !tokens_[end].sentence_start) {
      const bool known = index + 1 < matches_.mentions.size() && matches_.mentions[index + 1].first_token == end;
      if (!known) return true;
    }
    if (first > 0 && tokens_[first].gap == Gap::space && is_name_like(tokens_[first - 1]) && !tokens_[first - 1].sentence_start) {
      const bool known = index > 0 && matches_.mentions[index - 1].end_token == first;
      if (!known) return true;
    }
    return false;
  }

  std::span<const Kb> layers_;
  std::string_view text_;
  std::span<const Token> tokens_;
  const Matches& matches_;
  std::vector<Sense> named_in_full_;
};

EntityScore look_up(std::span<const Kb> layers, std::string_view id) {
  for (std::uint32_t layer = static_cast<std::uint32_t>(layers.size()); layer-- > 0;) {
    const std::uint32_t entity = layers[layer].find_id(id);
    if (entity != Kb::no_entity) return {layer, entity, 1};
  }
  return {0, Kb::no_entity, 1};
}

}  // namespace

void link(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches, float min_score,
          std::vector<Link>& links) {
  links.clear();
  const Linker linker(layers, article, tokens, matches);
  const float threshold = min_score < 0 ? default_min_score : min_score;
  std::size_t pin = 0;
  const auto pins_before = [&](std::uint32_t offset) {
    for (; pin < article.pins.size() && article.pins[pin].text.begin < offset; ++pin) {
      links.push_back({article.pins[pin].text, look_up(layers, article.pins[pin].id), article.pins[pin].id});
    }
  };
  for (std::size_t i = 0; i < matches.mentions.size(); ++i) {
    const Mention& mention = matches.mentions[i];
    pins_before(mention.text.end);
    if (pin > 0 && article.pins[pin - 1].text.end > mention.text.begin) continue;  // the publisher's mark wins
    const EntityScore best = linker.best(i);
    if (best.entity != Kb::no_entity && best.score >= threshold) links.push_back({mention.text, best, {}});
  }
  pins_before(~std::uint32_t{0});
}

}  // namespace newsgloss
