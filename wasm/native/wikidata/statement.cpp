#include "native/wikidata/statement.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace newsgloss::wikidata {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view start_time = "P580", end_time = "P582", point_in_time = "P585", applies_to_part = "P518";
constexpr std::string_view signs_of_an_end[] = {"P1534", "P3416", "P8554", "P1366"};
constexpr std::string_view signs_of_doubt[] = {"P1310", "P1480", "P5102"};
constexpr std::string_view entity_address = "/entity/";

template <typename Texts>
bool is_one_of(std::string_view text, const Texts& texts) {
  return std::find(std::begin(texts), std::end(texts), text) != std::end(texts);
}

std::string_view text_under(object json, std::string_view key) {
  std::string_view text;
  return json.at_key(key).get(text) == simdjson::SUCCESS ? text : std::string_view();
}

// "http://www.wikidata.org/entity/Q712226" → 712226; "1" → 0.
std::uint32_t item_of_address(std::string_view address) {
  const std::size_t at = address.rfind(entity_address);
  return at == std::string_view::npos ? 0 : item_number(address.substr(at + entity_address.size()));
}

bool read_amount(std::string_view text, double& amount) {
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
  return error == std::errc() && end == text.data() + text.size() && std::isfinite(amount);
}

std::optional<Date> read_time(object value) {
  std::int64_t precision = 0;
  if (value.at_key("precision").get(precision) != simdjson::SUCCESS) return std::nullopt;
  return read_date(text_under(value, "time"), precision, text_under(value, "calendarmodel"));
}

Reading read_value(object datavalue, ValueKind kind, Value& value) {
  static constexpr std::string_view types[] = {"wikibase-entityid", "time", "quantity", "string", "monolingualtext"};
  const std::string_view type = text_under(datavalue, "type");
  if (type.empty()) return Reading::wrong_shape;
  if (type != types[static_cast<std::size_t>(kind)]) return Reading::unused;
  if (kind == ValueKind::text) {
    return datavalue.at_key("value").get(value.text) == simdjson::SUCCESS ? Reading::read : Reading::wrong_shape;
  }
  object json;
  if (datavalue.at_key("value").get(json) != simdjson::SUCCESS) return Reading::wrong_shape;
  switch (kind) {
    case ValueKind::item: {
      value.item = item_number(text_under(json, "id"));
      if (value.item != 0) return Reading::read;
      return text_under(json, "entity-type").empty() ? Reading::wrong_shape : Reading::unused;  // a property, a lexeme
    }
    case ValueKind::date: {
      if (text_under(json, "time").empty()) return Reading::wrong_shape;
      const std::optional<Date> date = read_time(json);
      if (!date) return Reading::unused;
      value.date = *date;
      return Reading::read;
    }
    case ValueKind::quantity:
      value.unit = item_of_address(text_under(json, "unit"));
      return read_amount(text_under(json, "amount"), value.amount) ? Reading::read : Reading::wrong_shape;
    case ValueKind::language_text:
      value.text = text_under(json, "text");
      value.language = text_under(json, "language");
      return value.language.empty() ? Reading::wrong_shape : Reading::read;
    case ValueKind::text: break;
  }
  return Reading::wrong_shape;
}

// The dates of one kind of qualifier.
struct Dates {
  std::vector<Date> known;
  bool unknown = false;  // a value is there, and no date can be told
};

bool read_dates(array snaks, Dates& dates) {
  for (const element one : snaks) {
    object snak, datavalue, value;
    if (one.get(snak) != simdjson::SUCCESS) return false;
    const std::string_view type = text_under(snak, "snaktype");
    if (type.empty()) return false;
    if (type == "novalue") continue;
    if (type == "value") {
      if (snak.at_key("datavalue").get(datavalue) != simdjson::SUCCESS) return false;
      if (datavalue.at_key("value").get(value) != simdjson::SUCCESS) return false;
      if (const std::optional<Date> date = read_time(value)) {
        dates.known.push_back(*date);
        continue;
      }
    }
    dates.unknown = true;
  }
  return true;
}

void sort(std::vector<Date>& dates) {
  std::sort(dates.begin(), dates.end(),
            [](const Date& a, const Date& b) { return std::pair(first_day(a), last_day(a)) < std::pair(first_day(b), last_day(b)); });
}

std::vector<Span> spans_of(Dates starts, Dates ends, bool said_to_be_over) {
  sort(starts.known);
  sort(ends.known);
  if (ends.unknown || (ends.known.empty() && said_to_be_over)) return {};
  if (ends.known.empty()) {
    return {{starts.known.empty() ? std::nullopt : std::optional(starts.known.front()), std::nullopt}};
  }
  if (starts.known.empty()) {
    if (ends.known.size() > 1) return {};
    return {{std::nullopt, ends.known.front()}};
  }
  if (starts.known.size() != ends.known.size() && starts.known.size() != ends.known.size() + 1) return {};
  std::vector<Span> spans;
  for (std::size_t i = 0; i < starts.known.size(); ++i) {
    spans.push_back({starts.known[i], std::nullopt});
    if (i < ends.known.size()) spans[i].end = ends.known[i];
    if (spans[i].end && last_day(*spans[i].end) < first_day(starts.known[i])) return {};
    if (i > 0 && last_day(starts.known[i]) < first_day(*spans[i - 1].end)) return {};
  }
  return spans;
}

bool read_qualifiers(element json, Statement& statement) {
  array none;
  if (json.get(none) == simdjson::SUCCESS) return none.size() == 0;  // how the dump writes an object without members
  object qualifiers;
  if (json.get(qualifiers) != simdjson::SUCCESS) return false;
  Dates starts, ends, points;
  bool over = false;
  for (const auto& [property, snaks] : qualifiers) {
    over = over || is_one_of(property, signs_of_an_end);
    statement.doubtful = statement.doubtful || is_one_of(property, signs_of_doubt);
    statement.partial = statement.partial || property == applies_to_part;
    Dates* const dates = property == start_time ? &starts : property == end_time ? &ends : &points;
    if (dates == &points && property != point_in_time) continue;
    array list;
    if (snaks.get(list) != simdjson::SUCCESS || !read_dates(list, *dates)) return false;
  }
  statement.spans = spans_of(std::move(starts), std::move(ends), over);
  for (std::size_t i = 0; i < points.known.size(); ++i) {
    statement.point_in_time = i == 0                    ? points.known[0]
                              : statement.point_in_time ? agreement(*statement.point_in_time, points.known[i])
                                                        : std::nullopt;
  }
  return true;
}

}  // namespace

std::uint32_t item_number(std::string_view id) {
  if (id.size() < 2 || id[0] != 'Q' || id[1] == '0' || id.size() > 10) return 0;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return error == std::errc() && end == id.data() + id.size() && number <= largest_item ? number : 0;
}

Reading read_statement(element json, ValueKind kind, Statement& statement) {
  statement = {};
  object claim, snak, datavalue;
  if (json.get(claim) != simdjson::SUCCESS) return Reading::wrong_shape;
  const std::string_view rank = text_under(claim, "rank");
  if (rank == "deprecated") return Reading::unused;
  if (rank != "normal" && rank != "preferred") return Reading::wrong_shape;
  statement.preferred = rank == "preferred";
  if (claim.at_key("mainsnak").get(snak) != simdjson::SUCCESS) return Reading::wrong_shape;
  const std::string_view type = text_under(snak, "snaktype");
  if (type == "somevalue" || type == "novalue") return Reading::unused;
  if (type != "value" || snak.at_key("datavalue").get(datavalue) != simdjson::SUCCESS) return Reading::wrong_shape;
  if (const Reading reading = read_value(datavalue, kind, statement.value); reading != Reading::read) return reading;
  statement.spans = {Span{}};
  element qualifiers;
  if (claim.at_key("qualifiers").get(qualifiers) != simdjson::SUCCESS) return Reading::read;
  return read_qualifiers(qualifiers, statement) ? Reading::read : Reading::wrong_shape;
}

}  // namespace newsgloss::wikidata
