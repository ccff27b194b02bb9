// Marked text: the story as a reader of a terminal wants it, names marked, and below it who and what they are.
//
//   The presidents of [Iran] and [Russia] met in [Ashgabat] on Friday …
//
//     2  Russia     Country  0.98  Q159
//     1  Ashgabat   City     0.95  Q23438
#pragma once

#include <string>

#include "annotation/reading.h"

namespace newsgloss {

// Names are bold where `styled`, else they stand in brackets. Names outside the running text (annotation.h) are only listed.
[[nodiscard]] std::string mark_text(const Reading& reading, bool styled);

}  // namespace newsgloss
