// Layers: several knowledge bases read as one.
//
// A newsroom's own knowledge base lies over the starter one, and names in another language lie over both. Where several layers describe the
// same id, the later one wins, field by field: a layer may add a name or correct a description and leave the rest as it is. An entity is
// identified by its place in the first layer that has it.
//
//   EntityRef russia = first_ref(layers, {1, 7});    // layer 1's German names, layer 0's Russia
//   type_of(layers, russia);                         // "Country"
//
// With one layer, each function costs what the one of Kb does; with more, it adds a binary search in each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kb/kb.h"

namespace newsgloss {

struct EntityRef {
  std::uint32_t layer;
  std::uint32_t entity;  // index in it, or Kb::no_entity
  friend constexpr bool operator==(EntityRef, EntityRef) = default;
};

// Precondition of all but find_ref: the entity is one of its layer.

// The same entity in the first layer that has it.
[[nodiscard]] EntityRef first_ref(std::span<const Kb> layers, EntityRef ref);

// By id, in the first layer that has it; Kb::no_entity where none does.
[[nodiscard]] EntityRef find_ref(std::span<const Kb> layers, std::string_view id);

// The type from the latest layer that gives one; else kb_format::no_type.
[[nodiscard]] std::string_view type_of(std::span<const Kb> layers, EntityRef ref);

// The weight, likewise; else -1.
[[nodiscard]] float weight_of(std::span<const Kb> layers, EntityRef ref);

// Calls visit(Kb, entity) for each layer that has the entity, earliest first.
template <typename Visit>
void for_each_layer(std::span<const Kb> layers, EntityRef ref, Visit visit) {
  visit(layers[ref.layer], ref.entity);
  if (layers.size() == 1) return;
  const std::string_view id = layers[ref.layer].id(ref.entity);
  for (std::uint32_t layer = ref.layer + 1; layer < layers.size(); ++layer) {
    const std::uint32_t entity = layers[layer].find_id(id);
    if (entity != Kb::no_entity) visit(layers[layer], entity);
  }
}

}  // namespace newsgloss
