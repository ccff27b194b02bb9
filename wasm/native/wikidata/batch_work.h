// Batch work: what becomes of the lines of a batch (pass.h) in each pass of an import. Any thread may do it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "native/wikidata/import.h"
#include "native/wikidata/item.h"
#include "native/wikidata/pass.h"

namespace newsgloss::wikidata {

// The second pass: the lines that are kept or broken, in order, and how many there were of each sort.
struct Imported {
  struct Line {
    std::uint64_t number, offset;
    std::uint32_t item;  // 0: broken
    std::string text;    // the entity, or what is wrong
  };
  std::vector<Line> lines;
  Counts counts;  // without those kept and repeated, which only the whole can tell
};
[[nodiscard]] Imported import_batch(const Batch& batch, const Choice& choice, const Knowledge& knowledge);

// The first pass: lines for the list of items (item_list.h).
struct Listed {
  std::string text;
  std::uint64_t right = 0, broken = 0;
  std::string first_broken;  // line_place() of it
};
[[nodiscard]] Listed list_batch(const Batch& batch, const Choice& choice);

// "12: byte 345: what is wrong"
[[nodiscard]] std::string line_place(std::uint64_t number, std::uint64_t offset, const std::string& text);

}  // namespace newsgloss::wikidata
