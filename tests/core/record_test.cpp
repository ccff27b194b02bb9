// What the core reads of a record, also of one that no builder wrote.
#include "kb/record.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "exact_bytes.h"
#include "token/token.h"

using namespace newsgloss;

namespace {

std::vector<std::uint32_t> sorted_hashes(std::string_view text) {
  List<Token> tokens;
  tokenize(text, tokens);
  std::vector<std::uint32_t> hashes;
  for (const Token& token : tokens) hashes.push_back(static_cast<std::uint32_t>(token.hash));
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

std::vector<std::uint32_t> near_words(std::string_view record) {
  const ExactCopy bytes(record);
  Keys words;
  add_near_words(bytes.view(), words);
  std::vector<std::uint32_t> hashes(words.begin(), words.end());
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace

TEST_CASE("a record's labels") {
  struct Case {
    const char* name;
    std::string_view record, german, first;
  };
  const Case cases[] = {
      {"in several languages", R"({"id":"Q1","label":{"en":"Russia","de":"Russland"}})", R"("Russland")", R"("Russia")"},
      {"in one", R"({"id":"Q1","label":{"ru":"Россия"},"facts":[]})", "", R"("Россия")"},
      {"with escapes", R"({"id":"Q1","label":{"de":"\"Der \\ Hof\""}})", R"("\"Der \\ Hof\"")", R"("\"Der \\ Hof\"")"},
      {"a longer tag", R"({"id":"Q1","label":{"de-AT":"Jänner"}})", "", R"("Jänner")"},
      {"none", R"({"id":"Q1"})", "", ""},
      {"empty", R"({"id":"Q1","label":{}})", "", ""},
      {"cut within a label", R"({"id":"Q1","label":{"de":"Russ)", R"("Russ)", R"("Russ)"},
      {"cut before one", R"({"id":"Q1","label":{"de":)", "", ""},
      {"no text", R"({"id":"Q1","label":{"de":7}})", "", ""},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const ExactCopy bytes(c.record);
    CHECK(label_in(bytes.view(), "de") == c.german);
    CHECK(first_label(bytes.view()) == c.first);
  }
}

TEST_CASE("near words are those of keywords and the longer ones of descriptions, in all languages") {
  struct Case {
    const char* name;
    std::string_view record, words;
  };
  const Case cases[] = {
      {"both",
       R"({"id":"Q1","label":{"en":"Russia"},"description":{"en":"the country in East Asia"},"keywords":{"en":["Kremlin","the ruble"],"de":["Rubel"]}})",
       "country East Asia Kremlin the ruble Rubel"},
      {"neither", R"({"id":"Q1","label":{"en":"Russia"}})", ""},
      {"none of the facts",
       R"({"id":"Q1","keywords":{"en":["bank"]},"facts":[{"property":"P1","value":"river"}],"keywords":{"en":["sea"]}})", "bank"},
      {"none deeper", R"({"id":"Q1","links":{"description":"river"},"keywords":{"en":["bank"]}})", "bank"},
      {"cut", R"({"id":"Q1","keywords":{"en":["bank","ri)", "bank"},
      {"no JSON", "\xFF\xFE", ""},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(near_words(c.record) == sorted_hashes(c.words));
  }
  std::string many = R"({"id":"Q1","keywords":{"en":[)";
  for (int i = 0; i < 5000; ++i) many += "\"w" + std::to_string(i) + "\",";
  CHECK(near_words(many).size() < 600);  // what follows the first 4 KB is not looked at
}

TEST_CASE("words that are no UTF-8, as in a damaged file, are left out") {
  for (const std::string bad : {"\xE2", "\xE2\x82", "a \xF0\x9F", "\xC3", "\xFF", "d'\xE2"}) {
    INFO(bad.size());
    CHECK(near_words(R"({"keywords":{"en":[")" + bad + R"("],"de":["Kreml"]}})") == sorted_hashes("Kreml"));
  }
}
