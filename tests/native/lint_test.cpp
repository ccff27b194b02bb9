// What lint finds doubtful.
#include "native/lint.h"

#include <catch2/catch.hpp>
#include <string>

using namespace newsgloss;

namespace {

std::string lines(const std::string& ndjson, const std::string& properties = "") {
  KbSource source;
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
  return R"({"id":")" + id + R"(","label":{"en":")" + name + R"("},"description":{"en":"a thing"})" + (more.empty() ? "" : ",") + more + "}\n";
}

}  // namespace

TEST_CASE("lint") {
  struct Row {
    const char* name;
    std::string source, found;
  };
  const Row rows[] = {
      {"nothing", entity("Q1", "One") + entity("Q2", "Two"), ""},
      {"an id twice", entity("Q1", "One") + "\n" + entity("Q1", "First"), "E x:3: /id: \"Q1\" is described twice in this file, first on line 1\n"},
      {"no label", R"({"id":"Q1","description":{"en":"a"}})", "E x:1: an entity without a \"label\"; expected {\"en\": \"…\"}\n"},
      {"no description", R"({"id":"Q1","label":{"en":"One"}})", "W x:1: no \"description\"\n"},
      {"an empty description", R"({"id":"Q1","label":{"en":"One"},"description":{"en":" "}})", "W x:1: /description/en: an empty description\n"},
      {"a name shared", entity("Q1", "Congo") + entity("Q2", "Other", R"("aliases":{"fr":["b","congo"]})"),
       "W x:2: /aliases/fr/1: \"congo\" is also a name of Q1 (x:1); give the lesser meaning a \"kind\", or take it out\n"},
      {"a name shared as a surname", entity("Q1", "Congo") + entity("Q2", "Other", R"("aliases":{"en":[{"text":"Congo","kind":"surname"}]})"), ""},
      {"an acronym that spells a name", entity("Q1", "Saná") + entity("Q2", "Agency", R"("aliases":{"en":[{"text":"SANA","kind":"acronym"}]})"), ""},
      {"an acronym shared", entity("Q1", "One", R"("aliases":{"en":[{"text":"SANA","kind":"acronym"}]})") + entity("Q2", "Two", R"("aliases":{"en":["Sana",{"text":"SANA","kind":"acronym"}]})"),
       "W x:2: /aliases/en/1: \"SANA\" is also a name of Q1 (x:1); give the lesser meaning a \"kind\", or take it out\n"},
      {"a name made by a rule", entity("Q1", "Su35") + entity("Q2", "Su-35"), ""},
      {"an end before its start", entity("Q1", "One", R"("facts":[{"property":"P1","value":1,"start":"2012-05","end":"2011"}])"),
       "E x:1: /facts/0/end: \"2011\" is before \"start\", \"2012-05\"\n"},
      {"an end within the start's year", entity("Q1", "One", R"("facts":[{"property":"P1","value":1,"start":"2012","end":"2012-01"}])"), ""},
      {"a start within the end's year", entity("Q1", "One", R"("facts":[{"property":"P1","value":1,"start":"2012-05-07","end":"2012"}])"), ""},
      {"an entity nobody describes", entity("Q1", "One", R"("facts":[{"property":"P1","value":{"id":"Q9"}}])"),
       "W x:1: /facts/0/value/id: no source describes \"Q9\"; add it, or give the value a \"label\"\n"},
      {"one with its own label", entity("Q1", "One", R"("facts":[{"property":"P1","value":{"id":"Q9","label":"Nine"}}])"), ""},
      {"an address that is not https", entity("Q1", "One", R"("links":{"official":"http://a.example","wikipedia":{"en":"Star Wars: A New Hope"}})"),
       "W x:1: /links/official: \"http://a.example\" is not https\n"},
      {"an address that runs", entity("Q1", "One", R"("image":{"url":"javascript:alert"})"), "W x:1: /image/url: \"javascript:alert\" is not https\n"},
      {"a relative address", entity("Q1", "One", R"("image":{"url":"/flags/one.svg"})"), ""},
      {"a name without a word", entity("Q1", "One", R"("aliases":{"en":["—"]})"), "W x:1: /aliases/en/0: \"—\" is no name: no word, or too many\n"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(lines(row.source) == row.found);
  }
  CHECK(lines(entity("Q1", "One", R"("facts":[{"property":"P1","value":1},{"property":"P2","value":1},{"property":"P2","value":2}])"),
              R"({"P1":{"label":{"en":"a"}}})") == "W x:1: /facts/1/property: \"properties\" has no label for \"P2\"\n");
}
