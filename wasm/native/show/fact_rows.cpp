#include "native/show/fact_rows.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>

namespace newsgloss {

namespace {

using Facts = std::vector<const Json*>;

// Death, dissolution, an end, entry into service: their value is a date, and news to an article that is older.
constexpr std::string_view happenings[] = {"P570", "P576", "P582", "P729"};

std::optional<Date> date_under(const Json& fact, std::string_view key) { return parse_date(string_under(fact, key)); }

// The two are dates, and the first lies wholly after the second.
bool is_after(const std::optional<Date>& a, const std::optional<Date>& b) { return a && b && first_day(*a) > last_day(*b); }

std::optional<Date> value_date(const Json& fact) {
  const auto value = fact.find("value");
  if (value == fact.end()) return std::nullopt;
  return parse_date(value->is_string() ? value->get_ref<const std::string&>() : value->dump());
}

// Those without the date come first, in the order they had.
Facts sorted_by(Facts facts, std::string_view key) {
  const auto day = [&](const Json* fact) {
    const std::optional<Date> date = date_under(*fact, key);
    return date ? first_day(*date) : std::numeric_limits<std::int64_t>::min();
  };
  std::stable_sort(facts.begin(), facts.end(), [&](const Json* a, const Json* b) { return day(a) < day(b); });
  return facts;
}

template <typename Test>
Facts filtered(const Facts& facts, Test test) {
  Facts out;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(out), [&](const Json* fact) { return test(*fact); });
  return out;
}

FactRow row_of(std::string_view property, const Facts& facts, const std::optional<Date>& date, const std::optional<Date>& today) {
  FactRow row{property, {}, {}, {}};
  const auto is_count = [](const Json* fact) {
    return !string_under(*fact, "pointInTime").empty() && string_under(*fact, "start").empty();
  };
  if (std::any_of(facts.begin(), facts.end(), is_count)) {
    const Facts sorted = sorted_by(facts, "pointInTime");
    const Facts known = filtered(sorted, [&](const Json& fact) { return !is_after(date_under(fact, "pointInTime"), date); });
    row.held.push_back(known.empty() ? sorted.front() : known.back());
    return row;
  }
  if (std::find(std::begin(happenings), std::end(happenings), property) != std::end(happenings)) {
    row.held = filtered(facts, [&](const Json& fact) { return !is_after(value_date(fact), date); });
    row.begun = filtered(facts, [&](const Json& fact) { return is_after(value_date(fact), date); });
    return row;
  }
  const Facts by_start = sorted_by(facts, "start");
  row.held = filtered(by_start, [&](const Json& fact) { return holds_on(fact, date); });
  row.begun = filtered(by_start, [&](const Json& fact) { return holds_on(fact, today) && is_after(date_under(fact, "start"), date); });
  row.ended = filtered(row.held, [&](const Json& fact) { return !holds_on(fact, today); });
  if (row.held.empty()) {
    const Facts over = filtered(by_start, [&](const Json& fact) { return is_after(date, date_under(fact, "end")); });
    if (!over.empty()) row.past = over.back();
  }
  return row;
}

}  // namespace

std::vector<FactRow> fact_rows(const Json& facts, const Json& properties, const FactDates& dates) {
  const std::optional<Date> date = parse_date(dates.date), today = parse_date(dates.today);
  std::vector<std::pair<std::string_view, Facts>> groups;
  for (const Json& fact : facts) {
    const std::string_view property = string_under(fact, "property");
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == property; });
    (known == groups.end() ? groups.emplace_back(property, Facts()) : *known).second.push_back(&fact);
  }
  std::vector<FactRow> rows;
  for (const auto& [property, group] : groups) {
    FactRow row = row_of(property, group, date, today);
    if (!row.held.empty() || !row.begun.empty() || row.past != nullptr) rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const FactRow& a, const FactRow& b) { return order_of(properties, a.property) < order_of(properties, b.property); });
  return rows;
}

bool holds_on(const Json& fact, const std::optional<Date>& date) {
  return !is_after(date_under(fact, "start"), date) && !is_after(date, date_under(fact, "end"));
}

double order_of(const Json& properties, std::string_view property) {
  constexpr double last = std::numeric_limits<double>::infinity();
  const auto found = properties.find(std::string(property));
  if (found == properties.end() || !found->is_object()) return last;
  const auto order = found->find("order");
  return order != found->end() && order->is_number() ? order->get<double>() : last;
}

}  // namespace newsgloss
