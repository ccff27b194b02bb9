#include "base/keys.h"

#include <algorithm>

namespace newsgloss {

void sort_keys(Keys& keys) { std::sort(keys.begin(), keys.end()); }

std::size_t first_key(const Keys& keys, std::uint64_t wanted) {
  return static_cast<std::size_t>(std::lower_bound(keys.begin(), keys.end(), wanted) - keys.begin());
}

bool is_among(const std::uint32_t* begin, const std::uint32_t* end, std::uint32_t wanted) {
  const std::uint32_t* found = std::lower_bound(begin, end, wanted);
  return found != end && *found == wanted;
}

}  // namespace newsgloss
