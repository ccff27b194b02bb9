// Explain: why newsgloss linked what it linked, as the candidates of a run and the evidence weighed for each.
#pragma once

#include <string>

#include "annotation/reading.h"

namespace newsgloss {

// Both want a reading with explanations (Request::explain).

// For people: a paragraph for each mention, and for each candidate a line and its evidence, with what each item added to the log-odds.
[[nodiscard]] std::string explain_as_text(const Reading& reading);

// For programs such as fit_weights.py: one line of JSON for each candidate,
// {"mention","start","end","exact","id","score","kept","reason","evidence":{name: value}}.
// start and end are code points of the article's text, which for plain text is the input; evidence of 0 is left out.
[[nodiscard]] std::string explain_as_lines(const Reading& reading);

}  // namespace newsgloss
