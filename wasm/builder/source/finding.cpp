#include "builder/source/finding.h"

#include <algorithm>

namespace newsgloss {

namespace {

// The keys in it may hold any character: those that would break the line are written as in JSON.
std::string on_one_line(const std::string& pointer) {
  constexpr char digits[] = "0123456789abcdef";
  std::string line;
  for (const char c : pointer) {
    if (static_cast<unsigned char>(c) >= ' ') {
      line += c;
    } else {
      (line += "\\u00") += {digits[c >> 4], digits[c & 15]};
    }
  }
  return line;
}

}  // namespace

std::string to_line(const Finding& finding) {
  std::string line = finding.file;
  if (finding.line != 0) line += ":" + std::to_string(finding.line);
  if (!line.empty()) line += ": ";
  if (!finding.pointer.empty()) line += on_one_line(finding.pointer) + ": ";
  return line + finding.text;
}

const Finding* first_error(const Findings& findings) {
  const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
  return found == findings.end() ? nullptr : &*found;
}

}  // namespace newsgloss
