// Particles: what Arabic and Hebrew write as one word with the noun that follows.
//
//   Arabic    و ف, then ب ل ك, then ال          وبإيران    →  إيران
//   Hebrew    ו, then כ, ש, ב ל מ, then ה       ושמישראל   →  ישראל
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgloss {

// How many bytes at the start of a word are a particle that may follow one of `place`; 0 if there is none. `place` is 0 at first, and
// becomes the place of the particle found. Constant time. Precondition: the word has at least four bytes.
[[nodiscard]] std::size_t particle_bytes(std::string_view word, unsigned& place);

}  // namespace newsgloss
