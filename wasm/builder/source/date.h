// Date: a day, a month or a year, as knowledge bases write it (ISO 8601): "2009-06-16", "2009-06", "2009", "-0044".
//
//   const std::optional<Date> joined = parse_date("2009-06");
//   first_day(*joined)      // 20090601
//   last_day(*joined)       // 20090631
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgloss {

struct Date {
  std::int32_t year = 0;            // as in ISO 8601: 0 is 1 BCE
  std::uint8_t month = 0, day = 0;  // 0: not known
  friend bool operator==(const Date&, const Date&) = default;
};

// Four digits of the year, two of the month and the day; a minus before years before the common era. Nothing for any other text, and
// for a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

[[nodiscard]] std::string date_text(const Date& date);

// The first day it can mean, and the last, as a number that sorts. Every month is taken to have 31 days.
[[nodiscard]] std::int64_t first_day(const Date& date);
[[nodiscard]] std::int64_t last_day(const Date& date);

}  // namespace newsgloss
