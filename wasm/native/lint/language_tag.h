// Which language tags (BCP 47) are known, beyond having the right form.
//
//   language_tag_problem("pt-BR")     // empty: known
//   language_tag_problem("eng")       // "eng is written en"
//   language_tag_problem("english")   // "no language has the code english"
//   language_tag_problem("en-UK")     // "the United Kingdom is written GB"
//
// The languages of two letters (ISO 639-1) and the regions (ISO 3166-1) are known. There are thousands of codes of three letters; of
// those, only the ones that have a code of two letters are reported. Scripts and variants are accepted, in the right place.
#pragma once

#include <string>
#include <string_view>

namespace newsgloss {

// What is wrong with a tag, or an empty text. Small letters and capitals make no difference. Precondition: is_language_tag
// (builder/source/schema.h).
[[nodiscard]] std::string language_tag_problem(std::string_view tag);

}  // namespace newsgloss
