#include "native/wikidata/pass.h"

#include "native/io/failure.h"

namespace newsgloss::wikidata {

namespace {
constexpr std::size_t batch_bytes = std::size_t{1} << 20;
}  // namespace

BatchReader::BatchReader(const std::string& dump, const Position& from, unsigned jobs)
    : reader_(open_source(dump, jobs, from.point), longest_line_bytes), at_(from) {
  const std::atomic<bool> never = false;
  if (!reader_.skip(from.offset - from.point.offset, never)) throw BadData(dump + ": shorter than it was");
}

bool BatchReader::next(Batch& batch, const std::atomic<bool>& stop) {
  batch = {};
  batch.begin = at_;
  const auto here = [&] { return Position{reader_.point(), reader_.offset(), at_.lines + 1}; };
  while (!after_too_long_ && batch.bytes.size() < batch_bytes) {
    const LineReader::Outcome outcome = reader_.append(batch.bytes, stop);
    if (outcome == LineReader::Outcome::end) break;
    if (outcome == LineReader::Outcome::too_long) {
      after_too_long_ = true;
    } else {
      batch.bytes += '\n';
      at_ = here();
    }
  }
  batch.size = batch.bytes.size();
  if (batch.size == 0 && after_too_long_) {
    after_too_long_ = false;
    batch.too_long = true;
    at_ = here();
  }
  batch.bytes.append(simdjson::SIMDJSON_PADDING, '\0');
  batch.end = at_;
  return !stop && (batch.size > 0 || batch.too_long);
}

std::string_view item_in(std::string_view line) {
  const auto trim = [&] {
    constexpr std::string_view spaces = " \t\r";
    const std::size_t first = line.find_first_not_of(spaces);
    line = first == std::string_view::npos ? line.substr(0, 0) : line.substr(first, line.find_last_not_of(spaces) + 1 - first);
  };
  trim();
  if (!line.empty() && line.back() == ',') line.remove_suffix(1);
  trim();
  if (line == "[" || line == "]" || line == "[]") return {};
  // The first and the last item may stand on the line of the bracket.
  if (line.size() > 1 && line[0] == '[' && line[1] == '{') line.remove_prefix(1);
  if (line.size() > 1 && line[0] == '{' && line.back() == ']' && line[line.size() - 2] == '}') line.remove_suffix(1);
  return line;
}

}  // namespace newsgloss::wikidata
