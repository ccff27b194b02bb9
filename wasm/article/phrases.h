// The phrases with which pages interrupt a story: "Read more", "Lesen Sie auch", "Читайте также", "Advertisement".
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgloss {

// Does the text begin with such a phrase? Compared by tokens, so that case, accents and white space do not matter; marks before
// it are passed over. Returns the words up to its end (count_words), or 0. `closed` becomes true if a colon, a dash, the end of
// a sentence or nothing follows it.
// Constant time: looks at the first 64 bytes.
[[nodiscard]] std::size_t boilerplate_phrase(std::string_view text, bool* closed);

}  // namespace newsgloss
