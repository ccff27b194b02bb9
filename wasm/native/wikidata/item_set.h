// ItemSet: a set of items by their numbers, one bit for each: 20 MB for all of Wikidata, 125 MB at most.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace newsgloss::wikidata {

class ItemSet {
 public:
  // Whether it is new. Precondition: item <= largest_item.
  bool insert(std::uint32_t item) {
    if (item >= bits_.size()) bits_.resize(std::max<std::size_t>(std::size_t{item} + 1, bits_.size() + bits_.size() / 2));
    const bool is_new = !bits_[item];
    bits_[item] = true;
    return is_new;
  }
  [[nodiscard]] bool contains(std::uint32_t item) const { return item < bits_.size() && bits_[item]; }

 private:
  std::vector<bool> bits_;
};

}  // namespace newsgloss::wikidata
