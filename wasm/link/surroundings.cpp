#include "link/surroundings.h"

#include <algorithm>

#include "base/utf8.h"
#include "link/lexicon.h"

namespace newsgloss {

namespace {

// Words written small that make capitals rare in a block: so many, or this share of its words.
constexpr float fewest_small_words = 2;
constexpr float smallest_share_of_small_words = 0.15f;

bool is_name_shaped(const Token& token) {
  return token.shape == TokenShape::title || token.shape == TokenShape::upper || token.shape == TokenShape::initial;
}

bool has_case(const Token& token) { return token.shape != TokenShape::caseless && token.shape != TokenShape::mark; }

// Do the words on both sides of a gap belong to one phrase?
bool joins(Gap gap) { return gap == Gap::space || gap == Gap::stop; }

std::uint64_t small_hash(const Token& token) { return static_cast<std::uint32_t>(token.hash); }

}  // namespace

SurroundingsReader::SurroundingsReader(const Article& article, std::span<const Token> tokens, const Matches& matches)
    : text_(article.text.bytes), tokens_(tokens), matches_(matches) {
  for (const Token& token : tokens) {
    roles_.push_back(static_cast<std::uint8_t>(word_roles(token.hash)));
    if (token.shape == TokenShape::lower) small_words_.push_back(small_hash(token));
  }
  sort_keys(small_words_);
  note_capitals(article);
}

void SurroundingsReader::note_capitals(const Article& article) {
  rarity_.assign(tokens_.size(), 1.0f);
  std::size_t at = 0;
  for (const Block& block : article.blocks) {
    while (at < tokens_.size() && tokens_[at].span.begin < block.text.begin) ++at;
    const std::size_t begin = at;
    float small = 0, all = 0;
    for (; at < tokens_.size() && tokens_[at].span.begin < block.text.end; ++at) {
      if (!has_case(tokens_[at]) || (roles_[at] & word_function) != 0) continue;
      ++all;
      if (tokens_[at].shape == TokenShape::lower) ++small;
    }
    const float enough = std::max(fewest_small_words, smallest_share_of_small_words * all);
    std::fill(rarity_.begin() + begin, rarity_.begin() + at, std::min(small, enough) / enough);
  }
  const float of_nouns = rarity_of_nouns();
  for (float& rarity : rarity_) rarity *= of_nouns;
}

// In German a capital makes a noun, not a name. Told by the share of capitals inside sentences: in news it is near a half there, and
// a fifth to a third in other languages.
float SurroundingsReader::rarity_of_nouns() const {
  constexpr float others = 0.36f, german = 0.44f, least = 0.35f;
  constexpr float fewest_words = 40;
  float capitals = 0, all = 0;
  for (std::size_t t = 0; t < tokens_.size(); ++t) {
    if (!has_case(tokens_[t]) || tokens_[t].sentence_start || rarity_[t] < 1 || (roles_[t] & word_function) != 0) continue;
    ++all;
    if (tokens_[t].shape == TokenShape::title) ++capitals;
  }
  if (all < fewest_words) return 1;
  return 1 - (1 - least) * std::clamp((capitals / all - others) / (german - others), 0.0f, 1.0f);
}

bool SurroundingsReader::is_part_of_word(std::uint32_t index) const {
  const Mention& mention = matches_.mentions[index];
  const std::uint32_t next = mention.end_token;
  if (tokens_[mention.first_token].shape == TokenShape::mark) return true;  // a name of its own begins with a word
  if (next < tokens_.size() && tokens_[next].gap == Gap::apostrophe && !tokens_[next].possessive && (roles_[next] & word_ending) == 0)
    return true;
  const auto byte = [&](std::size_t at) { return at < text_.size() ? text_[at] : ' '; };
  const std::size_t end = mention.text.end, begin = mention.text.begin;
  if (byte(end) == '.' && byte(end + 1) >= 'a' && byte(end + 1) <= 'z') return true;
  if (byte(end) == '@' || byte(end) == '_') return true;
  return begin > 0 && (byte(begin - 1) == '@' || byte(begin - 1) == '_' || byte(begin - 1) == '.');
}

// A word written as a name is that is not there for another reason.
bool SurroundingsReader::is_unknown_name(std::uint32_t token) const {
  const std::uint32_t roles = roles_[token];
  if (!is_name_shaped(tokens_[token]) || (roles & (word_title | word_calendar)) != 0) return false;
  return (roles & word_function) == 0 || tokens_[token].shape == TokenShape::initial;
}

bool SurroundingsReader::is_the(std::uint32_t token) const {
  const std::string_view word = slice(text_, tokens_[token].span);
  return word == "the" || word == "The" || word == "THE";
}

Surroundings SurroundingsReader::around(std::uint32_t index) const {
  const Mention& mention = matches_.mentions[index];
  Surroundings s;
  look_at_itself(mention, s);
  if (mention.first_token > 0) look_left(index, s);
  if (mention.end_token < tokens_.size()) look_right(index, s);
  return s;
}

void SurroundingsReader::look_at_itself(const Mention& mention, Surroundings& s) const {
  std::uint32_t first = mention.first_token;
  const std::uint32_t end = mention.end_token;
  if (end - first > 1 && is_the(first)) ++first;
  s.words = end - first;
  bool any_case = false, any_capital = false, any_small = false;
  for (std::uint32_t t = first; t < end; ++t) {
    if (!has_case(tokens_[t])) continue;
    const bool small = tokens_[t].shape == TokenShape::lower;
    any_case = true;
    any_capital = any_capital || !small;
    any_small = any_small || (small && (roles_[t] & word_function) == 0);
  }
  s.small = any_case && !any_capital;
  s.partly_small = any_capital && any_small;
  s.capitals_rare = rarity_[first] > 0;
  bool any_digit = false, any_letter = false, any_space = false;
  for (std::uint32_t i = mention.text.begin; i < mention.text.end; ++i) {
    const bool digit = text_[i] >= '0' && text_[i] <= '9';
    s.digits = s.digits && digit;
    any_digit = any_digit || digit;
    any_space = any_space || text_[i] == ' ';
    any_letter = any_letter || (text_[i] >= 'A' && text_[i] <= 'Z') || static_cast<unsigned char>(text_[i]) >= 0x80;
  }
  s.designation = any_digit && any_letter && !any_space;
  s.quoted = tokens_[mention.first_token].gap == Gap::quote && (end == tokens_.size() || tokens_[end].gap == Gap::quote);
  if (s.words > 1) return;
  const Token& word = tokens_[first];
  constexpr float short_word = 4, longer = 8;
  const auto letters = static_cast<float>(utf8::count_code_points(slice(text_, word.span)));
  s.letters = std::clamp(letters - short_word, 0.0f, longer) / longer;
  s.small_elsewhere = !s.small && contains(small_words_, small_hash(word));
  s.capitals = word.shape == TokenShape::upper;
  s.calendar = (roles_[first] & word_calendar) != 0;
  s.title_itself = (roles_[first] & word_title) != 0;
  s.sentence_start = word.sentence_start && word.shape == TokenShape::title;
}

void SurroundingsReader::look_left(std::uint32_t index, Surroundings& s) const {
  const std::uint32_t first = matches_.mentions[index].first_token;
  const Token& before = tokens_[first - 1];
  const Gap gap = tokens_[first].gap;
  const bool known_before = index > 0 && matches_.mentions[index - 1].end_token == first;
  if (gap == Gap::hyphen && is_name_shaped(before) && !known_before) s.hyphen_left = true;
  if (!joins(gap)) return;
  const std::uint32_t roles = roles_[first - 1] & ~std::uint32_t{word_ending};
  s.title = (roles & word_title) != 0;
  if (s.title && gap == Gap::stop) s.sentence_start = false;  // the stop is that of "Mr."
  s.place_word = (roles & word_place) != 0;
  s.known_left = known_before && is_name_shaped(before) && !s.title;
  const bool only_starts_sentence = before.sentence_start && before.shape == TokenShape::title && roles != 0;
  if (!s.known_left && is_unknown_name(first - 1) && !only_starts_sentence) {
    s.unknown_left = rarity_[first - 1];
    s.sentence_start_left = before.sentence_start && before.shape == TokenShape::title;
  }
}

void SurroundingsReader::look_right(std::uint32_t index, Surroundings& s) const {
  const std::uint32_t end = matches_.mentions[index].end_token;
  const Token& next = tokens_[end];
  const bool more = index + 1 < matches_.mentions.size();
  const std::uint32_t next_mention = more ? matches_.mentions[index + 1].first_token : ~std::uint32_t{0};
  const char c = text_[next.span.begin];
  s.comma_right = c == ',' && next_mention == end + 1;
  if (next.gap == Gap::hyphen && is_name_shaped(next) && next_mention != end) {
    s.hyphen_right = true;
    // "Paris-Marie Keller": what the hyphen joins goes on as a name that is not known.
    if (next_mention > end + 1 && is_unknown_name(end) && end + 1 < tokens_.size() && joins(tokens_[end + 1].gap) &&
        is_unknown_name(end + 1)) {
      s.unknown_right = rarity_[end];
    }
  }
  if (!joins(next.gap)) return;
  s.name_right = is_name_shaped(next);
  s.known_right = s.name_right && next_mention == end;
  if (!s.known_right && is_unknown_name(end)) s.unknown_right = rarity_[end];
  s.verb_right = (roles_[end] & word_verb) != 0;
  s.institution_right = (roles_[end] & word_institution) != 0;
  s.number_right = c >= '0' && c <= '9';
}

}  // namespace newsgloss
