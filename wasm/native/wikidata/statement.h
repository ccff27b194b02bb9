// Statement: one statement of an item of the Wikidata dump, as far as a dated fact needs it.
//
//   {"mainsnak": {"snaktype": "value", "property": "P35",
//                 "datavalue": {"type": "wikibase-entityid", "value": {"id": "Q7747"}}},
//    "qualifiers": {"P580": [{"snaktype": "value",
//                             "datavalue": {"type": "time", "value": {"time": "+2012-05-07T…", …}}}]},
//    "rank": "normal"}
//
// When it held: P580 (start time) and P582 (end time) give one span, or several where they alternate (start, end, start). Several starts
// and no end: since the first of them. A start that is unknown, or known to a decade only, counts as missing. P582 without a value says
// that it has not ended.
//
// A statement that is over, nobody says when, has no span and must not become a fact: a fact without an end still holds. That is so where
// the end time is unknown or less precise than a year; where the statement gives the cause or period of its end (P1534, P3416), its
// earliest day (P8554), or who came after (P1366); and where starts and ends are out of order.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "native/wikidata/date.h"

namespace newsgloss::wikidata {

// The number of an item's id: "Q31" → 31. 0 if it is not one, or beyond the largest.
inline constexpr std::uint32_t largest_item = 999'999'999;
[[nodiscard]] std::uint32_t item_number(std::string_view id);

enum class ValueKind : std::uint8_t { item, date, quantity, text, language_text };

// One of these; the texts are the dump's own, for as long as its line is there.
struct Value {
  std::uint32_t item = 0;
  Date date;
  double amount = 0;
  std::uint32_t unit = 0;  // an item; 0 for a plain number
  std::string_view text, language;
};

struct Span {
  std::optional<Date> start, end;
};

struct Statement {
  bool preferred = false;
  Value value;
  std::vector<Span> spans;            // none: over, nobody knows when
  std::optional<Date> point_in_time;  // P585; where several agree, what they agree on
  bool partial = false;               // P518: of a part only
  bool doubtful = false;              // P1310, P1480, P5102: disputed, about, said to be

  [[nodiscard]] bool has_ended() const { return spans.empty() || spans.back().end.has_value(); }
};

enum class Reading : std::uint8_t {
  read,
  unused,       // deprecated, without a value, of another kind than expected, a date less precise than a year
  wrong_shape,  // not as the dump has statements
};
// Cost: linear in its qualifiers.
[[nodiscard]] Reading read_statement(simdjson::dom::element json, ValueKind kind, Statement& statement);

}  // namespace newsgloss::wikidata
