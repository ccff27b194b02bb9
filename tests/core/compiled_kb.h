// A knowledge base of a test's own: entities, a line each, compiled and opened.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "builder/kb_builder.h"
#include "exact_bytes.h"
#include "kb/kb.h"

namespace newsgloss {

class CompiledKb {
 public:
  explicit CompiledKb(std::string_view ndjson) : bytes_(compiled(ndjson)) { REQUIRE(Kb::open(bytes_.view(), kb_) == Status::ok); }

  [[nodiscard]] const Kb& kb() const { return kb_; }

 private:
  static std::string compiled(std::string_view ndjson) {
    KbSource source;
    Findings findings;
    read_kb_source("rows.ndjson", SourceFormat::ndjson, std::string(ndjson), source, findings);
    REQUIRE((findings.empty() ? "" : to_line(findings[0])) == "");
    KbStatistics statistics;
    return build_kb(source, statistics);
  }

  ExactCopy bytes_;
  Kb kb_;
};

}  // namespace newsgloss
