#include "native/wikidata/labelled.h"

#include "native/io/failure.h"
#include "native/io/line_reader.h"
#include "native/wikidata/item_list.h"
#include "native/wikidata/statement.h"

namespace newsgloss::wikidata {

namespace {

constexpr std::size_t longest_entity_bytes = std::size_t{1} << 30;
constexpr std::size_t write_bytes = std::size_t{1} << 20;

// As item.cpp writes them. Within a JSON string the quotes would be escaped, so these stand for nothing else.
constexpr std::string_view begin_of_entity = "{\"id\":\"", begin_of_value = "\"value\":{\"id\":\"", end_of_id = "\"";

template <typename Visit>
void for_each_entity(const std::string& path, Visit visit) {
  LineReader reader(path, longest_entity_bytes);
  const std::atomic<bool> never = false;
  std::string line;
  while (reader.next(line, never) == LineReader::Outcome::line) {
    const std::string_view rest = std::string_view(line).substr(begin_of_entity.size());
    const std::uint32_t item = item_number(rest.substr(0, rest.find(end_of_id)));
    if (line.compare(0, begin_of_entity.size(), begin_of_entity) != 0 || item == 0) throw BadData(path + ": damaged");
    visit(item, line);
  }
}

// Calls visit(item, end) for each item that a fact names, with where its id ends.
template <typename Visit>
void for_each_value(std::string_view line, Visit visit) {
  for (std::size_t at = line.find(begin_of_value); at != std::string_view::npos; at = line.find(begin_of_value, at)) {
    at += begin_of_value.size();
    const std::size_t end = line.find(end_of_id, at);
    visit(item_number(line.substr(at, end - at)), end + end_of_id.size());
  }
}

}  // namespace

ItemSet read_items(const std::string& entities_file) {
  ItemSet items;
  for_each_entity(entities_file, [&](std::uint32_t item, const std::string&) { items.insert(item); });
  return items;
}

void add_labels(const std::string& entities_file, const std::string& items_file, GrowingFile& out) {
  const ItemSet described = read_items(entities_file);
  ItemSet named;
  for_each_entity(entities_file, [&](std::uint32_t, const std::string& line) {
    for_each_value(line, [&](std::uint32_t item, std::size_t) {
      if (item != 0 && !described.contains(item)) named.insert(item);
    });
  });
  const auto labels = read_labels(items_file, named);
  std::string text;
  for_each_entity(entities_file, [&](std::uint32_t, const std::string& line) {
    std::size_t copied = 0;
    for_each_value(line, [&](std::uint32_t item, std::size_t end) {
      const auto label = labels.find(item);
      if (label == labels.end()) return;
      text.append(line, copied, end - copied).append(",\"label\":").append(label->second);
      copied = end;
    });
    text.append(line, copied).append("\n");
    if (text.size() < write_bytes) return;
    out.write(text);
    text.clear();
  });
  out.write(text);
}

}  // namespace newsgloss::wikidata
