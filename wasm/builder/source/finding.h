// Finding: what is wrong in a source, and where.
//
//   people.json:12: /entities/3/facts/0/start: "2012-13" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace newsgloss {

enum class Severity : std::uint8_t {
  error,    // the source cannot be built, or says what cannot be true
  warning,  // it can, but a reader of the cards may be served badly
};

struct Finding {
  Severity severity;
  std::string file;     // as it was named; empty: about all sources together
  std::size_t line;     // from 1; 0 where none can be told
  std::string pointer;  // a JSON pointer; for CSV "column NAME"; or empty
  std::string text;     // what is wrong and what was expected, without a full stop
};

using Findings = std::vector<Finding>;

// One line, without its newline and without the severity. Control characters in the pointer are written as in JSON.
[[nodiscard]] std::string to_line(const Finding& finding);

// The first error, or null.
[[nodiscard]] const Finding* first_error(const Findings& findings);

}  // namespace newsgloss
