#include "builder/name_index.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <unordered_map>

namespace newsgloss {

namespace {

// Full enough for the size, empty enough that nearly every name lies in its own bucket.
constexpr double slots_per_name = 1.25;

constexpr std::uint64_t filter_bits_per_token = 8;  // one word in eight passes by accident
constexpr std::uint64_t filter_bits_per_start = 4;  // one in four: so the filter of 691,551 names is half a megabyte, too
constexpr std::size_t fewest_for_starts = 1 << 16;  // the slots of fewer stay in a processor's cache of half a megabyte

struct Slot {
  std::uint64_t hash;
  std::uint64_t value;  // continues bit and candidates
};

// Fills the table. False when a slot lies too far from its bucket, or when two names could not be told apart.
bool fill(const std::vector<Slot>& names, std::uint64_t buckets, std::vector<std::uint64_t>& slots) {
  slots.assign(buckets * kb_format::slots_per_bucket, 0);
  const auto place = [&](const Slot& name) {
    const std::uint64_t print = kb_format::fingerprint(name.hash);
    std::uint64_t bucket = kb_format::bucket(name.hash, buckets);
    for (std::uint32_t probe = 0; probe < kb_format::longest_probe_buckets; ++probe) {
      for (std::uint64_t i = 0; i < kb_format::slots_per_bucket; ++i) {
        std::uint64_t& slot = slots[bucket * kb_format::slots_per_bucket + i];
        if (slot == 0) {
          slot = print | name.value;
          return true;
        }
        if ((slot ^ print) >> kb_format::fingerprint_shift == 0) return false;
      }
      bucket = bucket + 1 == buckets ? 0 : bucket + 1;
    }
    return false;
  };
  return std::all_of(names.begin(), names.end(), place);
}

// False when two names have the same 64-bit hash.
bool fill_widening(const std::vector<Slot>& names, std::vector<std::uint64_t>& slots) {
  const auto wanted = static_cast<std::uint64_t>(static_cast<double>(names.size()) * slots_per_name);
  std::uint64_t buckets = wanted / kb_format::slots_per_bucket + 1;
  constexpr int most_tries = 32;
  for (int tries = 0; !fill(names, buckets, slots); ++tries) {
    if (tries == most_tries) return false;
    buckets += buckets / 16 + 1;
  }
  return true;
}

// The entities that one name may mean.
class Candidates {
 public:
  Candidates(const std::vector<std::uint16_t>& weights, std::vector<std::uint32_t>& out) : weights_(weights), out_(out) {}

  // Precondition: the entries have one hash, are no beginnings and lie in order of their entities. Returns index + 1.
  std::uint64_t add(const NameEntry* begin, const NameEntry* end) {
    run_.clear();
    const bool stated = std::any_of(begin, end, [](const NameEntry& entry) { return !entry.inflected; });
    for (; begin != end; ++begin) {
      if (stated && begin->inflected) continue;
      if (run_.empty() || run_.back().entity != begin->entity) {
        run_.push_back(*begin);
      } else {
        run_.back().kind = std::min(run_.back().kind, begin->kind);
        run_.back().letters = std::min(run_.back().letters, begin->letters);
        run_.back().label = run_.back().label || begin->label;
      }
    }
    std::stable_sort(run_.begin(), run_.end(), [&](const NameEntry& a, const NameEntry& b) { return likelihood(a) > likelihood(b); });
    if (run_.size() > most_candidates) run_.resize(most_candidates);
    if (run_.size() == 1) {  // the names of an entity mostly have the same run
      const auto [known, is_new] = single_.try_emplace(packed(run_[0]), out_.size() + 1);
      if (!is_new) return known->second;
    }
    const std::uint64_t first = out_.size() + 1;
    for (const NameEntry& entry : run_) out_.push_back(packed(entry));
    out_.back() |= kb_format::last_bit;
    return first;
  }

 private:
  [[nodiscard]] float likelihood(const NameEntry& entry) const {
    const std::uint16_t weight = weights_[entry.entity];
    const float known = weight == kb_format::no_weight ? -1 : static_cast<float>(weight) / kb_format::weight_scale;
    return known - kb_format::kind_penalty[static_cast<std::size_t>(entry.kind)];
  }
  [[nodiscard]] static std::uint32_t packed(const NameEntry& entry) {
    return entry.entity | static_cast<std::uint32_t>(case_of(entry.letters)) << kb_format::case_shift |
           static_cast<std::uint32_t>(entry.kind) << kb_format::kind_shift | (entry.label ? kb_format::label_bit : 0);
  }

  const std::vector<std::uint16_t>& weights_;
  std::vector<std::uint32_t>& out_;
  std::vector<NameEntry> run_;
  std::unordered_map<std::uint32_t, std::uint64_t> single_;
};

std::vector<std::uint64_t> make_filter(std::vector<std::uint64_t>& tokens, std::uint64_t bits_each) {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  const std::uint64_t bits = std::bit_ceil(std::max<std::uint64_t>(64, tokens.size() * bits_each));
  std::vector<std::uint64_t> words(bits / 64, 0);
  for (const std::uint64_t token : tokens) {
    const std::uint64_t bit = kb_format::filter_bit(token, bits);
    words[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  return words;
}

}  // namespace

bool index_names(std::vector<NameEntry>& entries, Beginnings& first, const std::vector<std::uint16_t>& weights, NameIndex& index,
                 std::string& failure) {
  index.filter = make_filter(first.tokens, filter_bits_per_token);
  if (entries.size() >= fewest_for_starts) index.starts = make_filter(first.starts, filter_bits_per_start);
  std::sort(entries.begin(), entries.end(), [](const NameEntry& a, const NameEntry& b) {
    return std::tie(a.hash, a.beginning, a.entity) < std::tie(b.hash, b.beginning, b.entity);
  });
  std::vector<Slot> names;
  Candidates candidates(weights, index.candidates);
  const NameEntry* const end = entries.data() + entries.size();
  for (const NameEntry* begin = entries.data(); begin != end;) {
    const std::uint64_t hash = begin->hash;
    const NameEntry* beginnings = begin;
    while (beginnings != end && beginnings->hash == hash && !beginnings->beginning) ++beginnings;
    const NameEntry* next = beginnings;
    while (next != end && next->hash == hash) ++next;
    Slot slot{hash, beginnings != next ? kb_format::continues_bit : 0};
    if (begin != beginnings) {
      slot.value |= candidates.add(begin, beginnings);
      ++index.names;
    } else {
      ++index.beginnings;
    }
    names.push_back(slot);
    begin = next;
  }
  if (index.candidates.size() > kb_format::candidates_mask) {
    failure = "more names than a .kb file can hold (2^27 - 1)";
    return false;
  }
  if (fill_widening(names, index.slots)) return true;
  failure = "the names cannot be told apart: two have the same 64-bit hash";
  return false;
}

}  // namespace newsgloss
