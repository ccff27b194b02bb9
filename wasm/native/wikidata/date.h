// Dates of the Wikidata dump, as newsgloss writes dates: ISO 8601, to the year, the month or the day.
//
//   {"time": "+2009-06-16T00:00:00Z", "precision": 11, "calendarmodel": "…/Q1985727"}   →  2009-06-16
//   {"time": "+2009-06-00T00:00:00Z", "precision": 10, …}                               →  2009-06
//   {"time": "-0044-03-15T00:00:00Z", "precision": 11, "calendarmodel": "…/Q1985786"}   →  -0043-03-15
//
// A date is never made more precise than it is in the dump: a decade or a century gives no date. Years before the common era are counted
// without a year 0 in the dump, and with one in ISO 8601. Days of the Julian calendar become those of the Gregorian one from its first day
// on, 15 October 1582; earlier ones stay as they are. A day that the Gregorian calendar does not have (29 February 1500) becomes its month.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "builder/source/date.h"

namespace newsgloss::wikidata {

// Takes `time`, `precision` and `calendarmodel` of the dump. Nothing if it is less precise than a year, outside the years -9999 to 9999, or
// not a date.
[[nodiscard]] std::optional<Date> read_date(std::string_view time, std::int64_t precision, std::string_view calendar);

// What two dates of the same event agree on: the more precise one if the other contains it, else the month or the year they share, else
// nothing.
[[nodiscard]] std::optional<Date> agreement(const Date& a, const Date& b);

}  // namespace newsgloss::wikidata
