// Why newsgloss means what it means: the candidates of a run, with the evidence that was weighed.
#pragma once

#include <string>

#include "engine.h"

namespace newsgloss {

// For people: a paragraph a mention, a line a candidate, its evidence with what each item added to the log-odds.
[[nodiscard]] std::string explain_as_text(const Engine& engine, const Trace& trace);

// For programs, fit_weights.py among them: one JSON object a candidate and line,
// {"mention","start","end","exact","id","score","kept","reason","evidence":{name: value}}.
// start and end are code points of the article's text, which for plain text is the input; evidence of 0 is left out.
[[nodiscard]] std::string explain_as_lines(const Engine& engine, const Trace& trace);

}  // namespace newsgloss
