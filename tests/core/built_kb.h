// Sources compiled to the bytes of a .kb. Throws std::runtime_error with the first thing that is wrong with them.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "builder/kb_builder.h"

namespace newsgloss {

struct SourceText {
  std::string file;
  SourceFormat format;
  std::string text;
};

inline std::string built_kb(const std::vector<SourceText>& texts) {
  KbSource source;
  Findings findings;
  for (const SourceText& text : texts) read_kb_source(text.file, text.format, text.text, source, findings);
  BuiltKb built;
  if (!findings.empty() || !build_kb(source, Workers{}, built, findings)) throw std::runtime_error(to_line(findings[0]));
  return std::move(built.bytes);
}

}  // namespace newsgloss
