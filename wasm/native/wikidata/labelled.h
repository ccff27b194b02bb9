// Labels for the entities that facts name but the import leaves out. Without a label a card could not show them.
//
//   {"property": "P38", "value": {"id": "Q4916"}}   →   … "value": {"id": "Q4916", "label": {"en": "euro"}}
//
// An entity of the import gets none: kb build knows its label, and that of a newsroom's own source that describes it.
#pragma once

#include <string>

#include "native/io/growing_file.h"
#include "native/wikidata/item_set.h"

namespace newsgloss::wikidata {

// Copies an import's entities, with the labels that the list of items has (item_list.h). Memory: 90 bytes and a label
// for each item that is named and not there. Throws BadData.
void add_labels(const std::string& entities_file, const std::string& items_file, GrowingFile& out);

// The items that a file of entities describes.
[[nodiscard]] ItemSet read_items(const std::string& entities_file);

}  // namespace newsgloss::wikidata
