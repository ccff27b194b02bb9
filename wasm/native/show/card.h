// A card: an entity's record as a reader of a terminal wants it.
//
//   Russia                                             Country  Q159
//   country in Eastern Europe and Northern Asia
//
//   Capital          Moscow
//   Head of state    Vladimir Putin   since 2012-05-07
//   Population       146,000,000      2024
#pragma once

#include <string>
#include <string_view>

#include "builder/source/json.h"

namespace newsgloss {

struct CardStyle {
  std::string_view language = "en";  // BCP 47; where a text is not in it, English, then whatever there is
  bool styled = false;
};

// The record of a .kb, where a title of Wikipedia that is the label in its language is an empty text, with all titles.
[[nodiscard]] Json with_wikipedia_titles(Json record);

// Precondition: `record` and `properties` are the JSON of a .kb, the record with its titles.
[[nodiscard]] std::string card(const Json& record, const Json& properties, const CardStyle& style);

// The text in a language out of texts by language: itself, its base ("pt" for "pt-BR"), English, the first. A string is
// itself.
[[nodiscard]] std::string text_in(const Json& texts, std::string_view language);

}  // namespace newsgloss
