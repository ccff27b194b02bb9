#include "match/match.h"

#include <algorithm>

#include "base/limits.h"
#include "base/utf8.h"
#include "kb/layers.h"
#include "match/particles.h"
#include "token/character.h"

namespace newsgloss {

namespace {

using kb_format::NameCase;

struct Letters {
  bool capital = false;     // some word begins with a capital, or has no case
  bool all_capital = true;  // no word has a small letter
};

void look(const Token& token, Letters& letters) {
  switch (token.shape) {
    case TokenShape::lower: letters.all_capital = false; break;
    case TokenShape::title:
      letters.capital = true;
      letters.all_capital = false;
      break;
    case TokenShape::caseless:
    case TokenShape::upper:
    case TokenShape::initial: letters.capital = true; break;
    case TokenShape::mark: break;
  }
}

bool allows(NameCase wanted, const Letters& letters, bool sentence_start) {
  switch (wanted) {
    case NameCase::any: return true;
    case NameCase::capital: return letters.capital;
    case NameCase::exact: return letters.all_capital;
    case NameCase::inside: return letters.capital && !sentence_start;
  }
  return false;
}

// "AfD", but neither "Afd" nor "AFD": it may be something else's.
bool is_mixed(std::string_view text) {
  unsigned capitals = 0, smalls = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    const CharacterClass type = class_of(character_tables(), c.code_point);
    capitals += type == CharacterClass::upper ? 1 : 0;
    smalls += type == CharacterClass::lower ? 1 : 0;
    at += c.bytes;
  }
  return capitals > 1 && smalls > 0;
}

// May a name go on over this gap?
bool bridges(Gap gap) { return gap != Gap::block; }

// May a name begin with a word, as the first of these tokens is written and followed? Words have a hash of their own where
// particles are taken off.
bool may_begin(const Kb& kb, std::uint64_t word, std::span<const Token> tokens) {
  if (!kb.has_starts()) return kb.may_begin(word);
  return kb.may_be(word, tokens[0].shape == TokenShape::lower) || (tokens.size() > 1 && kb.may_go_on(extend_hash(word, tokens[1].hash)));
}

// Asks for what the look-ups of a block of tokens will read: in a large knowledge base each misses the cache, and misses that are
// under way together cost little more than one. Names of one and of two tokens are asked for, which most are. WebAssembly cannot
// ask ahead.
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
      count += may_begin(kb, tokens[i].hash, tokens.subspan(i)) ? 1 : 0;
    }
    for (std::size_t k = 0; k < count; ++k) kb.fetch(tokens[begins[k]].hash);
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t i = begins[k];
      const Kb::Name name = kb.find(tokens[i].hash);
      kb.fetch(name);
      if (!name.continues || i + 1 == tokens.size()) continue;
      const std::uint64_t pair = extend_hash(tokens[i].hash, tokens[i + 1].hash);
      if (kb.may_go_on(pair)) kb.fetch(pair);
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

// By the first byte of the word: U+05C0 to U+067F, where the letters of particles are.
bool is_arabic_or_hebrew(char byte) { return byte >= '\xD7' && byte <= '\xD9'; }

constexpr std::size_t fewest_name_bytes = 6;  // of what is left when particles are taken off: three letters

class Matcher {
 public:
  Matcher(std::span<const Kb> layers, std::string_view text, std::span<const Token> tokens, Matches& matches)
      : layers_(layers), text_(text), tokens_(tokens), matches_(matches) {}

  void run() {
    matches_.mentions.clear();
    matches_.candidates.clear();
    std::uint32_t asked = 0;
    for (std::uint32_t i = 0; i < tokens_.size();) {
      if (i >= asked) {
        ask_ahead(layers_, tokens_.subspan(i));
        asked = i + block;
      }
      const auto first_candidate = static_cast<std::uint32_t>(matches_.candidates.size());
      std::uint32_t begin = tokens_[i].span.begin;
      std::uint32_t end = longest(i, tokens_[i].hash);
      if (end == 0 && is_arabic_or_hebrew(text_[begin])) end = behind_particles(i, begin);
      if (end == 0) {
        ++i;
        continue;
      }
      matches_.mentions.push_back(
          {{begin, tokens_[end - 1].span.end}, i, end, first_candidate, static_cast<std::uint32_t>(matches_.candidates.size())});
      i = end;
    }
  }

 private:
  // Adds the candidates of the longest name that begins at a token, whose word has the hash, and returns the token after it;
  // 0 where there is none.
  [[gnu::noinline]] std::uint32_t longest(std::uint32_t i, std::uint64_t word) {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    const auto first_candidate = static_cast<std::uint32_t>(matches_.candidates.size());
    std::uint32_t best_end = 0;
    for (std::uint32_t layer = static_cast<std::uint32_t>(layers_.size()); layer-- > 0;) {
      const Kb& kb = layers_[layer];
      if (!may_begin(kb, word, tokens_.subspan(i))) continue;
      std::uint64_t hash = word;
      Letters letters;
      look(tokens_[i], letters);
      bool in_quotes = false;
      for (std::uint32_t end = i + 1;; ++end) {
        const Kb::Name name = kb.find(hash);
        if (name.candidates != 0 && end >= best_end && !in_quotes) {
          bool longer = end > best_end;
          kb.for_each_candidate(name, [&](Candidate candidate) {
            if (!allows(candidate.letters, letters, tokens_[i].sentence_start)) return;
            if (candidate.kind == kb_format::NameKind::acronym && candidate.letters == NameCase::capital &&
                !is_mixed(slice(text_, {tokens_[i].span.begin, tokens_[end - 1].span.end}))) {
              return;
            }
            const EntityRef entity = first_ref(layers_, {layer, candidate.entity});
            if (!longer && is_there(matches_, first_candidate, entity)) return;
            if (longer) matches_.candidates.shorten(first_candidate);
            longer = false;
            best_end = end;
            candidate.entity = entity.entity;
            matches_.candidates.push_back({entity.layer, candidate, false});
          });
        }
        if (!name.continues || end >= count || end - i >= limits::tokens_per_name || !bridges(tokens_[end].gap)) break;
        if (tokens_[end].gap == Gap::quote) in_quotes = !in_quotes;
        hash = extend_hash(hash, tokens_[end].hash);
        if (end == i + 1 && !kb.may_go_on(hash)) break;
        look(tokens_[end], letters);
      }
    }
    return best_end;
  }

  // The same for the name that particles are joined to: one after the other is taken off the word.
  std::uint32_t behind_particles(std::uint32_t i, std::uint32_t& begin) {
    const std::string_view word = slice(text_, tokens_[i].span);
    unsigned place = 0;
    for (std::size_t at = 0; word.size() - at >= fewest_name_bytes + 2;) {
      const std::size_t bytes = particle_bytes(word.substr(at), place);
      if (bytes == 0) break;
      at += bytes;
      tokenize(word.substr(at), rest_);
      const std::uint32_t end = rest_.empty() ? 0 : longest(i, rest_[0].hash);
      if (end == 0) continue;
      begin += static_cast<std::uint32_t>(at);
      return end;
    }
    return 0;
  }

  std::span<const Kb> layers_;
  std::string_view text_;
  std::span<const Token> tokens_;
  Matches& matches_;
  List<Token> rest_;
};

}  // namespace

void match(std::span<const Kb> layers, std::string_view text, std::span<const Token> tokens, Matches& matches) {
  Matcher(layers, text, tokens, matches).run();
}

}  // namespace newsgloss
