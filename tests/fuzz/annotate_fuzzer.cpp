// Any bytes as HTML or as plain text: nothing crashes, and property::broken_by_input holds.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "../core/property.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsgloss;
  if (size == 0) return 0;
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  // The first byte chooses: text, a page as it is, or one whose story is marked, for few that a fuzzer makes have one.
  const InputKind kind = data[0] == 't' ? InputKind::text : InputKind::html;
  if (data[0] == 'a') bytes.insert(0, "<div data-newsgloss-article>");
  const std::string broken = property::broken_by_input(property::world_engine(), bytes, kind);
  if (!broken.empty()) {
    std::fwrite((broken + "\n").data(), 1, broken.size() + 1, stderr);
    std::abort();
  }
  return 0;
}
