#include <algorithm>

#include "native/command/command.h"
#include "native/command/knowledge_bases.h"
#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/lint/lint.h"
#include "native/show/terminal.h"

namespace newsgloss {

namespace {

constexpr int exit_errors = 1;

std::string help() {
  return "usage: newsgloss kb lint SOURCE...\n\n"
         "Tells everything that is wrong or doubtful in knowledge base sources, each with its file, line and JSON "
         "pointer. The\n"
         "sources are looked at together, as kb build would merge them; where they do not define a property, the starter "
         "knowledge\n"
         "base does. Exit code 1 where there are errors; warnings alone are 0.\n\n" +
         describe({});
}

int run(Words words) {
  const Arguments given(words, {});
  if (given.operands().empty()) throw BadUsage("a SOURCE is missing");
  KbSource source;
  source.known = starter_properties();
  Findings findings;
  for (const std::string_view path : given.operands()) read_source_file(std::string(path), source, findings);
  lint(source, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.file != b.file ? a.file < b.file : a.line < b.line; });
  std::string out;
  std::size_t errors = 0;
  for (const Finding& finding : findings) {
    const bool error = finding.severity == Severity::error;
    errors += error ? 1 : 0;
    out += printable(
               to_line({finding.severity, finding.file, finding.line, finding.pointer, (error ? "error: " : "warning: ") + finding.text})) +
           "\n";
  }
  out += counted(errors, "error", "errors") + ", " + counted(findings.size() - errors, "warning", "warnings") + " in " +
         counted(source.entities.size(), "entity", "entities") + "\n";
  write_output(out);
  return errors > 0 ? exit_errors : 0;
}

}  // namespace

const Command kb_lint_command = {"kb lint", "check knowledge base sources", help, run};

}  // namespace newsgloss
