// The starter knowledge base, a part of the program.
#pragma once

#include <string_view>

namespace newsgloss {

// The bytes of world.kb, aligned to 64; static storage.
[[nodiscard]] std::string_view world_kb();

}  // namespace newsgloss
