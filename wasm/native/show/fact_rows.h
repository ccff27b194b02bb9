// FactRows: facts in time. Which of them held on the article's date, and what has come since.
//
//   for (const FactRow& row : fact_rows(record["facts"], properties, {.date = "2024-10-11", .today = "2026-01-01"})) …
//   // P1308: held Antony Blinken, begun Marco Rubio, ended Antony Blinken
//
// A fact holds from the first day of `start` to the last day of `end`; a missing one means unbounded. Where the same thing was counted
// several times (`pointInTime` alone), the last count up to the date holds. Beside a `start`, `pointInTime` only says when the fact was
// last known to hold. The page's cards decide in the same way (js/entity/facts.js; tests/fixtures/conformance/terms.json).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "builder/source/date.h"
#include "builder/source/json.h"

namespace newsgloss {

struct FactRow {
  std::string_view property;
  std::vector<const Json*> held;   // on the date, by start
  std::vector<const Json*> begun;  // since, and still true today
  std::vector<const Json*> ended;  // held then, but no longer today
  const Json* past = nullptr;      // where nothing held then: what had held last
};

struct FactDates {
  std::string_view date, today;  // ISO 8601
};

// One row for each property that has something to say, in the order of `properties`. Views the facts.
[[nodiscard]] std::vector<FactRow> fact_rows(const Json& facts, const Json& properties, const FactDates& dates);

// Whether a fact holds on a day, or on some day of a month or a year. A date that is missing or cannot be read excludes nothing.
[[nodiscard]] bool holds_on(const Json& fact, const std::optional<Date>& date);

// Where a property stands among the others: its `order`; infinity where it has none.
[[nodiscard]] double order_of(const Json& properties, std::string_view property);

}  // namespace newsgloss
