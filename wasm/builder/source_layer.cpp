#include "builder/source_layer.h"

#include "builder/kb_builder.h"
#include "builder/source/kb_source.h"
#include "native/io/failure.h"
#include "native/io/parallel.h"

namespace newsgloss {

// What the builder has from elsewhere natively: a page has neither exceptions nor threads.
void bad_data(const std::string&) { __builtin_trap(); }
std::size_t core_count() { return 1; }
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  for (std::size_t which = 0; which < count; ++which) work(which);
}

bool compile_source_layer(std::string_view text, std::uint32_t layer, std::string& out) {
  KbSource source;
  Findings findings;
  read_kb_source("kb[" + std::to_string(layer) + "]", SourceFormat::json, std::string(text), source, findings);
  for (const SourceEntity& entity : source.entities) {
    // Another source could give it a label; but this one is compiled alone.
    const Json tree = Json::parse(entity.json.begin(), entity.json.end());
    const auto label = tree.find("label");
    if (label == tree.end() || label->empty()) {
      findings.push_back(finding_in(entity, Severity::error, "/label", "missing; expected {\"en\": \"…\"}"));
    }
  }
  if (const Finding* wrong = first_error(findings)) {
    out = to_line(*wrong);
    return false;
  }
  KbStatistics statistics;
  out = build_kb(source, statistics);
  return true;
}

}  // namespace newsgloss
