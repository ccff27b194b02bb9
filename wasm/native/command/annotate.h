// What the ways of annotating share: the options, and the request they make.
#pragma once

#include <string>
#include <string_view>

#include "engine.h"
#include "native/command/arguments.h"
#include "native/command/knowledge_bases.h"

namespace newsgloss {

// The options --url, --date, --language and --min-score as a request without input. The views are the words'. Throws
// BadUsage.
[[nodiscard]] Request request_of(const Arguments& given);

// The day of reading, for Request::today: the system's, or the one that SOURCE_DATE_EPOCH names (seconds, as in reproducible
// builds), so that a run can be repeated.
[[nodiscard]] Day day_of_reading();

// --input, or else by the file's name: a .txt is text, all else HTML. Throws BadUsage.
[[nodiscard]] InputKind input_kind(const Arguments& given, std::string_view file);

// The only operand, or "-". Throws BadUsage where there are more.
[[nodiscard]] std::string only_file(const Arguments& given);

// `annotate --ndjson`: standard input or a file to standard output, a line for a line, in order. `jobs` threads.
[[nodiscard]] int annotate_lines(const KnowledgeBases& bases, const Request& defaults, const std::string& file, unsigned jobs);

}  // namespace newsgloss
