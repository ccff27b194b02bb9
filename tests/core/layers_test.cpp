// Several knowledge bases read as one.
#include "kb/layers.h"

#include <catch2/catch.hpp>
#include <string>

#include "compiled_kb.h"

using namespace newsgloss;

TEST_CASE("an entity is told by its place in the first layer that has it") {
  const CompiledKb below(R"json(
{"id":"Q1","type":"Country","weight":9,"label":{"en":"One"}}
{"id":"Q2","label":{"en":"Two"}}
)json");
  const CompiledKb above(R"json(
{"id":"Q1","label":{"de":"Eins"}}
{"id":"Q2","type":"City","weight":3,"label":{"de":"Zwei"}}
{"id":"Q3","label":{"de":"Drei"}}
)json");
  const Kb layers[] = {below.kb(), above.kb()};
  struct Case {
    const char *name, *id;
    EntityRef ref;
    std::string_view type;
    float weight;
    int layers;
  };
  const Case cases[] = {
      {"what the later one leaves out stays", "Q1", {0, 0}, "Country", 9, 2},
      {"what it says counts", "Q2", {0, 1}, "City", 3, 2},
      {"what it alone has", "Q3", {1, 2}, "Thing", -1, 1},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const EntityRef ref = find_ref(layers, c.id);
    CHECK(ref == c.ref);
    CHECK(first_ref(layers, {1, layers[1].find_id(c.id)}) == c.ref);
    CHECK(type_of(layers, ref) == c.type);
    CHECK(weight_of(layers, ref) == c.weight);
    int seen = 0;
    for_each_layer(layers, ref, [&](const Kb& kb, std::uint32_t entity) {
      CHECK(kb.id(entity) == c.id);
      ++seen;
    });
    CHECK(seen == c.layers);
  }
  CHECK(find_ref(layers, "Q4").entity == Kb::no_entity);
  CHECK(find_ref({}, "Q1").entity == Kb::no_entity);
}
