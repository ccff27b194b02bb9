// A card: an entity's record as a reader of a terminal wants it.
//
//   Russia  Country  Q159
//   country in Eastern Europe and Northern Asia
//
//   Capital          Moscow
//   Head of state    Vladimir Putin   since 2012-05-07
//   Population       146,000,000      2024
//
// With a date, the facts are those that held on it, and "●" stands before what has come since (fact_rows.h):
//
//   On 2024-10-11; ● since then
//   Office holder    Antony Blinken   2021-01-26 – 2025-01-20
//                    ● Marco Rubio    since 2025-01-21
#pragma once

#include <string>
#include <string_view>

#include "builder/source/json.h"

namespace newsgloss {

struct CardStyle {
  std::string_view language = "en";  // BCP 47; where a text is not in it, English, then whatever there is
  bool styled = false;               // bold and faint letters
  std::string_view date;             // of the article, ISO 8601; empty: all facts are shown, whenever they held
  std::string_view today;            // needed with a date
};

// `record` and `properties` are as record.h reads them.
[[nodiscard]] std::string card(const Json& record, const Json& properties, const CardStyle& style);

// A text by language: in the language itself, in its base ("pt" for "pt-BR"), in English, in the first there is. A string is itself.
[[nodiscard]] std::string text_in(const Json& texts, std::string_view language);

}  // namespace newsgloss
