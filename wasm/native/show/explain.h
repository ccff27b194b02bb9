// Explain: why newsgloss linked what it linked, as the candidates of a run and the evidence weighed for each.
#pragma once

#include <string>

#include "engine.h"

namespace newsgloss {

// For people: a paragraph for each mention, and for each candidate a line and its evidence, with what each item added to the log-odds.
[[nodiscard]] std::string explain_as_text(const Engine& engine, const Trace& trace);

// For programs such as fit_weights.py: one line of JSON for each candidate,
// {"mention","start","end","exact","id","score","kept","reason","evidence":{name: value}}.
// start and end are code points of the article's text, which for plain text is the input; evidence of 0 is left out.
[[nodiscard]] std::string explain_as_lines(const Engine& engine, const Trace& trace);

}  // namespace newsgloss
