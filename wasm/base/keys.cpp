#include "base/keys.h"

#include <algorithm>

namespace newsgloss {

void sort_keys(Keys& keys) { std::sort(keys.begin(), keys.end()); }

std::size_t first_key(const Keys& keys, std::uint64_t wanted) {
  return static_cast<std::size_t>(std::lower_bound(keys.begin(), keys.end(), wanted) - keys.begin());
}

bool contains(const Keys& keys, std::uint64_t wanted) {
  const std::size_t at = first_key(keys, wanted);
  return at < keys.size() && keys[at] == wanted;
}

}  // namespace newsgloss
