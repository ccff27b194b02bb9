#include "native/show/marked_text.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

#include "annotation/annotation.h"
#include "base/json_reader.h"
#include "base/utf8.h"
#include "kb/layers.h"
#include "native/show/terminal.h"

namespace newsgloss {

namespace {

struct Entry {
  std::string label, type;
  std::string_view id;
  float score;  // of the surest mention
  std::size_t count;
};

std::string label_of(const Reading& reading, const Link& link) {
  if (link.best.ref.entity == Kb::no_entity) return std::string(link.pin);
  const std::string_view label = label_json(reading.layers, link.best.ref, reading.language());
  json::Reader reader(label);
  return reader.next() == json::Event::string && !reader.text().empty() ? reader.text() : std::string(id_of(reading.layers, link));
}

std::string list(const Reading& reading) {
  std::vector<Entry> entries;  // in order of their first mention
  std::map<std::string_view, std::size_t> known;
  for (const Link& link : reading.links) {
    const std::string_view id = id_of(reading.layers, link);
    const auto [place, is_new] = known.try_emplace(id, entries.size());
    if (is_new) {
      const bool in_layer = link.best.ref.entity != Kb::no_entity;
      entries.push_back(
          {printable(label_of(reading, link)), printable(in_layer ? type_of(reading.layers, link.best.ref) : ""), id, link.best.score, 0});
    }
    Entry& entry = entries[place->second];
    ++entry.count;
    entry.score = std::max(entry.score, link.best.score);
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.count > b.count; });
  std::size_t label_width = 0, type_width = 0;
  for (const Entry& entry : entries) {
    label_width = std::max(label_width, utf8::count_code_points(entry.label));
    type_width = std::max(type_width, utf8::count_code_points(entry.type));
  }
  const auto padded = [](std::string text, std::size_t width) {
    text.append(width - std::min(width, utf8::count_code_points(text)), ' ');
    return text;
  };
  std::string table;
  for (const Entry& entry : entries) {
    char number[32], score[32];
    std::snprintf(number, sizeof number, "%5zu  ", entry.count);
    std::snprintf(score, sizeof score, "  %.2f  ", static_cast<double>(entry.score));
    table += number + padded(entry.label, label_width) + "  " + padded(entry.type, type_width) + score + printable(entry.id) + "\n";
  }
  return table;
}

// A piece of a block as it is shown, joined to what stands before it on its line.
void append_shown(std::string& line, std::string_view piece) {
  std::string folded;
  append_folded(folded, piece);
  const bool space_twice = !folded.empty() && folded.front() == ' ' && (line.empty() || line.back() == ' ');
  line += printable(std::string_view(folded).substr(space_twice ? 1 : 0));
}

}  // namespace

std::string mark_text(const Reading& reading, bool styled) {
  const std::string_view text = reading.article.text.bytes;
  std::string out;
  auto link = reading.links.begin();
  for (const Block& block : reading.article.blocks) {
    std::string line;
    std::uint32_t shown = block.text.begin;
    for (; link != reading.links.end() && link->text.end <= block.text.end; ++link) {
      if (link->text.begin < shown) continue;  // between blocks
      append_shown(line, slice(text, {shown, link->text.begin}));
      line += styled ? "\033[1;4m" : "[";
      append_shown(line, slice(text, link->text));
      line += styled ? "\033[22;24m" : "]";
      shown = link->text.end;
    }
    append_shown(line, slice(text, {shown, block.text.end}));
    const std::string_view paragraph = trimmed(line);
    if (paragraph.empty() || !is_running_text(block.kind)) continue;
    if (!out.empty()) out += '\n';
    out += std::string(paragraph) + "\n";
  }
  if (!reading.links.empty()) out += (out.empty() ? "" : "\n") + list(reading);
  return out;
}

}  // namespace newsgloss
