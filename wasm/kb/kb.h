// Kb: an open .kb file.
//
// A view: the bytes stay where they are (a mapped file, a buffer of the page) and must outlive it. Opening checks the header, and that
// every section lies inside the file. That takes constant time, whatever the size. What the sections hold is checked when it is used, so
// no byte of a damaged file can lead outside it. A damaged name is simply not found.
//
//   Kb kb;
//   if (Status status = Kb::open(bytes, kb); status != Status::ok) …
//   Kb::Name name = kb.find(hash);
//   kb.for_each_candidate(name, [&](Candidate c) { use(kb.id(c.entity)); });
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/status.h"
#include "kb/format.h"

namespace newsgloss {

struct Candidate {
  std::uint32_t entity;  // index, < Kb::entity_count()
  kb_format::NameKind kind;
  kb_format::NameCase letters;
  bool label;  // the name is the entity's label, no alias
};

class Kb {
 public:
  // Precondition: bytes.data() is aligned to 8. Fails with kb_not_a_kb, kb_other_version, kb_damaged; bad_argument where
  // it is not aligned.
  [[nodiscard]] static Status open(std::string_view bytes, Kb& kb);

  // May a name begin with this token? False positives only, about one in ten.
  [[nodiscard]] bool may_begin(std::uint64_t token_hash) const { return has_bit(filter_, filter_bits_, token_hash); }
  // In a large knowledge base most words begin some name, so it can answer two more questions: may the token be a whole name, written small
  // or with a capital? And may a name begin with these two tokens? Smaller ones always say yes.
  [[nodiscard]] bool has_starts() const { return starts_ != &any_start; }
  [[nodiscard]] bool may_be(std::uint64_t token_hash, bool small) const {
    return has_bit(starts_, start_bits_, token_hash) || (!small && has_bit(starts_, start_bits_, token_hash + kb_format::needs_capital));
  }
  [[nodiscard]] bool may_go_on(std::uint64_t pair_hash) const { return has_bit(starts_, start_bits_, pair_hash); }

  struct Name {
    std::uint32_t candidates = 0;  // index + 1 of the first; 0: not a name
    bool continues = false;        // longer names begin with it
  };
  // Nearly always reads one cache line.
  [[nodiscard]] Name find(std::uint64_t name_hash) const;

  // Ask the processor to load what find and for_each_candidate will read. If you look up many names, ask for all of them first: then you
  // wait for memory once, not for each. These are hints only, and do nothing in WebAssembly.
  void fetch(std::uint64_t name_hash) const {
    __builtin_prefetch(slots_ + kb_format::bucket(name_hash, buckets_) * kb_format::slots_per_bucket);
  }
  void fetch(Name name) const {
    if (name.candidates != 0 && name.candidates <= candidate_count_) __builtin_prefetch(candidates_ + name.candidates - 1);
  }

  // Calls visit(Candidate) for each entity that a name may mean, likeliest first. Entities outside the file are skipped.
  template <typename Visit>
  void for_each_candidate(Name name, Visit visit) const {
    for (std::uint64_t at = name.candidates; at != 0 && at <= candidate_count_; ++at) {
      const std::uint32_t packed = candidates_[at - 1];
      const Candidate candidate = unpack(packed);
      if (candidate.entity < entity_count_) visit(candidate);
      if ((packed & kb_format::last_bit) != 0) return;
    }
  }

  [[nodiscard]] std::uint32_t entity_count() const { return entity_count_; }
  [[nodiscard]] std::uint32_t longest_name_tokens() const { return longest_name_tokens_; }

  // All of these are empty where the file is damaged. Precondition: entity < entity_count().
  [[nodiscard]] std::string_view id(std::uint32_t entity) const;
  [[nodiscard]] std::string_view record(std::uint32_t entity) const;
  // The record if it is as it was written, for all who show it; it costs a nanosecond a byte. Linking reads it as it is.
  [[nodiscard]] std::string_view whole_record(std::uint32_t entity) const;
  [[nodiscard]] std::string_view type(std::uint32_t entity) const;  // kb_format::no_type where the source gives none
  [[nodiscard]] float weight(std::uint32_t entity) const;           // log2 of a popularity count; -1 where the source gives none
  // The entities that its facts name, as ascending indices. In a damaged file they may be out of range.
  [[nodiscard]] std::span<const std::uint32_t> related(std::uint32_t entity) const;

  // Binary search. no_entity where there is none.
  static constexpr std::uint32_t no_entity = ~std::uint32_t{0};
  [[nodiscard]] std::uint32_t find_id(std::string_view id) const;
  // The same where a damaged record may have led the search astray: then it asks all of them.
  [[nodiscard]] std::uint32_t find_whole_id(std::string_view id) const;

  // Empty where they are damaged.
  [[nodiscard]] std::string_view properties() const { return is_whole(properties_, entity_count_) ? properties_ : std::string_view(); }

 private:
  [[nodiscard]] bool is_whole(std::string_view bytes, std::uint32_t index) const {
    return record_sums_ == nullptr || record_sums_[index] == kb_format::record_sum(bytes);
  }
  [[nodiscard]] static bool has_bit(const std::uint64_t* words, std::uint64_t bits, std::uint64_t hash) {
    const std::uint64_t bit = kb_format::filter_bit(hash, bits);
    return (words[bit / 64] >> (bit % 64)) & 1;
  }
  [[nodiscard]] static Candidate unpack(std::uint32_t packed) {
    const std::uint32_t kind = (packed >> kb_format::kind_shift) & 7;
    const std::uint32_t letters = (packed >> kb_format::case_shift) & 3;
    return {packed & kb_format::entity_mask, static_cast<kb_format::NameKind>(kind <= 4 ? kind : 0),
            static_cast<kb_format::NameCase>(letters), (packed & kb_format::label_bit) != 0};
  }

  const std::uint64_t* filter_ = nullptr;
  std::uint64_t filter_bits_ = 0;
  static constexpr std::uint64_t any_start = ~std::uint64_t{0};
  const std::uint64_t* starts_ = &any_start;
  std::uint64_t start_bits_ = 64;
  const std::uint64_t* slots_ = nullptr;
  std::uint64_t buckets_ = 0;
  const std::uint32_t* candidates_ = nullptr;
  std::uint64_t candidate_count_ = 0;
  std::uint32_t entity_count_ = 0;
  std::uint32_t longest_name_tokens_ = 0;
  std::string_view records_, types_, properties_;
  const std::uint32_t* record_offsets_ = nullptr;
  const std::uint32_t* record_sums_ = nullptr;  // null: the file has none
  const std::uint16_t* weights_ = nullptr;
  const std::uint16_t* entity_types_ = nullptr;
  const std::uint32_t* related_offsets_ = nullptr;
  std::span<const std::uint32_t> related_;
};

}  // namespace newsgloss
