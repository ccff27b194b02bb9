#include "native/wikidata/batch_work.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "native/show/terminal.h"

namespace newsgloss::wikidata {

namespace {

// A thread's own; it keeps its memory from line to line.
simdjson::dom::parser& parser() {
  static thread_local simdjson::dom::parser own(longest_line_bytes + simdjson::SIMDJSON_PADDING);
  return own;
}

std::string syntax_text(std::string_view line, simdjson::error_code error) {
  if (const std::size_t bad = utf8::first_invalid(line); bad < line.size()) {
    return "not UTF-8 at byte " + std::to_string(bad) + " of the item";
  }
  if (error == simdjson::DEPTH_ERROR) return "nested too deep";
  std::string text = simdjson::error_message(error);
  text.erase(std::min(text.find('.'), text.size()));  // its first sentence
  return "not JSON: " + text;
}

// Calls visit(element, number, offset) for each line of a batch that is JSON, fail(number, offset, text) for the
// others.
template <typename Visit, typename Fail>
void for_each_element(const Batch& batch, Visit visit, Fail fail) {
  if (batch.too_long) {
    fail(batch.begin.lines + 1, batch.begin.offset, "longer than " + counted(longest_line_bytes, "byte", "bytes"));
    return;
  }
  for_each_line(batch, [&](std::string_view line, std::uint64_t number, std::uint64_t offset) {
    simdjson::dom::element element;
    const simdjson::error_code error = parser().parse(line.data(), line.size(), false).get(element);
    if (error != simdjson::SUCCESS) return fail(number, offset, syntax_text(line, error));
    visit(element, number, offset);
  });
}

}  // namespace

Imported import_batch(const Batch& batch, const Choice& choice, const Knowledge& knowledge) {
  Imported outcome;
  Counts& counts = outcome.counts;
  const auto broken = [&](std::uint64_t number, std::uint64_t offset, std::string text) {
    ++counts.broken;
    outcome.lines.push_back({number, offset, 0, std::move(text)});
  };
  const auto visit = [&](simdjson::dom::element element, std::uint64_t number, std::uint64_t offset) {
    ImportedItem item = import_item(element, choice, knowledge);
    if (item.fate == Fate::broken) return broken(number, offset, std::move(item.text));
    if (item.fate == Fate::other_entity) {
      ++counts.other_entities;
      return;
    }
    ++counts.items;
    counts.wrong_statements += item.wrong_statements;
    switch (item.fate) {
      case Fate::kept: outcome.lines.push_back({number, offset, item.item, std::move(item.text)}); break;
      case Fate::few_sitelinks: ++counts.few_sitelinks; break;
      case Fate::other_type: ++counts.other_type; break;
      case Fate::not_a_thing: ++counts.not_a_thing; break;
      case Fate::no_label: ++counts.no_label; break;
      case Fate::other_entity:
      case Fate::broken: break;
    }
  };
  for_each_element(batch, visit, broken);
  return outcome;
}

std::string line_place(std::uint64_t number, std::uint64_t offset, const std::string& text) {
  return std::to_string(number) + ": byte " + std::to_string(offset) + ": " + text;
}

Listed list_batch(const Batch& batch, const Choice& choice) {
  Listed listed;
  const auto broken = [&](std::uint64_t number, std::uint64_t offset, const std::string& text) {
    if (listed.broken++ == 0) listed.first_broken = line_place(number, offset, text);
  };
  const auto visit = [&](simdjson::dom::element element, std::uint64_t number, std::uint64_t offset) {
    const ListedItem item = list_item(element, choice);
    if (!item.wrong.empty()) return broken(number, offset, item.wrong);
    ++listed.right;
    listed.text += item.line;
  };
  for_each_element(batch, visit, broken);
  return listed;
}

}  // namespace newsgloss::wikidata
