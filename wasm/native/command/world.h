// The starter knowledge base, a part of the program.
#pragma once

#include <span>
#include <string_view>

namespace newsgloss {

// The bytes of world.kb, aligned to 64; static storage.
[[nodiscard]] std::string_view world_kb();

// Its entities' names in other languages, a .kb each, aligned likewise.
struct WorldNames {
  std::string_view language, kb;
};
[[nodiscard]] std::span<const WorldNames> world_names();

}  // namespace newsgloss
