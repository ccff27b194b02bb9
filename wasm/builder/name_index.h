// NameIndex: the filter, slots and candidates of a .kb, made from the names of all entities.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "builder/names/names.h"
#include "kb/format.h"

namespace newsgloss {

// A name of an entity, or the beginning of one.
struct NameEntry {
  std::uint64_t hash;
  std::uint32_t entity;
  kb_format::NameKind kind;
  NameLetters letters;
  bool label;
  bool inflected;  // a form that a rule made: left out where any entity states the name (names.h)
  bool beginning;  // then kind, letters, label and inflected mean nothing
};

struct NameIndex {
  std::vector<std::uint64_t> filter;
  std::vector<std::uint64_t> starts;  // empty where there are few names
  std::vector<std::uint64_t> slots;
  std::vector<std::uint32_t> candidates;
  std::uint64_t names = 0;
  std::uint64_t beginnings = 0;
};

// If more entities than this have a name, only the likeliest are kept: every mention of it would otherwise cost that many look-ups.
inline constexpr std::size_t most_candidates = 64;

// What the filters are made of, as kb/format.h has them; both are sorted in place.
struct Beginnings {
  std::vector<std::uint64_t> tokens, starts;
};

// `weights` are the entities', as kb/format.h has them. `entries` are sorted in place. False: `failure` says what is too much.
[[nodiscard]] bool index_names(std::vector<NameEntry>& entries, Beginnings& first, const std::vector<std::uint16_t>& weights,
                               NameIndex& index, std::string& failure);

}  // namespace newsgloss
