#include "article/date.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "token/character.h"

namespace newsgloss {

namespace {

// How the names of months begin, folded as character.h says; a "|" stands before each month. Where two fit, the longer one counts:
// "lipna" is June in Croatian, "lipca" July in Polish.
constexpr std::string_view months =
    "|jan ian gen ene jaan sty sij led oca tam sau янв січ сту яну јан ιαν يناير جانفي ژانو ינוא जन มกรา"
    "|feb fev peb vee lut velj uno sub helm vas фев лют φεβ فبرا فيفر شباط فور פבר फर फ़र กุมภ"
    "|mar maa mrt maerz ozu bre kov мар бер сак μαρ مارس اذار מרץ मार มีนา"
    "|apr avr abr kwi trav dub nis huh bal апр кві кра απρ ابري افري نيسان اوري אפר अप्र เมษา"
    "|may mai mei maj mag svib kve tou geg май мая тра мај μαι مايو ماي ايار مه מאי मई พฤษภ"
    "|jun juin giu cze lipa lipn cer haz kes bir juun июн чер чэр юни јун ιουν يوني جوان حزيران ژوئن יוני जून มิถุ"
    "|jul juil lug lip srpa srpnj cervenc cervene tem hei lie juul июл лип ліп юли јул ιουλ يولي جويلي تموز ژوئي יולי जुल กรกฎ"
    "|aug ago aou agu avg sie kol srp elo rugp авг сер жні αυγ اغسطس اوت اب אוג अग สิงห"
    "|sep set sze wrz ruj zar eyl syy rugs сен вер сеп σεπ سبتمبر ايلول سپتا ספט सित กันย"
    "|oct okt out ott paz rij eki lok spa окт жов кас οκτ اكتوبر اكت اکت אוק अक्ट ตุลา"
    "|nov noi lis stud kas marr lap ноя лис ліс ное нов νοε نوفمبر نوام נוב नव พฤศจ"
    "|dec dez dic des det gru pros ara jou дек гру сне дец δεκ ديسمبر دسام דצמ दिस ธันว";

// What dates are where software has none, and the first days that some software knows.
constexpr Day placeholders[] = {17530101, 18991230, 18991231, 19000101, 19040101, 19691231, 19700101, 19800101};

constexpr std::uint32_t first_year = 1700;
constexpr std::uint32_t end_year = 2200;
constexpr std::size_t most_bytes = 300;

bool is_leap(std::uint32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// 0 where the calendar has no such day.
Day day_of(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  if (year >= 2400) year -= 543;  // counted from the Buddha
  constexpr std::uint8_t lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < first_year || year >= end_year || month < 1 || month > 12 || day < 1 || day > lengths[month - 1]) return 0;
  if (month == 2 && day == 29 && !is_leap(year)) return 0;
  return year * 10000 + month * 100 + day;
}

// Days since 1 March 0000.
std::int32_t number_of(Day day) {
  const std::uint32_t month = (day / 100 % 100 + 9) % 12, year = day / 10000 - month / 10;
  return static_cast<std::int32_t>(365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day % 100 - 1);
}

Day of_unix_days(std::uint32_t days) {
  std::uint32_t year = 1970;
  for (; days >= (is_leap(year) ? 366u : 365u); ++year) days -= is_leap(year) ? 366 : 365;
  for (Day day = day_of(year, 1, 1); day != 0; ++day) {
    if (day % 100 > 31) day += 100 - 31;  // on to the next month
    if (day_of(year, day / 100 % 100, day % 100) != 0 && days-- == 0) return day;
  }
  return 0;
}

// 1 to 12, or 0, for a folded word.
std::uint32_t month_of(std::string_view word) {
  std::uint32_t month = 0, found = 0;
  std::size_t longest = 0;
  if (word.starts_with("ב")) word.remove_prefix(2);  // "in", which Hebrew writes as part of the word
  for (std::size_t at = 0; at < months.size();) {
    if (months[at] == '|') {
      ++month;
      ++at;
    }
    const std::size_t end = std::min(months.find_first_of(" |", at), months.size());
    const std::string_view stem = months.substr(at, end - at);
    if (stem.size() > longest && word.starts_with(stem)) {
      longest = stem.size();
      found = month;
    }
    at = end < months.size() && months[end] == ' ' ? end + 1 : end;
  }
  return found;
}

// A number, or the name of a month, with what stands before it.
struct Item {
  std::uint64_t value;   // of a month 1 to 12
  std::uint32_t digits;  // 0: a month by its name
  char before;           // what divides it from the item before: '-', '/', '.', 'c' for 年, 월 and the like, else ' '; 0 for nothing
  std::size_t end;       // in the text
};

constexpr std::size_t most_items = 40;

struct Items {
  Item items[most_items];
  std::size_t count = 0;
  bool only_number = true;
};

// The value of a decimal digit in the scripts that news is written in, or 10.
std::uint32_t digit_of(char32_t c) {
  constexpr char32_t zeros[] = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10};
  for (const char32_t zero : zeros) {
    if (c >= zero && c < zero + 10) return static_cast<std::uint32_t>(c - zero);
  }
  return 10;
}

bool is_unit(std::string_view word) {
  for (const std::string_view unit : {"年", "月", "日", "년", "월", "일"}) {
    if (word == unit) return true;
  }
  return false;
}

bool is_letter(CharacterClass type, char32_t c) {
  return type == CharacterClass::lower || type == CharacterClass::upper || type == CharacterClass::letter || type == CharacterClass::mark ||
         (c >= 0xE00 && c < 0xE80);
}

void read_items(std::string_view text, std::string_view language, Items& out) {
  const CharacterTables& tables = character_tables();
  char before = 0;
  bool month_follows = false;  // after Vietnamese "tháng"
  for (std::size_t at = 0; at < text.size() && out.count < most_items;) {
    utf8::Decoded c = utf8::decode(text, at);
    if (digit_of(c.code_point) < 10) {
      Item item{0, 0, before, 0};
      for (; at < text.size() && digit_of((c = utf8::decode(text, at)).code_point) < 10; at += c.bytes) {
        if (++item.digits < 18) item.value = item.value * 10 + digit_of(c.code_point);
      }
      item.end = at;
      if (month_follows) item.digits = 0;
      month_follows = false;
      if (item.digits != 0 || (item.value >= 1 && item.value <= 12)) out.items[out.count++] = item;
      before = 0;
      continue;
    }
    out.only_number = false;
    const CharacterClass type = class_of(tables, c.code_point);
    if (is_letter(type, c.code_point) || type == CharacterClass::single) {
      std::string word;
      const bool thai = c.code_point < 0xE80;
      do {
        char32_t folded[3];
        const unsigned count = fold(tables, c.code_point, folded);
        for (unsigned i = 0; i < count; ++i) utf8::append(word, folded[i]);
        at += c.bytes;
        if (type == CharacterClass::single && !thai) break;
        if (at < text.size()) c = utf8::decode(text, at);
      } while (at < text.size() &&
               (is_letter(class_of(tables, c.code_point), c.code_point) || class_of(tables, c.code_point) == CharacterClass::accent));
      month_follows = word == "thang";
      if (is_unit(word)) {
        before = 'c';
      } else if (std::uint32_t month = month_of(word); month != 0) {
        if (language.starts_with("hr") && word.starts_with("lis")) month = 10;  // "listopad", which elsewhere is November
        out.items[out.count++] = {month, 0, before, at};
        before = 0;
      } else if (before == 0 || before == ' ') {
        before = ' ';
      }
      continue;
    }
    if (c.code_point == '-' || c.code_point == '/' || c.code_point == '.') {
      before = static_cast<char>(c.code_point);
    } else if (c.code_point == ':' || c.code_point == ',') {
      before = ':';
    } else if (before == 0) {
      before = ' ';
    }
    at += c.bytes;
  }
}

// Whether numbers begin with the day: no, yes, or who knows.
enum class Order : std::uint8_t { month_first, day_first, unknown };

Order order_in(std::string_view language) {
  if (language.substr(0, 2) != "en") return language.empty() ? Order::unknown : Order::day_first;
  if (language.ends_with("-US") || language.ends_with("-PH")) return Order::month_first;
  return language.size() == 5 && !language.ends_with("-CA") ? Order::day_first : Order::unknown;
}

bool is_year(const Item& item) { return item.digits == 4 && item.value >= first_year && item.value < 2750; }
bool is_short(const Item& item) { return item.digits == 1 || item.digits == 2; }
bool divides(char before) { return before == '-' || before == '/' || before == '.' || before == 'c'; }

Day in_numbers(const Item* item, std::string_view language) {
  const std::uint32_t a = static_cast<std::uint32_t>(item[0].value), b = static_cast<std::uint32_t>(item[1].value),
                      c = static_cast<std::uint32_t>(item[2].value);
  if (!divides(item[1].before) || !divides(item[2].before)) return 0;
  if (is_year(item[0]) && is_short(item[1]) && is_short(item[2])) return day_of(a, b, c);
  if (item[1].before != item[2].before || !is_short(item[0]) || !is_short(item[1])) return 0;
  const Order order = item[1].before == '.' ? Order::day_first : order_in(language);
  std::uint32_t year = c;
  if (!is_year(item[2])) {
    // 22.10.24: only where it cannot begin with the year
    const std::string_view base = language.substr(0, 2);
    if (item[2].digits != 2 || item[2].before == '-' || order != Order::day_first || base.empty()) return 0;
    for (const std::string_view other : {"en", "ja", "ko", "zh", "hu", "lt", "fa"}) {
      if (base == other) return 0;
    }
    year += 2000;
  }
  if (order == Order::unknown && a <= 12 && b <= 12 && a != b) return 0;
  return b > 12 || (order == Order::month_first && a <= 12) ? day_of(year, a, b) : day_of(year, b, a);
}

// The day that begins at an item, of which `count` are left; `used` of them are read.
Day day_at(const Item* item, std::size_t count, std::string_view language, std::size_t& used) {
  used = 1;
  if (item[0].digits == 8 || item[0].digits == 12 || item[0].digits == 14) {
    std::uint64_t value = item[0].value;
    for (std::uint32_t digits = item[0].digits; digits > 8; --digits) value /= 10;
    return day_of(static_cast<std::uint32_t>(value / 10000), static_cast<std::uint32_t>(value / 100 % 100),
                  static_cast<std::uint32_t>(value % 100));
  }
  if (count < 3) return 0;
  used = 3;
  std::uint32_t year = 0, month = 0, day = 0;
  if (is_year(item[0]) && item[1].digits == 0 && is_short(item[2])) {  // 2024 m. spalio 22
    year = static_cast<std::uint32_t>(item[0].value);
    month = static_cast<std::uint32_t>(item[1].value);
    day = static_cast<std::uint32_t>(item[2].value);
  } else if ((is_short(item[0]) && item[1].digits == 0) || (item[0].digits == 0 && is_short(item[1]))) {
    const std::size_t named = item[0].digits == 0 ? 0 : 1;
    month = static_cast<std::uint32_t>(item[named].value);
    day = static_cast<std::uint32_t>(item[1 - named].value);
    // The year may stand behind the time, as in "Tue Oct 22 09:00:00 UTC 2024"
    for (std::size_t i = 2; i < count && i < 7 && year == 0; ++i) {
      if (is_year(item[i])) year = static_cast<std::uint32_t>(item[i].value);
      if (!is_short(item[i]) && item[i].digits != 4) break;
      used = i + 1;
    }
  } else if (item[0].digits != 0 && item[1].digits != 0 && item[2].digits != 0) {
    return in_numbers(item, language);
  }
  return day_of(year, month, day);
}

}  // namespace

Day read_date(std::string_view text, std::string_view language, std::size_t* end) {
  if (text.size() > most_bytes) {
    std::size_t cut = most_bytes;
    while (utf8::is_continuation(text[cut])) --cut;
    text = text.substr(0, cut);
  }
  Items read;
  read_items(text, language, read);
  if (read.only_number && read.count == 1 && (read.items[0].digits == 10 || read.items[0].digits == 13)) {
    const std::uint64_t seconds = read.items[0].digits == 13 ? read.items[0].value / 1000 : read.items[0].value;
    if (end != nullptr) *end = text.size();
    return of_unix_days(static_cast<std::uint32_t>(seconds / 86400));
  }
  for (std::size_t i = 0; i < read.count; ++i) {
    std::size_t used = 0;
    if (const Day day = day_at(read.items + i, read.count - i, language, used); day != 0) {
      if (end != nullptr) *end = read.items[i + used - 1].end;
      return day;
    }
  }
  return 0;
}

Day date_in_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  std::size_t at = address.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (at == std::string_view::npos) return 0;
  address = address.substr(0, address.find_first_of("?#"));
  const auto ends = [&](std::size_t place) { return place >= address.size() || address[place] == '/' || address[place] == '.'; };
  for (; at < address.size(); ++at) {
    const char before = address[at];
    if (before != '/' && before != '-' && before != '_') continue;
    const std::string_view rest = address.substr(at + 1, 11);
    if (rest.size() < 8 || (rest[0] != '1' && rest[0] != '2')) continue;
    Items read;
    read_items(rest, "", read);
    std::size_t used = 0;
    const Day day = read.count == 0 ? 0 : day_at(read.items, read.count, "", used);
    if (day < 19900000) continue;  // 0 is none, and no older page has an address of its day
    const Item* item = read.items;
    const std::size_t after = at + 1 + item[used - 1].end;
    if (used == 1) {  // 20241022
      if (item[0].digits == 8 && (ends(after) || address[after] == '-' || address[after] == '_')) return day;
      continue;
    }
    const char divider = item[1].before;
    if (divider != item[2].before) continue;
    // 2024/10/22 is a path; 2024-10-22 begins or ends a name
    if (divider == '/' ? before == '/' && ends(after) : (before == '/' || ends(after))) return day;
  }
  return 0;
}

bool is_plausible(Day day, Day today) {
  if (day == 0 || std::find(std::begin(placeholders), std::end(placeholders), day) != std::end(placeholders)) return false;
  return today == 0 || days_between(today, day) <= 2;
}

std::int32_t days_between(Day from, Day to) { return number_of(to) - number_of(from); }

std::string iso_date(Day day) {
  std::string text;
  for (std::uint32_t place = 10000000; place != 0; place /= 10) {
    text.push_back(static_cast<char>('0' + day / place % 10));
    if (place == 10000 || place == 100) text.push_back('-');
  }
  return text;
}

}  // namespace newsgloss
