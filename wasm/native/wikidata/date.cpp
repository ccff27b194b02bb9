#include "native/wikidata/date.h"

namespace newsgloss::wikidata {

namespace {

constexpr std::int64_t year_precision = 9, month_precision = 10, day_precision = 11, finest_precision = 14;
constexpr std::string_view julian_calendar = "/Q1985786";
constexpr std::int32_t last_year = 9999;
constexpr std::size_t longest_year_digits = 5;  // more are beyond last_year, or padded in a way nobody pads

// The number that takes up the whole text, or -1.
std::int32_t number(std::string_view digits) {
  if (digits.empty() || digits.size() > longest_year_digits) return -1;
  std::int32_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Days are counted from a day long ago; the formulas count years from March, so that a leap day is a year's last.
Date to_gregorian(const Date& julian) {
  const std::int64_t early = julian.month < 3 ? 1 : 0;
  const std::int64_t from_march = julian.month + 12 * early - 3, year = julian.year + 4800 - early;
  const std::int64_t number_of_day = julian.day + (153 * from_march + 2) / 5 + 365 * year + year / 4 - 32083;
  const std::int64_t a = number_of_day + 32044, century = (4 * a + 3) / 146097;
  const std::int64_t in_century = a - 146097 * century / 4, year_in_century = (4 * in_century + 3) / 1461;
  const std::int64_t in_year = in_century - 1461 * year_in_century / 4, month = (5 * in_year + 2) / 153;
  return {static_cast<std::int32_t>(100 * century + year_in_century - 4800 + month / 10),
          static_cast<std::uint8_t>(month + 3 - 12 * (month / 10)), static_cast<std::uint8_t>(in_year - (153 * month + 2) / 5 + 1)};
}

}  // namespace

std::optional<Date> read_date(std::string_view time, std::int64_t precision, std::string_view calendar) {
  if (precision < year_precision || precision > finest_precision || time.empty()) return std::nullopt;
  const bool before_common_era = time[0] == '-';
  if (!before_common_era && time[0] != '+') return std::nullopt;
  time.remove_prefix(1);
  const std::size_t year_end = time.find('-');
  if (year_end == std::string_view::npos || time.size() < year_end + 6 || time[year_end + 3] != '-') return std::nullopt;
  std::string_view digits = time.substr(0, year_end);
  while (digits.size() > 4 && digits[0] == '0') digits.remove_prefix(1);  // older dumps have eleven
  const std::int32_t year = number(digits), month = number(time.substr(year_end + 1, 2)), day = number(time.substr(year_end + 4, 2));
  if (year < 1 || year > last_year || month < 0 || day < 0) return std::nullopt;

  Date date{before_common_era ? 1 - year : year, 0, 0};
  if (precision >= month_precision && month >= 1 && month <= 12) {
    date.month = static_cast<std::uint8_t>(month);
    if (precision >= day_precision && day >= 1 && day <= 31) date.day = static_cast<std::uint8_t>(day);
  }
  constexpr Date first_gregorian{1582, 10, 15};
  if (date.day > 0 && ends_with(calendar, julian_calendar) && first_day(date) >= first_day(first_gregorian)) {
    date = to_gregorian(date);
  }
  if (!parse_date(date_text(date))) date.day = 0;
  return date;
}

std::optional<Date> agreement(const Date& a, const Date& b) {
  if (a.year != b.year) return std::nullopt;
  if (a.month == 0 || b.month == 0) return a.month == 0 ? b : a;
  if (a.month != b.month) return Date{a.year, 0, 0};
  if (a.day == 0 || b.day == 0) return a.day == 0 ? b : a;
  return a.day == b.day ? a : Date{a.year, a.month, 0};
}

}  // namespace newsgloss::wikidata
