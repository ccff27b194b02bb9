#include "builder/kb_builder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <map>
#include <vector>

#include "builder/entity_part.h"
#include "builder/name_index.h"
#include "kb/format.h"

namespace newsgloss {

namespace {

using kb_format::SectionKind;

static_assert(std::endian::native == std::endian::little, "sections are written as they stand in memory");

// Puts sections one after the other.
class Writer {
 public:
  Writer(std::size_t section_count, std::size_t size_bytes) {
    out_.reserve(size_bytes);
    out_.resize(sizeof(kb_format::Header) + section_count * sizeof(kb_format::Section));
  }

  template <typename Element>
  void add(SectionKind kind, const Element* elements, std::size_t count, std::size_t alignment = 8) {
    while (out_.size() % alignment != 0) out_ += '\0';
    sections_.push_back({kind, sizeof(Element), out_.size(), count});
    if (count > 0) out_.append(reinterpret_cast<const char*>(elements), count * sizeof(Element));
  }
  template <typename Elements>
  void add(SectionKind kind, const Elements& elements, std::size_t alignment = 8) {
    add(kind, elements.data(), elements.size(), alignment);
  }

  [[nodiscard]] std::string finish(std::uint32_t longest_name_tokens) {
    while (out_.size() % 8 != 0) out_ += '\0';
    kb_format::Header header{};
    std::memcpy(header.magic, kb_format::magic, sizeof header.magic);
    header.major = kb_format::major_version;
    header.minor = kb_format::minor_version;
    header.file_bytes = out_.size();
    header.section_count = static_cast<std::uint32_t>(sections_.size());
    header.longest_name_tokens = longest_name_tokens;
    std::memcpy(out_.data(), &header, sizeof header);
    const std::size_t directory_bytes = sections_.size() * sizeof(kb_format::Section);
    std::memcpy(out_.data() + sizeof header, sections_.data(), directory_bytes);
    header.checksum = kb_format::checksum_start;
    for (std::size_t at = 0; at < sizeof header + directory_bytes; at += 8) {
      std::uint64_t word;
      std::memcpy(&word, out_.data() + at, sizeof word);
      header.checksum = kb_format::checksum(header.checksum, word);
    }
    std::memcpy(out_.data(), &header, sizeof header);
    return std::move(out_);
  }

 private:
  std::string out_;
  std::vector<kb_format::Section> sections_;
};

// Entities by id and by number, over all parts.
class Directory {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  Directory(const std::vector<MergedEntity>& entities, const std::vector<EntityPart>& parts) : entities_(entities) {
    labels_.reserve(entities.size());
    for (const EntityPart& part : parts) {
      for (const LabelText& label : part.labels) {
        labels_.push_back(std::string_view(part.records).substr(label.begin, label.size));
      }
    }
  }

  [[nodiscard]] std::uint32_t find(std::string_view id) const {
    const auto found = std::lower_bound(entities_.begin(), entities_.end(), id,
                                        [](const MergedEntity& entity, std::string_view wanted) { return entity.id < wanted; });
    return found != entities_.end() && found->id == id ? static_cast<std::uint32_t>(found - entities_.begin()) : none;
  }
  [[nodiscard]] std::string_view label(std::uint32_t entity) const { return labels_[entity]; }

 private:
  const std::vector<MergedEntity>& entities_;
  std::vector<std::string_view> labels_;
};

// The sections that hold something for each entity.
struct Columns {
  std::string failure;  // what is more than the format can hold; empty: nothing
  std::string records, types;
  std::vector<std::uint32_t> record_offsets, related_offsets;  // one more than there are entities
  std::vector<std::uint16_t> weights, entity_types;
  std::vector<std::uint32_t> related;
};

// The size of a section so far, as the offset of what comes next.
std::uint32_t to_offset(std::size_t size, const char* what, Columns& columns) {
  if (size > std::numeric_limits<std::uint32_t>::max()) columns.failure = std::string("the ") + what + " take more than 4 GiB";
  return static_cast<std::uint32_t>(size);
}

// The records of a part, with the labels of the entities that its facts name; `links` gains each fact that names one.
void add_records(const EntityPart& part, const Directory& directory, Columns& columns, std::vector<std::uint64_t>& links) {
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    columns.records.append(part.records, copied, end - copied);
    copied = end;
  };
  auto reference = part.references.begin();
  for (const std::size_t record_end : part.record_ends) {
    const auto index = static_cast<std::uint32_t>(columns.record_offsets.size());
    columns.record_offsets.push_back(to_offset(columns.records.size(), "records", columns));
    for (; reference != part.references.end() && reference->entity == index; ++reference) {
      const std::uint32_t named = directory.find(reference->id);
      if (named == Directory::none) continue;
      links.push_back(std::uint64_t{index} << 32 | named);
      if (reference->label_at == Reference::no_label) continue;
      copy_to(reference->label_at);
      columns.records.append(",\"label\":").append(directory.label(named));
    }
    copy_to(record_end);
  }
}

void add_links(std::vector<std::uint64_t>& links, Columns& columns) {
  std::sort(links.begin(), links.end());
  links.erase(std::unique(links.begin(), links.end()), links.end());
  auto link = links.begin();
  for (std::size_t i = 0; i < columns.record_offsets.size(); ++i) {
    columns.related_offsets.push_back(to_offset(columns.related.size(), "links between entities", columns));
    for (; link != links.end() && *link >> 32 == i; ++link) {
      const auto other = static_cast<std::uint32_t>(*link);
      if (other != i) columns.related.push_back(other);
    }
  }
}

void add_types(const std::vector<EntityPart>& parts, Columns& columns) {
  std::map<std::string_view, std::uint16_t> numbers;
  for (const EntityPart& part : parts) {
    for (const std::string& type : part.types) numbers.emplace(type, std::uint16_t{0});
  }
  if (numbers.size() > std::numeric_limits<std::uint16_t>::max()) {
    columns.failure = std::to_string(numbers.size()) + " types of entities; a .kb holds at most 65,535";
  }
  std::uint16_t next = 0;
  for (auto& [type, number] : numbers) {
    number = next++;
    columns.types.append(type).push_back('\0');
  }
  for (const EntityPart& part : parts) {
    for (const std::string& type : part.types) columns.entity_types.push_back(numbers.at(type));
  }
}

Columns make_columns(const std::vector<MergedEntity>& entities, const std::vector<EntityPart>& parts) {
  Columns columns;
  add_types(parts, columns);
  const Directory directory(entities, parts);
  std::vector<std::uint64_t> links;
  for (const EntityPart& part : parts) {
    add_records(part, directory, columns, links);
    columns.weights.insert(columns.weights.end(), part.weights.begin(), part.weights.end());
  }
  columns.record_offsets.push_back(to_offset(columns.records.size(), "records", columns));
  add_links(links, columns);
  return columns;
}

std::vector<std::uint32_t> record_sums(const Columns& columns, std::string_view properties) {
  std::vector<std::uint32_t> sums;
  sums.reserve(columns.record_offsets.size());
  for (std::size_t i = 0; i + 1 < columns.record_offsets.size(); ++i) {
    const std::size_t begin = columns.record_offsets[i];
    sums.push_back(kb_format::record_sum(std::string_view(columns.records).substr(begin, columns.record_offsets[i + 1] - begin)));
  }
  sums.push_back(kb_format::record_sum(properties));
  return sums;
}

bool make_index(std::vector<EntityPart>& parts, NameIndex& index, std::string& failure) {
  std::vector<NameEntry> names;
  Beginnings beginnings;
  std::vector<std::uint16_t> weights;
  for (EntityPart& part : parts) {
    names.insert(names.end(), part.names.begin(), part.names.end());
    beginnings.tokens.insert(beginnings.tokens.end(), part.first_tokens.begin(), part.first_tokens.end());
    beginnings.starts.insert(beginnings.starts.end(), part.starts.begin(), part.starts.end());
    weights.insert(weights.end(), part.weights.begin(), part.weights.end());
    part.names = {};
    part.first_tokens = {};
    part.starts = {};
  }
  return index_names(names, beginnings, weights, index, failure);
}

// What the sources say of properties, and what is known of others that their facts are of: a knowledge base has to do by itself.
Json properties_of(const KbSource& source, const std::vector<EntityPart>& parts) {
  Json properties = source.properties;
  for (auto known = source.known.begin(); known != source.known.end(); ++known) {
    const bool used =
        std::any_of(parts.begin(), parts.end(), [&](const EntityPart& part) { return part.properties.contains(known.key()); });
    if (used && !properties.contains(known.key())) properties[known.key()] = *known;
  }
  return properties;
}

}  // namespace

bool build_kb(const KbSource& source, const Workers& workers, BuiltKb& built, Findings& findings) {
  built = BuiltKb{};
  const auto refuse = [&](std::string text) {
    findings.push_back({Severity::error, "", 0, "", std::move(text)});
    return false;
  };
  const MergedEntities merged = merge(source);
  if (merged.entities.size() > kb_format::entity_mask) {
    return refuse(std::to_string(merged.entities.size()) + " entities; a .kb holds at most " + std::to_string(kb_format::entity_mask));
  }
  std::vector<EntityPart> parts = make_parts(merged.entities, workers);
  std::uint32_t longest_name_tokens = 0;
  bool complete = true;
  for (const EntityPart& part : parts) {
    findings.insert(findings.end(), part.findings.begin(), part.findings.end());
    complete = complete && part.findings.empty();
    longest_name_tokens = std::max(longest_name_tokens, part.longest_name_tokens);
  }
  if (!complete) return false;
  NameIndex index;
  std::string failure;
  if (!make_index(parts, index, failure)) return refuse(std::move(failure));
  const Columns columns = make_columns(merged.entities, parts);
  if (!columns.failure.empty()) return refuse(columns.failure);
  const std::string properties = to_text(properties_of(source, parts));
  parts.clear();

  built.entities = merged.entities.size();
  built.names = index.names;
  built.beginnings = index.beginnings;
  built.index_bytes = 8 * (index.filter.size() + index.starts.size() + index.slots.size()) + 4 * index.candidates.size();

  constexpr std::size_t cache_line = 64;
  const std::size_t sections = kb_format::known_sections - (index.starts.empty() ? 1 : 0);
  Writer writer(sections, built.index_bytes + columns.records.size() + properties.size() + 16 * columns.record_offsets.size() +
                              4 * columns.related.size() + 4096);
  writer.add(SectionKind::filter, index.filter);
  writer.add(SectionKind::slots, index.slots, cache_line);
  writer.add(SectionKind::candidates, index.candidates);
  writer.add(SectionKind::records, columns.records);
  writer.add(SectionKind::record_offsets, columns.record_offsets);
  writer.add(SectionKind::weights, columns.weights);
  writer.add(SectionKind::entity_types, columns.entity_types);
  writer.add(SectionKind::types, columns.types);
  writer.add(SectionKind::properties, properties);
  writer.add(SectionKind::related_offsets, columns.related_offsets);
  writer.add(SectionKind::related, columns.related);
  if (!index.starts.empty()) writer.add(SectionKind::starts, index.starts);
  writer.add(SectionKind::record_sums, record_sums(columns, properties));
  built.bytes = writer.finish(longest_name_tokens);
  return true;
}

}  // namespace newsgloss
