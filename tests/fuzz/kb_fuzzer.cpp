// Any bytes as a .kb file: it is refused, or opened and used without a crash. The checksum of header and directory, which
// would keep a fuzzer out, is set right first; the first byte says whether to.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "../core/property.h"
#include "kb/format.h"

namespace {

void set_checksum(std::string& kb) {
  using namespace newsgloss::kb_format;
  Header header;
  if (kb.size() < sizeof header) return;
  std::memcpy(&header, kb.data(), sizeof header);
  header.file_bytes = kb.size();
  header.checksum = 0;
  std::uint64_t sum = checksum_start;
  const auto add = [&](const char* at, std::size_t size_bytes) {
    for (std::size_t i = 0; i + 8 <= size_bytes; i += 8) {
      std::uint64_t word;
      std::memcpy(&word, at + i, 8);
      sum = checksum(sum, word);
    }
  };
  add(reinterpret_cast<const char*>(&header), sizeof header);
  const std::size_t directory = header.section_count * sizeof(Section);
  if (directory <= kb.size() - sizeof header) add(kb.data() + sizeof header, directory);
  header.checksum = sum;
  std::memcpy(kb.data(), &header, sizeof header);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string kb(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] != 'x') set_checksum(kb);
  const std::string broken = newsgloss::property::broken_by_kb(kb);
  if (!broken.empty()) {
    std::fwrite((broken + "\n").data(), 1, broken.size() + 1, stderr);
    std::abort();
  }
  return 0;
}
