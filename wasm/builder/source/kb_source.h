// KbSource: what knowledge base sources say, read and checked but not yet compiled.
//
// A source is JSON (one object with "format": "newsgloss-kb/1"), NDJSON (an entity a line; .ndjson, .jsonl) or CSV (a
// header row id,type,label,aliases,description, with | between aliases; its texts count as English). All are UTF-8; a
// byte-order mark is passed over.
//
//   KbSource source;
//   Findings findings;
//   read_kb_source("people.json", SourceFormat::json, text, source, findings);
//   if (const Finding* wrong = first_error(findings)) …
//   for (const MergedEntity& entity : merge(source)) …
//
// Cost: linear; the memory is the text's own and 100 bytes an entity. An entity's object is kept as text and parsed
// again when it is needed: as trees, a million of them would take gigabytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "builder/source/finding.h"
#include "builder/source/json.h"

namespace newsgloss {

inline constexpr std::string_view kb_source_format = "newsgloss-kb/1";

enum class SourceFormat : std::uint8_t { json, ndjson, csv };

// By the end of the file's name. False for any other: the messages say what is read.
[[nodiscard]] bool source_format_of(std::string_view file, SourceFormat& format);

// What one source says of one entity.
struct SourceEntity {
  std::string id;
  std::string_view json;  // the object, as it stands in the source
  std::string_view file;
  std::size_t line = 0;  // where it begins
  static constexpr std::uint32_t no_index = ~std::uint32_t{0};
  std::uint32_t index = no_index;  // in a JSON source's `entities`
  bool is_row = false;             // of a CSV source, whose columns are told instead of pointers
};

// "/entities/3"; empty for CSV and NDJSON.
[[nodiscard]] std::string pointer_to(const SourceEntity& entity);

struct KbSource {
  KbSource() = default;
  KbSource(const KbSource&) = delete;  // the views point into it
  KbSource& operator=(const KbSource&) = delete;

  std::vector<SourceEntity> entities;  // in the order they were read
  Json properties = Json::object();    // id → {label, order, unit}, merged
  Json known = Json::object();         // the same, holding where the sources say nothing: the starter knowledge base's
  std::deque<std::string> texts;       // owns what the views point to
};

// What is said of a property, else known of it; null where neither says.
[[nodiscard]] Json about_property(const KbSource& source, std::string_view property, const char* key);

// Reads one source after those already read. What is wrong is added to `findings`, as errors: a wrong shape, dates that cannot
// be, an id twice in the file. Entities that have the right shape are read all the same, so that one run finds everything; but a
// file with `most_findings` errors is read no further.
inline constexpr std::size_t most_findings = 1000;
void read_kb_source(const std::string& file, SourceFormat format, std::string text, KbSource& source, Findings& findings);

// What is wrong with a part of an entity.
struct Remark {
  Severity severity;
  std::string pointer;  // relative to the entity; empty: the whole of it
  std::string text;
};

// Adds remarks on an entity as findings, in their order. Each is told of the last of its sources that has the part, else of the
// first. The lines are found by reading each source's entity once more, however many remarks there are.
void add_findings(std::span<const SourceEntity* const> sources, std::vector<Remark> remarks, Findings& findings);
void add_finding(const SourceEntity& entity, Remark remark, Findings& findings);

// Adds that no source gives the entity a label: cards and annotations call it by one.
void add_label_missing(const SourceEntity& first, Findings& findings);

// An entity as all sources together describe it.
struct MergedEntity {
  std::string_view id;
  std::string_view json;
  const SourceEntity* first;  // where it was described first
};

struct MergedEntities {
  std::vector<MergedEntity> entities;  // ascending by id, as bytes
  std::deque<std::string> texts;
};

// Merged by merge_json, in the order the sources were read. The result points into `source`.
[[nodiscard]] MergedEntities merge(const KbSource& source);

}  // namespace newsgloss
