#include "native/wikidata/classes.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace newsgloss::wikidata {

namespace {

struct ClassType {
  std::uint32_t item;
  std::string_view type;
};

// Direct classes stand here beside the general ones where a dump that is read in one pass would miss many without them.
constexpr ClassType table[] = {
    {17442446, ""},  // Wikimedia internal item
    {4167410, ""},   // disambiguation page
    {22808320, ""},  // disambiguation page of people's names
    {4167836, ""},   // category
    {11266439, ""},  // template
    {15184295, ""},  // module
    {13406463, ""},  // list article
    {17633526, ""},  // Wikinews article
    {family_name_class, ""},
    {202444, ""},    // given name
    {12308941, ""},  // male given name
    {11879590, ""},  // female given name
    {3409032, ""},   // unisex given name
    {5, "Person"},   // human
    {6256, "Country"},
    {3624078, "Country"},   // sovereign state
    {7275, "Country"},      // state
    {3024240, "Country"},   // historical country
    {15634554, "Country"},  // state with limited recognition
    {1127126, "Bloc"},      // military alliance
    {1129645, "Bloc"},      // trade bloc
    {1335818, "Bloc"},      // supranational union
    {3623811, "Bloc"},      // economic union
    {1140229, "Bloc"},      // political union
    {218819, "Bloc"},       // customs union
    {4120211, "Bloc"},      // regional organisation
    {192350, "Ministry"},
    {155271, "ThinkTank"},
    {11033, "Media"},     // mass media
    {1193236, "Media"},   // news media
    {192283, "Media"},    // news agency
    {11032, "Media"},     // newspaper
    {1110794, "Media"},   // daily newspaper
    {1002697, "Media"},   // periodical
    {41298, "Media"},     // magazine
    {15265344, "Media"},  // broadcaster
    {1616075, "Media"},   // television station
    {2001305, "Media"},   // television channel
    {14350, "Media"},     // radio station
    {17232649, "Media"},  // news website
    {11436, "Aircraft"},
    {15056993, "Aircraft"},  // aircraft family
    {15056995, "Aircraft"},  // aircraft model
    {216916, "Aircraft"},    // military aircraft
    {127771, "Aircraft"},    // fighter
    {170877, "Aircraft"},    // bomber
    {34486, "Aircraft"},     // helicopter
    {484000, "Aircraft"},    // unmanned aerial vehicle
    {11446, "Ship"},
    {559026, "Ship"},  // ship class
    {17205, "Ship"},   // aircraft carrier
    {2811, "Ship"},    // submarine
    {728, "Weapon"},
    {15142894, "Weapon"},  // weapon model
    {15142889, "Weapon"},  // weapon family
    {22704163, "Weapon"},  // firearm model
    {466704, "Weapon"},    // surface-to-air missile
    {643532, "Weapon"},    // anti-ship missile
    {282472, "Weapon"},    // anti-tank missile
    {12876, "Weapon"},     // tank
    {920182, "Weapon"},    // main battle tank
    {1184840, "Weapon"},   // military vehicle
    {131569, "Treaty"},
    {4164871, "Office"},  // position
    {294414, "Office"},   // public office
    {1656682, "Event"},
    {198, "Event"},      // war
    {180684, "Event"},   // conflict
    {350604, "Event"},   // armed conflict
    {178561, "Event"},   // battle
    {188055, "Event"},   // siege
    {645883, "Event"},   // military operation
    {831663, "Event"},   // military campaign
    {45382, "Event"},    // coup d'état
    {10931, "Event"},    // revolution
    {273120, "Event"},   // protest
    {40231, "Event"},    // election
    {1072326, "Event"},  // summit
    {8065, "Event"},     // natural disaster
    {3839081, "Event"},  // disaster
    {7944, "Event"},     // earthquake
    {3241045, "Event"},  // disease outbreak
    {515, "City"},
    {1549591, "City"},  // big city
    {1637706, "City"},  // city of a million and more
    {5119, "City"},     // capital
    {1093829, "City"},  // city of the United States
    {3957, "City"},     // town
    {783794, "Company"},
    {4830453, "Company"},  // business
    {6881511, "Company"},  // enterprise
    {891723, "Company"},   // public company
    {22687, "Company"},    // bank
    {46970, "Company"},    // airline
    {82794, "Region"},     // geographic region
    {5107, "Region"},      // continent
    {165, "Region"},       // sea
    {9430, "Region"},      // ocean
    {37901, "Region"},     // strait
    {56061, "Region"},     // administrative territorial entity
    {10864048, "Region"},  // administrative division of the first level
    {15239622, "Region"},  // disputed territory
    {161243, "Region"},    // dependent territory
    {107390, "Region"},    // federated state
    {34876, "Region"},     // province
    {35657, "Region"},     // state of the United States
    {1221156, "Region"},   // state of Germany
    {835714, "Region"},    // oblast of Russia
    {831740, "Region"},    // krai of Russia
    {41162, "Region"},     // republic of Russia
    {43229, "Organisation"},
    {484652, "Organisation"},    // international organisation
    {245065, "Organisation"},    // intergovernmental organisation
    {15925165, "Organisation"},  // specialised agency of the United Nations
    {79913, "Organisation"},     // non-governmental organisation
    {163740, "Organisation"},    // nonprofit organisation
    {7210356, "Organisation"},   // political organisation
    {7278, "Organisation"},      // political party
    {327333, "Organisation"},    // government agency
    {7188, "Organisation"},      // government
    {772547, "Organisation"},    // armed forces
    {3918, "Organisation"},      // university
    {476028, "Organisation"},    // football club
    {27096213, "Place"},         // geographic entity
    {2221906, "Place"},          // geographic location
    {486972, "Place"},           // human settlement
    {15284, "Place"},            // municipality
    {484170, "Place"},           // commune of France
    {747074, "Place"},           // commune of Italy
    {262166, "Place"},           // municipality of Germany
    {755707, "Place"},           // municipality of Norway
    {532, "Place"},              // village
    {811979, "Place"},           // architectural structure
    {41176, "Place"},            // building
    {13226383, "Place"},         // facility
    {1248784, "Place"},          // airport
    {245016, "Place"},           // military base
    {23442, "Place"},            // island
    {8502, "Place"},             // mountain
    {4022, "Place"},             // river
};

}  // namespace

std::uint8_t type_index(std::string_view name) {
  const auto found = std::find(std::begin(type_names) + 1, std::end(type_names), name);
  return static_cast<std::uint8_t>(found - std::begin(type_names));
}

template <typename Visit>
void ClassTree::for_each_child(std::uint32_t parent, Visit visit) const {
  auto relation = std::lower_bound(relations_.begin(), relations_.end(), std::pair(parent, std::uint32_t{0}));
  for (; relation != relations_.end() && relation->first == parent; ++relation) visit(relation->second);
}

void ClassTree::finish() {
  std::sort(relations_.begin(), relations_.end());
  relations_.erase(std::unique(relations_.begin(), relations_.end()), relations_.end());
  relations_.shrink_to_fit();

  // Level by level down from the table's classes. A class reached on the same level from several takes the first type.
  std::unordered_map<std::uint32_t, std::uint8_t> all, level, next;
  for (const ClassType& row : table) {
    level.emplace(row.item, row.type.empty() ? unwanted_type : type_index(row.type));
  }
  for (std::uint32_t steps = 0; !level.empty(); ++steps) {
    for (const auto& [item, type] : level) {
      all.emplace(item, type);
      typed_.push_back({item, type, steps});
    }
    next.clear();
    for (const auto& [item, type] : level) {
      const std::uint8_t inherited = type;
      for_each_child(item, [&](std::uint32_t child) {
        if (all.contains(child)) return;
        const auto [place, is_new] = next.emplace(child, inherited);
        place->second = std::min(place->second, inherited);
      });
    }
    level.swap(next);
  }
  std::sort(typed_.begin(), typed_.end(), [](const Typed& a, const Typed& b) { return a.item < b.item; });
  typed_.shrink_to_fit();
}

const ClassTree::Typed* ClassTree::find(std::uint32_t item) const {
  const auto found =
      std::lower_bound(typed_.begin(), typed_.end(), item, [](const Typed& typed, std::uint32_t wanted) { return typed.item < wanted; });
  return found != typed_.end() && found->item == item ? &*found : nullptr;
}

std::uint8_t ClassTree::type_of(std::span<const std::uint32_t> classes) const {
  const Typed* best = nullptr;
  for (const std::uint32_t item : classes) {
    const Typed* const typed = find(item);
    if (typed == nullptr) continue;
    if (typed->type == unwanted_type) return unwanted_type;
    if (best == nullptr || std::pair(typed->steps, typed->type) < std::pair(best->steps, best->type)) best = typed;
  }
  return best == nullptr ? no_type : best->type;
}

std::vector<std::uint32_t> ClassTree::with_subclasses(std::vector<std::uint32_t> classes) const {
  std::unordered_set<std::uint32_t> met(classes.begin(), classes.end());
  for (std::size_t at = 0; at < classes.size(); ++at) {
    for_each_child(classes[at], [&](std::uint32_t child) {
      if (met.insert(child).second) classes.push_back(child);
    });
  }
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
  return classes;
}

}  // namespace newsgloss::wikidata
