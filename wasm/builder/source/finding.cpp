#include "builder/source/finding.h"

#include <algorithm>

namespace newsgloss {

std::string to_line(const Finding& finding) {
  std::string line = finding.file;
  if (finding.line != 0) line += ":" + std::to_string(finding.line);
  if (!line.empty()) line += ": ";
  if (!finding.pointer.empty()) line += finding.pointer + ": ";
  return line + finding.text;
}

const Finding* first_error(const Findings& findings) {
  const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
  return found == findings.end() ? nullptr : &*found;
}

}  // namespace newsgloss
