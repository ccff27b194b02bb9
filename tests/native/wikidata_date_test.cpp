// Dates of the dump and what they become.
#include <catch2/catch.hpp>
#include <string>

#include "builder/source/schema.h"
#include "native/wikidata/date.h"

using namespace newsgloss;
using namespace newsgloss::wikidata;

namespace {

constexpr std::string_view gregorian = "http://www.wikidata.org/entity/Q1985727";
constexpr std::string_view julian = "http://www.wikidata.org/entity/Q1985786";

std::string read(std::string_view time, int precision, std::string_view calendar) {
  const std::optional<Date> date = read_date(time, precision, calendar);
  return date ? date_text(*date) : "none";
}

Date date(std::int32_t year, std::uint8_t month = 0, std::uint8_t day = 0) { return {year, month, day}; }

}  // namespace

TEST_CASE("a date has the precision that the dump gives") {
  struct Row {
    const char* name;
    const char* time;
    int precision;
    std::string_view calendar;
    const char* expected;
  };
  const Row rows[] = {
      {"day", "+2009-06-16T00:00:00Z", 11, gregorian, "2009-06-16"},
      {"month", "+2009-06-00T00:00:00Z", 10, gregorian, "2009-06"},
      {"month, with a day nobody meant", "+2009-06-01T00:00:00Z", 10, gregorian, "2009-06"},
      {"year", "+2009-00-00T00:00:00Z", 9, gregorian, "2009"},
      {"year, with a day nobody meant", "+2009-01-01T00:00:00Z", 9, gregorian, "2009"},
      {"second", "+2009-06-16T12:30:15Z", 14, gregorian, "2009-06-16"},
      {"beyond seconds", "+2009-06-16T00:00:00Z", 15, gregorian, "none"},
      {"decade", "+1990-00-00T00:00:00Z", 8, gregorian, "none"},
      {"century", "+2000-00-00T00:00:00Z", 7, gregorian, "none"},
      {"billion years", "-13798000000-00-00T00:00:00Z", 3, gregorian, "none"},
      {"day precision, no day", "+2009-06-00T00:00:00Z", 11, gregorian, "2009-06"},
      {"day precision, no month", "+2009-00-00T00:00:00Z", 11, gregorian, "2009"},
      {"day that no month has", "+2009-06-31T00:00:00Z", 11, gregorian, "2009-06"},
      {"29 February of a common year", "+2009-02-29T00:00:00Z", 11, gregorian, "2009-02"},
      {"month 13", "+2009-13-01T00:00:00Z", 11, gregorian, "2009"},
      {"year of three digits", "+0079-10-24T00:00:00Z", 11, julian, "0079-10-24"},
      {"year padded to eleven digits", "+00000002009-06-16T00:00:00Z", 11, gregorian, "2009-06-16"},
      {"before the common era", "-0044-03-15T00:00:00Z", 11, julian, "-0043-03-15"},
      {"1 BCE is year 0", "-0001-00-00T00:00:00Z", 9, julian, "0000"},
      {"the year 0 there never was", "+0000-00-00T00:00:00Z", 9, gregorian, "none"},
      {"10,000 BCE is year -9999", "-10000-00-00T00:00:00Z", 9, gregorian, "none"},
      {"9999 BCE", "-9999-00-00T00:00:00Z", 9, gregorian, "-9998"},
      {"year 10000", "+10000-00-00T00:00:00Z", 9, gregorian, "none"},
      {"huge year", "+99999999999999999999-00-00T00:00:00Z", 9, gregorian, "none"},
      {"no sign", "2009-06-16T00:00:00Z", 11, gregorian, "none"},
      {"empty", "", 11, gregorian, "none"},
      {"sign alone", "+", 11, gregorian, "none"},
      {"cut short", "+2009-06", 11, gregorian, "none"},
      {"letters", "+20o9-06-16T00:00:00Z", 11, gregorian, "none"},
      {"letters for a day", "+2009-06-xxT00:00:00Z", 11, gregorian, "none"},
      {"Lenin's birth, Julian", "+1870-04-10T00:00:00Z", 11, julian, "1870-04-22"},
      {"the October Revolution, Julian", "+1917-10-25T00:00:00Z", 11, julian, "1917-11-07"},
      {"Julian leap day that Gregorian has not", "+1900-02-29T00:00:00Z", 11, julian, "1900-03-13"},
      {"Julian year's end", "+1799-12-25T00:00:00Z", 11, julian, "1800-01-05"},
      {"Julian month", "+1917-10-00T00:00:00Z", 10, julian, "1917-10"},
      {"Julian, the reform's first day", "+1582-10-15T00:00:00Z", 11, julian, "1582-10-25"},
      {"Julian, the day before", "+1582-10-14T00:00:00Z", 11, julian, "1582-10-14"},
      {"Julian, long before", "+1066-10-14T00:00:00Z", 11, julian, "1066-10-14"},
      {"Julian leap day before the reform", "+1500-02-29T00:00:00Z", 11, julian, "1500-02"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::string text = read(row.time, row.precision, row.calendar);
    CHECK(text == row.expected);
    CHECK((text == "none" || is_date(text)));
  }
}

TEST_CASE("dates are spans of days") {
  CHECK(first_day(date(2009)) == 20090101);
  CHECK(last_day(date(2009)) == 20091231);
  CHECK(first_day(date(2009, 6)) == 20090601);
  CHECK(last_day(date(2009, 6)) == 20090631);
  CHECK(first_day(date(2009, 6, 16)) == last_day(date(2009, 6, 16)));
  CHECK(last_day(date(-44)) < first_day(date(-43)));
}

TEST_CASE("what two dates agree on") {
  CHECK(agreement(date(1952), date(1952)) == date(1952));
  CHECK(agreement(date(1952), date(1952, 10, 7)) == date(1952, 10, 7));
  CHECK(agreement(date(1952, 10, 7), date(1952, 10)) == date(1952, 10, 7));
  CHECK(agreement(date(1952, 10, 7), date(1952, 10, 8)) == date(1952, 10));
  CHECK(agreement(date(1952, 10, 7), date(1952, 5)) == date(1952));
  CHECK_FALSE(agreement(date(1952, 10, 7), date(1953, 10, 7)));
}
