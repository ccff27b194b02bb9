// Date: a day, as the pages of the world write it.
//
//   read_date("October 22, 2024", "en")           20241022
//   read_date("Tue, 22 Oct 2024 09:00:00 GMT", "") 20241022
//   read_date("22.10.2024, 09:00 Uhr", "de")      20241022
//   read_date("2024年10月22日", "ja")              20241022
//   read_date("05/06/2024", "en")                 0: a day in May or in June
//   date_in_address("https://p.example/2024/10/22/talks")   20241022
//
// A day is a number that sorts, year * 10000 + month * 100 + day; 0 is none.
// Names of months are known in the languages of Europe, and in Turkish, Arabic, Persian, Hebrew, Hindi, Indonesian, Vietnamese and Thai;
// Chinese, Japanese and Korean write numbers. The language only says whether 05/06 is in May.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss {

using Day = std::uint32_t;

// The first day in a text, of which at most 300 bytes are read. `language` is BCP 47 or "".
// Takes ISO 8601 in any of its spellings, RFC 2822, numbers with dots, slashes or hyphens, names of months in any order, and, if
// the text is nothing else, the seconds or milliseconds of Unix.
// `end`, if given, is set to where the text goes on behind the day.
[[nodiscard]] Day read_date(std::string_view text, std::string_view language, std::size_t* end = nullptr);

// The day in an address: /2024/10/22/, /2024-10-22-talks, /talks-20241022.html, /2024/oct/22/.
[[nodiscard]] Day date_in_address(std::string_view address);

// Whether something can have been written on a day: it is no default of some software, such as 1970-01-01, and not after
// `today` by more than two days (clocks and time zones differ). `today` 0: the future is not asked for.
[[nodiscard]] bool is_plausible(Day day, Day today);

// Days from one to the other; negative if `to` is earlier. Precondition: both are days.
[[nodiscard]] std::int32_t days_between(Day from, Day to);

// "2024-10-22"
[[nodiscard]] std::string iso_date(Day day);

}  // namespace newsgloss
