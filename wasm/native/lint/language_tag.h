// Which language tags (BCP 47) are known, beyond having the right form.
//
//   language_tag_problem("pt-BR")     // empty: known
//   language_tag_problem("eng")       // "eng is written en"
//   language_tag_problem("english")   // "no language has the code english"
//   language_tag_problem("en-UK")     // "the United Kingdom is written GB"
//
// Known are the languages of two letters (ISO 639-1) and the regions (ISO 3166-1). Codes of three letters are thousands; of
// those, only the ones that two letters stand for are told. Scripts and variants are let through, at their places.
#pragma once

#include <string>
#include <string_view>

namespace newsgloss {

// What is wrong with a tag, or an empty text. Precondition: is_language_tag (builder/source/schema.h). In any case of letters.
[[nodiscard]] std::string language_tag_problem(std::string_view tag);

}  // namespace newsgloss
