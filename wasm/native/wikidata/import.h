// Import: turns a Wikidata dump into a knowledge base source, one entity on each line.
//
// A file is read in two passes. The first lists all items, with the classes above them and their labels; the second imports. Then the
// labels of what the entities name are added. Entities come in the order of the dump, so the result does not depend on the number of
// threads. Finished work is saved beside the output every few seconds (work_folder.h), and a later run goes on from there: at once if the
// dump is plain or bzip2; if it is gzip, after decompressing what was already read.
//
// From standard input or a pipe, or if one pass is asked for, there is only the second pass. Types then come from the direct classes
// alone, and family names and the labels of what is not imported are unknown. With standard input and output alone it maps lines to
// lines, so that any part of a dump can be imported by itself.
//
// A line that is not an item is reported with its number and byte, and left out. An item that comes twice counts once.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "native/wikidata/item.h"

namespace newsgloss::wikidata {

struct ImportOptions {
  std::string dump;  // a file, or "-"
  std::string out;   // a file, or "-"
  Choice choice;     // with its classes as given, without those below them
  unsigned jobs = 1;
  bool one_pass = false;
  bool resume = false;
  int seconds_between_saves = 2;
};

struct Counts {
  std::uint64_t items = 0, kept = 0, few_sitelinks = 0, other_type = 0, not_a_thing = 0, no_label = 0, other_entities = 0, repeated = 0,
                broken = 0, wrong_statements = 0;
};

struct ImportResult {
  Counts counts;
  std::uint64_t bytes = 0;
};

using ReportLine = std::function<void(const std::string& line)>;  // "dump.json:12: byte 345: what is wrong"
using ShowProgress = std::function<void(const std::string& text)>;

// Throws BadData: the dump cannot be read, is no dump, or ends in the middle; the output cannot be written. Then
// finished work is kept for `resume`, which the text says.
[[nodiscard]] ImportResult import_dump(const ImportOptions& options, const ReportLine& report, const ShowProgress& show);

}  // namespace newsgloss::wikidata
