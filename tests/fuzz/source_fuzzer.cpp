// Any bytes as a knowledge base source: broken_by_source holds. The first byte says which kind: JSON, NDJSON or CSV.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../builder/source_property.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsgloss;
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const SourceFormat format = data[0] == 'c' ? SourceFormat::csv : data[0] == 'n' ? SourceFormat::ndjson : SourceFormat::json;
  const std::string broken = property::broken_by_source(text, format);
  if (!broken.empty()) {
    std::fwrite((broken + "\n").data(), 1, broken.size() + 1, stderr);
    std::abort();
  }
  return 0;
}
