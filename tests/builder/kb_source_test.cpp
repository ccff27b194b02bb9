// What sources may say, and what is said of those that are wrong.
#include "builder/source/kb_source.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace newsgloss;

namespace {

Findings read(KbSource& source, SourceFormat format, std::string text) {
  Findings findings;
  read_kb_source("x", format, std::move(text), source, findings);
  return findings;
}

// An entity within a source, one line each: the entity's object begins on line 3.
std::string with_entity(const std::string& members) { return "{\"format\": \"newsgloss-kb/1\",\n \"entities\": [\n" + members + "\n]}"; }

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

struct BadRow {
  const char* name;
  SourceFormat format;
  std::string text;
  std::string line;  // the first finding as a line; ending in * it is only a beginning
};

const std::string q1 = R"({"id": "Q1", "label": {"en": "One"})";

// The object of an entity with one more field.
std::string field(const std::string& member) { return with_entity(q1 + ",\n" + member + "}"); }

std::string fact(const std::string& members) { return q1 + R"(, "facts": [{"property": "P1", )" + members + "}]}"; }

const BadRow bad_rows[] = {
    {"nothing", SourceFormat::json, "", "x:1: not JSON: *"},
    {"no JSON", SourceFormat::json, "hello", "x:1: not JSON: *"},
    {"a syntax error on line 3", SourceFormat::json, "{\"format\": \"newsgloss-kb/1\",\n\"entities\": [\n{\"id\" \"Q1\"}]}",
     "x:3: not JSON: syntax error while parsing object separator - unexpected string literal; expected ':'"},
    {"an array", SourceFormat::json, "[]",
     "x:1: an array where an object with \"format\": \"newsgloss-kb/1\" and \"entities\" was expected (an entity a line goes into a "
     "file named .ndjson)"},
    {"NDJSON named .json", SourceFormat::json, q1 + "}\n" + q1 + "}\n", "x:2: not JSON: *"},
    {"one entity named .json", SourceFormat::json, q1 + "}\n",
     "x:1: no \"format\"; expected \"format\": \"newsgloss-kb/1\" (an entity a line goes into a file named .ndjson)"},
    {"no format", SourceFormat::json, "{\"entities\": []}", "x:1: no \"format\"; expected \"format\": \"newsgloss-kb/1\""},
    {"another format", SourceFormat::json, "{\n\"format\": \"newsgloss-kb/2\"}",
     "x:2: /format: \"newsgloss-kb/2\" where \"newsgloss-kb/1\" was expected"},
    {"a format that is a number", SourceFormat::json, "{\"format\": 1}", "x:1: /format: a number where a text was expected"},
    {"not UTF-8", SourceFormat::json, "{\"format\":\n \"\xE9\"}", "x:2: not UTF-8 at byte 13 of the file; expected a file saved as UTF-8"},
    {"a letter of two bytes where none may stand", SourceFormat::ndjson, "{\"id\": \u0416}",
     "x:1: not JSON: syntax error while parsing value - invalid literal; last read: '\"id\": '"},
    {"a key of two lines", SourceFormat::ndjson, R"({"id": "Q1", "label": {"e\nn": "One"}})",
     "x:1: /label/e\\u000an: \"e\\nn\" is no language tag; expected one such as \"en\" or \"pt-BR\""},
    {"half a surrogate pair", SourceFormat::ndjson, "{\"id\": \"\\uD800\"}", "x:1: not JSON: *"},
    {"entities that are an object", SourceFormat::json, "{\"format\": \"newsgloss-kb/1\", \"entities\": {}}",
     "x:1: /entities: an object where an array of entities was expected"},
    {"an entity that is a text", SourceFormat::json, with_entity("\"Q1\""),
     "x:3: /entities/0: a text where an entity, an object with \"id\", was expected"},
    {"properties that are an array", SourceFormat::json, "{\"format\": \"newsgloss-kb/1\", \"properties\": []}",
     "x:1: /properties: an array where an object was expected"},
    {"a property's order", SourceFormat::json, "{\"format\": \"newsgloss-kb/1\", \"properties\": {\"P1\":\n {\"order\": \"a\"}}}",
     "x:2: /properties/P1/order: \"a\" where a number was expected"},
    {"too deep", SourceFormat::json, with_entity(q1 + ", \"x\": " + repeated("[", 80) + repeated("]", 80) + "}"),
     "x:3: nested more than 64 deep"},
    {"too deep, a line", SourceFormat::ndjson, q1 + ", \"x\": " + repeated("[", 100000), "x:1: nested more than 64 deep"},
    {"a million members", SourceFormat::ndjson, q1 + repeated(",\"a\":1", 1000000) + "}", "x:1: more than 10000 members in one object"},
    {"a number too large", SourceFormat::ndjson, q1 + ",\"weight\":1e999}", "x:1: *"},

    {"no id", SourceFormat::json, with_entity("{}"), "x:3: /entities/0: an entity without \"id\"; expected a Wikidata item id or an IRI"},
    {"an id that is no IRI", SourceFormat::json, with_entity("{\n\"id\": \"Russia\"}"),
     "x:4: /entities/0/id: \"Russia\" where a Wikidata item id such as \"Q159\" or an IRI such as \"https://example.org/people/1\" was "
     "expected"},
    {"an id that is a number", SourceFormat::ndjson, "{\"id\": 159}", "x:1: /id: a number where a Wikidata item id *"},
    {"an id with a space", SourceFormat::ndjson, "{\"id\": \"urn:a b\"}", "x:1: /id: *"},
    {"a type that is empty", SourceFormat::json, field("\"type\": \"\""),
     "x:4: /entities/0/type: \"\" where the name of a type, such as \"Country\", was expected"},
    {"a type with a NUL", SourceFormat::ndjson, q1 + ", \"type\": \"a\\u0000\"}", "x:1: /type: *"},
    {"a label that is a text", SourceFormat::ndjson, "{\"id\": \"Q1\", \"label\": \"One\"}",
     "x:1: /label: \"One\" where an object of texts by language, such as {\"en\": \"…\"}, was expected"},
    {"an empty label", SourceFormat::ndjson, "{\"id\": \"Q1\", \"label\": {\"en\": \" \"}}", "x:1: /label/en: an empty name"},
    {"a language that is none", SourceFormat::json, field("\"description\": {\"english language\": \"x\"}"),
     "x:4: /entities/0/description/english language: \"english language\" is no language tag; expected one such as \"en\" or \"pt-BR\""},
    {"a key with a slash", SourceFormat::json, field("\"description\": {\"en/us\": \"x\"}"), "x:4: /entities/0/description/en~1us: *"},
    {"a description of 10 MB", SourceFormat::json, field("\"description\": {\"en\": \"" + repeated("abcdefghij", 1000000) + "\"}"),
     "x:4: /entities/0/description/en: a text of 10000000 bytes; expected 65536 at most"},
    {"a name of 2 KB", SourceFormat::ndjson, "{\"id\": \"Q1\", \"label\": {\"en\": \"" + repeated("ab", 1000) + "\"}}",
     "x:1: /label/en: a text of 2000 bytes; expected 1024 at most"},
    {"a million aliases", SourceFormat::json, field("\"aliases\": {\"en\": [\"a\"" + repeated(",\"a\"", 1000000) + "]}"),
     "x:4: /entities/0/aliases/en/10000: more than 10000 aliases of one entity"},
    {"aliases without a language", SourceFormat::json, field("\"aliases\": [\"a\"]"),
     "x:4: /entities/0/aliases: an array where an object of lists by language, such as {\"en\": [\"…\"]}, was expected"},
    {"aliases that are a text", SourceFormat::json, field("\"aliases\": {\"en\": \"a\"}"),
     "x:4: /entities/0/aliases/en: \"a\" where an array was expected"},
    {"an alias that is a number", SourceFormat::json, field("\"aliases\": {\"en\": [\"a\",\n1]}"),
     "x:5: /entities/0/aliases/en/1: a number where a name, or an object with \"text\" and \"kind\", was expected"},
    {"an alias without a text", SourceFormat::json, field("\"aliases\": {\"en\": [{\"kind\": \"name\"}]}"),
     "x:4: /entities/0/aliases/en/0: an alias without \"text\""},
    {"a kind that is none", SourceFormat::json, field("\"aliases\": {\"en\": [\n{\"text\": \"a\",\n\"kind\": \"nickname\"}]}"),
     "x:6: /entities/0/aliases/en/0/kind: \"nickname\" where one of \"name\", \"acronym\", \"surname\", \"demonym\", \"metonym\" was "
     "expected"},
    {"a weight that is a text", SourceFormat::ndjson, q1 + ", \"weight\": \"9\"}",
     "x:1: /weight: \"9\" where a number from -100 to 100 (the log2 of a count) was expected"},
    {"a weight that is a count", SourceFormat::ndjson, q1 + ", \"weight\": 5000}",
     "x:1: /weight: a number where a number from -100 to 100 (the log2 of a count) was expected"},
    {"facts that are an object", SourceFormat::json, field("\"facts\": {}"),
     "x:4: /entities/0/facts: an object where an array of facts was expected"},
    {"a fact without a property", SourceFormat::json, field("\"facts\": [{\"value\": 1}]"),
     "x:4: /entities/0/facts/0: a fact without \"property\""},
    {"a fact without a value", SourceFormat::json, field("\"facts\": [{\"property\": \"P1\"}]"),
     "x:4: /entities/0/facts/0: a fact without \"value\""},
    {"a value that is null", SourceFormat::json, field("\"facts\": [{\"property\": \"P1\", \"value\": null}]"),
     "x:4: /entities/0/facts/0/value: null where a text, a number, a boolean or an object was expected"},
    {"a value's id", SourceFormat::json, field("\"facts\": [{\"property\": \"P1\", \"value\": {\"id\": \"Moscow\"}}]"),
     "x:4: /entities/0/facts/0/value/id: \"Moscow\" where the id of an entity was expected"},
    {"a month that is none", SourceFormat::json, field("\"facts\": [{\"property\": \"P1\", \"value\": 1,\n\"start\": \"2012-13\"}]"),
     "x:5: /entities/0/facts/0/start: \"2012-13\" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD"},
    {"a day that is none", SourceFormat::json, field("\"facts\": [{\"property\": \"P1\", \"value\": 1, \"end\": \"2023-02-29\"}]"),
     "x:4: /entities/0/facts/0/end: *"},
    {"a date that is a number", SourceFormat::json, field("\"facts\": [{\"property\": \"P1\", \"value\": 1, \"pointInTime\": 2024}]"),
     "x:4: /entities/0/facts/0/pointInTime: a number where a date in quotes was expected"},
    {"links that are a text", SourceFormat::json, field("\"links\": \"https://a.example\""),
     "x:4: /entities/0/links: \"https://a.example\" where an object of addresses was expected"},
    {"an image without an address", SourceFormat::json, field("\"image\": {\"alt\": \"a\"}"),
     "x:4: /entities/0/image: an image without \"url\""},
    {"a flag that is a number", SourceFormat::ndjson, q1 + ", \"flag\": 5}", "x:1: /flag: a number where a text was expected"},
    {"a value's label that is null", SourceFormat::ndjson, fact("\"value\": {\"id\": \"Q2\", \"label\": null}"),
     "x:1: /facts/0/value/label: null where a text, or an object of texts by language, such as {\"en\": \"…\"}, was expected"},
    {"a value's label in a language that is none", SourceFormat::ndjson, fact("\"value\": {\"label\": {\"__proto__\": \"a\"}}"),
     "x:1: /facts/0/value/label/__proto__: \"__proto__\" is no language tag; *"},
    {"a value's flag", SourceFormat::ndjson, fact("\"value\": {\"flag\": []}"),
     "x:1: /facts/0/value/flag: an array where a text was expected"},
    {"a value's facts", SourceFormat::ndjson, fact("\"value\": {\"facts\": 1}"), "x:1: /facts/0/value/facts: facts of a value; *"},
    {"a source that is a number", SourceFormat::ndjson, fact("\"value\": 1, \"source\": 5"),
     "x:1: /facts/0/source: a number where a text was expected"},
    {"a fact's unit", SourceFormat::ndjson, fact("\"value\": 1, \"unit\": {\"en\": 1}"),
     "x:1: /facts/0/unit/en: a number where a text was expected"},
    {"a successor of the source's own", SourceFormat::ndjson, fact("\"value\": 1, \"successor\": {}"), "x:1: /facts/0/successor: *"},
    {"a last day of the source's own", SourceFormat::ndjson, fact("\"value\": 1, \"until\": 5"), "x:1: /facts/0/until: *"},
    {"a property of 2 KB", SourceFormat::ndjson, q1 + ", \"facts\": [{\"property\": \"" + repeated("ab", 1000) + "\", \"value\": 1}]}",
     "x:1: /facts/0/property: a text of 2000 bytes; *"},
    {"titles that are a text", SourceFormat::ndjson, q1 + ", \"links\": {\"wikipedia\": \"One\"}}",
     "x:1: /links/wikipedia: \"One\" where *"},
    {"an official site that is a number", SourceFormat::ndjson, q1 + ", \"links\": {\"official\": 1}}",
     "x:1: /links/official: a number where *"},
    {"an image's text", SourceFormat::ndjson, q1 + ", \"image\": {\"url\": \"a\", \"alt\": {}}}",
     "x:1: /image/alt: an object where a text was expected"},
    {"the knowledge base's date", SourceFormat::json,
     "{\"format\": \"newsgloss-kb/1\", \"properties\": {\"about\": {\"date\": \"999999\"}}}",
     "x:1: /properties/about/date: \"999999\" where the date of what the knowledge base knows, YYYY, YYYY-MM or YYYY-MM-DD, was expected"},
    {"the knowledge base's name", SourceFormat::json,
     "{\"format\": \"newsgloss-kb/1\", \"properties\": {\"about\": {\"label\": \"Ours\"}}}",
     "x:1: /properties/about/label: \"Ours\" where *"},
    {"the third line of NDJSON", SourceFormat::ndjson, q1 + "}\n\n{\"id\": \"Q2\", \"label\": 2}\n", "x:3: /label: *"},
    {"NDJSON cut off", SourceFormat::ndjson, q1, "x:1: not JSON: *"},

    {"an empty table", SourceFormat::csv, "", "x:1: an empty file; expected the header id,type,label,aliases,description"},
    {"another table", SourceFormat::csv, "id;type\n",
     "x:1: unknown column \"id;type\"; expected the header id,type,label,aliases,description"},
    {"a column twice", SourceFormat::csv, "id,id\n", "x:1: column \"id\" twice; expected the header id,type,label,aliases,description"},
    {"a table without ids", SourceFormat::csv, "label\n", "x:1: no column \"id\"; expected the header id,type,label,aliases,description"},
    {"a row too short", SourceFormat::csv, "id,label\nQ1,One\nQ2\n", "x:3: 1 fields where 2 were expected"},
    {"a quote never closed", SourceFormat::csv, "id,label\nQ1,\"One\n\n", "x:2: a field's opening quote is never closed"},
    {"a quote inside", SourceFormat::csv, "id,label\nQ1,a \"b\" c\n",
     "x:2: a quote within a field; expected the whole field in quotes and the quote doubled"},
    {"text after a quote", SourceFormat::csv, "id,label\nQ1,\"a\" c\n",
     "x:2: text after the closing quote of a field; expected a comma or the end of the line"},
    {"a row's id", SourceFormat::csv, "id,label\n\"Q1\",\"One\nmore\"\n,Two\n", "x:4: column id: \"\" where a Wikidata item id *"},
    {"a row's label", SourceFormat::csv, "id,label\nQ1,\" \"\n", "x:2: column label: an empty name"},
};

}  // namespace

TEST_CASE("what is wrong with a source is told with its line and pointer") {
  for (const BadRow& row : bad_rows) {
    INFO(row.name);
    KbSource source;
    const Findings findings = read(source, row.format, row.text);
    REQUIRE_FALSE(findings.empty());
    const std::string line = to_line(findings[0]);
    if (row.line.back() == '*') {
      CHECK(line.substr(0, row.line.size() - 1) == row.line.substr(0, row.line.size() - 1));
    } else {
      CHECK(line == row.line);
    }
    CHECK(line.size() < 400);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(source.entities.size() <= 1);
  }
}

TEST_CASE("all errors of a source are found in one run, and not endlessly many") {
  KbSource source;
  const Findings findings = read(source, SourceFormat::json, with_entity("{}, {\"id\": 1, \"label\": 2}, " + q1 + "}"));
  REQUIRE(findings.size() == 3);
  CHECK(findings[1].pointer == "/entities/1/id");
  CHECK(findings[2].pointer == "/entities/1/label");
  CHECK(source.entities.size() == 1);

  KbSource worse;
  CHECK(read(worse, SourceFormat::ndjson, repeated("{}\n", 5000)).size() == most_findings);
  CHECK(read(worse, SourceFormat::json, with_entity("{}" + repeated(",{}", 5000))).size() == most_findings);
  CHECK(read(worse, SourceFormat::csv, "id\n" + repeated("x\n", 5000)).size() == most_findings);
}

TEST_CASE("sources that are right") {
  struct Row {
    const char* name;
    SourceFormat format;
    std::string text;
    std::vector<std::string> ids;
  };
  const Row rows[] = {
      {"nothing but a format", SourceFormat::json, "{\"format\": \"newsgloss-kb/1\"}", {}},
      {"the format last", SourceFormat::json, "{\"entities\": [" + q1 + "}], \"format\": \"newsgloss-kb/1\"}", {"Q1"}},
      {"a byte-order mark", SourceFormat::json, "\xEF\xBB\xBF" + with_entity(q1 + "}"), {"Q1"}},
      {"other members at the top",
       SourceFormat::json,
       "{\"a\": [{\"id\": 1}], \"format\": \"newsgloss-kb/1\", \"b\": {\"entities\": [1]}}",
       {}},
      {"NDJSON with CRLF and empty lines",
       SourceFormat::ndjson,
       q1 + "}\r\n\r\n" + R"({"id": "urn:x:2", "label": {"en": "Two"}})",
       {"Q1", "urn:x:2"}},
      {"empty NDJSON", SourceFormat::ndjson, "", {}},
      {"an IRI beyond ASCII", SourceFormat::ndjson, "{\"id\": \"https://example.org/é\"}", {"https://example.org/é"}},
      {"a year before the common era",
       SourceFormat::ndjson,
       q1 + R"(,"facts":[{"property":"P1","value":"x","start":"-0043-03-15"}]})",
       {"Q1"}},
      {"a leap day", SourceFormat::ndjson, q1 + R"(,"facts":[{"property":"P1","value":true,"start":"2000-02-29"}]})", {"Q1"}},
      {"a table",
       SourceFormat::csv,
       "\xEF\xBB\xBFid,type,label,aliases,description\r\nQ1,Person,One,a|b,x\r\n\r\nQ2,,Two,,\r\n",
       {"Q1", "Q2"}},
      {"a table's columns in another order", SourceFormat::csv, "label,id\nOne,Q1", {"Q1"}},
      {"an empty table", SourceFormat::csv, "id,label\n", {}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    KbSource source;
    const Findings findings = read(source, row.format, row.text);
    CHECK((findings.empty() ? "" : to_line(findings[0])) == "");
    std::vector<std::string> ids;
    for (const SourceEntity& entity : source.entities) ids.push_back(entity.id);
    CHECK(ids == row.ids);
  }
}

TEST_CASE("a table's row becomes an entity") {
  KbSource source;
  const Findings findings =
      read(source, SourceFormat::csv,
           "id,type,label,aliases,description\nQ1,Person,\"Lee, \"\"Ann\"\"\",A. Lee | Ann|| Dr Lee,\"two\nlines\"\n");
  REQUIRE(findings.empty());
  CHECK(
      std::string(source.entities.at(0).json) ==
      R"({"id":"Q1","type":"Person","label":{"en":"Lee, \"Ann\""},"aliases":{"en":["A. Lee","Ann","Dr Lee"]},"description":{"en":"two\nlines"}})");
}

TEST_CASE("sources merge by id, the later by field") {
  struct Row {
    const char* name;
    std::string first, second, merged;
  };
  const Row rows[] = {
      {"a label in another language", R"({"id":"Q1","label":{"en":"One"}})", R"({"id":"Q1","label":{"fr":"Un"}})",
       R"({"id":"Q1","label":{"en":"One","fr":"Un"}})"},
      {"a label in the same language", R"({"id":"Q1","label":{"en":"One"}})", R"({"id":"Q1","label":{"en":"First"}})",
       R"({"id":"Q1","label":{"en":"First"}})"},
      {"aliases of a language are replaced", R"({"id":"Q1","aliases":{"en":["a","b"],"fr":["c"]}})",
       R"({"id":"Q1","aliases":{"en":["d"]}})", R"({"id":"Q1","aliases":{"en":["d"],"fr":["c"]}})"},
      {"facts are replaced whole", R"({"id":"Q1","facts":[{"property":"P1","value":1}],"type":"A"})", R"({"id":"Q1","facts":[]})",
       R"({"id":"Q1","facts":[],"type":"A"})"},
      {"links merge one by one", R"({"id":"Q1","links":{"wikipedia":{"en":"One"},"official":"https://a.example"}})",
       R"({"id":"Q1","links":{"wikipedia":{"fr":"Un"}}})",
       R"({"id":"Q1","links":{"wikipedia":{"en":"One","fr":"Un"},"official":"https://a.example"}})"},
      {"an image is replaced whole", R"({"id":"Q1","image":{"url":"a","credit":"b"}})", R"({"id":"Q1","image":{"url":"c"}})",
       R"({"id":"Q1","image":{"url":"c"}})"},
      {"unknown fields are replaced whole", R"({"id":"Q1","flag":"x","more":{"a":1}})", R"({"id":"Q1","more":{"b":2}})",
       R"({"id":"Q1","flag":"x","more":{"b":2}})"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    KbSource source;
    REQUIRE(read(source, SourceFormat::ndjson, row.first).empty());
    REQUIRE(read(source, SourceFormat::ndjson, row.second).empty());
    const MergedEntities merged = merge(source);
    REQUIRE(merged.entities.size() == 1);
    CHECK(std::string(merged.entities[0].json) == row.merged);
  }
}

TEST_CASE("properties merge by field") {
  KbSource source;
  REQUIRE(read(source, SourceFormat::json, R"({"format":"newsgloss-kb/1","properties":{"P1":{"label":{"en":"a"},"order":1}}})").empty());
  REQUIRE(read(source, SourceFormat::json, R"({"format":"newsgloss-kb/1","properties":{"P1":{"order":2},"P2":{"unit":"km"}}})").empty());
  CHECK(to_text(source.properties) == R"({"P1":{"label":{"en":"a"},"order":2},"P2":{"unit":"km"}})");
}
