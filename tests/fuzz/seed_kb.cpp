// Writes a seed for kb_fuzzer: the compiled fixture, after the byte that has its checksum set right.
#include <cstdio>

#include "../core/property.h"

int main() {
  const std::string_view kb = newsgloss::property::world_kb();
  std::putchar('k');
  return std::fwrite(kb.data(), 1, kb.size(), stdout) == kb.size() ? 0 : 1;
}
