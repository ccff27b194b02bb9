// ItemList: a file of what the first pass over a dump keeps of each item: the classes above it, and its labels, since other entities name
// it in their facts.
//
//   31 TAB TAB TAB {"en":"Belgium"}
//   22687 TAB 4830453,… TAB TAB {"en":"bank"}          every bank is a business (P279)
//   21505541 TAB TAB n TAB {"en":"Putin"}              a family name
//
// A line takes 35 bytes a language; the list of all of Wikidata is a file of 4 GB with English alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "native/wikidata/item.h"
#include "native/wikidata/item_set.h"

namespace newsgloss::wikidata {

// The classes and the family names of a list. `languages`: those of the choice. Memory: 8 bytes a relation between
// classes and 60 a family name, together some 100 MB for all of Wikidata. Throws BadData.
void read_knowledge(const std::string& path, const std::vector<std::string>& languages, Knowledge& knowledge);

// The labels of some items, as JSON: {"en":"bank"}. Throws BadData.
[[nodiscard]] std::unordered_map<std::uint32_t, std::string> read_labels(const std::string& path, const ItemSet& wanted);

}  // namespace newsgloss::wikidata
