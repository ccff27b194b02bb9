// What C++ and JavaScript must both know: the tables of tests/fixtures/conformance/, which tests/js runs too.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "builder/source/date.h"
#include "builder/source/json.h"
#include "kb/types.h"
#include "native/io/file.h"
#include "native/show/card.h"
#include "native/show/fact_rows.h"
#include "native/show/record.h"
#include "native/wikidata/classes.h"

using namespace newsgloss;

namespace {

// Calls check(given, expected) for each case of a table.
template <typename Check>
void conformance(const std::string& table, Check check) {
  Json cases;
  JsonFailure failure;
  REQUIRE(parse_json(read_file(NEWSGLOSS_ROOT "/tests/fixtures/conformance/" + table + ".json"), cases, failure));
  for (const Json& one : cases["cases"]) {
    INFO(table + ": " + one["name"].get<std::string>());
    check(one["given"], one["expected"]);
  }
}

// The names of bits of types::Trait.
Json trait_names(std::uint16_t traits) {
  static constexpr const char* names[] = {"person",  "place",   "city",        "organisation", "event",    "work",
                                          "product", "counted", "has_members", "imported",     "on_cards", "unspecified"};
  Json out = Json::array();
  for (std::size_t bit = 0; bit < 16; ++bit) {
    if ((traits >> bit & 1) != 0) out.push_back(bit < std::size(names) ? names[bit] : "a trait without a name");
  }
  return out;
}

}  // namespace

TEST_CASE("conformance: types") {
  std::vector<std::string> known;
  conformance("types", [&](const Json& type, const Json& traits) {
    CHECK(trait_names(types::traits_of(type.get<std::string>())) == traits);
    if (!traits.empty()) known.push_back(type.get<std::string>());
  });
  CHECK(known.size() == std::size(types::table));
  // The order tells which type an imported item gets.
  std::vector<std::string> imported(wikidata::type_names.begin() + 1, wikidata::type_names.end());
  known.erase(std::remove_if(known.begin(), known.end(), [](const std::string& type) { return !types::is(type, types::imported); }),
              known.end());
  CHECK(imported == known);
}

TEST_CASE("conformance: terms") {
  conformance("terms", [](const Json& given, const Json& expected) {
    const std::string date = given["date"], today = given["today"];
    Json found = Json::array();
    for (const FactRow& row : fact_rows(given["facts"], given.value("properties", Json::object()), {date, today})) {
      Json& out = found.emplace_back(Json{{"property", row.property}});
      const auto add = [&](const char* name, const std::vector<const Json*>& facts) {
        for (const Json* fact : facts) out[name].push_back((*fact)["value"]);
      };
      add("held", row.held);
      add("begun", row.begun);
      add("ended", row.ended);
      if (row.past != nullptr) out["past"] = (*row.past)["value"];
    }
    CHECK(found == expected);
  });
}

TEST_CASE("conformance: titles") {
  conformance("titles",
              [](const Json& record, const Json& expected) { CHECK(with_wikipedia_titles(record)["links"]["wikipedia"] == expected); });
}

TEST_CASE("conformance: layers") {
  conformance("layers", [](const Json& given, const Json& expected) {
    Json all = Json::object();
    for (const Json& layer : given["layers"]) {
      if (layer.is_null()) continue;
      if (given["of"] == "properties") {
        merge_properties(all, layer);
      } else {
        merge_json(all, with_wikipedia_titles(layer));
      }
    }
    CHECK(all == expected);
  });
}

TEST_CASE("conformance: languages") {
  conformance("languages", [](const Json& given, const Json& expected) {
    Json record{{"label", given.value("texts", Json::object())}};
    for (const Json& label : given.value("layers", Json::array())) merge_json(record, Json{{"label", label}});
    CHECK(text_in(record["label"], string_under(given, "language")) == expected);
  });
}

TEST_CASE("conformance: dates") {
  conformance("dates", [](const Json& given, const Json& expected) {
    const std::string_view question = string_under(given, "question");
    const std::optional<Date> date = parse_date(string_under(given, "date"));
    if (question == "is a date") {
      CHECK(date.has_value() == expected);
      return;
    }
    REQUIRE(date);
    if (question == "holds") {
      CHECK(holds_on(given, date) == expected);
    } else if (question == "is before") {
      CHECK((last_day(*date) < first_day(*parse_date(string_under(given, "other")))) == expected);
    } else {
      REQUIRE(question == "first and last day");
      CHECK(Json{first_day(*date), last_day(*date)} == expected);
    }
  });
}
