// From sources to a .kb and back: what was put in is found, in the order and with the letters it should be.
#include "builder/kb_builder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>
#include <string>
#include <vector>

#include "../core/built_kb.h"
#include "../core/exact_bytes.h"
#include "builder/names/names.h"
#include "kb/kb.h"
#include "match/match.h"
#include "token/token.h"

using namespace newsgloss;

namespace {

std::string build(const std::vector<std::string>& ndjson, const std::string& properties = "{}") {
  std::vector<SourceText> texts = {{"p.json", SourceFormat::json, "{\"format\":\"newsgloss-kb/1\",\"properties\":" + properties + "}"}};
  for (const std::string& text : ndjson) texts.push_back({"x.ndjson", SourceFormat::ndjson, text});
  return built_kb(texts);
}

// "Q1 name capital label; Q2 metonym any", or "-" where nothing has the name.
std::string meanings(const Kb& kb, std::string_view name) {
  List<Token> tokens;
  tokenize(name, tokens);
  static constexpr const char* kinds[] = {"name", "acronym", "surname", "demonym", "metonym"};
  static constexpr const char* cases[] = {"any", "capital", "exact"};
  std::string text;
  CHECK(kb.may_begin(tokens.front().hash));
  kb.for_each_candidate(kb.find(name_hash(tokens)), [&](Candidate c) {
    text += (text.empty() ? "" : "; ") + std::string(kb.id(c.entity)) + " " + kinds[static_cast<std::size_t>(c.kind)] + " " +
            cases[static_cast<std::size_t>(c.letters)] + (c.label ? " label" : "");
  });
  return text.empty() ? "-" : text;
}

std::vector<std::string> ids(const Kb& kb, std::span<const std::uint32_t> entities) {
  std::vector<std::string> text;
  for (const std::uint32_t entity : entities) text.emplace_back(kb.id(entity));
  return text;
}

const std::string world = R"(
{"id":"Q159","type":"Country","weight":9,"label":{"en":"Russia","ru":"Россия"},"aliases":{"en":["Russian Federation",{"text":"Russian","kind":"demonym"},{"text":"Moscow","kind":"metonym"}]},"description":{"en":"country in Eastern Europe"},"keywords":{"en":["Kremlin","the ruble"]},"facts":[{"property":"P36","value":{"id":"Q649"}},{"property":"P35","value":{"id":"Q7747"},"start":"2012-05-07"},{"property":"P30","value":{"id":"Q46","label":{"en":"Europe"}}},{"property":"P1082","value":146000000}],"flag":"🇷🇺"}
{"id":"Q649","type":"City","weight":6,"label":{"en":"Moscow"},"facts":[{"property":"P17","value":{"id":"Q159"}}]}
{"id":"Q7747","label":{"en":"Vladimir Putin"},"aliases":{"en":[{"text":"Putin","kind":"surname"}]},"weight":7.5}
{"id":"urn:us","type":"Country","weight":10,"label":{"en":"United States of America"},"aliases":{"en":["US",{"text":"NATO","kind":"acronym"},"NATO","Nato pact"]}}
)";

}  // namespace

TEST_CASE("names lead to entities") {
  const ExactCopy bytes(build({world}));
  Kb kb;
  REQUIRE(Kb::open(bytes.view(), kb) == Status::ok);
  CHECK(kb.entity_count() == 4);
  CHECK(kb.longest_name_tokens() == 4);
  struct Row {
    const char *name, *found;
  };
  const Row rows[] = {
      {"Russia", "Q159 name capital label"},
      {"РОССИЯ", "Q159 name capital label"},
      {"Russian Federation", "Q159 name capital"},
      {"Russian", "Q159 demonym capital"},
      {"Russians", "Q159 demonym capital"},
      {"Moscow", "Q649 name capital label; Q159 metonym capital"},
      {"Putin", "Q7747 surname capital"},
      {"Vladimir", "-"},
      {"Vladimir Putin", "Q7747 name capital label"},
      {"US", "urn:us name exact"},
      {"NATO", "urn:us name exact"},  // the editor's word that it is an acronym beats the rule for long ones
      {"United States", "-"},
      {"United States of America", "urn:us name capital label"},
      {"Russia Russia", "-"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(meanings(kb, row.name) == row.found);
  }
  List<Token> tokens;
  tokenize("United States of", tokens);
  CHECK(kb.find(name_hash(tokens)).continues);
  tokenize("United States of America", tokens);
  CHECK_FALSE(kb.find(name_hash(tokens)).continues);
}

TEST_CASE("entities lie in the order of their ids, with their records") {
  const ExactCopy bytes(build({world}, R"({"P36":{"label":{"en":"Capital"},"order":1}})"));
  Kb kb;
  REQUIRE(Kb::open(bytes.view(), kb) == Status::ok);
  const std::uint32_t russia = kb.find_id("Q159");
  REQUIRE(russia == 0);
  CHECK(kb.find_id("Q649") == 1);
  CHECK(kb.find_id("urn:us") == 3);
  CHECK(kb.find_id("Q1") == Kb::no_entity);
  CHECK(kb.find_id("") == Kb::no_entity);
  CHECK(kb.find_id("z") == Kb::no_entity);
  CHECK(kb.type(russia) == "Country");
  CHECK(kb.type(2) == "Thing");
  CHECK(kb.weight(2) == 7.5f);
  CHECK(std::string(kb.properties()) == R"({"P36":{"label":{"en":"Capital"},"order":1}})");
  // Without weight and aliases; values with the labels of the entities that are there, and the others as they were.
  CHECK(
      std::string(kb.record(russia)) ==
      R"({"id":"Q159","type":"Country","label":{"en":"Russia","ru":"Россия"},"description":{"en":"country in Eastern Europe"},"keywords":{"en":["Kremlin","the ruble"]},"facts":[{"property":"P36","value":{"id":"Q649","label":{"en":"Moscow"}}},{"property":"P35","value":{"id":"Q7747","label":{"en":"Vladimir Putin"}},"start":"2012-05-07"},{"property":"P30","value":{"id":"Q46","label":{"en":"Europe"}}},{"property":"P1082","value":146000000}],"flag":"🇷🇺"})");
  CHECK(ids(kb, kb.related(russia)) == std::vector<std::string>{"Q649", "Q7747"});
  CHECK(ids(kb, kb.related(1)) == std::vector<std::string>{"Q159"});
  CHECK(ids(kb, kb.related(2)).empty());  // no fact of Putin's names anything, whatever names him
  CHECK(ids(kb, kb.related(3)).empty());
}

TEST_CASE("the likeliest meaning comes first") {
  struct Row {
    const char* name;
    std::string entities, found;
  };
  const auto entity = [](const char* id, double weight, const char* kind) {
    return std::string("{\"id\":\"") + id + "\",\"weight\":" + std::to_string(weight) + ",\"label\":{\"en\":\"Other " + id +
           "\"},\"aliases\":{\"en\":[{\"text\":\"Georgia\",\"kind\":\"" + kind + "\"}]}}\n";
  };
  const Row rows[] = {
      {"by weight", entity("Q1", 1, "name") + entity("Q2", 2, "name"), "Q2 name capital; Q1 name capital"},
      {"equal weights: by id", entity("Q2", 1, "name") + entity("Q1", 1, "name"), "Q1 name capital; Q2 name capital"},
      {"a metonym counts six less", entity("Q1", 7, "metonym") + entity("Q2", 2, "name"), "Q2 name capital; Q1 metonym capital"},
      {"but may be far likelier", entity("Q1", 9, "metonym") + entity("Q2", 2, "name"), "Q1 metonym capital; Q2 name capital"},
      {"a surname counts one less", entity("Q1", 2.5, "surname") + entity("Q2", 2, "name"), "Q2 name capital; Q1 surname capital"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const ExactCopy bytes(build({row.entities}));
    Kb kb;
    REQUIRE(Kb::open(bytes.view(), kb) == Status::ok);
    CHECK(meanings(kb, "Georgia") == row.found);
  }
}

TEST_CASE("the same name of an entity counts once, in its better kind and looser letters") {
  struct Row {
    const char* name;
    std::string names;  // label and aliases
    const char *asked, *found;
  };
  const Row rows[] = {
      {"alias repeats the label", R"("label":{"en":"Iran","fr":"Iran"},"aliases":{"en":["Iran"]})", "Iran", "Q1 name capital label"},
      {"demonym and name", R"("label":{"en":"X"},"aliases":{"en":[{"text":"Thai","kind":"demonym"},"Thai"]})", "Thai", "Q1 name capital"},
      {"metonym and demonym", R"("label":{"en":"X"},"aliases":{"en":[{"text":"Thai","kind":"metonym"},{"text":"Thai","kind":"demonym"}]})",
       "Thai", "Q1 demonym capital"},
      {"mixed letters beat capitals", R"("label":{"de":"Nato","en":"NATO"},"aliases":{"en":[{"text":"NATO","kind":"acronym"}]})", "Nato",
       "Q1 name capital label"},
      {"small letters beat all", R"("label":{"en":"Ruble"},"aliases":{"en":["ruble"]})", "ruble", "Q1 name any label"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const ExactCopy bytes(build({"{\"id\":\"Q1\"," + row.names + "}"}));
    Kb kb;
    REQUIRE(Kb::open(bytes.view(), kb) == Status::ok);
    CHECK(meanings(kb, row.asked) == row.found);
  }
}

TEST_CASE("a name of very many entities keeps the likeliest") {
  std::string entities;
  for (int i = 1; i <= 200; ++i)
    entities += "{\"id\":\"Q" + std::to_string(i) + "\",\"label\":{\"en\":\"John Smith\"},\"weight\":" + std::to_string(i % 100) + "}\n";
  const ExactCopy bytes(build({entities}));
  Kb kb;
  REQUIRE(Kb::open(bytes.view(), kb) == Status::ok);
  const std::string found = meanings(kb, "John Smith");
  CHECK(std::count(found.begin(), found.end(), ';') == 63);
  CHECK(found.substr(0, 24) == "Q199 name capital label;");
}

TEST_CASE("the same sources give the same bytes, in whatever order entities come") {
  std::vector<std::string> lines;
  for (int i = 0; i < 5000; ++i) {  // enough for several parts
    const std::string n = std::to_string(i);
    lines.push_back("{\"id\":\"Q" + std::to_string(i + 1) + "\",\"type\":\"T" + std::to_string(i % 7) + "\",\"label\":{\"en\":\"Name " + n +
                    " of " + std::to_string(i % 100) + "\"},\"aliases\":{\"en\":[\"Shared " + std::to_string(i % 50) +
                    "\"]},\"facts\":[{\"property\":\"P1\",\"value\":{\"id\":\"Q" + std::to_string((i * 7) % 5000 + 1) + "\"}}]}\n");
  }
  std::string forwards, backwards;
  for (const std::string& line : lines) forwards += line;
  std::reverse(lines.begin(), lines.end());
  for (const std::string& line : lines) backwards += line;
  const std::string once = build({forwards});
  CHECK(once == build({forwards}));
  CHECK(once == build({backwards}));

  const ExactCopy bytes(once);
  Kb kb;
  REQUIRE(Kb::open(bytes.view(), kb) == Status::ok);
  for (std::uint32_t i = 0; i < kb.entity_count(); ++i) {
    const std::string id(kb.id(i));
    REQUIRE(kb.find_id(id) == i);
    const int n = std::stoi(id.substr(1)) - 1;
    REQUIRE(meanings(kb, "Name " + std::to_string(n) + " of " + std::to_string(n % 100)) == id + " name capital label");
    REQUIRE(kb.type(i) == "T" + std::to_string(n % 7));
    REQUIRE(kb.record(i).find("\"label\":{\"en\":\"Name " + std::to_string((n * 7) % 5000) + " of") != std::string_view::npos);
  }
}

TEST_CASE("knowledge bases at the edges") {
  Kb kb;
  const ExactCopy empty(build({""}));
  REQUIRE(Kb::open(empty.view(), kb) == Status::ok);
  CHECK(kb.entity_count() == 0);
  CHECK(kb.find_id("Q1") == Kb::no_entity);
  CHECK(kb.find(1).candidates == 0);

  const ExactCopy one(build({R"({"id":"Q1","label":{"en":"…"}})"}));  // an entity, and no name
  REQUIRE(Kb::open(one.view(), kb) == Status::ok);
  CHECK(kb.entity_count() == 1);

  const SourceText unlabelled = {"x.json", SourceFormat::json,
                                 "{\"format\":\"newsgloss-kb/1\",\"entities\":[\n{\"id\":\"Q1\",\"type\":\"A\"}]}"};
  CHECK_THROWS_WITH(built_kb({unlabelled}), "x.json:2: /entities/0/label: missing; expected {\"en\": \"…\"}");
}

TEST_CASE("in a knowledge base of many names each is found, as it is written and no other way") {
  // Of one token written small, of one with a capital, of two and of three: enough of them for the second filter.
  constexpr std::size_t kinds = 4, of_each = 12'000;
  const auto word = [](std::size_t n) {
    std::string letters;
    for (std::size_t rest = n + 26 * 26 * 26; rest > 0; rest /= 26) letters += static_cast<char>('a' + rest % 26);
    return letters;
  };
  const auto capital = [&](std::size_t n) {
    std::string letters = word(n);
    letters[0] = static_cast<char>(letters[0] - 'a' + 'A');
    return letters;
  };
  const auto name = [&](std::size_t i) {
    switch (i % kinds) {
      case 0: return word(i);
      case 1: return capital(i);
      case 2: return capital(i) + " " + capital(i + 1'000'000);
      default: return capital(i) + " of " + capital(i + 1'000'000);
    }
  };
  std::string ndjson;
  for (std::size_t i = 0; i < kinds * of_each; ++i) {
    ndjson += R"({"id":"urn:n:)" + std::to_string(i) + R"(","label":{"en":")" + name(i) + "\"}}\n";
  }
  const std::string bytes = build({ndjson});
  const ExactCopy copy(bytes);
  Kb kb;
  REQUIRE(Kb::open(copy.view(), kb) == Status::ok);
  const auto found_in = [&](const std::string& text) {
    List<Token> tokens;
    Matches matches;
    tokenize(text, tokens);
    match({&kb, 1}, text, tokens, matches);
    std::string ids;
    for (const MentionCandidate& c : matches.candidates) ids += std::string(kb.id(c.candidate.entity)) + " ";
    return ids;
  };
  std::size_t passed = 0, pairs = 0;
  for (std::size_t i = 0; i < kinds * of_each; ++i) {
    INFO(name(i));
    const std::string id = "urn:n:" + std::to_string(i) + " ";
    if (found_in("They saw " + name(i) + " there") != id) FAIL("not found");
    std::string small = name(i);
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (found_in("They saw " + small + " there") != (i % kinds == 0 ? id : "")) FAIL("found written small");
    List<Token> tokens;
    tokenize("Q" + word(i) + " " + word(i + 3), tokens);
    passed += kb.may_be(tokens[0].hash, true) ? 1 : 0;
    pairs += kb.may_go_on(name_hash(tokens)) ? 1 : 0;
  }
  // What is no name passes seldom: four bits a name let one in four through.
  CHECK(passed < kinds * of_each / 3);
  CHECK(pairs < kinds * of_each / 3);
}
