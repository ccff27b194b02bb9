// The phrases with which pages interrupt a story: "Read more", "Lesen Sie auch", "Читайте также", "Advertisement".
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgloss {

// Does the text begin with such a phrase? Case, accents and white space do not matter. Returns the length of the phrase in
// words, or 0. `closed` becomes true if a colon, a dash or nothing follows it.
// Constant time: looks at the first 64 bytes.
[[nodiscard]] std::size_t boilerplate_phrase(std::string_view text, bool* closed);

}  // namespace newsgloss
