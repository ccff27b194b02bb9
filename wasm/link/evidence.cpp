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
float popularity(float weight, NameKind kind) {
  constexpr float assumed = 7;  // for an entity that a newsroom added without a weight
  if (weight < 0) weight = assumed;
  return std::max(0.0f, weight - kb_format::kind_penalty[static_cast<std::size_t>(kind)]);
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
    : layers_(layers), text_(article.text.bytes), tokens_(tokens), matches_(matches), surroundings_(article, tokens, matches) {
  note_subjects(article.metadata.subjects);
  note_names();
  for (const Token& token : tokens) words_.push_back(static_cast<std::uint32_t>(token.hash));
  sort_keys(words_);
  notes_.assign(kept_notes, {});
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
    for (std::size_t k = i; k < std::min(i + 2, end); ++k) note_bearer(static_cast<std::uint32_t>(names[k] & mention_mask));
    for (std::size_t k = i; k < end; ++k) same_name_[names[k] & mention_mask] = static_cast<std::uint32_t>(end - i - 1);
    i = end;
  }
  sort_keys(bearers_);
}

void EvidenceReader::note_bearer(std::uint32_t mention) {
  constexpr float surely = 0.5f;
  const Surroundings s = surroundings_.around(mention);
  if (s.words == 1 && s.unknown_left > surely) bearers_.push_back(tokens_[matches_.mentions[mention].first_token].hash);
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
    all_popularity += power_of_two(popularity(notes_on(m).weight, m.candidate.kind));
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
        .described = notes.described,
        .subject = notes.subject,
        .popularity = weight / 10,
        .share = power_of_two(weight) / all_popularity,
        .context = notes.context,
        .coherence = notes.coherence,
        .named_before = s.words == 1 && (notes.subject || named_in_full_before(index, m)),
        .rival_named_before = any_in_full,
        .other_bearer = is(types::person) && alone && s.unknown_left == 0 && introduced,
        .place_follows = s.comma_right && is(types::place) &&
                         (notes_on(matches_.candidates[matches_.mentions[index + 1].first_candidate]).traits & types::place) != 0,
    };
    EvidenceValues values;
    fill(values, input, std::make_index_sequence<evidence_count>());
    rows.push_back(values);
  }
}

}  // namespace newsgloss
