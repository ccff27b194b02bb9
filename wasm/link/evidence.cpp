#include "link/evidence.h"

#include <algorithm>
#include <utility>

#include "base/power.h"
#include "kb/layers.h"
#include "kb/record.h"

namespace newsgloss {

namespace {

using kb_format::NameKind;

// log2 of how often a name of a kind means an entity of a weight.
float popularity(float weight, NameKind kind) { return std::max(0.0f, weight - kb_format::kind_penalty[static_cast<std::size_t>(kind)]); }

// The same for the shares of candidates. What a newsroom added without a weight it means: it counts as well known.
float share_of(float weight, NameKind kind) {
  constexpr float assumed = 7;
  return popularity(weight < 0 ? assumed : weight, kind);
}

// Mentions are counted in 28 bits: an input has at most 64 Mi bytes, and a mention takes two with what divides it.
constexpr std::uint64_t mention_mask = (std::uint64_t{1} << 28) - 1;

// Layer and entity, above the bits of a mention.
std::uint64_t entity_key(std::uint32_t layer, std::uint32_t entity) { return std::uint64_t{layer} << 56 | std::uint64_t{entity} << 28; }
std::uint64_t entity_key(const MentionCandidate& c) { return entity_key(c.layer, c.candidate.entity); }

constexpr std::size_t kept_notes = 256;

float up_to(float value, float most) { return std::min(value, most) / most; }

template <std::size_t... item>
void fill(EvidenceValues& values, const EvidenceInput& input, std::index_sequence<item...>) {
  ((values[item] = evidence_table[item].value(input)), ...);
}

}  // namespace

EvidenceReader::EvidenceReader(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches)
    : layers_(layers),
      text_(article.text.bytes),
      language_(article.metadata[MetadataField::language]),
      tokens_(tokens),
      matches_(matches),
      surroundings_(article, tokens, matches) {
  note_subjects(article.metadata.subjects);
  note_names();
  note_definitions();
  for (const Token& token : tokens) words_.push_back(static_cast<std::uint32_t>(token.hash));
  sort_keys(words_);
  notes_.assign(kept_notes, {});
  note_elsewhere();
}

bool EvidenceReader::ends_label(const Mention& mention, const MentionCandidate& candidate) const {
  const std::string_view quoted = first_label(layers_[candidate.layer].record(candidate.candidate.entity));
  const std::string_view exact = slice(text_, mention.text);
  return quoted.size() > exact.size() + 2 && quoted.substr(0, quoted.size() - 1).ends_with(exact);
}

void EvidenceReader::note_subjects(std::string_view lines) {
  List<Token> tokens;
  Matches found;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (line.find("wikidata.org/") != std::string_view::npos) {
      const EntityRef ref = find_ref(layers_, line.substr(line.rfind('/') + 1));
      if (ref.entity != Kb::no_entity) subjects_.push_back(entity_key(ref.layer, ref.entity));
      continue;
    }
    tokenize(line, tokens);
    match(layers_, line, tokens, found);
    if (found.mentions.size() != 1 || found.mentions[0].end_token - found.mentions[0].first_token != tokens.size()) continue;
    for (const MentionCandidate& c : found.candidates) subjects_.push_back(entity_key(c));
  }
  sort_keys(subjects_);
}

bool EvidenceReader::is_subject(EntityRef entity) const { return contains(subjects_, entity_key(entity.layer, entity.entity)); }

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
  for (const std::uint64_t subject : subjects_) named_.push_back(subject);
  sort_keys(full_names_);
  sort_keys(named_);
  named_.shorten(static_cast<std::size_t>(std::unique(named_.begin(), named_.end()) - named_.begin()));
  for (const std::uint64_t key : named_) {
    const auto layer = static_cast<std::uint32_t>(key >> 56), entity = static_cast<std::uint32_t>(key >> 28) & kb_format::entity_mask;
    for (const std::uint32_t other : layers_[layer].related(entity)) naming_.push_back(entity_key(layer, other));
  }
  sort_keys(naming_);
  sort_keys(names);
  same_name_.assign(matches_.mentions.size(), 0);
  for (std::size_t i = 0; i < names.size();) {
    std::size_t end = i;
    while (end < names.size() && (names[end] | mention_mask) == (names[i] | mention_mask)) ++end;
    // Who is not the one that readers know is introduced by the first name, at the first or the second mention.
    for (std::size_t k = i; k < std::min(i + 2, end); ++k) note_bearer(static_cast<std::uint32_t>(names[k] & mention_mask), k == i);
    for (std::size_t k = i; k < end; ++k) same_name_[names[k] & mention_mask] = static_cast<std::uint32_t>(end - i - 1);
    i = end;
  }
  sort_keys(bearers_);
  sort_keys(first_bearers_);
}

void EvidenceReader::note_bearer(std::uint32_t mention, bool first) {
  constexpr float surely = 0.5f;
  const Surroundings s = surroundings_.around(mention);
  if (s.words != 1 || s.unknown_left <= surely) return;
  const std::uint64_t hash = tokens_[matches_.mentions[mention].first_token].hash;
  bearers_.push_back(hash);
  if (first) first_bearers_.push_back(hash);
}

void EvidenceReader::note_definitions() {
  constexpr std::uint32_t fewest_letters = 2, most_letters = 8;
  const auto is_mark = [&](std::uint32_t token, char mark) {
    return token < tokens_.size() && tokens_[token].shape == TokenShape::mark && text_[tokens_[token].span.begin] == mark;
  };
  std::size_t mention = 0;
  for (std::uint32_t open = 1; open + 2 < tokens_.size(); ++open) {
    if (!is_mark(open, '(') || !is_mark(open + 2, ')')) continue;
    const std::string_view letters = slice(text_, tokens_[open + 1].span);
    if (tokens_[open + 1].shape != TokenShape::upper || letters.size() < fewest_letters || letters.size() > most_letters) continue;
    const std::uint32_t first = first_of_initials(open, letters);
    if (first == open) continue;
    while (mention < matches_.mentions.size() && matches_.mentions[mention].end_token < open) ++mention;
    const bool known = mention < matches_.mentions.size() && matches_.mentions[mention].end_token == open &&
                       matches_.mentions[mention].first_token <= first;
    if (!known) defined_.push_back(tokens_[open + 1].hash);
  }
  sort_keys(defined_);
}

// The first of the words before a bracket whose first letters are those in it, in their order; the bracket if there are none. Words of
// up to three letters may stand between.
std::uint32_t EvidenceReader::first_of_initials(std::uint32_t open, std::string_view letters) const {
  constexpr std::uint32_t short_word = 3;
  std::uint32_t token = open;
  for (std::size_t left = letters.size(); left > 0;) {
    if (token == 0 || tokens_[token].gap == Gap::block) return open;
    --token;
    if (tokens_[token].shape == TokenShape::mark) return open;
    const char initial = text_[tokens_[token].span.begin];
    const char capital = initial >= 'a' && initial <= 'z' ? static_cast<char>(initial - 'a' + 'A') : initial;
    if (capital == letters[left - 1]) {
      --left;
    } else if (tokens_[token].span.size() > short_word) {
      return open;
    }
  }
  return token;
}

bool EvidenceReader::is_defined_otherwise(const Mention& mention) const { return contains(defined_, tokens_[mention.first_token].hash); }

void EvidenceReader::note_elsewhere() {
  for (std::uint32_t m = 0; m < matches_.mentions.size(); ++m) {
    const Mention& mention = matches_.mentions[m];
    if (mention.end_token >= tokens_.size() || text_[tokens_[mention.end_token].span.begin] != ',') continue;
    for (std::uint32_t c = mention.first_candidate; c < mention.end_candidate; ++c) {
      const MentionCandidate& city = matches_.candidates[c];
      if ((notes_on(city).traits & types::city) != 0 && lies_elsewhere(m, city)) elsewhere_.push_back(name_in_article(m, city));
    }
  }
  sort_keys(elsewhere_);
}

// A city's name as it stands in the article, for each city that has it.
std::uint64_t EvidenceReader::name_in_article(std::uint32_t mention, const MentionCandidate& city) const {
  return tokens_[matches_.mentions[mention].first_token].hash ^ entity_key(city);
}

bool EvidenceReader::lies_elsewhere(std::uint32_t mention, const MentionCandidate& city) const {
  const std::span<const std::uint32_t> related = layers_[city.layer].related(city.candidate.entity);
  if (related.empty()) return false;
  bool is_region = false;
  if (mention + 1 < matches_.mentions.size() && matches_.mentions[mention + 1].first_token == matches_.mentions[mention].end_token + 1) {
    if (surroundings_.goes_on_as_list(mention + 1)) return false;
    const Mention& next = matches_.mentions[mention + 1];
    for (std::uint32_t c = next.first_candidate; c < next.end_candidate; ++c) {
      const MentionCandidate& region = matches_.candidates[c];
      const std::uint16_t traits = notes_on(region).traits;
      if ((traits & types::place) == 0 || (traits & types::city) != 0) continue;
      is_region = true;
      if (region.layer != city.layer || std::find(related.begin(), related.end(), region.candidate.entity) != related.end()) return false;
      const std::span<const std::uint32_t> within = layers_[region.layer].related(region.candidate.entity);
      if (std::find(within.begin(), within.end(), city.candidate.entity) != within.end()) return false;
    }
  }
  return surroundings_.state_follows(mention) ? !is_in_country_of_states(city) : is_region;
}

// Whose states the lexicon has: the United States and Canada, by their Wikidata ids.
bool EvidenceReader::is_in_country_of_states(const MentionCandidate& city) const {
  const std::span<const std::uint32_t> related = layers_[city.layer].related(city.candidate.entity);
  for (const std::string_view id : {"Q30", "Q16"}) {
    const EntityRef country = find_ref(layers_, id);
    if (country.layer == city.layer && std::find(related.begin(), related.end(), country.entity) != related.end()) return true;
  }
  return false;
}

// "Moscow, Idaho … Moscow": here or wherever else the city has its name; and "Athens, [Georgia]", if a country is called so.
bool EvidenceReader::is_elsewhere(std::uint32_t mention, const MentionCandidate& candidate) const {
  if (elsewhere_.empty()) return false;
  if (contains(elsewhere_, name_in_article(mention, candidate))) return true;
  if (mention == 0 || !surroundings_.is_state(mention) || !surroundings_.state_follows(mention - 1)) return false;
  const Mention& before = matches_.mentions[mention - 1];
  bool city_elsewhere = false;
  for (std::uint32_t c = before.first_candidate; c < before.end_candidate; ++c) {
    city_elsewhere = city_elsewhere || contains(elsewhere_, name_in_article(mention - 1, matches_.candidates[c]));
  }
  return city_elsewhere && type_of(layers_, {candidate.layer, candidate.candidate.entity}) == "Country";
}

bool EvidenceReader::is_foreign(EntityRef entity) const {
  const std::string_view language = language_.substr(0, language_.find('-'));
  if (language.empty() || language == "en") return false;
  bool labelled = false;
  for_each_layer(layers_, entity,
                 [&](const Kb& kb, std::uint32_t index) { labelled = labelled || !label_in(kb.record(index), language).empty(); });
  return !labelled;
}

bool EvidenceReader::named_in_full_after(std::uint32_t mention, const MentionCandidate& candidate) const {
  const std::uint64_t key = entity_key(candidate);
  const std::size_t next = first_key(full_names_, key | mention);
  return next < full_names_.size() && (full_names_[next] & ~mention_mask) == key;
}

bool EvidenceReader::named_in_full_before(std::uint32_t mention, const MentionCandidate& candidate) const {
  const std::uint64_t key = entity_key(candidate);
  const std::size_t first = first_key(full_names_, key);
  return first < full_names_.size() && full_names_[first] < (key | mention);
}

const EvidenceReader::EntityNotes& EvidenceReader::notes_on(const MentionCandidate& c) const {
  const std::uint64_t key = entity_key(c) | 1;
  EntityNotes& notes = notes_[c.candidate.entity % notes_.size()];
  if (notes.key == key) return notes;
  const EntityRef entity = {c.layer, c.candidate.entity};
  Keys near;
  for_each_layer(layers_, entity, [&](const Kb& kb, std::uint32_t index) { add_near_words(kb.record(index), near); });
  sort_keys(near);
  near.shorten(static_cast<std::size_t>(std::unique(near.begin(), near.end()) - near.begin()));
  return notes = {key,
                  types::traits_of(type_of(layers_, entity)),
                  weight_of(layers_, entity),
                  shared_words(near),
                  connections(entity),
                  !near.empty(),
                  is_foreign(entity),
                  is_subject(entity)};
}

float EvidenceReader::shared_words(const Keys& near) const {
  constexpr float enough = 4;
  std::uint32_t shared = 0;
  for (const std::uint64_t word : near) shared += contains(words_, word) ? 1 : 0;
  return up_to(static_cast<float>(shared), enough);
}

float EvidenceReader::connections(EntityRef entity) const {
  constexpr std::size_t enough = 3;
  std::size_t connected = 0;
  for_each_layer(layers_, entity, [&](const Kb& kb, std::uint32_t index) {
    for (const std::uint32_t other : kb.related(index)) {
      if (connected >= enough || other >= kb.entity_count()) return;
      const auto layer = static_cast<std::uint32_t>(&kb - layers_.data());
      const EntityRef named = first_ref(layers_, {layer, other});
      connected += named != entity && contains(named_, entity_key(named.layer, named.entity)) ? 1 : 0;
    }
  });
  const std::uint64_t key = entity_key(entity.layer, entity.entity);
  for (std::size_t at = first_key(naming_, key); at < naming_.size() && naming_[at] == key; ++at) ++connected;
  return up_to(static_cast<float>(connected), enough);
}

void EvidenceReader::read(std::uint32_t index, List<EvidenceValues>& rows) const {
  const Mention& mention = matches_.mentions[index];
  const Surroundings s = surroundings_.around(index);
  float all_popularity = 0;
  bool any_in_full = false;
  for (std::uint32_t c = mention.first_candidate; c < mention.end_candidate; ++c) {
    const MentionCandidate& m = matches_.candidates[c];
    all_popularity += power_of_two(share_of(notes_on(m).weight, m.candidate.kind));
    any_in_full = any_in_full || (s.words == 1 && (notes_on(m).subject || named_in_full_before(index, m)));
  }
  const bool introduced = contains(bearers_, tokens_[mention.first_token].hash);
  rows.clear();
  for (std::uint32_t c = mention.first_candidate; c < mention.end_candidate; ++c) {
    const MentionCandidate& m = matches_.candidates[c];
    const EntityNotes notes = notes_on(m);
    const float weight = popularity(notes.weight, m.candidate.kind);
    const auto is = [&](types::Trait trait) { return (notes.traits & trait) != 0; };
    const NameKind kind = m.candidate.kind;
    const bool plain_alias = !m.candidate.label && kind == NameKind::name;
    const bool adjective = is(types::place) && !notes.described && s.words == 1 && plain_alias && !s.capitals;
    const bool alone = s.words == 1 || kind == NameKind::surname;
    const EvidenceInput input = {
        .around = s,
        .kind = kind,
        .label = m.candidate.label,
        .local = m.local,
        .only = mention.end_candidate - mention.first_candidate == 1,
        .alone = alone,
        .adjective = adjective,
        .attributive = adjective || kind == NameKind::demonym || kind == NameKind::acronym || s.capitals,
        .ends_label = !m.candidate.label && is(types::organisation) && ends_label(mention, m),
        .again = same_name_[index],
        .traits = notes.traits,
        .weighted = notes.weight >= 0,
        .foreign = notes.foreign,
        .described = notes.described,
        .subject = notes.subject,
        .popularity = weight / 10,
        .share = power_of_two(share_of(notes.weight, kind)) / all_popularity,
        .context = notes.context,
        .coherence = notes.coherence,
        .named_before = s.words == 1 && (notes.subject || named_in_full_before(index, m)),
        .rival_named_before = any_in_full,
        .named_after = s.words == 1 && named_in_full_after(index, m),
        .introduced = alone && introduced,
        .introduced_first = alone && contains(first_bearers_, tokens_[mention.first_token].hash),
        .place_follows = s.comma_right && is(types::place) &&
                         (notes_on(matches_.candidates[matches_.mentions[index + 1].first_candidate]).traits & types::place) != 0,
        .place_elsewhere = is(types::place) && is_elsewhere(index, m),
        .defined_otherwise = s.words == 1 && !m.local && is_defined_otherwise(mention),
    };
    EvidenceValues values;
    fill(values, input, std::make_index_sequence<evidence_count>());
    rows.push_back(values);
  }
}

}  // namespace newsgloss
