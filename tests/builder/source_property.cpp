#include "source_property.h"

#include <algorithm>

#include "../core/exact_bytes.h"
#include "../core/property.h"
#include "base/utf8.h"
#include "builder/kb_builder.h"
#include "kb/kb.h"

namespace newsgloss::property {

namespace {

constexpr const char* file = "fuzz.source";

std::string broken_finding(const Finding& finding, std::size_t lines) {
  const std::string line = to_line(finding);
  if (finding.file != file) return "a finding of no file: " + line;
  if (finding.line == 0 || finding.line > lines) return "a finding on no line: " + line;
  if (finding.text.empty()) return "a finding that says nothing: " + line;
  if (line.find('\n') != std::string::npos) return "a finding of two lines: " + line;
  if (utf8::first_invalid(line) != line.size()) return "a finding that is not UTF-8: " + line;
  return {};
}

// The record that a source's entity comes to: see kb_builder.h. Written apart from the builder's own.
Json expected_record(Json entity, const MergedEntities& merged) {
  entity.erase("weight");
  entity.erase("aliases");
  if (entity.contains("links") && entity["links"].contains("wikipedia")) {
    for (auto& [language, title] : entity["links"]["wikipedia"].items()) {
      if (entity["label"].contains(language) && entity["label"][language] == title) title = "";
    }
  }
  if (!entity.contains("facts")) return entity;
  for (Json& fact : entity["facts"]) {
    Json& value = fact["value"];
    const std::string id(string_under(value, "id"));
    if (id.empty() || value.contains("label")) continue;
    for (const MergedEntity& named : merged.entities) {
      if (named.id == id) value["label"] = Json::parse(named.json)["label"];
    }
  }
  return entity;
}

std::string broken_entity(const Kb& kb, std::uint32_t index, const MergedEntities& merged) {
  const MergedEntity& said = merged.entities[index];
  const Json entity = Json::parse(said.json);
  if (kb.find_id(said.id) != index || kb.id(index) != said.id) return "not found by its id";
  const std::string_view type = string_under(entity, "type");
  if (kb.type(index) != (type.empty() ? kb_format::no_type : type)) return "of another type";
  const Json record = Json::parse(kb.whole_record(index), nullptr, false);
  if (record.is_discarded()) return "a record that is no JSON";
  // Not in their order: the record has one of its own.
  if (nlohmann::json(record) != nlohmann::json(expected_record(entity, merged))) return "another record: " + to_text(record);
  return {};
}

std::string broken_kb(const BuiltKb& built, const KbSource& source) {
  const ExactCopy bytes(built.bytes);
  Kb kb;
  if (Kb::open(bytes.view(), kb) != Status::ok) return "what was built does not open";
  const MergedEntities merged = merge(source);
  if (kb.entity_count() != merged.entities.size() || built.entities != merged.entities.size()) return "another number of entities";
  for (std::uint32_t i = 0; i < kb.entity_count(); ++i) {
    if (const std::string broken = broken_entity(kb, i, merged); !broken.empty()) {
      return std::string(merged.entities[i].json) + ": " + broken;
    }
  }
  if (Json::parse(kb.properties(), nullptr, false) != source.properties) return "other properties";
  return broken_by_kb(built.bytes);
}

}  // namespace

std::string broken_by_source(std::string_view text, SourceFormat format) {
  KbSource source;
  Findings findings;
  read_kb_source(file, format, std::string(text), source, findings);
  BuiltKb built;
  const bool builds = findings.empty() && build_kb(source, Workers{}, built, findings);
  if (!builds && findings.empty()) return "it does not build, and nothing says why";
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (const Finding& finding : findings) {
    if (std::string broken = broken_finding(finding, lines); !broken.empty()) return broken;
  }
  return builds ? broken_kb(built, source) : std::string();
}

}  // namespace newsgloss::property
