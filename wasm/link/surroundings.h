// Surroundings: what stands in and around a mention. It is the same for all entities that the mention may mean.
//
// Capitals are evidence only where they are rare. In prose most words are written small, so a capitalised neighbour is a name; in headlines
// in title case or in capitals it need not be. `unknown_left` and `unknown_right` say how rare capitals are in the block, from 0 to 1.
// Function words are not counted. In an article that writes all its nouns with capitals, as German does, both are lower.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/article.h"
#include "base/keys.h"
#include "base/list.h"
#include "link/lexicon.h"
#include "match/match.h"
#include "token/token.h"

namespace newsgloss {

struct Surroundings {
  std::uint32_t words = 0;  // of the mention, without a "the" before others and without punctuation
  // The mention itself.
  float nouns = 0;               // how much the article writes its nouns with capitals, as German does, 0..1
  float letters = 0;             // of a single word, beyond the fourth, up to 8, / 8
  bool small = false;            // no word begins with a capital
  bool small_elsewhere = false;  // one word, which the article also writes small
  bool capitals = false;         // one word in capitals
  bool capitals_rare = false;    // so that they say something
  bool digits = true;            // nothing but digits
  bool designation = false;      // letters and digits, no space
  bool calendar = false;         // a day of the week, a month, a date
  bool title_itself = false;     // "Rep", "Prince"
  bool sentence_start = false;   // one word whose capital may be the sentence's
  bool quoted = false;           // it and nothing else stands between quotation marks
  bool roman = false;            // one word of capitals that are all Roman numerals
  // To its left.
  float unknown_left = 0;            // a capitalised word that is not a known name
  bool sentence_start_left = false;  // that word starts a sentence, so that its capital may be no name's
  bool known_left = false;           // a mention
  bool hyphen_left = false;          // a capitalised word, by a hyphen
  bool title = false;                // an office or a title that not everybody has
  bool honorific = false;            // a title that everybody has
  bool place_word = false;           // a preposition of place
  bool dealing = false;              // "talks with", "sanctions against"
  bool chained = false;              // "of", "de"
  float part_of_unknown = 0;         // "Bank of" or its like: a capitalised word that is no known name, joined by "of" or its like
  // To its right.
  float unknown_right = 0;
  bool known_right = false;
  bool hyphen_right = false;
  bool number_right = false;
  bool verb_right = false;         // what governments do: "said"; also behind the last of a list that the mention is in
  bool institution_right = false;  // what places have: "Navy", "police"
  bool body_right = false;         // the same with a capital
  bool pact_right = false;         // "agreement"
  bool tongue_right = false;       // "-speaking", "language"
  bool noun_right = false;         // a word written small that is neither a function word nor a verb of the lexicon
  bool name_right = false;         // a capitalised word, known or not
  bool comma_right = false;        // a comma, and a mention after it
  bool listed = false;             // between commas or "and" and another mention, on either side
  float longer_right = 0;       // an unknown name of several words, or one with "of" in it: "Civil Liberties Union", "Journal of Surgery"
  bool letters_follow = false;  // such a name, and after it in brackets letters that begin with the mention's
};

// Views its arguments. Making one is linear in the tokens; each mention then costs its own length.
class SurroundingsReader {
 public:
  SurroundingsReader(const Article& article, std::span<const Token> tokens, const Matches& matches);

  [[nodiscard]] Surroundings around(std::uint32_t mention) const;

  // Whether a comma and a state follow the mention: "Moscow, Idaho".
  [[nodiscard]] bool state_follows(std::uint32_t mention) const;

  // Whether the mention itself is called like a state.
  [[nodiscard]] bool is_state(std::uint32_t mention) const { return has_role(matches_.mentions[mention].first_token, word_state); }

  // Whether a comma or "and" and another mention follow it.
  [[nodiscard]] bool goes_on_as_list(std::uint32_t mention) const;

  // Whether the mention is part of a longer word ("Xi’an", "reuters.com", "@NATO"), and so means nothing.
  [[nodiscard]] bool is_part_of_word(std::uint32_t mention) const;

 private:
  void note_capitals(const Article& article);
  [[nodiscard]] float capital_nouns() const;
  void look_at_itself(const Mention& mention, Surroundings& s) const;
  void look_left(std::uint32_t mention, Surroundings& s) const;
  void look_right(std::uint32_t mention, Surroundings& s) const;
  [[nodiscard]] bool is_unknown_name(std::uint32_t token) const;
  [[nodiscard]] bool is_the(std::uint32_t token) const;
  [[nodiscard]] bool is_in_katakana(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_ending_of_word(std::uint32_t token) const;
  [[nodiscard]] bool has_role(std::uint32_t token, std::uint32_t role) const { return (roles_[token] & role) != 0; }
  [[nodiscard]] float part_of_unknown(std::uint32_t first) const;
  [[nodiscard]] float longer_right(std::uint32_t end) const;
  [[nodiscard]] bool letters_follow(const Mention& mention) const;
  [[nodiscard]] bool divides_list(std::uint32_t token) const;
  [[nodiscard]] bool verb_behind_list(std::uint32_t mention) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  const Matches& matches_;
  List<std::uint16_t> roles_;  // per token: bits of WordRole (lexicon.h)
  List<float> rarity_;         // per token: how rare capitals are in its block
  float nouns_ = 0;
  Keys small_words_;  // hashes of the words written small, low 32 bits
};

}  // namespace newsgloss
