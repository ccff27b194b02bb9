#include "match/match.h"

#include <algorithm>

#include "base/limits.h"
#include "kb/layers.h"

namespace newsgloss {

namespace {

using kb_format::NameCase;

struct Letters {
  bool capital = false;      // some word begins with a capital, or has no case
  bool all_capital = true;   // no word has a small letter
};

void look(const Token& token, Letters& letters) {
  switch (token.shape) {
    case TokenShape::lower:
      letters.all_capital = false;
      break;
    case TokenShape::title:
      letters.capital = true;
      letters.all_capital = false;
      break;
    case TokenShape::caseless: case TokenShape::upper: case TokenShape::initial:
      letters.capital = true;
      break;
    case TokenShape::mark:
      break;
  }
}

bool allows(NameCase wanted, const Letters& letters) {
  return wanted == NameCase::any || (wanted == NameCase::capital && letters.capital) || (wanted == NameCase::exact && letters.all_capital);
}

// May a name go on over this gap?
bool bridges(Gap gap) { return gap != Gap::block; }

// Asks for what the look-ups of a block of tokens will read: in a large knowledge base each misses the cache, and misses that are
// under way together cost little more than one. Names of
// one and of two tokens are asked for, which most are. WebAssembly cannot ask ahead.
constexpr std::uint32_t block = 32;
#ifdef __wasm__
void ask_ahead(std::span<const Kb>, std::span<const Token>) {}
#else
void ask_ahead(std::span<const Kb> layers, std::span<const Token> tokens) {
  const std::size_t end = std::min<std::size_t>(block, tokens.size());
  for (const Kb& kb : layers) {
    std::size_t begins[block], count = 0;
    for (std::size_t i = 0; i < end; ++i) {
      begins[count] = i;
      count += kb.may_begin(tokens[i].hash) ? 1 : 0;
    }
    for (std::size_t k = 0; k < count; ++k) kb.fetch(tokens[begins[k]].hash);
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t i = begins[k];
      const Kb::Name name = kb.find(tokens[i].hash);
      kb.fetch(name);
      if (name.continues && i + 1 < tokens.size()) kb.fetch(extend_hash(tokens[i].hash, tokens[i + 1].hash));
    }
  }
}
#endif

// Has a later layer, which is read first, given the entity for this mention already? Then its kind of name holds.
bool is_there(const Matches& matches, std::uint32_t first, EntityRef entity) {
  for (std::size_t i = first; i < matches.candidates.size(); ++i) {
    const MentionCandidate& c = matches.candidates[i];
    if (c.layer == entity.layer && c.candidate.entity == entity.entity) return true;
  }
  return false;
}

}  // namespace

void match(std::span<const Kb> layers, std::span<const Token> tokens, Matches& matches) {
  matches.mentions.clear();
  matches.candidates.clear();
  const auto count = static_cast<std::uint32_t>(tokens.size());
  std::uint32_t asked = 0;
  for (std::uint32_t i = 0; i < count;) {
    if (i >= asked) {
      ask_ahead(layers, tokens.subspan(i));
      asked = i + block;
    }
    std::uint32_t best_end = 0;
    const auto first_candidate = static_cast<std::uint32_t>(matches.candidates.size());
    for (std::uint32_t layer = static_cast<std::uint32_t>(layers.size()); layer-- > 0;) {
      const Kb& kb = layers[layer];
      if (!kb.may_begin(tokens[i].hash)) continue;
      std::uint64_t hash = tokens[i].hash;
      Letters letters;
      look(tokens[i], letters);
      bool in_quotes = false;
      for (std::uint32_t end = i + 1;; ++end) {
        const Kb::Name name = kb.find(hash);
        if (name.candidates != 0 && end >= best_end && !in_quotes) {
          bool longer = end > best_end;
          kb.for_each_candidate(name, [&](Candidate candidate) {
            if (!allows(candidate.letters, letters)) return;
            const EntityRef entity = first_ref(layers, {layer, candidate.entity});
            if (!longer && is_there(matches, first_candidate, entity)) return;
            if (longer) matches.candidates.shorten(first_candidate);
            longer = false;
            best_end = end;
            candidate.entity = entity.entity;
            matches.candidates.push_back({entity.layer, candidate, false});
          });
        }
        if (!name.continues || end >= count || end - i >= limits::tokens_per_name || !bridges(tokens[end].gap)) break;
        if (tokens[end].gap == Gap::quote) in_quotes = !in_quotes;
        hash = extend_hash(hash, tokens[end].hash);
        look(tokens[end], letters);
      }
    }
    if (best_end == 0) {
      ++i;
      continue;
    }
    matches.mentions.push_back({{tokens[i].span.begin, tokens[best_end - 1].span.end},
                                i,
                                best_end,
                                first_candidate,
                                static_cast<std::uint32_t>(matches.candidates.size())});
    i = best_end;
  }
}

}  // namespace newsgloss
