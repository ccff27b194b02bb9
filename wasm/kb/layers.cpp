#include "kb/layers.h"

namespace newsgloss {

EntityRef find_ref(std::span<const Kb> layers, std::string_view id) {
  for (std::uint32_t layer = 0; layer < layers.size(); ++layer) {
    const std::uint32_t entity = layers[layer].find_id(id);
    if (entity != Kb::no_entity) return {layer, entity};
  }
  return {0, Kb::no_entity};
}

EntityRef first_ref(std::span<const Kb> layers, EntityRef ref) {
  if (ref.layer == 0) return ref;
  const EntityRef first = find_ref(layers.first(ref.layer), layers[ref.layer].id(ref.entity));
  return first.entity == Kb::no_entity ? ref : first;
}

std::string_view type_of(std::span<const Kb> layers, EntityRef ref) {
  std::string_view type = kb_format::no_type;
  for_each_layer(layers, ref, [&](const Kb& kb, std::uint32_t entity) {
    const std::string_view given = kb.type(entity);
    if (given != kb_format::no_type) type = given;
  });
  return type;
}

float weight_of(std::span<const Kb> layers, EntityRef ref) {
  float weight = -1;
  for_each_layer(layers, ref, [&](const Kb& kb, std::uint32_t entity) {
    if (kb.weight(entity) >= 0) weight = kb.weight(entity);
  });
  return weight;
}

}  // namespace newsgloss
