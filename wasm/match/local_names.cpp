#include "match/local_names.h"

#include "base/keys.h"
#include "base/list.h"
#include "kb/layers.h"
#include "kb/types.h"

namespace newsgloss {

namespace {

using kb_format::NameKind;

// Words of a person's full name.
constexpr std::uint32_t fewest_words = 2, most_words = 4;
// Letters of an acronym.
constexpr std::uint32_t fewest_letters = 2, most_letters = 8;

struct Introduction {
  std::uint64_t hash;  // of the token that is a name from `from` on
  std::uint32_t from;  // index of a token
  NameKind kind;
  MentionCandidate of;
};

// Not an initial.
bool is_capitalised(const Token& token) { return token.shape == TokenShape::title || token.shape == TokenShape::upper; }

class Introducer {
 public:
  Introducer(std::span<const Kb> layers, std::span<const Token> tokens, const Matches& matches)
      : layers_(layers), tokens_(tokens), matches_(matches) {}

  List<Introduction> run() {
    for (std::size_t i = 0; i < matches_.mentions.size(); ++i) {
      const Mention& mention = matches_.mentions[i];
      if (mention.end_token - mention.first_token < fewest_words) continue;
      last_word(mention);
      const bool known = i + 1 < matches_.mentions.size() && matches_.mentions[i + 1].first_token == mention.end_token + 1;
      if (!known) bracket(mention);
    }
    return std::move(found_);
  }

 private:
  void last_word(const Mention& mention) {
    if (mention.end_token - mention.first_token > most_words) return;
    std::uint32_t last = mention.end_token - 1;
    if (tokens_[last].possessive) --last;
    if (!is_capitalised(tokens_[last]) || last == mention.first_token ||
        !(is_capitalised(tokens_[mention.first_token]) || tokens_[mention.first_token].shape == TokenShape::initial))
      return;
    for (std::uint32_t c = mention.first_candidate; c < mention.end_candidate; ++c) {
      const MentionCandidate& candidate = matches_.candidates[c];
      if (!types::is(type_of(layers_, {candidate.layer, candidate.candidate.entity}), types::person)) continue;
      found_.push_back({tokens_[last].hash, mention.end_token, NameKind::surname, candidate});
      return;
    }
  }

  // "( IAEA )" right behind the mention; behind a city stands who reports from there: "NEW YORK (XYZ)".
  void bracket(const Mention& mention) {
    const std::uint32_t open = mention.end_token;
    if (open + 2 >= tokens_.size() || tokens_[open].shape != TokenShape::mark || tokens_[open + 2].shape != TokenShape::mark) return;
    const Token& letters = tokens_[open + 1];
    if (letters.shape != TokenShape::upper || letters.span.size() < fewest_letters || letters.span.size() > most_letters) return;
    if (tokens_[open].span.size() != 1 || letters.span.begin != tokens_[open].span.end || tokens_[open + 2].span.begin != letters.span.end)
      return;
    const MentionCandidate& named = matches_.candidates[mention.first_candidate];
    if (types::is(type_of(layers_, {named.layer, named.candidate.entity}), types::city)) return;
    found_.push_back({letters.hash, open + 1, NameKind::acronym, named});
  }

  std::span<const Kb> layers_;
  std::span<const Token> tokens_;
  const Matches& matches_;
  List<Introduction> found_;
};

}  // namespace

void add_local_names(std::span<const Kb> layers, std::span<const Token> tokens, Matches& matches) {
  const List<Introduction> introduced = Introducer(layers, tokens, matches).run();
  if (introduced.empty()) return;
  // By the token's hash: the high bits of a key; the low ones are the index, which is in the order of the text.
  constexpr std::uint64_t index_mask = (std::uint64_t{1} << 26) - 1;
  Keys keys;
  for (std::uint32_t i = 0; i < introduced.size(); ++i) keys.push_back((introduced[i].hash & ~index_mask) | (i & index_mask));
  sort_keys(keys);
  const auto same_entity = [&](const MentionCandidate& a, const MentionCandidate& b) {
    return a.layer == b.layer && a.candidate.entity == b.candidate.entity;
  };
  // The one thing that a token names by the article's own making, or null.
  const auto introduced_as = [&](std::uint32_t token) {
    const Introduction* one = nullptr;
    const std::uint64_t hash = tokens[token].hash & ~index_mask;
    for (std::size_t at = first_key(keys, hash); at < keys.size() && (keys[at] & ~index_mask) == hash; ++at) {
      const Introduction& next = introduced[keys[at] & index_mask];
      if (next.hash != tokens[token].hash || next.from > token) continue;
      if (one != nullptr && !same_entity(one->of, next.of)) return static_cast<const Introduction*>(nullptr);
      one = &next;
    }
    return one;
  };
  Matches wider;
  std::size_t mention = 0;
  const auto copy_mention = [&](const Mention& from) {
    Mention copy = from;
    copy.first_candidate = static_cast<std::uint32_t>(wider.candidates.size());
    wider.candidates.append(matches.candidates.begin() + from.first_candidate, matches.candidates.begin() + from.end_candidate);
    copy.end_candidate = static_cast<std::uint32_t>(wider.candidates.size());
    wider.mentions.push_back(copy);
  };
  const auto add_candidate = [&](const Introduction& as) {
    MentionCandidate candidate = as.of;
    candidate.candidate.kind = as.kind;
    candidate.candidate.label = false;
    candidate.local = true;
    wider.candidates.push_back(candidate);
    wider.mentions[wider.mentions.size() - 1].end_candidate = static_cast<std::uint32_t>(wider.candidates.size());
  };
  for (std::uint32_t token = 0; token < tokens.size(); ++token) {
    const bool begins = mention < matches.mentions.size() && matches.mentions[mention].first_token == token;
    const Introduction* as = is_capitalised(tokens[token]) ? introduced_as(token) : nullptr;
    if (begins) {
      const Mention& known = matches.mentions[mention++];
      copy_mention(known);
      const std::uint32_t words = known.end_token - token - (tokens[known.end_token - 1].possessive ? 1 : 0);
      bool there = words != 1 || as == nullptr;
      for (std::uint32_t c = known.first_candidate; c < known.end_candidate && !there; ++c)
        there = same_entity(matches.candidates[c], as->of);
      if (!there) add_candidate(*as);
      token = known.end_token - 1;
    } else if (as != nullptr) {
      wider.mentions.push_back({tokens[token].span, token, token + 1, static_cast<std::uint32_t>(wider.candidates.size()), 0});
      add_candidate(*as);
    }
  }
  matches = std::move(wider);
}

}  // namespace newsgloss
