// FoundMention: one annotation, read back from the JSON that the core writes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgloss {

struct FoundMention {
  std::string id;           // without the address that Wikidata's ids have in annotations
  std::string label, type;  // may be empty
  double score = 0;
  std::string exact, prefix, suffix;
  std::size_t begin = 0, end = 0;  // bytes of the input
};

// Precondition: `annotation_page` is what Output::annotations gives. In reading order, not overlapping.
[[nodiscard]] std::vector<FoundMention> read_mentions(std::string_view annotation_page);

}  // namespace newsgloss
