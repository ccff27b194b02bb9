// Record: what the core itself reads of an entity's JSON: the label to show, and the words that stand near the entity in texts.
//
// Records are written by `kb build`: {"id":…,"type":…,"label":{…},"description":{…},"keywords":{…},"facts":[…],…}. Any other bytes, as in a
// damaged file, give nothing. Only the first 4 KB are read.
#pragma once

#include <string_view>

#include "base/keys.h"

namespace newsgloss {

// The label in a language, as JSON with its quotation marks; empty where there is none. A view into the record.
[[nodiscard]] std::string_view label_in(std::string_view record, std::string_view language);

// The label in whichever language comes first.
[[nodiscard]] std::string_view first_label(std::string_view record);

// Adds the hashes (low 32 bits) of the words of its keywords and of the longer words of its description, in all languages.
void add_near_words(std::string_view record, Keys& words);

}  // namespace newsgloss
