// Sorted lists of 64-bit keys: the one kind of lookup structure the core builds at run time.
//
// Whatever is to be found again is packed into a key with what is searched for in its high bits. One type means one copy of
// the sorting code, which in WebAssembly every reader downloads.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/list.h"

namespace newsgloss {

using Keys = List<std::uint64_t>;

// Ascending. n log n, in place.
void sort_keys(Keys& keys);

// Index of the first key not below `wanted`; keys.size() where there is none. Precondition: ascending.
[[nodiscard]] std::size_t first_key(const Keys& keys, std::uint64_t wanted);

// Precondition: ascending.
[[nodiscard]] bool contains(const Keys& keys, std::uint64_t wanted);

}  // namespace newsgloss
