#include "native/command/world.h"

// The assembler copies a file; a C++ array of its bytes would take the compiler a minute.
#define INCLUDE_FILE(name, file)        \
  __asm__(                              \
      ".pushsection .rodata\n"          \
      ".balign 64\n"                    \
      ".global newsgloss_" name         \
      "_begin\n"                        \
      "newsgloss_" name                 \
      "_begin:\n"                       \
      ".incbin \"" NEWSGLOSS_WORLD file \
      "\"\n"                            \
      ".global newsgloss_" name         \
      "_end\n"                          \
      "newsgloss_" name                 \
      "_end:\n"                         \
      ".byte 0\n"                       \
      ".popsection\n")

#define DECLARE(name)                           \
  extern "C" {                                  \
  extern const char newsgloss_##name##_begin[]; \
  extern const char newsgloss_##name##_end[];   \
  }

#define BYTES(name) std::string_view(newsgloss_##name##_begin, static_cast<std::size_t>(newsgloss_##name##_end - newsgloss_##name##_begin))

INCLUDE_FILE("world", ".kb");
DECLARE(world)

// A line LANGUAGE(de) for each language there is a file for.
#define LANGUAGE(tag)                          \
  INCLUDE_FILE("names_" #tag, "-" #tag ".kb"); \
  DECLARE(names_##tag)
#include "world_languages.inc"
#undef LANGUAGE

namespace newsgloss {

std::string_view world_kb() { return BYTES(world); }

std::span<const WorldNames> world_names() {
#define LANGUAGE(tag) {#tag, BYTES(names_##tag)},
  static const WorldNames names[] = {
#include "world_languages.inc"
  };
  return names;
}

}  // namespace newsgloss
