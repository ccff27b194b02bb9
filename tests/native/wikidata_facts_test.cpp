// Statements and the facts they become: ranks, qualifiers, dates, values.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "builder/source/schema.h"
#include "native/wikidata/facts.h"
#include "wikidata_json.h"

using namespace newsgloss;
using namespace newsgloss::wikidata;
using namespace newsgloss::wikidata_json;

namespace {

constexpr std::uint32_t own_item = 31;

// The facts, without their property, and " + N wrong" where statements had a wrong shape.
std::string facts_of(const char* property, const std::string& statements, std::size_t most = 100) {
  simdjson::dom::parser parser;
  const simdjson::padded_string json(statements);
  simdjson::dom::array list;
  REQUIRE(parser.parse(json).get(list) == simdjson::SUCCESS);
  const std::size_t index = fact_rule_index(property);
  REQUIRE(index < fact_rules().size());
  Json facts = Json::array();
  std::size_t wrong = 0;
  add_facts(fact_rules()[index], list, own_item, most, facts, wrong);
  for (Json& fact : facts) {
    CHECK(fact["property"] == property);
    fact.erase("property");
  }
  const Json entity = {{"id", "Q31"}, {"facts", facts}};
  check_entity(entity, [&](const std::string& at, const std::string& text) {
    if (text != "a fact without \"property\"") FAIL_CHECK(at + ": " + text);
  });
  return to_text(facts) + (wrong > 0 ? " + " + std::to_string(wrong) + " wrong" : "");
}

struct Row {
  const char* name;
  const char* property;
  std::vector<std::string> statements;
  const char* expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(facts_of(row.property, list(row.statements)) == row.expected);
  }
}

Qualifiers from(const std::string& start) { return {{"P580", {date(start)}}}; }
Qualifiers from_to(const std::string& start, const std::string& end) { return {{"P580", {date(start)}}, {"P582", {date(end)}}}; }
Qualifiers at(const std::string& day) { return {{"P585", {date(day)}}}; }

}  // namespace

TEST_CASE("ranks") {
  check({
      {"normal ones", "P37", {statement(item("Q1")), statement(item("Q2"))}, R"([{"value":{"id":"Q1"}},{"value":{"id":"Q2"}}])"},
      {"a preferred one beats normal ones",
       "P36",
       {statement(item("Q1")), statement(item("Q2"), {}, "preferred")},
       R"([{"value":{"id":"Q2"}}])"},
      {"deprecated ones never", "P36", {statement(item("Q1"), {}, "deprecated")}, "[]"},
      {"deprecated beside normal", "P36", {statement(item("Q1"), {}, "deprecated"), statement(item("Q2"))}, R"([{"value":{"id":"Q2"}}])"},
      {"normal ones that say when they ended stay beside a preferred one",
       "P36",
       {statement(item("Q1"), from_to("1949-11-29", "1990-10-02")), statement(item("Q2"), from("1990-10-03"), "preferred")},
       R"([{"value":{"id":"Q1"},"start":"1949-11-29","end":"1990-10-02"},{"value":{"id":"Q2"},"start":"1990-10-03"}])"},
      {"a normal one that nobody ended does not",
       "P36",
       {statement(item("Q1"), from("1949")), statement(item("Q2"), from("1990-10-03"), "preferred")},
       R"([{"value":{"id":"Q2"},"start":"1990-10-03"}])"},
      {"nobody now, as the preferred one says",
       "P35",
       {statement("novalue", {}, "preferred"), statement(item("Q1"), from("2001")), statement(item("Q2"), from_to("1990", "2001"))},
       R"([{"value":{"id":"Q2"},"start":"1990","end":"2001"}])"},
      {"somebody unknown now", "P35", {statement("somevalue", {}, "preferred"), statement(item("Q1"), from("2001"))}, "[]"},
      {"a disputed preferred one lets no normal one through",
       "P36",
       {statement(item("Q1"), {{"P1310", {item("Q9")}}}, "preferred"), statement(item("Q2"))},
       "[]"},
      {"an unknown rank", "P36", {statement(item("Q1"), {}, "best")}, "[] + 1 wrong"},
  });
}

TEST_CASE("start and end") {
  check({
      {"both", "P463", {statement(item("Q1"), from_to("1951", "2002-07"))}, R"([{"value":{"id":"Q1"},"start":"1951","end":"2002-07"}])"},
      {"start alone", "P463", {statement(item("Q1"), from("1945-12-27"))}, R"([{"value":{"id":"Q1"},"start":"1945-12-27"}])"},
      {"end alone", "P463", {statement(item("Q1"), {{"P582", {date("2018-12-31")}}})}, R"([{"value":{"id":"Q1"},"end":"2018-12-31"}])"},
      {"neither", "P463", {statement(item("Q1"))}, R"([{"value":{"id":"Q1"}}])"},
      {"ended, nobody knows when", "P463", {statement(item("Q1"), {{"P582", {"somevalue"}}})}, "[]"},
      {"ended in a decade", "P463", {statement(item("Q1"), {{"P582", {time("+1990-00-00T00:00:00Z", 8)}}})}, "[]"},
      {"said to have no end",
       "P463",
       {statement(item("Q1"), {{"P580", {date("1990")}}, {"P582", {"novalue"}}})},
       R"([{"value":{"id":"Q1"},"start":"1990"}])"},
      {"start unknown",
       "P463",
       {statement(item("Q1"), {{"P580", {"somevalue"}}, {"P582", {date("1990")}}})},
       R"([{"value":{"id":"Q1"},"end":"1990"}])"},
      {"start in a century", "P463", {statement(item("Q1"), {{"P580", {time("+1900-00-00T00:00:00Z", 7)}}})}, R"([{"value":{"id":"Q1"}}])"},
      {"a cause of the end but no end", "P463", {statement(item("Q1"), {{"P580", {date("1990")}}, {"P1534", {item("Q9")}}})}, "[]"},
      {"a cause of the end and an end",
       "P463",
       {statement(item("Q1"), {{"P582", {date("1990")}}, {"P1534", {item("Q9")}}})},
       R"([{"value":{"id":"Q1"},"end":"1990"}])"},
      {"replaced but no end", "P39", {statement(item("Q1"), {{"P580", {date("1990")}}, {"P1366", {item("Q9")}}})}, "[]"},
      {"a period for its end", "P463", {statement(item("Q1"), {{"P3416", {item("Q9")}}})}, "[]"},
      {"end before start", "P463", {statement(item("Q1"), from_to("2002", "1951"))}, "[]"},
      {"end in the year of the start",
       "P463",
       {statement(item("Q1"), from_to("1951-12-24", "1951"))},
       R"([{"value":{"id":"Q1"},"start":"1951-12-24","end":"1951"}])"},
      {"two terms",
       "P35",
       {statement(item("Q1"), {{"P580", {date("2012-05-07"), date("2000-05-07")}}, {"P582", {date("2008-05-07")}}})},
       R"([{"value":{"id":"Q1"},"start":"2000-05-07","end":"2008-05-07"},{"value":{"id":"Q1"},"start":"2012-05-07"}])"},
      {"two terms, both over",
       "P39",
       {statement(item("Q1"), {{"P580", {date("1990"), date("2000")}}, {"P582", {date("2004"), date("1994")}}})},
       R"([{"value":{"id":"Q1"},"start":"1990","end":"1994"},{"value":{"id":"Q1"},"start":"2000","end":"2004"}])"},
      {"two starts: since the first",
       "P36",
       {statement(item("Q1"), {{"P580", {date("1994-05-07"), date("1990-10-03")}}})},
       R"([{"value":{"id":"Q1"},"start":"1990-10-03"}])"},
      {"two ends: nobody knows which", "P36", {statement(item("Q1"), {{"P582", {date("1994"), date("1990")}}})}, "[]"},
      {"starts and ends in a disorder",
       "P36",
       {statement(item("Q1"), {{"P580", {date("1990"), date("1991")}}, {"P582", {date("1995"), date("1996")}}})},
       "[]"},
      {"before the common era",
       "P17",
       {statement(item("Q1"),
                  {{"P580", {time("-0027-01-16T00:00:00Z", 11, "Q1985786")}}, {"P582", {time("+0476-00-00T00:00:00Z", 9, "Q1985786")}}})},
       R"([{"value":{"id":"Q1"},"start":"-0026-01-16","end":"0476"}])"},
      {"the same twice",
       "P463",
       {statement(item("Q1"), from("1990")), statement(item("Q1"), from("1990"))},
       R"([{"value":{"id":"Q1"},"start":"1990"}])"},
      {"a point in time is no date of joining", "P463", {statement(item("Q1"), at("1990"))}, R"([{"value":{"id":"Q1"}}])"},
  });
}

TEST_CASE("who holds an office") {
  check({
      {"one after the other",
       "P35",
       {statement(item("Q1"), from("2013-07-21"), "preferred"), statement(item("Q2"), from_to("1993-08-09", "2013-07-21"))},
       R"([{"value":{"id":"Q1"},"start":"2013-07-21"},{"value":{"id":"Q2"},"start":"1993-08-09","end":"2013-07-21"}])"},
      {"without a date nobody knows whether still", "P35", {statement(item("Q1"))}, "[]"},
      {"preferred without a date", "P6", {statement(item("Q1"), {}, "preferred")}, "[]"},
      {"of several that nobody ended the last",
       "P6",
       {statement(item("Q1"), from("2014")), statement(item("Q2"), from("2019")), statement(item("Q3"), from("2009"))},
       R"([{"value":{"id":"Q2"},"start":"2019"}])"},
      {"two at once, who began at once",
       "P35",
       {statement(item("Q1"), from("2019")), statement(item("Q2"), from("2019"))},
       R"([{"value":{"id":"Q1"},"start":"2019"},{"value":{"id":"Q2"},"start":"2019"}])"},
      {"two at once, both preferred",
       "P35",
       {statement(item("Q1"), from("2003"), "preferred"), statement(item("Q2"), from("2017"), "preferred")},
       R"([{"value":{"id":"Q1"},"start":"2003"},{"value":{"id":"Q2"},"start":"2017"}])"},
      {"a person can hold several",
       "P39",
       {statement(item("Q1"), from("2014")), statement(item("Q2"), from("2019"))},
       R"([{"value":{"id":"Q1"},"start":"2014"},{"value":{"id":"Q2"},"start":"2019"}])"},
      {"a position without a date", "P39", {statement(item("Q1"))}, "[]"},
  });
}

TEST_CASE("counts and measures") {
  check({
      {"by date",
       "P1082",
       {statement(quantity("+11150516"), at("2014-01-01"), "preferred"), statement(quantity("+11099554"), at("2013-01-01"))},
       R"([{"value":11099554,"pointInTime":"2013-01-01"},{"value":11150516,"pointInTime":"2014-01-01"}])"},
      {"without a date", "P1082", {statement(quantity("+5"))}, "[]"},
      {"of a decade", "P1082", {statement(quantity("+5"), {{"P585", {time("+1990-00-00T00:00:00Z", 8)}}})}, "[]"},
      {"one a year: the more precise date",
       "P1082",
       {statement(quantity("+5"), at("2013")), statement(quantity("+6"), at("2013-01-01")), statement(quantity("+7"), at("2013-12-31"))},
       R"([{"value":6,"pointInTime":"2013-01-01"}])"},
      {"one a year: the preferred before that",
       "P1082",
       {statement(quantity("+5"), at("2013-01-01")), statement(quantity("+6"), at("2013"), "preferred")},
       R"([{"value":6,"pointInTime":"2013"}])"},
      {"of a part", "P1082", {statement(quantity("+5"), {{"P585", {date("2013")}}, {"P518", {item("Q9")}}})}, "[]"},
      {"about so many", "P1082", {statement(quantity("+5"), {{"P585", {date("2013")}}, {"P1480", {item("Q5727902")}}})}, "[]"},
      {"two dates in a year",
       "P1082",
       {statement(quantity("+5"), {{"P585", {date("2013-05-01"), date("2013-06-01")}}})},
       R"([{"value":5,"pointInTime":"2013"}])"},
      {"two years", "P1082", {statement(quantity("+5"), {{"P585", {date("2013"), date("2014")}}})}, "[]"},
      {"with a unit", "P1082", {statement(quantity("+5", "Q11573"), at("2013"))}, "[]"},
      {"below nothing", "P1082", {statement(quantity("-5"), at("2013"))}, "[]"},
      {"area in the property's unit", "P2046", {statement(quantity("+30528.50", "Q712226"))}, R"([{"value":30528.5}])"},
      {"area in another", "P2046", {statement(quantity("+44", "Q35852"))}, R"([{"value":44,"unit":"ha"}])"},
      {"area in a unit nobody knows", "P2046", {statement(quantity("+44", "Q99"))}, "[]"},
      {"area without a unit", "P2046", {statement(quantity("+44"))}, "[]"},
      {"two areas, no date", "P2046", {statement(quantity("+44", "Q712226")), statement(quantity("+45", "Q712226"))}, "[]"},
      {"two areas, one preferred",
       "P2046",
       {statement(quantity("+44", "Q712226")), statement(quantity("+45", "Q712226"), {}, "preferred")},
       R"([{"value":45}])"},
      {"two areas, one dated",
       "P2046",
       {statement(quantity("+44", "Q712226")), statement(quantity("+45", "Q712226"), at("2010"))},
       R"([{"value":45,"pointInTime":"2010"}])"},
      {"an area that was", "P2046", {statement(quantity("+44", "Q712226"), {{"P582", {date("1990")}}})}, "[]"},
      {"large",
       "P1082",
       {statement(quantity("+9007199254740993"), at("2013"))},
       R"([{"value":9.007199254740992e+15,"pointInTime":"2013"}])"},
      {"larger than any number", "P1082", {statement(quantity("+1" + std::string(400, '0')), at("2013"))}, "[] + 1 wrong"},
      {"no number", "P1082", {statement(quantity("many"), at("2013"))}, "[] + 1 wrong"},
      {"infinite", "P1082", {statement(quantity("inf"), at("2013"))}, "[] + 1 wrong"},
  });
}

TEST_CASE("dates as values, codes and other values") {
  check({
      {"a day", "P569", {statement(date("1952-10-07"))}, R"([{"value":"1952-10-07"}])"},
      {"a year", "P571", {statement(date("1904"))}, R"([{"value":"1904"}])"},
      {"a decade", "P571", {statement(time("+1900-00-00T00:00:00Z", 8))}, "[]"},
      {"one contains the other", "P569", {statement(date("1952")), statement(date("1952-10-07"))}, R"([{"value":"1952-10-07"}])"},
      {"they share the year", "P569", {statement(date("1952-05")), statement(date("1952-10-07"))}, R"([{"value":"1952"}])"},
      {"they contradict", "P569", {statement(date("1952")), statement(date("1953"))}, "[]"},
      {"the preferred one counts", "P569", {statement(date("1952")), statement(date("1953"), {}, "preferred")}, R"([{"value":"1953"}])"},
      {"circa", "P569", {statement(date("1952"), {{"P1480", {item("Q5727902")}}})}, "[]"},
      {"unknown", "P570", {statement("somevalue")}, "[]"},
      {"a code", "P297", {statement(text("BE"))}, R"([{"value":"BE"}])"},
      {"a code that was", "P297", {statement(text("SU"), {{"P582", {date("1992")}}})}, "[]"},
      {"itself", "P17", {statement(item("Q31")), statement(item("Q32"))}, R"([{"value":{"id":"Q32"}}])"},
      {"another kind of value", "P36", {statement(text("Moscow"))}, "[]"},
      {"a property for an item", "P36", {statement(R"({"type":"wikibase-entityid","value":{"entity-type":"property","id":"P36"}})")}, "[]"},
      {"an item beyond the largest", "P36", {statement(item("Q1000000000"))}, "[]"},
  });
}

TEST_CASE("statements of a wrong shape are counted and left out") {
  const std::string right = statement(item("Q1"), from("1990"));
  const std::string rows[] = {
      "null",
      "1",
      "[]",
      R"("text")",
      "{}",
      R"({"rank":"normal"})",
      R"({"mainsnak":1,"rank":"normal"})",
      R"({"mainsnak":{},"rank":"normal"})",
      R"({"mainsnak":{"snaktype":"value"},"rank":"normal"})",
      R"({"mainsnak":{"snaktype":7,"datavalue":{}},"rank":"normal"})",
      R"({"mainsnak":{"snaktype":"value","datavalue":[]},"rank":"normal"})",
      R"({"mainsnak":{"snaktype":"value","datavalue":{"type":"wikibase-entityid"}},"rank":"normal"})",
      R"({"mainsnak":{"snaktype":"value","datavalue":{"type":"wikibase-entityid","value":"Q1"}},"rank":"normal"})",
      R"({"mainsnak":{"snaktype":"value","datavalue":{"type":"wikibase-entityid","value":{"id":1}}},"rank":"normal"})",
      R"({"mainsnak":)" + snak(item("Q1")) + R"(,"rank":1})",
      R"({"mainsnak":)" + snak(item("Q1")) + R"(,"rank":"normal","qualifiers":1})",
      R"({"mainsnak":)" + snak(item("Q1")) + R"(,"rank":"normal","qualifiers":[1]})",
      R"({"mainsnak":)" + snak(item("Q1")) + R"(,"rank":"normal","qualifiers":{"P580":1}})",
      R"({"mainsnak":)" + snak(item("Q1")) + R"(,"rank":"normal","qualifiers":{"P580":[1]}})",
      R"({"mainsnak":)" + snak(item("Q1")) + R"(,"rank":"normal","qualifiers":{"P582":[{"snaktype":"value"}]}})",
  };
  for (const std::string& row : rows) {
    CAPTURE(row);
    CHECK(facts_of("P463", list({row, right})) == R"([{"value":{"id":"Q1"},"start":"1990"}] + 1 wrong)");
  }
  // What the dump writes where there are no qualifiers, and qualifiers that do not matter here.
  CHECK(facts_of("P463", list({R"({"mainsnak":)" + snak(item("Q1")) + R"(,"rank":"normal","qualifiers":[]})"})) ==
        R"([{"value":{"id":"Q1"}}])");
  CHECK(facts_of("P463", list({R"({"mainsnak":)" + snak(item("Q1")) + R"(,"rank":"normal","qualifiers":{"P9":1}})"})) ==
        R"([{"value":{"id":"Q1"}}])");
}

TEST_CASE("no more facts than there may be") {
  std::vector<std::string> statements;
  for (int i = 0; i < 50; ++i) statements.push_back(statement(item("Q" + std::to_string(i + 100))));
  CHECK(Json::parse(facts_of("P463", list(statements), 7)).size() == 7);
  CHECK(facts_of("P463", list(statements), 0) == "[]");
}

TEST_CASE("every property of Wikidata's that the starter knowledge base labels is imported") {
  std::ifstream file(NEWSGLOSS_ROOT "/wasm/knowledge/properties.json");
  const Json source = Json::parse(file);
  for (const auto& [property, about] : source["properties"].items()) {
    CAPTURE(property);
    const bool ours = property == "about" || property == "invited";  // "about" is the table's own name and date
    if (!ours) CHECK(fact_rule_index(property) < fact_rules().size());
  }
  for (const char* none : {"", "P", "P9", "P00", "P036", "Q36", "P36x", "P65572", "P99999999999"}) {
    CAPTURE(none);
    CHECK(fact_rule_index(none) == fact_rules().size());
  }
}
