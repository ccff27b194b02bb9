// What entities give to a .kb, before it is known where in the file they will stand.
//
// A knowledge base is cut into parts, runs of entities in the order of the file, which are made side by side and then
// put together in their order; so the result does not depend on how many there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "builder/name_index.h"
#include "builder/source/kb_source.h"
#include "builder/workers.h"

namespace newsgloss {

// An entity that a fact names.
struct Reference {
  std::uint32_t entity;  // whose fact it is
  std::string id;
  static constexpr std::size_t no_label = ~std::size_t{0};
  std::size_t label_at;  // where in the records its label goes; no_label where the source gave one
};

// Where the records hold an entity's label object.
struct LabelText {
  std::size_t begin, size;
};

struct EntityPart {
  std::string records;                   // one after the other, without the labels of the entities that facts name
  std::vector<std::size_t> record_ends;  // one an entity, as are the next three
  std::vector<LabelText> labels;
  std::vector<std::string> types;
  std::vector<std::uint16_t> weights;  // as kb/format.h has them
  std::vector<Reference> references;
  std::set<std::string, std::less<>> properties;  // that its facts are of
  std::vector<NameEntry> names;
  std::vector<std::uint64_t> first_tokens, starts;  // as kb/format.h has them
  std::uint32_t longest_name_tokens = 0;
  Findings findings;  // entities without a label; the part is of no use then
};

// Precondition: the entities' JSON has been checked.
[[nodiscard]] std::vector<EntityPart> make_parts(const std::vector<MergedEntity>& entities, const Workers& workers);

}  // namespace newsgloss
