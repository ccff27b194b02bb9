// A knowledge base of a test's own: entities, a line each, compiled and opened.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "built_kb.h"
#include "exact_bytes.h"
#include "kb/kb.h"

namespace newsgloss {

class CompiledKb {
 public:
  explicit CompiledKb(std::string_view ndjson) : bytes_(built_kb({{"rows.ndjson", SourceFormat::ndjson, std::string(ndjson)}})) {
    REQUIRE(Kb::open(bytes_.view(), kb_) == Status::ok);
  }

  [[nodiscard]] const Kb& kb() const { return kb_; }

 private:
  ExactCopy bytes_;
  Kb kb_;
};

}  // namespace newsgloss
