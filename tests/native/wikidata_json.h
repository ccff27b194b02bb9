// Parts of the Wikidata dump, as tests need them: snaks, statements and qualifiers in its shape.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace newsgloss::wikidata_json {

inline std::string quoted(const std::string& text) { return "\"" + text + "\""; }

// Values of a snak, as "datavalue".
inline std::string item(const std::string& id) {
  return R"({"type":"wikibase-entityid","value":{"entity-type":"item","id":")" + id + R"("}})";
}
inline std::string time(const std::string& time, int precision = 11, const std::string& calendar = "Q1985727") {
  return R"({"type":"time","value":{"time":")" + time + R"(","timezone":0,"before":0,"after":0,"precision":)" + std::to_string(precision) +
         R"(,"calendarmodel":"http://www.wikidata.org/entity/)" + calendar + R"("}})";
}
// "2012-05-07", to the day; "2012-05" and "2012" to the month and the year.
inline std::string date(const std::string& date) {
  const std::string rest = date.size() == 4 ? "-00-00" : date.size() == 7 ? "-00" : "";
  return time("+" + date + rest + "T00:00:00Z", date.size() == 4 ? 9 : date.size() == 7 ? 10 : 11);
}
inline std::string quantity(const std::string& amount, const std::string& unit = "1") {
  return R"({"type":"quantity","value":{"amount":")" + amount + R"(","unit":")" +
         (unit == "1" ? unit : "http://www.wikidata.org/entity/" + unit) + R"("}})";
}
inline std::string text(const std::string& text) { return R"({"type":"string","value":")" + text + R"("})"; }
inline std::string text(const std::string& text, const std::string& language) {
  return R"({"type":"monolingualtext","value":{"text":")" + text + R"(","language":")" + language + R"("}})";
}

// A snak; without a value of one of the other kinds, "somevalue" or "novalue".
inline std::string snak(const std::string& value) {
  if (value == "somevalue" || value == "novalue") return R"({"snaktype":")" + value + R"("})";
  return R"({"snaktype":"value","datavalue":)" + value + "}";
}

using Qualifiers = std::vector<std::pair<std::string, std::vector<std::string>>>;  // property, values

inline std::string statement(const std::string& value, const Qualifiers& qualifiers = {}, const std::string& rank = "normal") {
  std::string json = R"({"mainsnak":)" + snak(value) + R"(,"type":"statement")";
  for (std::size_t i = 0; i < qualifiers.size(); ++i) {
    json += (i == 0 ? R"(,"qualifiers":{)" : ",") + quoted(qualifiers[i].first) + ":[";
    for (std::size_t k = 0; k < qualifiers[i].second.size(); ++k) {
      json += (k == 0 ? "" : ",") + snak(qualifiers[i].second[k]);
    }
    json += "]";
  }
  return json + (qualifiers.empty() ? "" : "}") + R"(,"rank":")" + rank + R"("})";
}

inline std::string list(const std::vector<std::string>& values) {
  std::string json = "[";
  for (std::size_t i = 0; i < values.size(); ++i) json += (i == 0 ? "" : ",") + values[i];
  return json + "]";
}

}  // namespace newsgloss::wikidata_json
