// The builder: sources → the bytes of a .kb file (kb/format.h).
//
//   KbStatistics statistics;
//   std::string bytes = build_kb(source, statistics);
//
// The same sources give the same bytes, whatever the machine and the number of its cores. Entities without a type get
// the type "Thing"; properties that the sources do not define come with what is known of them (KbSource::known). Not in the records: `weight` and `aliases`, which the columns and the index hold; and a title of Wikipedia
// that is the label in the same language is an empty text there.
//
// Cost, the reading of the sources included: 6 µs and 900 bytes of memory for an entity with one name; 691,552 of them
// take 4.3 s of one core's time, and half the work is shared between cores.
#pragma once

#include <cstdint>
#include <string>

#include "builder/source/kb_source.h"

namespace newsgloss {

struct KbStatistics {
  std::uint64_t entities = 0;
  std::uint64_t names = 0;        // different ones, by their tokens
  std::uint64_t beginnings = 0;   // of longer names, that are no names themselves
  std::uint64_t index_bytes = 0;  // filter, slots and candidates
};

// Precondition: the sources were read without errors. Throws BadData where an entity has no label in any source, or
// where the result would be larger than the format can be (4 GiB of records, 2^24 - 1 entities).
[[nodiscard]] std::string build_kb(const KbSource& source, KbStatistics& statistics);

}  // namespace newsgloss
