#include "native/show/record.h"

#include <algorithm>

#include "base/utf8.h"
#include "native/io/failure.h"

namespace newsgloss {

namespace {

// Calls add(Json) for each layer that has the record whole, earliest first. kb_damaged where others have it alone.
template <typename Add>
Status read_layers(const Engine& engine, std::string_view id, const std::string& file, Add add) {
  std::string lines;
  if (const Status status = engine.record(id, lines); status != Status::ok) return status;
  Status status = Status::kb_damaged;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string_view line = std::string_view(lines).substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line == damaged_record) continue;
    Json layer;
    JsonFailure failure;
    if (utf8::first_invalid(line) != line.size() || !parse_json(line, layer, failure) || !layer.is_object()) {
      throw BadData(file + ": " + status_text(Status::kb_damaged));
    }
    add(std::move(layer));
    status = Status::ok;
  }
  return status;
}

Status read_merged(const Engine& engine, std::string_view id, const std::string& file, Json& record) {
  return read_layers(engine, id, file, [&](Json layer) { merge_json(record, with_wikipedia_titles(std::move(layer))); });
}

}  // namespace

Json read_record(const Engine& engine, std::string_view id, const std::string& file) {
  Json record = Json::object();
  if (read_merged(engine, id, file, record) == Status::kb_damaged) throw BadData(file + ": the record of " + in_quotes(id) + " is damaged");
  return record;
}

Json read_properties(const Engine& engine, Json under, const std::string& file) {
  static_cast<void>(read_layers(engine, "properties", file, [&](const Json& layer) { merge_properties(under, layer); }));
  return under;
}

void complete_values(const Engine& engine, const std::string& file, Json& record) {
  if (engine.layers().size() == 1 || !record.contains("facts")) return;
  for (Json& fact : record["facts"]) {
    const std::string_view id = fact.contains("value") ? string_under(fact["value"], "id") : std::string_view();
    Json named = Json::object();
    if (!id.empty()) static_cast<void>(read_merged(engine, id, file, named));  // one that is damaged costs its own card alone
    if (named.contains("label")) fact["value"]["label"] = named["label"];
  }
}

Json with_wikipedia_titles(Json record) {
  const auto links = record.find("links");
  if (links == record.end() || !links->is_object()) return record;
  const auto titles = links->find("wikipedia");
  if (titles == links->end() || !titles->is_object()) return record;
  const Json label = record.value("label", Json());
  Json whole = Json::object();
  for (auto title = titles->begin(); title != titles->end(); ++title) {
    if (*title == "") *title = string_under(label, title.key());
    if (*title != "") whole[title.key()] = *title;
  }
  *titles = std::move(whole);
  return record;
}

void merge_properties(Json& into, const Json& later) {
  for (auto property = later.begin(); property != later.end(); ++property) {
    Json& merged = into[property.key()];
    if (merged.is_null()) merged = Json::object();
    if (property->is_object()) merge_json(merged, *property);
  }
}

}  // namespace newsgloss
