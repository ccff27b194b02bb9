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

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/reading.h"

namespace newsgloss {

// A mention, as bytes of the input that was given.
struct Mark {
  std::size_t begin = 0, end = 0;
  std::string_view id;  // of the reading or its knowledge bases
};

// In reading order, not overlapping.
[[nodiscard]] std::vector<Mark> marks_of(const Reading& reading);

// The reading's input with its marks. Precondition: the reading is of HTML, the marks are as marks_of gives them.
[[nodiscard]] std::string mark_html(const Reading& reading, const std::vector<Mark>& marks);

}  // namespace newsgloss
