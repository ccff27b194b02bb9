#include "native/kb_builder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <map>
#include <vector>

#include "kb/format.h"
#include "native/entity_part.h"
#include "native/failure.h"
#include "native/name_index.h"

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

// The size of a section so far, as the offset of what comes next.
std::uint32_t to_offset(std::size_t size, const char* what) {
  if (size > std::numeric_limits<std::uint32_t>::max()) {
    throw BadData(std::string("the ") + what + " take more than 4 GiB");
  }
  return static_cast<std::uint32_t>(size);
}

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
    const auto found =
        std::lower_bound(entities_.begin(), entities_.end(), id,
                         [](const MergedEntity& entity, std::string_view wanted) { return entity.id < wanted; });
    return found != entities_.end() && found->id == id ? static_cast<std::uint32_t>(found - entities_.begin()) : none;
  }
  [[nodiscard]] std::string_view label(std::uint32_t entity) const { return labels_[entity]; }

 private:
  const std::vector<MergedEntity>& entities_;
  std::vector<std::string_view> labels_;
};

// The sections that hold something for each entity.
struct Rows {
  std::vector<kb_format::Entity> entities;  // one more than there are
  std::string ids, records, types;
  std::vector<std::uint32_t> features, related;
};

// The records of a part, with the labels of the entities that its facts name; `links` gains both directions of each
// fact.
void add_records(const EntityPart& part, const Directory& directory, std::uint32_t first, Rows& rows,
                 std::vector<std::uint64_t>& links) {
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    rows.records.append(part.records, copied, end - copied);
    copied = end;
  };
  auto reference = part.references.begin();
  for (std::size_t i = 0; i < part.record_ends.size(); ++i) {
    rows.entities[first + i].record_begin = to_offset(rows.records.size(), "records");
    for (; reference != part.references.end() && reference->entity == first + i; ++reference) {
      const std::uint32_t named = directory.find(reference->id);
      if (named == Directory::none) continue;
      links.push_back(std::uint64_t{reference->entity} << 32 | named);
      links.push_back(std::uint64_t{named} << 32 | reference->entity);
      if (reference->label_at == Reference::no_label) continue;
      copy_to(reference->label_at);
      rows.records.append(",\"label\":").append(directory.label(named));
    }
    copy_to(part.record_ends[i]);
  }
}

void add_links(std::vector<std::uint64_t>& links, Rows& rows) {
  std::sort(links.begin(), links.end());
  links.erase(std::unique(links.begin(), links.end()), links.end());
  auto link = links.begin();
  for (std::size_t i = 0; i < rows.entities.size(); ++i) {
    rows.entities[i].related_begin = to_offset(rows.related.size(), "links between entities");
    for (; link != links.end() && *link >> 32 == i; ++link) {
      const auto other = static_cast<std::uint32_t>(*link);
      if (other != i) rows.related.push_back(other);
    }
  }
}

void add_types(const std::vector<EntityPart>& parts, Rows& rows) {
  std::map<std::string_view, std::uint32_t> numbers;
  for (const EntityPart& part : parts) {
    for (const std::string& type : part.types) numbers.emplace(type, 0);
  }
  std::uint32_t next = 0;
  for (auto& [type, number] : numbers) {
    number = next++;
    rows.types.append(type).push_back('\0');
  }
  std::size_t row = 0;
  for (const EntityPart& part : parts) {
    for (const std::string& type : part.types) rows.entities[row++].type = numbers.at(type);
  }
}

Rows make_rows(const std::vector<MergedEntity>& entities, const std::vector<EntityPart>& parts) {
  Rows rows;
  rows.entities.resize(entities.size() + 1);
  add_types(parts, rows);
  const Directory directory(entities, parts);
  std::vector<std::uint64_t> links;
  std::uint32_t row = 0;
  for (const EntityPart& part : parts) {
    add_records(part, directory, row, rows, links);
    for (std::size_t i = 0; i < part.labels.size(); ++i, ++row) {
      kb_format::Entity& entity = rows.entities[row];
      entity.weight = part.weights[i];
      entity.id_begin = to_offset(rows.ids.size(), "ids");
      entity.features_begin = to_offset(rows.features.size(), "features");
      rows.ids += entities[row].id;
      const std::size_t begin = i == 0 ? 0 : part.feature_ends[i - 1];
      rows.features.insert(rows.features.end(), part.features.begin() + static_cast<std::ptrdiff_t>(begin),
                           part.features.begin() + static_cast<std::ptrdiff_t>(part.feature_ends[i]));
    }
  }
  kb_format::Entity& end = rows.entities.back();
  end.id_begin = to_offset(rows.ids.size(), "ids");
  end.record_begin = to_offset(rows.records.size(), "records");
  end.features_begin = to_offset(rows.features.size(), "features");
  add_links(links, rows);
  return rows;
}

NameIndex make_index(std::vector<EntityPart>& parts) {
  std::vector<NameEntry> names;
  std::vector<std::uint64_t> first_tokens;
  std::vector<float> weights;
  for (EntityPart& part : parts) {
    names.insert(names.end(), part.names.begin(), part.names.end());
    first_tokens.insert(first_tokens.end(), part.first_tokens.begin(), part.first_tokens.end());
    weights.insert(weights.end(), part.weights.begin(), part.weights.end());
    part.names = {};
    part.first_tokens = {};
  }
  return index_names(names, first_tokens, weights);
}

}  // namespace

std::string build_kb(const KbSource& source, KbStatistics& statistics) {
  const MergedEntities merged = merge(source);
  if (merged.entities.size() > kb_format::entity_mask) {
    throw BadData(std::to_string(merged.entities.size()) + " entities; a .kb holds at most " +
                  std::to_string(kb_format::entity_mask));
  }
  std::vector<EntityPart> parts = make_parts(merged.entities);
  const NameIndex index = make_index(parts);
  const Rows rows = make_rows(merged.entities, parts);
  std::uint32_t longest_name_tokens = 0;
  for (const EntityPart& part : parts) longest_name_tokens = std::max(longest_name_tokens, part.longest_name_tokens);
  parts.clear();
  const std::string properties = to_text(source.properties);

  statistics.entities = merged.entities.size();
  statistics.names = index.names;
  statistics.beginnings = index.beginnings;
  statistics.index_bytes = 8 * (index.filter.size() + index.slots.size()) + 4 * index.candidates.size();

  constexpr std::size_t cache_line = 64;
  Writer writer(kb_format::known_sections, statistics.index_bytes + rows.records.size() + rows.ids.size() +
                                               properties.size() + sizeof(kb_format::Entity) * rows.entities.size() +
                                               4 * (rows.features.size() + rows.related.size()) + 4096);
  writer.add(SectionKind::filter, index.filter);
  writer.add(SectionKind::slots, index.slots, cache_line);
  writer.add(SectionKind::candidates, index.candidates);
  writer.add(SectionKind::entities, rows.entities);
  writer.add(SectionKind::ids, rows.ids);
  writer.add(SectionKind::records, rows.records);
  writer.add(SectionKind::types, rows.types);
  writer.add(SectionKind::properties, properties);
  writer.add(SectionKind::features, rows.features);
  writer.add(SectionKind::related, rows.related);
  return writer.finish(longest_name_tokens);
}

}  // namespace newsgloss
