// From classes to types.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "native/wikidata/classes.h"

using namespace newsgloss::wikidata;

namespace {

constexpr std::uint32_t human = 5, country = 6256, business = 4830453, organisation = 43229, city = 515, town = 3957,
                        disambiguation_page = 4167410;

std::string type_of(const ClassTree& tree, std::vector<std::uint32_t> classes) {
  const std::uint8_t type = tree.type_of(classes);
  return type == no_type ? "none" : type == unwanted_type ? "unwanted" : std::string(type_names[type]);
}

}  // namespace

TEST_CASE("classes of the table have a type without any relation") {
  ClassTree tree;
  tree.finish();
  CHECK(type_of(tree, {human}) == "Person");
  CHECK(type_of(tree, {country}) == "Country");
  CHECK(type_of(tree, {1000001}) == "none");
  CHECK(type_of(tree, {}) == "none");
  CHECK(type_of(tree, {1000001, city}) == "City");
  CHECK(type_of(tree, {organisation, business}) == "Company");
  CHECK(type_of(tree, {country, disambiguation_page}) == "unwanted");
}

TEST_CASE("other classes have the type of the nearest above") {
  ClassTree tree;
  tree.add(1001, business);          // bank
  tree.add(business, organisation);  // has a type of its own
  tree.add(1002, 1001);              // central bank: two steps
  tree.add(1002, 1003);              // and
  tree.add(1003, organisation);      // public body: two steps to another type
  tree.add(1004, organisation);      // nearer to the organisation
  tree.add(1004, 1002);
  tree.add(1005, 1006);  // known to nobody
  tree.add(1007, 1008);  // in a circle
  tree.add(1008, 1007);
  tree.add(1008, town);
  tree.add(1009, 1009);  // its own class
  tree.add(1010, disambiguation_page);
  tree.finish();
  CHECK(type_of(tree, {1001}) == "Company");
  CHECK(type_of(tree, {1002}) == "Company");
  CHECK(type_of(tree, {1003}) == "Organisation");
  CHECK(type_of(tree, {1004}) == "Organisation");
  CHECK(type_of(tree, {1005}) == "none");
  CHECK(type_of(tree, {1007}) == "City");
  CHECK(type_of(tree, {1008}) == "City");
  CHECK(type_of(tree, {1009}) == "none");
  CHECK(type_of(tree, {1010, city}) == "unwanted");
  CHECK(type_of(tree, {1002, 1003}) == "Organisation");  // one step against two
}

TEST_CASE("classes with all below them") {
  ClassTree tree;
  tree.add(2, 1);
  tree.add(3, 2);
  tree.add(1, 3);  // a circle
  tree.add(4, 3);
  tree.add(4, 9);
  tree.finish();
  CHECK(tree.with_subclasses({3}) == std::vector<std::uint32_t>{1, 2, 3, 4});
  CHECK(tree.with_subclasses({9, 7}) == std::vector<std::uint32_t>{4, 7, 9});
  CHECK(tree.with_subclasses({}).empty());
}

TEST_CASE("a chain of a million classes") {
  ClassTree tree;
  for (std::uint32_t i = 0; i < 1'000'000; ++i) tree.add(100'000'000 + i, i == 0 ? human : 100'000'000 + i - 1);
  tree.finish();
  CHECK(type_of(tree, {100'999'999}) == "Person");
}

TEST_CASE("types by name") {
  CHECK(type_names[type_index("Country")] == "Country");
  CHECK(type_index("country") == no_type);
  CHECK(type_index("") == no_type);
}
