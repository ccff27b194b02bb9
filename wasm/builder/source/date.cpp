#include "builder/source/date.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace newsgloss {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Precondition: digits, at most four.
std::int32_t number(std::string_view digits) {
  std::int32_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const bool before_common_era = !text.empty() && text[0] == '-';
  if (before_common_era) text.remove_prefix(1);
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7 ? text[i] != '-' : !is_digit(text[i])) return std::nullopt;
  }
  const std::int32_t year = number(text.substr(0, 4));
  const std::int32_t month = text.size() > 4 ? number(text.substr(5, 2)) : 1;
  const std::int32_t day = text.size() > 7 ? number(text.substr(8, 2)) : 1;
  static constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > days[month - 1]) return std::nullopt;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (month == 2 && day == 29 && !leap) return std::nullopt;
  return Date{before_common_era ? -year : year, static_cast<std::uint8_t>(text.size() > 4 ? month : 0),
              static_cast<std::uint8_t>(text.size() > 7 ? day : 0)};
}

std::string date_text(const Date& date) {
  std::string text(16, '\0');
  const char* const sign = date.year < 0 ? "-" : "";
  const int year = std::abs(date.year);
  const int size = date.month == 0 ? std::snprintf(text.data(), text.size(), "%s%04d", sign, year)
                   : date.day == 0 ? std::snprintf(text.data(), text.size(), "%s%04d-%02d", sign, year, date.month)
                                   : std::snprintf(text.data(), text.size(), "%s%04d-%02d-%02d", sign, year, date.month, date.day);
  text.resize(static_cast<std::size_t>(size));
  return text;
}

std::int64_t first_day(const Date& date) {
  return date.year * 10'000 + std::max<std::int64_t>(date.month, 1) * 100 + std::max<std::int64_t>(date.day, 1);
}

std::int64_t last_day(const Date& date) {
  return date.year * 10'000 + (date.month == 0 ? 12 : date.month) * 100 + (date.day == 0 ? 31 : date.day);
}

}  // namespace newsgloss
