// Facts: what the statements of a Wikidata item become on a news card.
//
// Which statements. Deprecated ones never; those without a value (somevalue, novalue) never; nor those that apply to a
// part only (P518), are disputed (P1310) or hedged (P1480, P5102): a card says things plainly. Where a statement is
// preferred, only preferred ones count as true today. Normal ones beside them are kept where they say when they ended:
// they are what held on the date of an older article. A normal one without an end beside a preferred one is most often
// one that nobody ended, and left out.
//
// How they are read, by property:
//   state    what holds from a start to an end, or always: capital, member of, citizenship
//   post     the same, but a date is needed: without one nobody knows whether it still holds (position held)
//   seat     the same for what one holds after the other (head of state, office holder, director): of several that have
//            no end, and none preferred, the last to start counts, the others are most often ones that nobody ended
//   count    a number at a point in time (population): one a year, the preferred or else the most precise date; without
//            a date never
//   measure  a number that need not change (area): dated ones as counts, an undated one where it is the only one
//   agreed   a date (founded, born): what the statements agree on ("1952" where one says May and one June), or nothing
//   code     a text (ISO 3166 code): the first
//
// P527 (has part) is kept for blocs and organisations, whose parts are members. A statement that names its own item is
// left out (P17 of a country). Coordinates and images are not read: an image's licence is not in the dump.
//
// Numbers are plain where their unit is the property's own (km² for the area); hectares, square metres, square miles
// and acres are written beside the number; other units are left out.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "builder/source/json.h"
#include "native/wikidata/statement.h"

namespace newsgloss::wikidata {

enum class Manner : std::uint8_t { state, post, seat, count, measure, agreed, code };

struct FactRule {
  std::uint16_t property;  // 36: P36
  ValueKind kind;
  Manner manner;
};

// In the order of the facts of a record.
[[nodiscard]] std::span<const FactRule> fact_rules();

// Index into fact_rules(), or its size. `property`: "P36".
[[nodiscard]] std::size_t fact_rule_index(std::string_view property);

// Adds what the statements of one property become; `wrong` counts those that have not the dump's shape. `item`: whose
// they are. Adds at most `most` facts. Cost: linear in the statements, but for sorting their dates.
void add_facts(const FactRule& rule, simdjson::dom::array statements, std::uint32_t item, std::size_t most, Json& facts,
               std::size_t& wrong);

}  // namespace newsgloss::wikidata
