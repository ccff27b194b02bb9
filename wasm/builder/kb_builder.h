// The builder: sources → the bytes of a .kb file (kb/format.h).
//
//   BuiltKb built;
//   if (!build_kb(source, all_cores(), built, findings)) report(findings);
//
// The same sources give the same bytes, whatever the machine and the number of workers. Entities without a type get the type
// "Thing". A property that the sources do not define comes with what is known of it (KbSource::known). The records leave out
// `weight` and `aliases`, which the columns and the index hold; a Wikipedia title that equals the label in its language is an
// empty text there.
//
// Cost, the reading of the sources included: 6 µs and 900 bytes of memory for an entity with one name; 691,552 of them
// take 4.3 s of one core's time, and half the work is shared between cores.
#pragma once

#include <cstdint>
#include <string>

#include "builder/source/kb_source.h"
#include "builder/workers.h"

namespace newsgloss {

struct BuiltKb {
  std::string bytes;  // the file
  std::uint64_t entities = 0;
  std::uint64_t names = 0;        // different ones, by their tokens
  std::uint64_t beginnings = 0;   // of longer names, that are no names themselves
  std::uint64_t index_bytes = 0;  // filter, slots and candidates
};

// Precondition: reading the sources found no errors. False, with what is wrong added to `findings`: entities that no source gives
// a label, or more than the format can hold (4 GiB of records, 2^24 - 1 entities). `built` is then left empty.
[[nodiscard]] bool build_kb(const KbSource& source, const Workers& workers, BuiltKb& built, Findings& findings);

}  // namespace newsgloss
