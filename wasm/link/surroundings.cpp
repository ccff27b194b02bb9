#include "link/surroundings.h"

#include <algorithm>

#include "base/utf8.h"

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
    roles_.push_back(static_cast<std::uint16_t>(word_roles(token.hash)));
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
  nouns_ = capital_nouns();
  constexpr float least = 0.35f;
  for (float& rarity : rarity_) rarity *= 1 - (1 - least) * nouns_;
}

// In German a capital makes a noun, not a name. Told by the share of capitals inside sentences: in news it is near a half there, and
// a fifth to a third in other languages.
float SurroundingsReader::capital_nouns() const {
  constexpr float others = 0.36f, german = 0.44f;
  constexpr float fewest_words = 40;
  float capitals = 0, all = 0;
  for (std::size_t t = 0; t < tokens_.size(); ++t) {
    if (!has_case(tokens_[t]) || tokens_[t].sentence_start || rarity_[t] < 1 || (roles_[t] & word_function) != 0) continue;
    ++all;
    if (tokens_[t].shape == TokenShape::title) ++capitals;
  }
  if (all < fewest_words) return 0;
  return std::clamp((capitals / all - others) / (german - others), 0.0f, 1.0f);
}

bool SurroundingsReader::is_part_of_word(std::uint32_t index) const {
  const Mention& mention = matches_.mentions[index];
  const std::uint32_t next = mention.end_token;
  if (tokens_[mention.first_token].shape == TokenShape::mark) return true;  // a name of its own begins with a word
  if (is_ending_of_word(mention.first_token)) return true;
  if (next < tokens_.size() && tokens_[next].gap == Gap::apostrophe && !tokens_[next].possessive && (roles_[next] & word_ending) == 0)
    return true;
  const auto byte = [&](std::size_t at) { return at < text_.size() ? text_[at] : ' '; };
  const std::size_t end = mention.text.end, begin = mention.text.begin;
  if (byte(end) == '.' && byte(end + 1) >= 'a' && byte(end + 1) <= 'z') return true;
  if (is_in_katakana(begin, end)) return true;
  if (byte(end) == '@' || byte(end) == '_' || byte(end) == '$') return true;
  return begin > 0 && (byte(begin - 1) == '@' || byte(begin - 1) == '_' || byte(begin - 1) == '.');
}

// A word of katakana is not divided: "テム" in "システム" is nothing.
bool SurroundingsReader::is_in_katakana(std::size_t begin, std::size_t end) const {
  constexpr std::size_t bytes = 3;  // of such a letter in UTF-8: U+30A1 to U+30FA, and U+30FC
  const auto is_katakana = [&](std::size_t at) {
    if (at + bytes > text_.size() || text_[at] != '\xE3') return false;
    const auto second = static_cast<unsigned char>(text_[at + 1]), third = static_cast<unsigned char>(text_[at + 2]);
    return (second == 0x82 && third >= 0xA1) || (second == 0x83 && third <= 0xBC && third != 0xBB);
  };
  return (begin >= bytes && is_katakana(begin) && is_katakana(begin - bytes)) || (is_katakana(end) && is_katakana(end - bytes));
}

// "SİVASSPOR'UN": what Turkish joins to a name, in capitals as the name is.
bool SurroundingsReader::is_ending_of_word(std::uint32_t token) const {
  constexpr std::uint32_t shortest_name = 3;
  return token > 0 && tokens_[token].gap == Gap::apostrophe && has_role(token, word_ending) && tokens_[token].shape == TokenShape::upper &&
         tokens_[token - 1].shape == TokenShape::upper && tokens_[token - 1].span.size() >= shortest_name;
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
  s.nouns = nouns_;
  s.calendar = true;
  bool any_case = false, any_capital = false;
  for (std::uint32_t t = first; t < end; ++t) {
    if (tokens_[t].shape != TokenShape::mark) ++s.words;
    const bool number = tokens_[t].shape == TokenShape::caseless && t > first;
    s.calendar = s.calendar && (has_role(t, word_calendar) || number);
    if (!has_case(tokens_[t])) continue;
    const bool small = tokens_[t].shape == TokenShape::lower;
    any_case = true;
    any_capital = any_capital || !small;
  }
  s.small = any_case && !any_capital;
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
  s.roman = end - first == 1 && tokens_[first].shape == TokenShape::upper &&
            slice(text_, tokens_[first].span).find_first_not_of("IVXLCDM") == std::string_view::npos;
  s.quoted = tokens_[mention.first_token].gap == Gap::quote && (end == tokens_.size() || tokens_[end].gap == Gap::quote);
  if (s.words > 1) return;
  const Token& word = tokens_[first];
  constexpr float short_word = 4, longer = 8;
  const auto letters = static_cast<float>(utf8::count_code_points(slice(text_, word.span)));
  s.letters = std::clamp(letters - short_word, 0.0f, longer) / longer;
  s.small_elsewhere = !s.small && contains(small_words_, small_hash(word));
  s.capitals = word.shape == TokenShape::upper;
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
  s.honorific = (roles & word_honorific) != 0;
  s.title = (roles & word_title) != 0;
  if (s.title && gap == Gap::stop) s.sentence_start = false;  // the stop is that of "Mr."
  s.place_word = (roles & word_place) != 0;
  s.known_left = known_before && is_name_shaped(before) && !s.title;
  s.title = s.title && !s.honorific;
  s.dealing = (roles & word_dealing) != 0 && first > 1 && has_role(first - 2, word_relation);
  s.chained = (roles & word_chain) != 0;
  s.part_of_unknown = part_of_unknown(first);
  const bool only_starts_sentence = before.sentence_start && before.shape != TokenShape::upper && roles != 0;
  if (!s.known_left && is_unknown_name(first - 1) && !only_starts_sentence && (roles & word_direction) == 0) {
    s.unknown_left = rarity_[first - 1];
    s.sentence_start_left = before.sentence_start && before.shape == TokenShape::title;
  }
}

void SurroundingsReader::look_right(std::uint32_t index, Surroundings& s) const {
  const Mention& mention = matches_.mentions[index];
  const std::uint32_t first = mention.first_token, end = mention.end_token;
  const Token& next = tokens_[end];
  const bool more = index + 1 < matches_.mentions.size();
  const std::uint32_t next_mention = more ? matches_.mentions[index + 1].first_token : ~std::uint32_t{0};
  const char c = text_[next.span.begin];
  s.comma_right = c == ',' && next_mention == end + 1;
  s.listed = (next_mention == end + 1 && divides_list(end)) ||
             (index > 0 && first > 1 && matches_.mentions[index - 1].end_token + 1 == first && divides_list(first - 1));
  s.tongue_right = (next.gap == Gap::hyphen || joins(next.gap)) && has_role(end, word_tongue);
  if (next.gap == Gap::hyphen && is_name_shaped(next) && next_mention != end) {
    s.hyphen_right = true;
    // "Paris-Marie Keller": what the hyphen joins goes on as a name that is not known.
    if (next_mention > end + 1 && is_unknown_name(end) && end + 1 < tokens_.size() && joins(tokens_[end + 1].gap) &&
        is_unknown_name(end + 1)) {
      s.unknown_right = rarity_[end];
    }
  }
  s.verb_right = s.listed && verb_behind_list(index);
  if (!joins(next.gap)) return;
  s.name_right = is_name_shaped(next);
  s.known_right = s.name_right && next_mention == end;
  if (!s.known_right && is_unknown_name(end)) s.unknown_right = rarity_[end];
  s.verb_right = s.verb_right || has_role(end, word_verb);
  s.institution_right = has_role(end, word_institution);
  s.pact_right = has_role(end, word_pact);
  s.body_right = s.institution_right && s.name_right && !s.known_right;
  s.noun_right = next.shape == TokenShape::lower && (roles_[end] & (word_function | word_verb | word_chain | word_place)) == 0;
  if (s.name_right && !s.known_right) {
    s.longer_right = longer_right(end);
    s.letters_follow = letters_follow(mention);
  }
  s.number_right = c >= '0' && c <= '9';
}

// "Bank of [Montreal]", "Ayuntamiento de [Madrid]". What begins a sentence has a capital for that, so it must be the word of a body.
float SurroundingsReader::part_of_unknown(std::uint32_t first) const {
  std::uint32_t chain = first - 1;
  if (has_role(chain, word_function) && !has_role(chain, word_chain) && chain > 0 && joins(tokens_[chain].gap)) --chain;  // "of the"
  if (chain == 0 || !has_role(chain, word_chain) || tokens_[chain].shape != TokenShape::lower || !joins(tokens_[chain].gap)) return 0;
  const std::uint32_t head = chain - 1;
  if (!is_unknown_name(head) || has_role(head, word_polity)) return 0;
  if (has_role(head, word_institution)) return 1;
  return tokens_[head].sentence_start ? 0 : rarity_[head];
}

float SurroundingsReader::longer_right(std::uint32_t end) const {
  if (end + 1 >= tokens_.size() || !joins(tokens_[end + 1].gap) || !is_unknown_name(end)) return 0;
  const bool goes_on = is_unknown_name(end + 1);
  const bool chained = has_role(end + 1, word_chain) && end + 2 < tokens_.size() && is_name_shaped(tokens_[end + 2]);
  return goes_on || chained ? rarity_[end] : 0;
}

// "American Civil Liberties Union (ACLU)"
bool SurroundingsReader::letters_follow(const Mention& mention) const {
  constexpr std::uint32_t most_words = 8;
  const std::uint32_t last = std::min<std::uint32_t>(mention.end_token + most_words, static_cast<std::uint32_t>(tokens_.size()));
  for (std::uint32_t t = mention.end_token; t + 1 < last; ++t) {
    if (tokens_[t].gap == Gap::block) return false;
    if (tokens_[t].shape != TokenShape::mark) continue;
    return text_[tokens_[t].span.begin] == '(' && tokens_[t + 1].shape == TokenShape::upper &&
           text_[tokens_[t + 1].span.begin] == text_[mention.text.begin];
  }
  return false;
}

// A comma, or "and" in one of the languages.
bool SurroundingsReader::divides_list(std::uint32_t token) const {
  const std::string_view word = slice(text_, tokens_[token].span);
  for (const std::string_view divider : {",", "and", "und", "et", "y", "e", "и", "&"}) {
    if (word == divider) return true;
  }
  return false;
}

bool SurroundingsReader::state_follows(std::uint32_t index) const {
  const std::uint32_t end = matches_.mentions[index].end_token;
  return end + 1 < tokens_.size() && text_[tokens_[end].span.begin] == ',' && tokens_[end + 1].shape == TokenShape::title &&
         has_role(end + 1, word_state);
}

bool SurroundingsReader::goes_on_as_list(std::uint32_t index) const {
  const std::uint32_t end = matches_.mentions[index].end_token;
  return index + 1 < matches_.mentions.size() && matches_.mentions[index + 1].first_token == end + 1 && divides_list(end);
}

// "[Washington], London and Paris announced"
bool SurroundingsReader::verb_behind_list(std::uint32_t index) const {
  constexpr std::uint32_t longest_list = 8;
  const std::uint32_t last = std::min<std::uint32_t>(index + longest_list, static_cast<std::uint32_t>(matches_.mentions.size()));
  for (std::uint32_t m = index; m < last; ++m) {
    const std::uint32_t end = matches_.mentions[m].end_token;
    if (end >= tokens_.size()) return false;
    if (has_role(end, word_verb)) return m > index;
    if (m + 1 == last || !divides_list(end) || matches_.mentions[m + 1].first_token != end + 1) return false;
  }
  return false;
}

}  // namespace newsgloss
