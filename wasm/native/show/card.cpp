#include "native/show/card.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "native/show/fact_rows.h"
#include "native/show/terminal.h"

namespace newsgloss {

namespace {

struct Row {
  std::string name, value, time;
};

std::string padded(std::string text, std::size_t width) {
  text.append(width - std::min(width, utf8::count_code_points(text)), ' ');
  return text;
}

const Json& member(const Json& object, const std::string& key) {
  static const Json none;
  if (!object.is_object()) return none;
  const auto found = object.find(key);
  return found == object.end() ? none : *found;
}

// "since 2012", "since 2012, known to 2025-10", "2004 – 2012-05-07", "until 2012", "2024".
std::string time_of(const Json& fact) {
  const std::string at(string_under(fact, "pointInTime")), start(string_under(fact, "start")), end(string_under(fact, "end"));
  if (start.empty() && !at.empty()) return at;
  if (!start.empty() && !end.empty()) return start + " – " + end;
  if (!start.empty()) return "since " + start + (at.empty() ? "" : ", known to " + at);
  return end.empty() ? "" : "until " + end;
}

std::string number_text(const Json& number) {
  if (number.is_number_unsigned()) return with_commas(number.get<std::uint64_t>());
  return number.dump();
}

std::string value_text(const Json& value, const Json& unit, std::string_view language) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_number()) {
    const std::string unit_text = text_in(unit, language);
    return number_text(value) + (unit_text.empty() ? "" : " " + unit_text);
  }
  const std::string label = text_in(member(value, "label"), language);
  if (!label.empty()) return label;
  const std::string_view id = string_under(value, "id");
  return id.empty() ? to_text(value) : std::string(id);
}

// One row a fact, facts of one property together, properties in their order. Only the first of a property has its name.
class FactTable {
 public:
  FactTable(const Json& properties, std::string_view language) : properties_(properties), language_(language) {}

  void add(const Json& fact, std::string_view property, std::string_view mark = "") {
    const Json& known = member(properties_, std::string(property));
    const std::string label = text_in(member(known, "label"), language_);
    const Json& unit = fact.contains("unit") ? fact["unit"] : member(known, "unit");
    const bool named = !rows_.empty() && last_ == property;
    rows_.push_back({named           ? ""
                     : label.empty() ? std::string(property)
                                     : label,
                     std::string(mark) + value_text(member(fact, "value"), unit, language_), time_of(fact)});
    last_ = property;
  }
  [[nodiscard]] std::vector<Row> take() { return std::move(rows_); }

 private:
  const Json& properties_;
  std::string_view language_;
  std::vector<Row> rows_;
  std::string_view last_;
};

std::vector<Row> facts_at_all_times(const Json& facts, const Json& properties, std::string_view language) {
  struct Place {
    double order;
    std::size_t property;  // by first fact
    std::string_view start, id;
    const Json* fact;
  };
  std::vector<std::string_view> seen;
  std::vector<Place> places;
  for (const Json& fact : facts) {
    const std::string_view id = string_under(fact, "property");
    const auto known = std::find(seen.begin(), seen.end(), id);
    const auto index = static_cast<std::size_t>(known - seen.begin());
    if (known == seen.end()) seen.push_back(id);
    places.push_back({order_of(properties, id), index, string_under(fact, "start"), id, &fact});
  }
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.order, a.property, a.start) < std::tie(b.order, b.property, b.start);
  });
  FactTable table(properties, language);
  for (const Place& place : places) table.add(*place.fact, place.id);
  return table.take();
}

std::vector<Row> facts_on_date(const Json& facts, const Json& properties, const CardStyle& style) {
  FactTable table(properties, style.language);
  for (const FactRow& row : fact_rows(facts, properties, {style.date, style.today})) {
    for (const Json* fact : row.held) table.add(*fact, row.property);
    if (row.past != nullptr) table.add(*row.past, row.property);
    for (const Json* fact : row.begun) table.add(*fact, row.property, "● ");
  }
  return table.take();
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::vector<Row> name_rows(const Json& record, std::string_view language) {
  std::vector<std::string> elsewhere;
  for (const auto& [tag, label] : member(record, "label").items()) {
    if (tag != language && label.is_string()) elsewhere.push_back(label.get<std::string>() + " (" + tag + ")");
  }
  std::vector<Row> rows;
  if (!elsewhere.empty()) rows.push_back({"Elsewhere", joined(elsewhere), ""});
  return rows;
}

std::vector<Row> link_rows(const Json& record, std::string_view language) {
  std::vector<Row> rows;
  for (const auto& [name, link] : member(record, "links").items()) {
    if (name == "wikipedia") {
      if (!link.is_object() || link.empty()) continue;
      auto title = link.find(std::string(language));
      if (title == link.end()) title = link.begin();
      if (!title->is_string()) continue;
      std::string path = title->get<std::string>();
      std::replace(path.begin(), path.end(), ' ', '_');
      rows.push_back({"Wikipedia", "https://" + title.key() + ".wikipedia.org/wiki/" + path, ""});
    } else {
      std::string label = name;
      if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
      rows.push_back({label, text_in(link, language), ""});
    }
  }
  if (const Json& image = member(record, "image"); image.is_object()) {
    std::vector<std::string> terms;
    for (const char* key : {"credit", "licence"}) {
      if (const std::string_view text = string_under(image, key); !text.empty()) terms.emplace_back(text);
    }
    rows.push_back({"Image", std::string(string_under(image, "url")), joined(terms)});
  }
  return rows;
}

std::string table(const std::vector<Row>& rows, std::size_t name_width, bool styled) {
  constexpr std::size_t widest_value = 40;  // longer ones push their dates out of the column
  std::size_t value_width = 0;
  for (const Row& row : rows) {
    if (!row.time.empty()) {
      value_width = std::max(value_width, std::min(widest_value, utf8::count_code_points(row.value)));
    }
  }
  std::string text;
  for (const Row& row : rows) {
    text += "  " + faint(padded(printable(row.name), name_width), styled) + "  " +
            (row.time.empty() ? printable(row.value) : padded(printable(row.value), value_width) + "  " + printable(row.time)) + "\n";
  }
  return text;
}

}  // namespace

std::string text_in(const Json& texts, std::string_view language) {
  if (texts.is_string()) return texts.get<std::string>();
  if (!texts.is_object()) return {};
  std::string base(language.substr(0, language.find('-')));
  for (char& c : base) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view tag : {language, std::string_view(base), std::string_view("en")}) {
    if (const std::string_view text = string_under(texts, tag); !text.empty()) return std::string(text);
  }
  for (const Json& text : texts) {
    if (text.is_string() && text != "") return text.get<std::string>();
  }
  return {};
}

std::string card(const Json& record, const Json& properties, const CardStyle& style) {
  const std::string label = printable(text_in(member(record, "label"), style.language));
  std::string text = bold(label, style.styled) + "  " + printable(string_under(record, "type")) + "  " +
                     faint(printable(string_under(record, "id")), style.styled) + "\n";
  const std::string description = printable(text_in(member(record, "description"), style.language));
  if (!description.empty()) text += description + "\n";
  const Json& facts = member(record, "facts");
  const std::vector<Row> groups[] = {
      name_rows(record, style.language),
      style.date.empty() ? facts_at_all_times(facts, properties, style.language) : facts_on_date(facts, properties, style),
      link_rows(record, style.language)};
  std::size_t name_width = 0;
  for (const std::vector<Row>& rows : groups) {
    for (const Row& row : rows) name_width = std::max(name_width, utf8::count_code_points(row.name));
  }
  for (const std::vector<Row>& rows : groups) {
    if (rows.empty()) continue;
    text += "\n";
    if (&rows == &groups[1] && !style.date.empty())
      text += "  " + faint("On " + std::string(style.date) + "; ● since then", style.styled) + "\n";
    text += table(rows, name_width, style.styled);
  }
  return text;
}

}  // namespace newsgloss
