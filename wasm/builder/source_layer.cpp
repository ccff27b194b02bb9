#include "builder/source_layer.h"

#include <utility>

#include "builder/kb_builder.h"
#include "builder/source/kb_source.h"

namespace newsgloss {

bool compile_source_layer(std::string_view text, std::uint32_t layer, std::string& kb, std::string& failure) {
  KbSource source;
  Findings findings;
  BuiltKb built;
  read_kb_source("kb[" + std::to_string(layer) + "]", SourceFormat::json, std::string(text), source, findings);
  if (first_error(findings) == nullptr && build_kb(source, Workers{}, built, findings)) {
    kb = std::move(built.bytes);
    return true;
  }
  failure = to_line(*first_error(findings));
  return false;
}

}  // namespace newsgloss
