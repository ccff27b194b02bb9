// The shape of an entity's JSON object: which fields it may have, and what each must hold.
//
// Every problem is reported with the pointer to the value it is about, relative to the entity. Fields that newsgloss does not know are
// accepted; they stay in the record. Whatever a card reads is checked here, so that all that builds can be shown.
//
//   check_entity(json, [&](std::string pointer, std::string text) { … });
//   // "/label/en", "a number; expected a text"
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "builder/source/json.h"

namespace newsgloss {

// Longer texts and lists are mistakes or attacks: a card shows a sentence, and the longest-titled state has 300 names.
inline constexpr std::size_t longest_text_bytes = 64 << 10;
inline constexpr std::size_t longest_name_bytes = 1 << 10;
inline constexpr std::size_t most_names = 10'000;  // aliases of an entity, in all languages; keywords likewise
inline constexpr std::size_t most_facts = 10'000;

using Report = std::function<void(std::string pointer, std::string text)>;

// Checks an entity as it stands in one source: what it has must be right, and only `id` must be there.
void check_entity(const Json& entity, const Report& report);

// Reports dates that cannot be: a time that is not a date, a value that is not one where `has_dates` says that the property's values are,
// and an end before its start. Precondition: check_entity() has found nothing.
void check_dates(const Json& entity, const std::function<bool(std::string_view property)>& has_dates, const Report& report);

// Checks one member of a file's `properties`: {"label": {"en": "…"}, "order": 12, "unit": "km²", "dated": true, "value": "date"},
// all of which may be missing. `dated` says that a fact needs a `start`, an `end` or a `pointInTime` (kb lint warns where there is none);
// `value` says that its values are dates. The id `about` is the knowledge base itself, with its name and its date.
void check_property(std::string_view id, const Json& property, const Report& report);

// A Wikidata item id (Q159), or an IRI with its scheme.
[[nodiscard]] bool is_entity_id(std::string_view text);

// YYYY, YYYY-MM or YYYY-MM-DD, a minus before years before the common era; a day that exists.
[[nodiscard]] bool is_date(std::string_view text);

// The form of a BCP 47 tag: "en", "pt-BR", "zh-Hant".
[[nodiscard]] bool is_language_tag(std::string_view text);

// The kinds an alias may have, in the order of kb_format::NameKind.
inline constexpr std::string_view name_kinds[] = {"name", "acronym", "surname", "demonym", "metonym"};

// The index into name_kinds, or its size.
[[nodiscard]] std::size_t name_kind_index(std::string_view text);

}  // namespace newsgloss
