// What lint finds doubtful.
#include "native/lint/lint.h"

#include <catch2/catch.hpp>
#include <string>

using namespace newsgloss;

namespace {

std::string lines(const std::string& ndjson, const std::string& properties = "") {
  KbSource source;
  source.known = Json::parse(R"({"P1":{"label":{"en":"one"}},"P35":{"label":{"en":"head"},"dated":true},"P36":{"label":{"en":"capital"}},
                                 "P1082":{"label":{"en":"count"},"dated":true},"P571":{"label":{"en":"founded"},"value":"date"}})");
  Findings findings;
  if (!properties.empty()) {
    read_kb_source("p", SourceFormat::json, "{\"format\":\"newsgloss-kb/1\",\"properties\":" + properties + "}", source, findings);
  }
  read_kb_source("x", SourceFormat::ndjson, ndjson, source, findings);
  lint(source, findings);
  std::string text;
  for (const Finding& finding : findings) text += (finding.severity == Severity::error ? "E " : "W ") + to_line(finding) + "\n";
  return text;
}

// An entity that nothing is wrong with, and more fields.
std::string entity(const std::string& id, const std::string& name, const std::string& more = "") {
  return R"({"id":")" + id + R"(","label":{"en":")" + name + R"("},"description":{"en":"a thing"})" + (more.empty() ? "" : ",") + more +
         "}\n";
}

}  // namespace

TEST_CASE("lint") {
  struct Row {
    const char* name;
    std::string source, found;
  };
  const Row rows[] = {
      {"nothing", entity("Q1", "Uno") + entity("Q2", "Duo"), ""},
      {"an id twice", entity("Q1", "Uno") + "\n" + entity("Q1", "Primo"),
       "E x:3: /id: \"Q1\" is described twice in this file, first on line 1\n"},
      {"no label", R"({"id":"Q1","description":{"en":"a"}})", "E x:1: /label: missing; expected {\"en\": \"…\"}\n"},
      {"no description", R"({"id":"Q1","label":{"en":"Uno"}})", "W x:1: no \"description\"\n"},
      {"an empty description", R"({"id":"Q1","label":{"en":"Uno"},"description":{"en":" "}})",
       "W x:1: /description/en: an empty description\n"},
      {"a name shared", entity("Q1", "Congo") + entity("Q2", "Altro", R"("aliases":{"fr":["b","congo"]})"),
       "W x:2: /aliases/fr/1: \"congo\" is also a name of Q1 (x:1); give the lesser meaning a \"kind\", or take it out\n"},
      {"a name shared as a surname",
       entity("Q1", "Congo") + entity("Q2", "Altro", R"("aliases":{"en":[{"text":"Congo","kind":"surname"}]})"), ""},
      {"an acronym that spells a name",
       entity("Q1", "Saná") + entity("Q2", "Agency", R"("aliases":{"en":[{"text":"SANA","kind":"acronym"}]})"), ""},
      {"an acronym shared",
       entity("Q1", "Uno", R"("aliases":{"en":[{"text":"SANA","kind":"acronym"}]})") +
           entity("Q2", "Duo", R"("aliases":{"en":["Sana",{"text":"SANA","kind":"acronym"}]})"),
       "W x:2: /aliases/en/1: \"SANA\" is also a name of Q1 (x:1); give the lesser meaning a \"kind\", or take it out\n"},
      {"a name made by a rule", entity("Q1", "Su35") + entity("Q2", "Su-35"), ""},
      {"an end before its start", entity("Q1", "Uno", R"("facts":[{"property":"P1","value":1,"start":"2012-05","end":"2011"}])"),
       "E x:1: /facts/0/end: \"2011\" is before \"start\", \"2012-05\"\n"},
      {"an end within the start's year", entity("Q1", "Uno", R"("facts":[{"property":"P1","value":1,"start":"2012","end":"2012-01"}])"),
       ""},
      {"a start within the end's year", entity("Q1", "Uno", R"("facts":[{"property":"P1","value":1,"start":"2012-05-07","end":"2012"}])"),
       ""},
      {"an entity nobody describes", entity("Q1", "Uno", R"("facts":[{"property":"P1","value":{"id":"Q9"}}])"),
       "W x:1: /facts/0/value/id: no source describes \"Q9\"; add it, or give the value a \"label\"\n"},
      {"one with its own label", entity("Q1", "Uno", R"("facts":[{"property":"P1","value":{"id":"Q9","label":"Nine"}}])"), ""},
      {"an address that is not https",
       entity("Q1", "Uno", R"("links":{"official":"http://a.example","wikipedia":{"en":"Star Wars: A New Hope"}})"),
       "W x:1: /links/official: \"http://a.example\" is not https\n"},
      {"an address that runs", entity("Q1", "Uno", R"("image":{"url":"javascript:alert"})"),
       "W x:1: /image/url: \"javascript:alert\" is not https\n"},
      {"a relative address", entity("Q1", "Uno", R"("image":{"url":"/flags/one.svg"})"), ""},
      {"a name without a word", entity("Q1", "Uno", R"("aliases":{"en":["—"]})"),
       "W x:1: /aliases/en/0: \"—\" is no name: no word, or too many\n"},
      {"a common word", entity("Q1", "Uno", R"("aliases":{"en":["1","said"],"fr":["said","mercredi"]})"),
       "W x:1: /aliases/en/1: \"said\" is a common word, which texts say without meaning this; take it out\n"
       "W x:1: /aliases/fr/1: \"mercredi\" is a common word, which texts say without meaning this; take it out\n"},
      {"a common word that begins sentences", entity("Q1", "Theresa", R"("aliases":{"en":["May"]})"),
       "W x:1: /aliases/en/0: \"May\" is a common word, which texts say without meaning this; take it out, or give it the \"kind\" surname "
       "or acronym\n"},
      {"a common word as a label", entity("Q1", "Today"),
       "W x:1: /label/en: \"Today\" is a common word, which texts say without meaning this; take it out, or give it the \"kind\" surname "
       "or acronym\n"},
      {"a common word that is a surname", entity("Q1", "Theresa", R"("aliases":{"en":[{"text":"May","kind":"surname"}]})"), ""},
      {"a common word in capitals", entity("Q1", "World", R"("aliases":{"en":["WHO",{"text":"WILL","kind":"acronym"}]})"), ""},
      {"an institution written small", entity("Q1", "Fund", R"("aliases":{"en":["Bank"],"de":["bank"]})"),
       "W x:1: /aliases/de/0: \"bank\" is a common word, which texts say without meaning this; take it out\n"},
      {"common words together", entity("Q1", "The Will", R"("aliases":{"en":["all of us","novichok"]})"), ""},
      {"a term without dates",
       entity("Q1", "Uno",
              R"("facts":[{"property":"P35","value":"Ann"},{"property":"P35","value":"Bo","end":"2001"},{"property":"P36","value":"Cc"}])"),
       "W x:1: /facts/0: no date; a fact of \"P35\" needs \"start\", \"end\" or \"pointInTime\"\n"},
      {"a count without its date",
       entity("Q1", "Uno", R"("facts":[{"property":"P1082","value":1},{"property":"P1082","value":1,"pointInTime":"2001"}])"),
       "W x:1: /facts/0: no date; a fact of \"P1082\" needs \"start\", \"end\" or \"pointInTime\"\n"},
      {"a value that is no date",
       entity("Q1", "Uno",
              R"("facts":[{"property":"P571","value":"1921"},{"property":"P571","value":"about 1921"},{"property":"P571","value":1921}])"),
       "E x:1: /facts/1/value: \"about 1921\" is no date, as a value of \"P571\" must be; expected YYYY, YYYY-MM or YYYY-MM-DD\n"
       "E x:1: /facts/2/value: the value is no date, as a value of \"P571\" must be; expected YYYY, YYYY-MM or YYYY-MM-DD\n"},
      {"a value that is no date of a month",
       entity("Q1", "Uno", R"("facts":[{"property":"P571","value":"1921-13"},{"property":"P1","value":"1921-13"}])"),
       "E x:1: /facts/0/value: \"1921-13\" is no date, as a value of \"P571\" must be; expected YYYY, YYYY-MM or YYYY-MM-DD\n"},
      {"what is wrong and what is doubtful, at once",
       entity("Q1", "Uno", R"("facts":[{"property":"P1","value":1,"start":"2012-13"}],"links":{"official":"http://a.example"})"),
       "E x:1: /facts/0/start: \"2012-13\" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD\n"
       "W x:1: /links/official: \"http://a.example\" is not https\n"},
      {"a number as text",
       entity(
           "Q1", "Uno",
           R"("facts":[{"property":"P1082","value":"146,000,000","pointInTime":"2024"},{"property":"P1","value":"about 7"},{"property":"P1","value":"2012"}])"),
       "W x:1: /facts/0/value: \"146,000,000\" is a text; a number stands without quotes and separators\n"},
      {"fields that are not read",
       entity(
           "Q1", "Uno",
           R"("lable":{"en":"One"},"shoe size":44,"aliases":{"en":[{"text":"Won","sort":"name"}]},"facts":[{"property":"P1","value":1,"begin":"2012"}],"image":{"url":"/a.png","credits":"Ann"})"),
       "W x:1: /lable: \"lable\" is no field newsgloss reads; \"label\" may be meant\n"
       "W x:1: /shoe size: \"shoe size\" is no field newsgloss reads\n"
       "W x:1: /image/credits: \"credits\" is no field newsgloss reads; \"credit\" may be meant\n"
       "W x:1: /facts/0/begin: \"begin\" is no field newsgloss reads\n"
       "W x:1: /aliases/en/0/sort: \"sort\" is no field newsgloss reads\n"},
      {"a type mistyped, one misspelt, one of one's own",
       entity("Q1", "Uno", R"("type":"country")") + entity("Q2", "Duo", R"("type":"Orgnaisation")") +
           entity("Q3", "Tre", R"("type":"FootballClub")"),
       "W x:1: /type: \"country\" has no layout of its own; \"Country\" may be meant\n"
       "W x:2: /type: \"Orgnaisation\" has no layout of its own; \"Organisation\" may be meant\n"},
      {"a language nobody knows", entity("Q1", "Uno", R"("aliases":{"pt-BR":["Aland"],"english":["Won"]},"keywords":{"eng":["count"]})"),
       "W x:1: /aliases/english: \"english\" is an unknown language tag: no language has the code english\n"
       "W x:1: /keywords/eng: \"eng\" is an unknown language tag: eng is written en\n"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(lines(row.source) == row.found);
  }
  CHECK(lines(entity("Q1", "Uno", R"("facts":[{"property":"P1","value":1},{"property":"P2","value":1},{"property":"P2","value":2}])"),
              R"({"P1":{"label":{"en":"a"}}})") ==
        "W x:1: /facts/1/property: nothing says what \"P2\" is called, so cards leave it out; give it a \"label\" in \"properties\"\n");
  CHECK(lines(entity("Q1", "Uno", R"("facts":[{"property":"P35","value":1},{"property":"P2","value":1}])"),
              R"({"P35":{"label":{"en":"a"}},"P2":{"label":{"en":"a"},"dated":true}})") ==
        "W x:1: /facts/0: no date; a fact of \"P35\" needs \"start\", \"end\" or \"pointInTime\"\n"
        "W x:1: /facts/1: no date; a fact of \"P2\" needs \"start\", \"end\" or \"pointInTime\"\n");
  CHECK(lines(entity("Q1", "Uno", R"("facts":[{"property":"P35","value":1}])"), R"({"P35":{"label":{"en":"a"},"dated":false}})").empty());
}

TEST_CASE("lint tells of the source that says it") {
  KbSource source;
  Findings findings;
  read_kb_source("first", SourceFormat::ndjson,
                 entity("Q1", "Uno", R"("facts":[{"property":"P1","value":1}],"links":{"official":"https://one.example"})"), source,
                 findings);
  read_kb_source(
      "second", SourceFormat::ndjson,
      "\n"
      R"({"id":"Q1","facts":[{"property":"P1","value":1,"start":"2001","end":"2000"}],"links":{"official":"http://one.example"}})",
      source, findings);
  source.known = Json::parse(R"({"P1":{"label":{"en":"one"}}})");
  lint(source, findings);
  REQUIRE(findings.size() == 2);
  CHECK(to_line(findings[0]) == "second:2: /facts/0/end: \"2000\" is before \"start\", \"2001\"");
  CHECK(to_line(findings[1]) == "second:2: /links/official: \"http://one.example\" is not https");
}
