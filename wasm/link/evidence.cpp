#include "link/evidence.h"

#include <algorithm>

#include "base/power.h"
#include "base/utf8.h"
#include "link/lexicon.h"

namespace newsgloss {

namespace {

using kb_format::NameKind;

// Capitals say something where a block has at least so many words written small, function words apart: two, or one in
// seven. Headlines in title case and in capitals have none.
constexpr float fewest_small_words = 2;
constexpr float smallest_share_of_small_words = 0.15f;

bool is_name_shaped(const Token& token) {
  return token.shape == TokenShape::title || token.shape == TokenShape::upper || token.shape == TokenShape::initial;
}

bool has_case(const Token& token) { return token.shape != TokenShape::caseless && token.shape != TokenShape::mark; }

bool is_place(std::string_view type) {
  return type == "Country" || type == "City" || type == "Place" || type == "Region" || type == "Territory";
}

bool is_organisation(std::string_view type) {
  return type == "Organisation" || type == "Organization" || type == "Bloc" || type == "ThinkTank" || type == "Media" || type == "Company" ||
         type == "Ministry";
}

// How much rarer a name means an entity by its kind than by its name, as log2: "Moscow" is the city before it is the
// government, unless that is 2^6 times better known.
float popularity(float weight, NameKind kind) {
  constexpr float penalty[] = {0, 0, 1, 0, 6};  // in the order of NameKind
  constexpr float assumed = 7;                  // for an entity that a newsroom added without a weight
  if (weight < 0) weight = assumed;
  return std::max(0.0f, weight - penalty[static_cast<std::size_t>(kind)]);
}

// Mentions are counted in 28 bits: an input has at most 64 Mi bytes, and a mention takes two with what divides it.
constexpr std::uint64_t mention_mask = (std::uint64_t{1} << 28) - 1;

// Layer and entity, above the bits of a mention.
std::uint64_t entity_key(const MentionCandidate& c) {
  return std::uint64_t{c.layer} << 56 | std::uint64_t{c.candidate.entity} << 28;
}

constexpr std::size_t kept_notes = 256;

float up_to(float value, float most) { return std::min(value, most) / most; }

}  // namespace

const char* evidence_name(Evidence item) {
  static constexpr const char* names[] = {
#define NEWSGLOSS_NAME(name) #name,
      NEWSGLOSS_EVIDENCE(NEWSGLOSS_NAME)
#undef NEWSGLOSS_NAME
  };
  return names[static_cast<std::size_t>(item)];
}

// What stands around a mention, the same for all its candidates.
struct EvidenceReader::Surroundings {
  std::uint32_t words = 0;
  bool small = false, partly_small = false, capitals_only = false, calendar = false, sentence_start = false;
  float unknown_left = 0, unknown_right = 0;
  bool known_left = false, known_right = false, hyphen_left = false, hyphen_right = false, number_right = false;
  bool title = false, place_word = false, title_itself = false, digits = true, capitals_written = false, verb_right = false;
  bool small_elsewhere = false, title_before_name = false, institution_right = false, quoted = false, comma_right = false, designation = false;
  float letters = 0;
};

EvidenceReader::EvidenceReader(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches)
    : layers_(layers), text_(article.text.bytes), tokens_(tokens), matches_(matches) {
  for (const Token& token : tokens) signs_.push_back(static_cast<std::uint8_t>(word_signs(token.hash)));
  note_capitals(article);
  note_names();
  for (const Token& token : tokens) {
    words_.push_back(static_cast<std::uint32_t>(token.hash));
    if (token.shape == TokenShape::lower) small_words_.push_back(static_cast<std::uint32_t>(token.hash));
  }
  sort_keys(words_);
  sort_keys(small_words_);
  notes_.assign(kept_notes, {});
}

void EvidenceReader::note_capitals(const Article& article) {
  capitals_.assign(tokens_.size(), 1.0f);
  std::size_t at = 0;
  for (const Block& block : article.blocks) {
    while (at < tokens_.size() && tokens_[at].span.begin < block.text.begin) ++at;
    const std::size_t begin = at;
    std::uint32_t small = 0, all = 0;
    for (; at < tokens_.size() && tokens_[at].span.begin < block.text.end; ++at) {
      const Token& token = tokens_[at];
      if (!has_case(token) || (signs_[at] & word_function) != 0) continue;
      ++all;
      small += token.shape == TokenShape::lower ? 1 : 0;
    }
    const float rarity = up_to(static_cast<float>(small), std::max(fewest_small_words, smallest_share_of_small_words * static_cast<float>(all)));
    std::fill(capitals_.begin() + begin, capitals_.begin() + at, rarity);
  }
}

void EvidenceReader::note_names() {
  Keys names;  // hash of the mention's tokens, high bits; index of the mention, low bits
  for (std::uint32_t m = 0; m < matches_.mentions.size(); ++m) {
    const Mention& mention = matches_.mentions[m];
    std::uint64_t hash = 0;
    for (std::uint32_t t = mention.first_token; t < mention.end_token; ++t) hash = extend_hash(hash, tokens_[t].hash);
    names.push_back((hash & ~mention_mask) | m);
    named_.push_back(entity_key(matches_.candidates[mention.first_candidate]));
    if (mention.end_token - mention.first_token == 1) continue;
    for (std::uint32_t c = mention.first_candidate; c < mention.end_candidate; ++c) {
      full_names_.push_back(entity_key(matches_.candidates[c]) | m);
    }
  }
  sort_keys(full_names_);
  sort_keys(named_);
  named_.shorten(static_cast<std::size_t>(std::unique(named_.begin(), named_.end()) - named_.begin()));
  sort_keys(names);
  same_name_.assign(matches_.mentions.size(), 0);
  for (std::size_t i = 0; i < names.size();) {
    std::size_t end = i;
    while (end < names.size() && (names[end] | mention_mask) == (names[i] | mention_mask)) ++end;
    for (std::size_t k = i; k < end; ++k) same_name_[names[k] & mention_mask] = static_cast<std::uint32_t>(end - i - 1);
    i = end;
  }
}

bool EvidenceReader::named_in_full_before(std::uint32_t mention, const MentionCandidate& candidate) const {
  const std::uint64_t key = entity_key(candidate);
  const std::size_t first = first_key(full_names_, key);
  return first < full_names_.size() && full_names_[first] < (key | mention);
}

bool EvidenceReader::is_part_of_word(std::uint32_t index) const {
  const Mention& mention = matches_.mentions[index];
  const std::uint32_t next = mention.end_token;
  if (tokens_[mention.first_token].shape == TokenShape::mark) return true;  // a name of its own begins with a word
  if (next < tokens_.size() && tokens_[next].gap == Gap::apostrophe && !tokens_[next].possessive) return true;
  const auto byte = [&](std::size_t at) { return at < text_.size() ? text_[at] : ' '; };
  const std::size_t end = mention.text.end, begin = mention.text.begin;
  if (byte(end) == '.' && byte(end + 1) >= 'a' && byte(end + 1) <= 'z') return true;
  if (byte(end) == '@' || byte(end) == '_') return true;
  return begin > 0 && (byte(begin - 1) == '@' || byte(begin - 1) == '_' || byte(begin - 1) == '.');
}

// A word written as a name is that is not there for another reason.
bool EvidenceReader::is_unknown_name(std::uint32_t token) const {
  const Token& t = tokens_[token];
  const std::uint32_t signs = signs_[token];
  if (!is_name_shaped(t) || (signs & (word_title | word_calendar)) != 0) return false;
  return (signs & word_function) == 0 || t.shape == TokenShape::initial;
}

EvidenceReader::Surroundings EvidenceReader::look_around(std::uint32_t index) const {
  const Mention& mention = matches_.mentions[index];
  const std::uint32_t first = mention.first_token, end = mention.end_token;
  Surroundings s;
  s.words = end - first;
  std::uint32_t capitals = 0, smalls = 0, upper = 0;
  for (std::uint32_t t = first; t < end; ++t) {
    if (!has_case(tokens_[t])) continue;
    const bool small = tokens_[t].shape == TokenShape::lower;
    capitals += small ? 0 : 1;
    smalls += small && (signs_[t] & word_function) == 0 ? 1 : 0;
    upper += tokens_[t].shape == TokenShape::upper ? 1 : 0;
  }
  bool any_case = false;
  for (std::uint32_t t = first; t < end; ++t) any_case = any_case || has_case(tokens_[t]);
  s.small = any_case && capitals == 0;
  s.partly_small = capitals > 0 && smalls > 0;
  s.capitals_only = s.words == 1 && upper == 1 && capitals_[first] > 0;
  s.calendar = s.words == 1 && (signs_[first] & word_calendar) != 0;
  s.title_itself = s.words == 1 && (signs_[first] & word_title) != 0;
  s.capitals_written = s.words == 1 && upper == 1;
  bool any_digit = false, any_letter = false, any_space = false;
  for (std::uint32_t i = mention.text.begin; i < mention.text.end; ++i) {
    const bool digit = text_[i] >= '0' && text_[i] <= '9';
    s.digits = s.digits && digit;
    any_digit = any_digit || digit;
    any_space = any_space || text_[i] == ' ';
    any_letter = any_letter || (text_[i] >= 'A' && text_[i] <= 'Z') || static_cast<unsigned char>(text_[i]) >= 0x80;
  }
  s.designation = any_digit && any_letter && !any_space;
  s.sentence_start = s.words == 1 && tokens_[first].sentence_start && tokens_[first].shape == TokenShape::title;
  if (s.words == 1) {
    const auto letters = static_cast<float>(utf8::count_code_points(slice(text_, tokens_[first].span)));
    s.letters = up_to(std::max(0.0f, letters - 4), 8);
    const std::uint64_t word = static_cast<std::uint32_t>(tokens_[first].hash);
    const std::size_t at = first_key(small_words_, word);
    s.small_elsewhere = !s.small && at < small_words_.size() && small_words_[at] == word;
  }
  s.quoted = tokens_[first].gap == Gap::quote && (end == tokens_.size() || tokens_[end].gap == Gap::quote);
  const auto joins = [](Gap gap) { return gap == Gap::space || gap == Gap::stop; };
  if (end < tokens_.size()) {
    const Token& next = tokens_[end];
    s.known_right = joins(next.gap) && index + 1 < matches_.mentions.size() && matches_.mentions[index + 1].first_token == end &&
                    is_name_shaped(next);
    if (joins(next.gap) && !s.known_right && is_unknown_name(end)) s.unknown_right = capitals_[end];
    if (next.gap == Gap::hyphen && is_name_shaped(next)) s.hyphen_right = true;
    // "Paris-Marie Keller": what the hyphen joins goes on as a name that is not known.
    const bool known_next = index + 1 < matches_.mentions.size() && matches_.mentions[index + 1].first_token <= end + 1;
    if (s.hyphen_right && !known_next && is_unknown_name(end) && end + 1 < tokens_.size() && joins(tokens_[end + 1].gap) &&
        is_unknown_name(end + 1)) {
      s.unknown_right = capitals_[end];
    }
    s.verb_right = joins(next.gap) && (signs_[end] & word_verb) != 0;
    s.institution_right = joins(next.gap) && (signs_[end] & word_institution) != 0;
    s.title_before_name = s.title_itself && joins(next.gap) && is_name_shaped(next);
    const char c = text_[next.span.begin];
    s.comma_right = c == ',' && index + 1 < matches_.mentions.size() && matches_.mentions[index + 1].first_token == end + 1;
    s.number_right = joins(next.gap) && c >= '0' && c <= '9';
  }
  if (first > 0) {
    const Token& before = tokens_[first - 1];
    const Gap gap = tokens_[first].gap;
    const std::uint32_t signs = signs_[first - 1];
    s.title = joins(gap) && (signs & word_title) != 0;
    if (s.title && gap == Gap::stop) s.sentence_start = false;  // the stop is that of "Mr."
    s.place_word = joins(gap) && (signs & word_place) != 0;
    s.known_left = joins(gap) && index > 0 && matches_.mentions[index - 1].end_token == first && is_name_shaped(before) && !s.title;
    if (joins(gap) && !s.known_left && is_unknown_name(first - 1) && !(before.sentence_start && before.shape == TokenShape::title && signs != 0)) {
      s.unknown_left = capitals_[first - 1];
    }
    if (gap == Gap::hyphen && is_name_shaped(before)) s.hyphen_left = true;
  }
  return s;
}

float EvidenceReader::shared_words(const Kb& kb, std::uint32_t entity) const {
  constexpr float enough = 4;
  std::uint32_t shared = 0;
  for (const std::uint32_t feature : kb.features(entity)) {
    const std::size_t at = first_key(words_, feature);
    shared += at < words_.size() && words_[at] == feature ? 1 : 0;
  }
  return up_to(static_cast<float>(shared), enough);
}

float EvidenceReader::connections(std::uint32_t layer, std::uint32_t entity) const {
  constexpr float enough = 3;
  std::uint32_t connected = 0;
  const Kb::Words related = layers_[layer].related(entity);
  for (const std::uint64_t key : named_) {
    const auto other = static_cast<std::uint32_t>(key >> 28) & kb_format::entity_mask;
    if (key >> 56 != layer || other == entity) continue;
    connected += is_among(related.begin(), related.end(), other) ? 1 : 0;
    if (static_cast<float>(connected) >= enough) break;
  }
  return up_to(static_cast<float>(connected), enough);
}

const EvidenceReader::EntityNotes& EvidenceReader::notes_on(const MentionCandidate& c) const {
  const std::uint64_t key = entity_key(c) | 1;
  EntityNotes& notes = notes_[c.candidate.entity % notes_.size()];
  if (notes.key == key) return notes;
  const std::string_view type = layers_[c.layer].type(c.candidate.entity);
  return notes = {key, shared_words(layers_[c.layer], c.candidate.entity), connections(c.layer, c.candidate.entity),
                  is_place(type), type == "Person", is_organisation(type),
                  layers_[c.layer].features(c.candidate.entity).count > 0};
}

void EvidenceReader::read(std::uint32_t index, List<EvidenceValues>& rows) const {
  const Mention& mention = matches_.mentions[index];
  const Surroundings s = look_around(index);
  const std::uint32_t count = mention.end_candidate - mention.first_candidate;
  float all_popularity = 0;
  bool any_in_full = false;
  for (std::uint32_t c = mention.first_candidate; c < mention.end_candidate; ++c) {
    const MentionCandidate& m = matches_.candidates[c];
    all_popularity += power_of_two(popularity(layers_[m.layer].weight(m.candidate.entity), m.candidate.kind));
    any_in_full = any_in_full || (s.words == 1 && named_in_full_before(index, m));
  }
  rows.clear();
  for (std::uint32_t c = mention.first_candidate; c < mention.end_candidate; ++c) {
    const MentionCandidate& m = matches_.candidates[c];
    const Kb& kb = layers_[m.layer];
    const float weight = popularity(kb.weight(m.candidate.entity), m.candidate.kind);
    const EntityNotes notes = notes_on(m);
    const NameKind kind = m.candidate.kind;
    const bool named_before = s.words == 1 && named_in_full_before(index, m);
    const bool adjective = notes.place && !notes.described && s.words == 1 && !m.candidate.label && !s.capitals_written && kind == NameKind::name;
    const bool attributive = adjective || kind == NameKind::demonym || kind == NameKind::acronym || s.capitals_written;
    const bool alone = s.words == 1 || kind == NameKind::surname;  // "al-Assad" is as little as "Putin" after another's first name
    EvidenceValues row{};
    const auto set = [&](Evidence item, float value) { row[static_cast<std::size_t>(item)] = value; };
    const auto set_if = [&](Evidence item, bool holds) { set(item, holds ? 1.0f : 0.0f); };
    set(Evidence::always, 1);
    set(Evidence::further_words, std::min(static_cast<float>(s.words - 1), 3.0f));
    set_if(Evidence::label, m.candidate.label);
    set_if(Evidence::acronym, kind == NameKind::acronym && capitals_[mention.first_token] > 0);
    set_if(Evidence::capitals, kind == NameKind::name && s.capitals_only);
    set_if(Evidence::surname, kind == NameKind::surname);
    set_if(Evidence::demonym, kind == NameKind::demonym);
    set_if(Evidence::metonym, kind == NameKind::metonym);
    set_if(Evidence::metonym_acts, kind == NameKind::metonym && s.verb_right);
    set_if(Evidence::metonym_place, kind == NameKind::metonym && s.place_word);
    set_if(Evidence::place, notes.place);
    set_if(Evidence::person, notes.person);
    set_if(Evidence::organisation, notes.organisation);
    set_if(Evidence::adjective, adjective);
    set(Evidence::adjective_popularity, adjective ? weight / 10 : 0);
    set_if(Evidence::written_small, s.small && kb.weight(m.candidate.entity) >= 0);
    set_if(Evidence::partly_small, s.partly_small);
    set(Evidence::popularity, weight / 10);
    set_if(Evidence::unknown_popularity, weight == 0);
    const float share = power_of_two(weight) / all_popularity;
    set(Evidence::share, share);
    set(Evidence::log_share, std::max(-1.0f, log_of_two(share) / 10));
    set_if(Evidence::only_candidate, count == 1);
    set_if(Evidence::digits, s.digits);
    set_if(Evidence::title_itself, s.title_itself);
    set_if(Evidence::sentence_start, s.sentence_start);
    set_if(Evidence::calendar, s.calendar && !named_before);
    set(Evidence::unknown_left, alone ? s.unknown_left : 0);
    set(Evidence::unknown_right, alone && !attributive ? s.unknown_right : 0);
    set(Evidence::unknown_after_adjective, s.words == 1 && attributive ? s.unknown_right : 0);
    set(Evidence::unknown_left_of_several, !alone ? s.unknown_left : 0);
    set(Evidence::unknown_right_of_several, !alone ? s.unknown_right : 0);
    set_if(Evidence::known_left, s.known_left && s.words == 1);
    set_if(Evidence::known_right, s.known_right && s.words == 1);
    set_if(Evidence::hyphen_left, s.hyphen_left);
    set_if(Evidence::hyphen_right, s.hyphen_right);
    set_if(Evidence::number_right, s.number_right);
    set_if(Evidence::title_person, s.title && notes.person);
    set_if(Evidence::title_other, s.title && !notes.person);
    set_if(Evidence::place_word, s.place_word && notes.place);
    set_if(Evidence::person_alone, s.words == 1 && notes.person && !named_before);
    set_if(Evidence::full_name, named_before);
    set_if(Evidence::rival_full_name, s.words == 1 && !named_before && any_in_full);
    set(Evidence::repeated, up_to(static_cast<float>(same_name_[index]), 4));
    set(Evidence::context, notes.context);
    set(Evidence::coherence, notes.coherence);
    set_if(Evidence::local, m.local);
    set(Evidence::letters, s.letters);
    set_if(Evidence::small_elsewhere, s.small_elsewhere);
    set_if(Evidence::title_before_name, s.title_before_name);
    set_if(Evidence::institution_right, s.institution_right && notes.place);
    set_if(Evidence::quoted, s.quoted);
    set_if(Evidence::quoted_person, s.quoted && notes.person);
    set_if(Evidence::place_after_comma, s.comma_right && notes.place && notes_on(matches_.candidates[matches_.mentions[index + 1].first_candidate]).place);
    set_if(Evidence::work, kb.type(m.candidate.entity) == "CreativeWork");
    set_if(Evidence::event, kb.type(m.candidate.entity) == "Event");
    set_if(Evidence::product, kb.type(m.candidate.entity) == "Product");
    set(Evidence::famous, std::max(0.0f, weight / 10 - 0.7f));
    set(Evidence::alias_popularity, !m.candidate.label && kind == NameKind::name && !notes.described ? weight / 10 : 0);
    set_if(Evidence::single_label, m.candidate.label && s.words == 1);
    set_if(Evidence::several_sure, s.words > 1 && count == 1);
    set_if(Evidence::designation, s.designation);
    rows.push_back(row);
  }
}

}  // namespace newsgloss
