// Marked text: the story as a reader of a terminal wants it, names marked, and below it who and what they are.
//
//   The presidents of [Iran] and [Russia] met in [Ashgabat] on Friday …
//
//     2  Russia     Country  0.98  Q159
//     1  Ashgabat   City     0.95  Q23438
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "native/show/found_mention.h"

namespace newsgloss {

// `article` is what Output::article_text gives for the same input. The mentions are found in it by their quotations;
// one that is not there is only listed. Names are bold where `styled`, else they stand in brackets.
[[nodiscard]] std::string mark_text(std::string_view article, const std::vector<FoundMention>& mentions, bool styled);

}  // namespace newsgloss
