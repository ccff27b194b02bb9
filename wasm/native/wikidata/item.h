// Item: one item of the Wikidata dump, made an entity of newsgloss's source format.
//
//   label        in the chosen languages; where one has none, the label for all languages ("mul")
//   aliases      likewise, those for all languages with the first; short names (P1813), as acronyms where they are in
//                capitals; demonyms (P1549); a person's family name (P734) as a surname, where its label is known and
//                the person's label contains it as a word
//                Aliases that texts would contain without meaning the item are left out: those without a word, those in
//                small letters if the label is not ("be"), those with a colon inside, and the item's own ISO 3166 codes
//                unless they are short names
//   description  in the chosen languages
//   weight       log2 of how many Wikipedias have an article: of the sites named "…wiki", without those that are none
//                (Commons, Wikispecies, Meta, …); 0 for none and for one
//   type         from P31: the preferred classes, those that have not ended (classes.h); absent where none is known
//   facts        facts.h; the entities that they name by id only
//   links        "wikipedia": the titles in the editions of the chosen languages; "official": the first https address
//                among the best of P856
//
// Names and texts beyond the bounds of schema.h are left out. Of more than 10,000 aliases or facts the first are kept.
//
//   ImportedItem item = import_item(parsed_line, choice, knowledge);
//   if (item.fate == Fate::kept) out += item.json + "\n";
//
// Cost: one walk over the item. Failure: see `fate`; `text` says what is wrong ("labels: a number where an object was expected").
#pragma once

#include <simdjson.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "native/wikidata/classes.h"

namespace newsgloss::wikidata {

// Which items are imported, and what of them.
struct Choice {
  std::vector<std::string> languages;  // BCP 47; at least one
  std::uint64_t fewest_sitelinks = 0;  // as counted for the weight
  bool all_types = true;               // else those below
  std::array<bool, std::size(type_names)> types{};
  std::vector<std::uint32_t> classes;  // of P31, ascending
};

// What is known from the first pass, if there was one.
struct Knowledge {
  ClassTree tree;
  std::unordered_map<std::uint32_t, std::string> family_names;  // their labels, one a language of the choice, '\n' after each
};

enum class Fate : std::uint8_t {
  kept,
  few_sitelinks,
  other_type,
  not_a_thing,   // a page of Wikimedia's own, or a name as such
  no_label,      // in none of the languages
  other_entity,  // a property, a lexeme
  broken,
};

struct ImportedItem {
  Fate fate = Fate::broken;
  std::uint32_t item = 0;
  std::string text;                  // kept: the entity, on one line; broken: what is wrong
  std::size_t wrong_statements = 0;  // left out, as they have not the dump's shape
};

[[nodiscard]] ImportedItem import_item(simdjson::dom::element json, const Choice& choice, const Knowledge& knowledge);

// What the first pass keeps of an item.
struct ListedItem {
  std::string line;   // for a list of items (item_list.h); empty where it tells nothing
  std::string wrong;  // what is wrong where it is broken
};

[[nodiscard]] ListedItem list_item(simdjson::dom::element json, const Choice& choice);

}  // namespace newsgloss::wikidata
