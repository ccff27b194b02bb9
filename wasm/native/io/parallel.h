// Work on all cores.
//
//   in_parallel(core_count(), [&](std::size_t which) { results[which] = work_on(parts[which]); });
#pragma once

#include <cstddef>
#include <functional>

namespace newsgloss {

// At least 1.
[[nodiscard]] std::size_t core_count();

// Calls work(0) … work(count - 1), each on a thread of its own, and waits for all. Rethrows the first one's exception.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace newsgloss
