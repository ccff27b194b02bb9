// Kb: an open .kb file.
//
// A view: the bytes stay where they are (a mapped file, a buffer of the page) and must outlive it. Opening checks the
// header and that every section lies inside the file: constant time, whatever the size. What the sections hold is
// checked where it is used, so that no byte of a damaged file can lead outside it; a damaged name is simply not found.
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
  // A large knowledge base, in which most words begin a name, knows more: may the token be a name alone, written small or with a
  // capital, and may a name begin with these two tokens? Others always say yes.
  [[nodiscard]] bool has_starts() const { return starts_ != &any_start; }
  [[nodiscard]] bool may_be(std::uint64_t token_hash, bool small) const {
    return has_bit(starts_, start_bits_, token_hash) || (!small && has_bit(starts_, start_bits_, token_hash + kb_format::needs_capital));
  }
  [[nodiscard]] bool may_go_on(std::uint64_t pair_hash) const { return has_bit(starts_, start_bits_, pair_hash); }

  struct Name {
    std::uint32_t candidates = 0;  // index + 1 of the first; 0: not a name
    bool continues = false;        // longer names begin with it
  };
  // One cache line, nearly always.
  [[nodiscard]] Name find(std::uint64_t name_hash) const;

  // Ask the processor for what find and for_each_candidate will read. Whoever looks up many names and asks for all of them
  // first waits for memory once, not for each. No more than a hint; WebAssembly has none.
  void fetch(std::uint64_t name_hash) const {
    __builtin_prefetch(slots_ + kb_format::bucket(name_hash, buckets_) * kb_format::slots_per_bucket);
  }
  void fetch(Name name) const {
    if (name.candidates != 0 && name.candidates <= candidate_count_) __builtin_prefetch(candidates_ + name.candidates - 1);
  }

  // Calls visit(Candidate) for each entity a name may mean, likeliest first. Entities outside the file are passed over.
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

  // All empty where the file is damaged there. Precondition: entity < entity_count().
  [[nodiscard]] std::string_view id(std::uint32_t entity) const;
  [[nodiscard]] std::string_view record(std::uint32_t entity) const;
  [[nodiscard]] std::string_view type(std::uint32_t entity) const;  // kb_format::no_type where the source gives none
  [[nodiscard]] float weight(std::uint32_t entity) const;           // log2 of a popularity count; -1 where the source gives none
  // Entities that its facts name: indices, ascending; they may lie outside a damaged file.
  [[nodiscard]] std::span<const std::uint32_t> related(std::uint32_t entity) const;

  // Binary search. no_entity where there is none.
  static constexpr std::uint32_t no_entity = ~std::uint32_t{0};
  [[nodiscard]] std::uint32_t find_id(std::string_view id) const;

  [[nodiscard]] std::string_view properties() const { return properties_; }

 private:
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
  const std::uint16_t* weights_ = nullptr;
  const std::uint16_t* entity_types_ = nullptr;
  const std::uint32_t* related_offsets_ = nullptr;
  std::span<const std::uint32_t> related_;
};

}  // namespace newsgloss
