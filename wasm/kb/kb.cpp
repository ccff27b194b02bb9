#include "kb/kb.h"

#include <bit>
#include <cstring>

namespace newsgloss {

using kb_format::SectionKind;

namespace {

std::uint64_t checksum_of(std::string_view bytes, std::uint64_t state) {
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + at, 8);
    state = kb_format::checksum(state, word);
  }
  return state;
}

// The size an element of a section must have.
std::uint32_t element_bytes(SectionKind kind) {
  switch (kind) {
    case SectionKind::filter: case SectionKind::slots:
      return 8;
    case SectionKind::candidates: case SectionKind::features: case SectionKind::related:
      return 4;
    case SectionKind::entities:
      return sizeof(kb_format::Entity);
    case SectionKind::ids: case SectionKind::records: case SectionKind::types: case SectionKind::properties:
      return 1;
  }
  return 0;
}

std::string_view between(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  return begin <= end && end <= bytes.size() ? bytes.substr(begin, end - begin) : std::string_view();
}

Kb::Words between(Kb::Words all, std::uint32_t begin, std::uint32_t end) {
  return begin <= end && end <= all.count ? Kb::Words{all.first + begin, end - begin} : Kb::Words{};
}

}  // namespace

Status Kb::open(std::string_view bytes, Kb& kb) {
  kb = Kb{};
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) return Status::bad_argument;
  if (bytes.size() < 4 || std::memcmp(bytes.data(), kb_format::magic, 4) != 0) return Status::kb_not_a_kb;
  kb_format::Header header;
  if (bytes.size() < sizeof header) return Status::kb_damaged;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.major != kb_format::major_version) return Status::kb_other_version;
  constexpr std::uint32_t most_sections = 64;
  if (header.file_bytes != bytes.size() || header.section_count > most_sections ||
      sizeof header + header.section_count * sizeof(kb_format::Section) > bytes.size()) {
    return Status::kb_damaged;
  }
  const std::uint64_t stored = header.checksum;
  header.checksum = 0;
  std::uint64_t sum = checksum_of({reinterpret_cast<const char*>(&header), sizeof header}, kb_format::checksum_start);
  sum = checksum_of(bytes.substr(sizeof header, header.section_count * sizeof(kb_format::Section)), sum);
  if (sum != stored) return Status::kb_damaged;

  kb_format::Section sections[kb_format::known_sections + 1] = {};
  for (std::uint32_t i = 0; i < header.section_count; ++i) {
    kb_format::Section section;
    std::memcpy(&section, bytes.data() + sizeof header + i * sizeof section, sizeof section);
    const auto kind = static_cast<std::uint32_t>(section.kind);
    if (kind == 0 || kind > kb_format::known_sections) continue;  // of a newer minor version
    if (section.element_bytes != element_bytes(section.kind) || section.offset_bytes % 8 != 0 ||
        section.offset_bytes > bytes.size() || section.count > (bytes.size() - section.offset_bytes) / section.element_bytes ||
        section.count > 0xFFFFFFFFu) {
      return Status::kb_damaged;
    }
    sections[kind] = section;
  }
  const auto section = [&](SectionKind kind) { return sections[static_cast<std::uint32_t>(kind)]; };
  const auto at = [&](SectionKind kind) { return static_cast<const void*>(bytes.data() + section(kind).offset_bytes); };
  const auto text = [&](SectionKind kind) {
    return bytes.substr(static_cast<std::size_t>(section(kind).offset_bytes), static_cast<std::size_t>(section(kind).count));
  };
  const auto words = [&](SectionKind kind) {
    return Words{static_cast<const std::uint32_t*>(at(kind)), static_cast<std::uint32_t>(section(kind).count)};
  };
  const std::uint64_t filter_words = section(SectionKind::filter).count;
  const std::uint64_t slots = section(SectionKind::slots).count;
  const std::uint64_t entities = section(SectionKind::entities).count;
  if (!std::has_single_bit(filter_words) || slots == 0 || slots % kb_format::slots_per_bucket != 0 || entities == 0 ||
      entities - 1 > kb_format::entity_mask) {
    return Status::kb_damaged;
  }
  kb.filter_ = static_cast<const std::uint64_t*>(at(SectionKind::filter));
  kb.filter_bits_ = filter_words * 64;
  kb.slots_ = static_cast<const std::uint64_t*>(at(SectionKind::slots));
  kb.buckets_ = slots / kb_format::slots_per_bucket;
  kb.candidates_ = static_cast<const std::uint32_t*>(at(SectionKind::candidates));
  kb.candidate_count_ = section(SectionKind::candidates).count;
  kb.entities_ = static_cast<const kb_format::Entity*>(at(SectionKind::entities));
  kb.entity_count_ = static_cast<std::uint32_t>(entities - 1);
  kb.longest_name_tokens_ = header.longest_name_tokens;
  kb.ids_ = text(SectionKind::ids);
  kb.records_ = text(SectionKind::records);
  kb.types_ = text(SectionKind::types);
  kb.properties_ = text(SectionKind::properties);
  kb.features_ = words(SectionKind::features);
  kb.related_ = words(SectionKind::related);
  return Status::ok;
}

Kb::Name Kb::find(std::uint64_t name_hash) const {
  const std::uint64_t wanted = kb_format::fingerprint(name_hash);
  std::uint64_t bucket = kb_format::bucket(name_hash, buckets_);
  for (std::uint32_t probe = 0; probe < kb_format::longest_probe_buckets; ++probe) {
    const std::uint64_t* slot = slots_ + bucket * kb_format::slots_per_bucket;
    for (std::uint64_t i = 0; i < kb_format::slots_per_bucket; ++i) {
      if (slot[i] == 0) return {};
      if ((slot[i] ^ wanted) >> kb_format::fingerprint_shift == 0) {
        return {static_cast<std::uint32_t>(slot[i] & kb_format::candidates_mask), (slot[i] & kb_format::continues_bit) != 0};
      }
    }
    bucket = bucket + 1 == buckets_ ? 0 : bucket + 1;
  }
  return {};
}

std::string_view Kb::id(std::uint32_t entity) const { return between(ids_, entities_[entity].id_begin, entities_[entity + 1].id_begin); }

std::string_view Kb::record(std::uint32_t entity) const {
  return between(records_, entities_[entity].record_begin, entities_[entity + 1].record_begin);
}

std::string_view Kb::type(std::uint32_t entity) const {
  std::string_view rest = types_;
  for (std::uint32_t skip = entities_[entity].type; skip > 0 && !rest.empty(); --skip) {
    const std::size_t end = rest.find('\0');
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return rest.substr(0, rest.find('\0'));
}

Kb::Words Kb::features(std::uint32_t entity) const {
  return between(features_, entities_[entity].features_begin, entities_[entity + 1].features_begin);
}

Kb::Words Kb::related(std::uint32_t entity) const {
  return between(related_, entities_[entity].related_begin, entities_[entity + 1].related_begin);
}

std::uint32_t Kb::find_id(std::string_view wanted) const {
  std::uint32_t low = 0, high = entity_count_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (id(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < entity_count_ && id(low) == wanted ? low : no_entity;
}

}  // namespace newsgloss
