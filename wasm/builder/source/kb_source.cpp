#include "builder/source/kb_source.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "base/utf8.h"
#include "builder/source/csv.h"
#include "builder/source/schema.h"

namespace newsgloss {

namespace {

constexpr std::string_view csv_columns[] = {"id", "type", "label", "aliases", "description"};
constexpr std::string_view csv_language = "en";

std::string_view without_outer_spaces(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The lines, from 1, on which values end; where one ends is the offset after it, or 0 where there is none. Reads the text once.
std::vector<std::size_t> lines_of(std::string_view text, const std::vector<std::size_t>& ends) {
  std::vector<std::size_t> order(ends.size()), lines(ends.size(), 1);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ends[a] < ends[b]; });
  std::size_t line = 1, counted = 0;
  for (const std::size_t i : order) {
    const std::size_t last = ends[i] == 0 ? 0 : ends[i] - 1;
    line += line_at(text.substr(counted, last - counted), last - counted) - 1;
    counted = last;
    lines[i] = line;
  }
  return lines;
}

// Reads one text. Positions are told by lines, which are counted once, going forward.
class Reader {
 public:
  Reader(const std::string& file, std::string_view text, KbSource& source, Findings& findings)
      : file_(file), text_(text), source_(source), findings_(findings), findings_before_(findings.size()) {}

  void json();
  void ndjson();
  void csv();

  void error(std::size_t line, std::string pointer, std::string text) {
    findings_.push_back({Severity::error, std::string(file_), line, std::move(pointer), std::move(text)});
  }
  void error_at(std::size_t offset, std::string pointer, std::string text) {
    error(line_at(text_, offset), std::move(pointer), std::move(text));
  }
  [[nodiscard]] bool had_enough() const { return findings_.size() - findings_before_ >= most_findings; }

  // An entity's object, which begins on `line`.
  void add_entity(std::string_view json, std::size_t line, std::uint32_t index, bool is_row);

  // The line of an offset that is not before the last one asked for.
  [[nodiscard]] std::size_t line_going_on(std::size_t offset) {
    const auto at = [&](std::size_t i) { return text_.begin() + static_cast<std::ptrdiff_t>(i); };
    line_ += static_cast<std::size_t>(std::count(at(counted_), at(offset), '\n'));
    counted_ = offset;
    return line_;
  }

  void properties(std::string_view json, std::size_t offset);

  // Told of the entities from `first` on, which are those of this file.
  void repeated_ids(std::size_t first);

 private:
  const std::string& file_;
  std::string_view text_;
  KbSource& source_;
  Findings& findings_;
  std::size_t findings_before_;
  std::size_t line_ = 1;
  std::size_t counted_ = 0;
};

// Follows nlohmann's parser over a whole source and cuts it into entities, so that never more than one is a tree.
class DocumentReader : public nlohmann::json_sax<Json> {
 public:
  DocumentReader(Reader& reader, std::string_view text) : reader_(reader), text_(text), reached_(text.data()) {}

  void run() {
    const CountedText begin(text_.data(), &reached_), end(text_.data() + text_.size(), &reached_);
    if (Json::sax_parse(begin, end, this)) finish();
  }

  bool null() override { return scalar("null"); }
  bool boolean(bool) override { return scalar("a boolean"); }
  bool number_integer(number_integer_t) override { return scalar("a number"); }
  bool number_unsigned(number_unsigned_t) override { return scalar("a number"); }
  bool number_float(number_float_t, const string_t&) override { return scalar("a number"); }
  bool binary(binary_t&) override { return scalar("bytes"); }
  bool string(string_t& value) override {
    if (depth_ != 1 || key_ != "format") return scalar("a text");
    has_format_ = true;
    if (value == kb_source_format) return true;
    reader_.error_at(offset(), "/format", in_quotes(value) + " where \"" + std::string(kb_source_format) + "\" was expected");
    return false;
  }
  bool key(string_t& name) override {
    if (depth_ == 1) key_ = name;
    return true;
  }
  bool start_object(std::size_t) override {
    if (depth_ == 2 && in_entities_) begin_ = offset();
    if (depth_ == 1 && key_ == "properties") begin_ = offset();
    if (depth_ == 1 && key_ == "entities") return wrong_list("an object");
    return deeper();
  }
  bool end_object() override {
    --depth_;
    if (depth_ == 2 && in_entities_) {
      reader_.add_entity(from_begin(), reader_.line_going_on(begin_), index_++, false);
      return !reader_.had_enough();
    }
    if (depth_ == 1 && key_ == "properties") reader_.properties(from_begin(), begin_);
    return true;
  }
  bool start_array(std::size_t) override {
    if (depth_ == 0) return scalar("an array");
    if (depth_ == 2 && in_entities_) return wrong_entity("an array");
    if (depth_ == 1 && key_ == "entities") in_entities_ = has_entities_ = true;
    if (depth_ == 1 && key_ == "properties") return scalar("an array");
    return deeper();
  }
  bool end_array() override {
    if (--depth_ == 1) in_entities_ = false;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
    const bool after_end = depth_ == 0 && in_object_;
    reader_.error_at(position > 0 ? position - 1 : 0, "",
                     syntax_error_text(error.what()) + (after_end ? " (an entity a line goes into a file named .ndjson)" : ""));
    return false;
  }

 private:
  [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(reached_ - text_.data()) - 1; }
  [[nodiscard]] std::string_view from_begin() const { return text_.substr(begin_, offset() + 1 - begin_); }

  bool deeper() {
    in_object_ = true;
    if (++depth_ <= json_depth) return true;
    reader_.error_at(offset(), "", "nested more than " + std::to_string(json_depth) + " deep");
    return false;
  }
  bool wrong_entity(const std::string& what) {
    reader_.error_at(offset(), "/entities" + pointer_step(index_++), what + " where an entity, an object with \"id\", was expected");
    return false;
  }
  bool wrong_list(const std::string& what) {
    reader_.error_at(offset(), "/entities", what + " where an array of entities was expected");
    return false;
  }
  bool scalar(const std::string& what) {
    if (depth_ == 0) {
      reader_.error_at(offset(), "",
                       what + " where an object with \"format\": \"" + std::string(kb_source_format) +
                           "\" and \"entities\" was expected (an entity a line goes into a file named .ndjson)");
      return false;
    }
    if (depth_ == 2 && in_entities_) return wrong_entity(what);
    if (depth_ == 1 && key_ == "entities") return wrong_list(what);
    if (depth_ == 1 && (key_ == "properties" || key_ == "format")) {
      reader_.error_at(offset(), pointer_step(key_), what + " where " + (key_ == "format" ? "a text" : "an object") + " was expected");
      return false;
    }
    return true;
  }
  void finish() {
    if (!has_format_) {
      reader_.error_at(0, "",
                       "no \"format\"; expected \"format\": \"" + std::string(kb_source_format) + "\"" +
                           (has_entities_ ? "" : " (an entity a line goes into a file named .ndjson)"));
    }
  }

  Reader& reader_;
  std::string_view text_;
  const char* reached_;
  std::size_t depth_ = 0;
  std::size_t begin_ = 0;
  std::uint32_t index_ = 0;
  std::string key_;         // the last one of the outermost object
  bool in_object_ = false;  // or past it
  bool in_entities_ = false;
  bool has_entities_ = false;
  bool has_format_ = false;
};

void Reader::json() { DocumentReader(*this, text_).run(); }

void Reader::ndjson() {
  for (std::size_t begin = 0; begin < text_.size() && !had_enough();) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    const std::string_view line = text_.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      add_entity(line, line_going_on(begin), SourceEntity::no_index, false);
    }
    begin = end + 1;
  }
}

void Reader::csv() {
  CsvReader rows(text_);
  CsvRecord row;
  std::vector<std::size_t> columns;  // of the row's fields, their indices into csv_columns
  const std::string expected = "expected the header id,type,label,aliases,description";
  if (!rows.next(row)) {
    if (rows.failure().empty()) return error(1, "", "an empty file; " + expected);
    return error(rows.line(), "", rows.failure());
  }
  for (const std::string& name : row.fields) {
    const auto found = std::find(std::begin(csv_columns), std::end(csv_columns), name);
    const auto column = static_cast<std::size_t>(found - std::begin(csv_columns));
    if (found == std::end(csv_columns)) {
      return error(row.line, "", "unknown column " + in_quotes(name) + "; " + expected);
    }
    if (std::find(columns.begin(), columns.end(), column) != columns.end()) {
      return error(row.line, "", "column " + in_quotes(name) + " twice; " + expected);
    }
    columns.push_back(column);
  }
  if (std::find(columns.begin(), columns.end(), 0u) == columns.end()) {
    return error(row.line, "", "no column \"id\"; " + expected);
  }
  while (rows.next(row) && !had_enough()) {
    if (row.fields.size() != columns.size()) {
      error(row.line, "", std::to_string(row.fields.size()) + " fields where " + std::to_string(columns.size()) + " were expected");
      continue;
    }
    Json entity = Json::object();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string name(csv_columns[columns[i]]);
      const std::string& field = row.fields[i];
      if (field.empty() && name != "id") continue;
      if (name == "id" || name == "type") {
        entity[name] = field;
      } else if (name != "aliases") {
        entity[name][std::string(csv_language)] = field;
      } else {
        Json list = Json::array();
        for (std::size_t begin = 0; begin <= field.size();) {
          const std::size_t end = std::min(field.find('|', begin), field.size());
          const std::string_view alias = without_outer_spaces(std::string_view(field).substr(begin, end - begin));
          if (!alias.empty()) list.push_back(alias);
          begin = end + 1;
        }
        entity[name][std::string(csv_language)] = std::move(list);
      }
    }
    source_.texts.push_back(to_text(entity));
    add_entity(source_.texts.back(), row.line, SourceEntity::no_index, true);
  }
  if (!rows.failure().empty()) error(rows.line(), "", rows.failure());
}

void Reader::add_entity(std::string_view json, std::size_t line, std::uint32_t index, bool is_row) {
  SourceEntity entity;
  entity.json = json;
  entity.file = file_;
  entity.line = line;
  entity.index = index;
  entity.is_row = is_row;
  Json tree;
  JsonFailure failure;
  if (!parse_json(json, tree, failure)) {
    return error(line + line_at(json, failure.offset) - 1, pointer_to(entity), failure.text);
  }
  entity.id = string_under(tree, "id");
  std::vector<Remark> remarks;
  const std::size_t room = most_findings - std::min(most_findings, findings_.size() - findings_before_);
  bool right = true;
  const Report report = [&](std::string at, std::string text) {
    right = false;
    if (remarks.size() < room) remarks.push_back({Severity::error, std::move(at), std::move(text)});
  };
  check_entity(tree, report);
  const bool has_shape = right;
  if (has_shape) {
    check_dates(
        tree, [&](std::string_view id) { return about_property(source_, id, "value") == "date"; }, report);
  }
  const SourceEntity* const sources[] = {&entity};
  add_findings(sources, std::move(remarks), findings_);
  if (has_shape) source_.entities.push_back(std::move(entity));
}

void Reader::repeated_ids(std::size_t first) {
  std::unordered_map<std::string_view, std::size_t> lines;
  lines.reserve(source_.entities.size() - first);
  for (std::size_t i = first; i < source_.entities.size() && !had_enough(); ++i) {
    const SourceEntity& entity = source_.entities[i];
    const auto [known, is_new] = lines.try_emplace(entity.id, entity.line);
    if (is_new) continue;
    const std::string first_line = std::to_string(known->second);
    add_finding(entity, {Severity::error, "/id", in_quotes(entity.id) + " is described twice in this file, first on line " + first_line},
                findings_);
  }
}

void Reader::properties(std::string_view json, std::size_t offset) {
  Json tree;
  JsonFailure failure;
  if (!parse_json(json, tree, failure)) return error_at(offset + failure.offset, "/properties", failure.text);
  std::vector<std::string> pointers, texts;
  for (auto member = tree.begin(); member != tree.end(); ++member) {
    const std::string step = pointer_step(member.key());
    const std::size_t before = texts.size();
    check_property(member.key(), *member, [&](const std::string& at, std::string text) {
      pointers.push_back(step + at);
      texts.push_back(std::move(text));
    });
    if (texts.size() > before) continue;
    Json& merged = source_.properties[member.key()];
    if (merged.is_null()) merged = Json::object();
    merge_json(merged, *member);
  }
  if (texts.empty()) return;
  const std::vector<std::size_t> lines = lines_of(json, find_json_pointers(json, pointers));
  const std::size_t lines_before = line_at(text_, offset) - 1;
  for (std::size_t i = 0; i < texts.size() && !had_enough(); ++i) {
    error(lines_before + lines[i], "/properties" + pointers[i], std::move(texts[i]));
  }
}

}  // namespace

bool source_format_of(std::string_view file, SourceFormat& format) {
  if (ends_with(file, ".json")) {
    format = SourceFormat::json;
  } else if (ends_with(file, ".ndjson") || ends_with(file, ".jsonl")) {
    format = SourceFormat::ndjson;
  } else if (ends_with(file, ".csv")) {
    format = SourceFormat::csv;
  } else {
    return false;
  }
  return true;
}

std::string pointer_to(const SourceEntity& entity) {
  return entity.index == SourceEntity::no_index ? std::string() : "/entities" + pointer_step(entity.index);
}

Json about_property(const KbSource& source, std::string_view property, const char* key) {
  for (const Json* definitions : {&source.properties, &source.known}) {
    const auto found = definitions->find(std::string(property));
    if (found != definitions->end() && found->contains(key)) return (*found)[key];
  }
  return {};
}

void add_findings(std::span<const SourceEntity* const> sources, std::vector<Remark> remarks, Findings& findings) {
  if (remarks.empty()) return;
  struct Place {
    const SourceEntity* source;
    std::size_t line;
  };
  std::vector<std::string> pointers;
  pointers.reserve(remarks.size());
  for (const Remark& remark : remarks) pointers.push_back(remark.pointer);
  std::vector<Place> places(remarks.size(), {sources.front(), sources.front()->line});
  for (const SourceEntity* source : sources) {
    const std::vector<std::size_t> ends = find_json_pointers(source->json, pointers);
    const std::vector<std::size_t> lines = lines_of(source->json, ends);
    for (std::size_t i = 0; i < remarks.size(); ++i) {
      if (ends[i] == 0 || pointers[i].empty()) continue;
      places[i] = {source, source->line + (source->is_row ? 0 : lines[i] - 1)};
    }
  }
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    const SourceEntity& source = *places[i].source;
    std::string pointer = pointer_to(source) + pointers[i];
    if (source.is_row && !pointer.empty()) pointer = "column " + pointer.substr(1, pointer.find('/', 1) - 1);
    findings.push_back({remarks[i].severity, std::string(source.file), places[i].line, std::move(pointer), std::move(remarks[i].text)});
  }
}

void add_finding(const SourceEntity& entity, Remark remark, Findings& findings) {
  const SourceEntity* const sources[] = {&entity};
  add_findings(sources, {std::move(remark)}, findings);
}

void add_label_missing(const SourceEntity& first, Findings& findings) {
  add_finding(first, {Severity::error, "/label", "missing; expected {\"en\": \"…\"}"}, findings);
}

void read_kb_source(const std::string& file, SourceFormat format, std::string text, KbSource& source, Findings& findings) {
  source.texts.push_back(file);
  const std::string& name = source.texts.back();
  source.texts.push_back(std::move(text));
  std::string_view content = source.texts.back();
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (content.substr(0, mark.size()) == mark) content.remove_prefix(mark.size());
  Reader reader(name, content, source, findings);
  if (const std::size_t bad = utf8::first_invalid(content); bad < content.size()) {
    return reader.error_at(bad, "", "not UTF-8 at byte " + std::to_string(bad) + " of the file; expected a file saved as UTF-8");
  }
  const std::size_t first = source.entities.size();
  switch (format) {
    case SourceFormat::json: reader.json(); break;
    case SourceFormat::ndjson: reader.ndjson(); break;
    case SourceFormat::csv: reader.csv(); break;
  }
  reader.repeated_ids(first);
}

MergedEntities merge(const KbSource& source) {
  std::vector<std::uint32_t> order(source.entities.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int compared = source.entities[a].id.compare(source.entities[b].id);
    return compared != 0 ? compared < 0 : a < b;
  });
  MergedEntities merged;
  merged.entities.reserve(order.size());
  for (std::size_t begin = 0; begin < order.size();) {
    const SourceEntity& first = source.entities[order[begin]];
    std::size_t end = begin + 1;
    while (end < order.size() && source.entities[order[end]].id == first.id) ++end;
    MergedEntity entity{first.id, first.json, &first};
    if (end - begin > 1) {
      Json tree = Json::parse(first.json.begin(), first.json.end());
      for (std::size_t i = begin + 1; i < end; ++i) {
        const std::string_view json = source.entities[order[i]].json;
        merge_json(tree, Json::parse(json.begin(), json.end()));
      }
      merged.texts.push_back(to_text(tree));
      entity.json = merged.texts.back();
    }
    merged.entities.push_back(entity);
    begin = end;
  }
  return merged;
}

}  // namespace newsgloss
