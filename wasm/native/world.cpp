#include "native/world.h"

// The assembler copies the file; a C++ array of its bytes would take the compiler a minute.
__asm__(
    ".pushsection .rodata\n"
    ".balign 64\n"
    ".global newsgloss_world_begin\n"
    "newsgloss_world_begin:\n"
    ".incbin \"" NEWSGLOSS_WORLD_KB
    "\"\n"
    ".global newsgloss_world_end\n"
    "newsgloss_world_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
extern const char newsgloss_world_begin[];
extern const char newsgloss_world_end[];
}

namespace newsgloss {

std::string_view world_kb() {
  return {newsgloss_world_begin, static_cast<std::size_t>(newsgloss_world_end - newsgloss_world_begin)};
}

}  // namespace newsgloss
