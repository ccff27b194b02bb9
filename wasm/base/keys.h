// Sorted lists of 64-bit keys: the one kind of lookup structure the core builds at run time.
//
// A key packs what is looked for into its high bits and what is found into its low bits. With one type for all lists there
// is one copy of the sorting code, which every reader of a page downloads.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/list.h"

namespace newsgloss {

using Keys = List<std::uint64_t>;

// Sorts in ascending order, in place, in O(n log n).
void sort_keys(Keys& keys);

// Index of the first key not below `wanted`, or keys.size(). Precondition: the keys are in ascending order.
[[nodiscard]] std::size_t first_key(const Keys& keys, std::uint64_t wanted);

// Precondition: ascending.
[[nodiscard]] bool contains(const Keys& keys, std::uint64_t wanted);

}  // namespace newsgloss
