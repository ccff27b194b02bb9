// Classes: what kind of thing an item is, in newsgloss's own types, from the classes it is an instance of (P31).
//
// A table gives some hundred classes a type. With the subclass-of relations (P279) of a whole dump, every other class gets the type of the
// nearest class above it in the table. Without the relations only the classes in the table have a type. The nearest one is taken because
// Wikidata's classes are not a tree: far enough up, everything is everything. Where two types are equally near, the one that comes first
// in `type_names` is taken; the more telling types come first.
//
// The first type, "", is for items that are not things at all: Wikimedia's own pages (disambiguation pages, categories, lists), and names
// as such (the family name Putin), which texts would seem to mention whenever they name a bearer.
//
//   ClassTree tree;
//   tree.add(22687, 4830453);                     // every bank is a business
//   tree.finish();
//   const std::vector<std::uint32_t> p31 = {22687};
//   type_names[tree.type_of(p31)]                      // "Company"
//
// Cost: 8 bytes for each relation, 12 for each class with a type, and 50 more for each class while finish() runs. That is linear except
// for sorting. Cycles do no harm.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "kb/types.h"

namespace newsgloss::wikidata {

inline constexpr std::size_t imported_types = std::count_if(std::begin(types::table), std::end(types::table),
                                                            [](const types::Row& row) { return (row.traits & types::imported) != 0; });
// "", and the imported types of kb/types.h.
inline constexpr auto type_names = [] {
  std::array<std::string_view, 1 + imported_types> names;
  std::size_t count = 1;
  for (const types::Row& row : types::table) {
    if ((row.traits & types::imported) != 0) names[count++] = row.name;
  }
  return names;
}();
inline constexpr std::uint8_t unwanted_type = 0;
inline constexpr std::uint8_t no_type = std::size(type_names);

// Index into `type_names`, or no_type. Not for "".
[[nodiscard]] std::uint8_t type_index(std::string_view name);

inline constexpr std::uint32_t family_name_class = 101352;

class ClassTree {
 public:
  // Every `child` is a `parent`.
  void add(std::uint32_t child, std::uint32_t parent) { relations_.emplace_back(parent, child); }

  // After all relations are there, and before anything is asked.
  void finish();

  // The type of an instance of these classes: unwanted_type if any of them is of that type, no_type if none has one.
  [[nodiscard]] std::uint8_t type_of(std::span<const std::uint32_t> classes) const;

  // The classes and all below them, ascending.
  [[nodiscard]] std::vector<std::uint32_t> with_subclasses(std::vector<std::uint32_t> classes) const;

 private:
  struct Typed {
    std::uint32_t item;
    std::uint8_t type;
    std::uint32_t steps;
  };
  // Calls visit(child) for each class directly below.
  template <typename Visit>
  void for_each_child(std::uint32_t parent, Visit visit) const;
  [[nodiscard]] const Typed* find(std::uint32_t item) const;

  std::vector<std::pair<std::uint32_t, std::uint32_t>> relations_;  // parent, child; sorted by finish()
  std::vector<Typed> typed_;                                        // ascending
};

}  // namespace newsgloss::wikidata
