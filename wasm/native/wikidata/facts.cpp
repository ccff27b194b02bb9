#include "native/wikidata/facts.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <map>
#include <string>
#include <unordered_set>

namespace newsgloss::wikidata {

namespace {

using enum ValueKind;
using enum Manner;

constexpr FactRule rules[] = {
    {36, item, state},          // capital
    {35, item, seat},           // head of state
    {6, item, seat},            // head of government
    {1308, item, seat},         // office holder
    {39, item, post},           // position held
    {488, item, seat},          // chairperson
    {3975, item, seat},         // secretary general
    {1037, item, seat},         // director, manager
    {1082, quantity, count},    // population
    {2046, quantity, measure},  // area
    {37, item, state},          // official language
    {38, item, state},          // currency
    {463, item, state},         // member of
    {2124, quantity, count},    // number of members
    {527, item, state},         // has part
    {1891, item, state},        // signatory
    {571, date, agreed},        // inception
    {112, item, state},         // founded by
    {576, date, agreed},        // dissolved
    {159, item, state},         // headquarters
    {749, item, state},         // parent organisation
    {126, item, state},         // maintained by
    {17, item, state},          // country
    {131, item, state},         // located in
    {276, item, state},         // location
    {1376, item, state},        // capital of
    {205, item, state},         // bordering countries
    {403, item, state},         // flows into
    {466, item, state},         // occupant
    {585, date, agreed},        // point in time
    {580, date, agreed},        // start
    {582, date, agreed},        // end
    {664, item, state},         // organiser
    {27, item, state},          // citizenship
    {106, item, state},         // occupation
    {569, date, agreed},        // born
    {570, date, agreed},        // died
    {366, item, state},         // use
    {287, item, state},         // designed by
    {176, item, state},         // manufacturer
    {495, item, state},         // country of origin
    {606, date, agreed},        // first flight
    {729, date, agreed},        // service entry
    {137, item, state},         // operator
    {1001, item, state},        // applies to jurisdiction
    {297, text, code},          // ISO 3166-1 code, which is also the flag
};

struct Unit {
  std::uint32_t item;
  const char* text;  // empty: the property's own
};
constexpr Unit units_of_area[] = {{712226, ""}, {35852, "ha"}, {25343, "m²"}, {232291, "square miles"}, {81292, "acres"}};

// A number as JSON: whole ones without a point.
Json number(double amount) {
  constexpr double exact = 9007199254740992;  // 2^53
  if (std::trunc(amount) == amount && std::abs(amount) < exact) return static_cast<std::int64_t>(amount);
  return amount;
}

class FactWriter {
 public:
  FactWriter(const FactRule& rule, std::uint32_t own_item, std::size_t most, Json& facts)
      : rule_(rule), item_(own_item), most_(facts.size() + most), facts_(facts) {}

  void read(simdjson::dom::array statements, std::size_t& wrong) {
    Statement statement;
    for (const simdjson::dom::element one : statements) {
      const Reading reading = read_statement(one, rule_.kind, statement);
      if (reading == Reading::wrong_shape) {
        ++wrong;
        continue;
      }
      any_preferred_ = any_preferred_ || statement.preferred;
      if (reading == Reading::unused || statement.doubtful || statement.partial) continue;
      if (rule_.kind == item && statement.value.item == item_) continue;
      statements_.push_back(statement);
    }
  }

  void write() {
    switch (rule_.manner) {
      case state: return spans(false);
      case post: return spans(true);
      case seat: keep_last_open(); return spans(true);
      case count: return counts(true);
      case measure: keep_best(); return counts(false);
      case agreed: return agreed_date();
      case code:
        keep_best();
        if (!statements_.empty()) add(Json(statements_.front().value.text), {});
    }
  }

 private:
  // Only what is true today.
  void keep_best() {
    std::erase_if(statements_, [&](const Statement& s) { return s.has_ended() || (any_preferred_ && !s.preferred); });
  }

  void keep_last_open() {
    if (any_preferred_) return;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    const auto start_of = [](const Statement& s) { return s.spans.back().start ? first_day(*s.spans.back().start) : 0; };
    for (const Statement& s : statements_) {
      if (!s.has_ended()) last = std::max(last, start_of(s));
    }
    std::erase_if(statements_, [&](const Statement& s) { return !s.has_ended() && start_of(s) < last; });
  }

  void spans(bool dated) {
    for (const Statement& s : statements_) {
      if (any_preferred_ && !s.preferred && !s.has_ended()) continue;
      for (const Span& span : s.spans) {
        if (dated && !span.start && !span.end) continue;
        Json times = Json::object();
        if (span.start) times["start"] = date_text(*span.start);
        if (span.end) times["end"] = date_text(*span.end);
        add({{"id", "Q" + std::to_string(s.value.item)}}, times);
      }
    }
  }

  void counts(bool dated) {
    std::map<std::int32_t, const Statement*> by_year;
    std::vector<const Statement*> undated;
    const auto rank = [](const Statement& s) { return std::tuple(s.preferred, s.point_in_time->month > 0, s.point_in_time->day > 0); };
    for (const Statement& s : statements_) {
      if (unit_of(s) == nullptr || s.value.amount < 0) continue;
      if (!s.point_in_time) {
        undated.push_back(&s);
        continue;
      }
      const auto [place, is_new] = by_year.emplace(s.point_in_time->year, &s);
      if (!is_new && rank(s) > rank(*place->second)) place->second = &s;
    }
    for (const auto& [year, s] : by_year) add_number(*s, {{"pointInTime", date_text(*s->point_in_time)}});
    if (!dated && by_year.empty() && undated.size() == 1) add_number(*undated.front(), Json::object());
  }

  [[nodiscard]] const char* unit_of(const Statement& s) const {
    if (rule_.manner == count) return s.value.unit == 0 ? "" : nullptr;
    const auto known =
        std::find_if(std::begin(units_of_area), std::end(units_of_area), [&](const Unit& unit) { return unit.item == s.value.unit; });
    return known == std::end(units_of_area) ? nullptr : known->text;
  }

  void add_number(const Statement& s, Json times) {
    if (const std::string unit = unit_of(s); !unit.empty()) times["unit"] = unit;
    add(number(s.value.amount), times);
  }

  void agreed_date() {
    std::optional<Date> found;
    for (const Statement& s : statements_) {
      if (any_preferred_ && !s.preferred) continue;
      found = found ? agreement(*found, s.value.date) : s.value.date;
      if (!found) return;
    }
    if (found) add(Json(date_text(*found)), {});
  }

  void add(Json value, const Json& more) {
    if (facts_.size() >= most_) return;
    Json fact = {{"property", "P" + std::to_string(rule_.property)}, {"value", std::move(value)}};
    for (auto member = more.begin(); member != more.end(); ++member) fact[member.key()] = *member;
    if (known_.insert(to_text(fact)).second) facts_.push_back(std::move(fact));
  }

  const FactRule& rule_;
  std::uint32_t item_;
  std::size_t most_;
  Json& facts_;
  std::vector<Statement> statements_;
  std::unordered_set<std::string> known_;
  bool any_preferred_ = false;
};

struct RuleNumber {
  std::uint16_t property;
  std::uint16_t index;
};

std::vector<RuleNumber> sorted_rules() {
  std::vector<RuleNumber> sorted;
  for (const FactRule& rule : rules) {
    sorted.push_back({rule.property, static_cast<std::uint16_t>(sorted.size())});
  }
  std::sort(sorted.begin(), sorted.end(), [](const RuleNumber& a, const RuleNumber& b) { return a.property < b.property; });
  return sorted;
}

}  // namespace

std::span<const FactRule> fact_rules() { return rules; }

std::size_t fact_rule_index(std::string_view property) {
  static const std::vector<RuleNumber> sorted = sorted_rules();
  if (property.size() < 2 || property[0] != 'P' || property[1] == '0') return std::size(rules);
  std::uint16_t number = 0;
  const auto [end, error] = std::from_chars(property.data() + 1, property.data() + property.size(), number);
  if (error != std::errc() || end != property.data() + property.size()) return std::size(rules);
  const auto found =
      std::lower_bound(sorted.begin(), sorted.end(), number, [](const RuleNumber& rule, std::uint16_t n) { return rule.property < n; });
  return found != sorted.end() && found->property == number ? found->index : std::size(rules);
}

void add_facts(const FactRule& rule, simdjson::dom::array statements, std::uint32_t own_item, std::size_t most, Json& facts,
               std::size_t& wrong) {
  FactWriter writer(rule, own_item, most, facts);
  writer.read(statements, wrong);
  writer.write();
}

}  // namespace newsgloss::wikidata
