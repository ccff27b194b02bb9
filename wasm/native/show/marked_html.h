// Marked HTML: the input, byte for byte, with an element around each mention.
//
//   … met <span class="newsgloss-mention" data-newsgloss-id="Q159">Russia</span>'s …
//
// A mention that crosses tags gets an element for each of its texts, so that no element ever breaks the nesting:
//
//   <em>Carnegie</em> Endowment   →   <em><span …>Carnegie</span></em><span …> Endowment</span>
//
// Where texts lie is read off the parsed page, not guessed from angle brackets; white space between tags gets no
// element, nor does text where HTML knows no elements (scripts, text areas, drawings). The elements are written in the
// input's encoding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "native/show/found_mention.h"

namespace newsgloss {

// Precondition: the mentions are of this input, in order. Fails as reading and parsing the input does.
[[nodiscard]] Status mark_html(std::string_view input, const std::vector<FoundMention>& mentions, std::string& marked);

}  // namespace newsgloss
