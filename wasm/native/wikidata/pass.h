// Pass: a Wikidata dump read once, on many threads, with the results in the order of the lines.
//
// A dump is "[", then one item on each line with a comma after it, then "]". A part of one, cut anywhere between lines, will do as well,
// and so will items on lines without brackets and commas. Lines are gathered into batches of a megabyte, and each batch is worked on as a
// whole, so that threads need not wait for each other at every line.
//
//   run_pass<Outcome>(
//       dump, from, jobs,
//       [](const Batch& batch) { … for_each_line(batch, …); return outcome; },         // `jobs` threads
//       [](Outcome& outcome, const Batch& batch, const ByteStream& source) { … });   // the caller's thread
//
// Memory: a few batches a thread, each of a megabyte, or of one line of up to 32 MB.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "native/io/line_reader.h"
#include "native/io/ordered_work.h"

namespace newsgloss::wikidata {

// Wikidata keeps its items to a few megabytes; the dump writes them out at greater length.
inline constexpr std::size_t longest_line_bytes = std::size_t{32} << 20;

// How far a dump was read.
struct Position {
  SourcePoint point;         // where reading can be taken up, and how many bytes before `offset` that is
  std::uint64_t offset = 0;  // bytes of the dump as it is uncompressed
  std::uint64_t lines = 0;
};

struct Batch {
  std::string bytes;     // lines, each with its end, and simdjson's padding
  std::size_t size = 0;  // without the padding
  Position begin, end;
  bool too_long = false;  // one line, which is not here
};

class BatchReader {
 public:
  // Goes on at a position of an earlier reader of the same dump. Throws BadData.
  BatchReader(const std::string& dump, const Position& from, unsigned jobs);

  // False at the end, or a moment after `stop` was set. Throws BadData.
  [[nodiscard]] bool next(Batch& batch, const std::atomic<bool>& stop);

  [[nodiscard]] const ByteStream& source() const { return reader_.source(); }

 private:
  LineReader reader_;
  Position at_;
  bool after_too_long_ = false;  // the reader is past a line that no batch told of yet
};

// The part of a line that is to be an item, without the comma after it; empty for a blank line and a bracket alone.
[[nodiscard]] std::string_view item_in(std::string_view line);

// Calls visit(item, number, offset) for each line that has something for an item: the line's number, from 1, and where
// in the dump the item begins. After each stand at least simdjson's padding bytes.
template <typename Visit>
void for_each_line(const Batch& batch, Visit visit) {
  std::uint64_t number = batch.begin.lines;
  for (std::size_t begin = 0; begin < batch.size;) {
    const std::size_t end = batch.bytes.find('\n', begin);
    ++number;
    const std::string_view item = item_in(std::string_view(batch.bytes).substr(begin, end - begin));
    if (!item.empty()) {
      visit(item, number, batch.begin.offset + static_cast<std::uint64_t>(item.data() - batch.bytes.data()));
    }
    begin = end + 1;
  }
}

template <typename Outcome, typename Work, typename Write>
void run_pass(const std::string& dump, const Position& from, unsigned jobs, Work work, Write write) {
  BatchReader reader(dump, from, jobs);
  struct Done {
    Outcome outcome;
    Batch batch;  // without its bytes
  };
  run_in_order<Batch>(
      jobs, [&](Batch& batch, const std::atomic<bool>& stop) { return reader.next(batch, stop); },
      [&](Batch& batch) {
        Done done{work(batch), {}};
        batch.bytes = {};
        done.batch = std::move(batch);
        return done;
      },
      [&](Done& done) { write(done.outcome, done.batch, reader.source()); });
}

}  // namespace newsgloss::wikidata
