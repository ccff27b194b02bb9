// What C++ and JavaScript must both know: the tables of tests/fixtures/conformance/, which tests/js runs too.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "builder/source/json.h"
#include "kb/types.h"
#include "native/io/file.h"
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
  static constexpr const char* names[] = {"person",  "place",   "city",        "organisation", "event",   "work",
                                          "product", "counted", "has_members", "imported",     "on_cards"};
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
