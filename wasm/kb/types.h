// Types: the kinds of thing that entities are, and what follows from each.
//
// One table for all who need to know: linking, the names that `kb build` makes, `kb lint`, `kb import wikidata`. A test holds the page's
// cards to the same table (tests/fixtures/conformance/types.json). A publisher may use any other type; nothing follows from it.
//
//   types::is("City", types::place)              // true
//   types::is("Lighthouse", types::place)        // false: a type of the publisher's own
//
// Cost: a walk over some 25 short names.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgloss::types {

enum Trait : std::uint16_t {
  person = 1u << 0,
  place = 1u << 1,
  city = 1u << 2,  // a place named as cities are: Russian declines them differently, and reporters write from them
  organisation = 1u << 3,
  event = 1u << 4,
  work = 1u << 5,  // a book, a film, a record …
  product = 1u << 6,
  counted = 1u << 7,       // has a plural of its own: "two F-16s"
  has_members = 1u << 8,   // its parts (P527) are members, which are worth importing
  imported = 1u << 9,      // `kb import wikidata` gives entities this type
  on_cards = 1u << 10,     // cards have a word for it in every language; `kb lint` takes others that look like it for mistyped
  unspecified = 1u << 11,  // the source does not say what the entity is
};

struct Row {
  std::string_view name;
  std::uint16_t traits;
};

// Among the imported ones the more telling come first: an item of two classes gets the first type of the two.
inline constexpr Row table[] = {
    {"Person", person | imported | on_cards},
    {"Country", place | imported | on_cards},
    {"Bloc", organisation | has_members | imported | on_cards},
    {"Ministry", organisation | imported | on_cards},
    {"ThinkTank", organisation | imported | on_cards},
    {"Media", organisation | imported | on_cards},
    {"Aircraft", counted | imported | on_cards},
    {"Ship", counted | imported | on_cards},
    {"Weapon", counted | imported | on_cards},
    {"Treaty", imported | on_cards},
    {"Office", imported | on_cards},
    {"Event", event | imported | on_cards},
    {"City", place | city | imported | on_cards},
    {"Company", organisation | imported | on_cards},
    {"Region", place | imported | on_cards},
    {"Organisation", organisation | has_members | imported | on_cards},
    {"Place", place | imported | on_cards},
    {"Missile", counted | on_cards},
    {"Dataset", on_cards},
    {"Pipeline", on_cards},
    {"Territory", place},
    {"Vehicle", counted},
    {"Drone", counted},
    {"CreativeWork", work},
    {"Product", product},
    {"Thing", unspecified},
    {"Organization", organisation},  // as others spell it
};

// Bits of Trait; 0 for a type that is not in the table.
[[nodiscard]] constexpr std::uint16_t traits_of(std::string_view type) {
  for (const Row& row : table) {
    if (row.name == type) return row.traits;
  }
  return 0;
}

[[nodiscard]] constexpr bool is(std::string_view type, Trait trait) { return (traits_of(type) & trait) != 0; }

}  // namespace newsgloss::types
