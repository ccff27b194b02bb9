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
    case SectionKind::filter:
    case SectionKind::slots:
    case SectionKind::starts: return 8;
    case SectionKind::candidates:
    case SectionKind::record_offsets:
    case SectionKind::related_offsets:
    case SectionKind::record_sums:
    case SectionKind::related: return 4;
    case SectionKind::weights:
    case SectionKind::entity_types: return 2;
    case SectionKind::records:
    case SectionKind::types:
    case SectionKind::properties: return 1;
  }
  return 0;
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
    if (section.element_bytes != element_bytes(section.kind) || section.offset_bytes % 8 != 0 || section.offset_bytes > bytes.size() ||
        section.count > (bytes.size() - section.offset_bytes) / section.element_bytes || section.count > 0xFFFFFFFFu) {
      return Status::kb_damaged;
    }
    sections[kind] = section;
  }
  const auto section = [&](SectionKind kind) { return sections[static_cast<std::uint32_t>(kind)]; };
  const auto at = [&](SectionKind kind) { return static_cast<const void*>(bytes.data() + section(kind).offset_bytes); };
  const auto text = [&](SectionKind kind) {
    return bytes.substr(static_cast<std::size_t>(section(kind).offset_bytes), static_cast<std::size_t>(section(kind).count));
  };
  const std::uint64_t filter_words = section(SectionKind::filter).count;
  const std::uint64_t slots = section(SectionKind::slots).count;
  const std::uint64_t entities = section(SectionKind::weights).count;
  const std::uint64_t start_words = section(SectionKind::starts).count;
  if (!std::has_single_bit(filter_words) || (start_words != 0 && !std::has_single_bit(start_words)) || slots == 0 ||
      slots % kb_format::slots_per_bucket != 0 || entities > kb_format::entity_mask ||
      section(SectionKind::record_offsets).count != entities + 1 || section(SectionKind::entity_types).count != entities ||
      section(SectionKind::related_offsets).count != entities + 1 ||
      (section(SectionKind::record_sums).count != 0 && section(SectionKind::record_sums).count != entities + 1)) {
    return Status::kb_damaged;
  }
  kb.filter_ = static_cast<const std::uint64_t*>(at(SectionKind::filter));
  kb.filter_bits_ = filter_words * 64;
  if (start_words != 0) {
    kb.starts_ = static_cast<const std::uint64_t*>(at(SectionKind::starts));
    kb.start_bits_ = start_words * 64;
  }
  kb.slots_ = static_cast<const std::uint64_t*>(at(SectionKind::slots));
  kb.buckets_ = slots / kb_format::slots_per_bucket;
  kb.candidates_ = static_cast<const std::uint32_t*>(at(SectionKind::candidates));
  kb.candidate_count_ = section(SectionKind::candidates).count;
  kb.entity_count_ = static_cast<std::uint32_t>(entities);
  kb.longest_name_tokens_ = header.longest_name_tokens;
  kb.records_ = text(SectionKind::records);
  kb.record_offsets_ = static_cast<const std::uint32_t*>(at(SectionKind::record_offsets));
  if (section(SectionKind::record_sums).count != 0) {
    kb.record_sums_ = static_cast<const std::uint32_t*>(at(SectionKind::record_sums));
  }
  kb.weights_ = static_cast<const std::uint16_t*>(at(SectionKind::weights));
  kb.entity_types_ = static_cast<const std::uint16_t*>(at(SectionKind::entity_types));
  kb.types_ = text(SectionKind::types);
  kb.properties_ = text(SectionKind::properties);
  kb.related_offsets_ = static_cast<const std::uint32_t*>(at(SectionKind::related_offsets));
  kb.related_ = {static_cast<const std::uint32_t*>(at(SectionKind::related)),
                 static_cast<std::size_t>(section(SectionKind::related).count)};
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

std::string_view Kb::id(std::uint32_t entity) const {
  std::string_view record = this->record(entity);
  constexpr std::string_view start = kb_format::record_start;
  if (!record.starts_with(start)) return {};
  record.remove_prefix(start.size());
  return record.substr(0, record.find('"'));
}

std::string_view Kb::record(std::uint32_t entity) const {
  const std::uint32_t begin = record_offsets_[entity], end = record_offsets_[entity + 1];
  return begin <= end && end <= records_.size() ? records_.substr(begin, end - begin) : std::string_view();
}

std::string_view Kb::whole_record(std::uint32_t entity) const {
  const std::string_view record = this->record(entity);
  return is_whole(record, entity) ? record : std::string_view();
}

std::string_view Kb::type(std::uint32_t entity) const {
  std::string_view rest = types_;
  for (std::uint32_t skip = entity_types_[entity]; skip > 0 && !rest.empty(); --skip) {
    const std::size_t end = rest.find('\0');
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return rest.substr(0, rest.find('\0'));
}

float Kb::weight(std::uint32_t entity) const {
  const std::uint16_t weight = weights_[entity];
  return weight == kb_format::no_weight ? -1 : static_cast<float>(weight) / kb_format::weight_scale;
}

std::span<const std::uint32_t> Kb::related(std::uint32_t entity) const {
  const std::uint32_t begin = related_offsets_[entity], end = related_offsets_[entity + 1];
  return begin <= end && end <= related_.size() ? related_.subspan(begin, end - begin) : std::span<const std::uint32_t>();
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

std::uint32_t Kb::find_whole_id(std::string_view wanted) const {
  if (const std::uint32_t found = find_id(wanted); found != no_entity || record_sums_ == nullptr) return found;
  std::uint32_t low = 0, high = entity_count_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (whole_record(middle).empty()) {
      for (std::uint32_t entity = 0; entity < entity_count_; ++entity) {
        if (id(entity) == wanted) return entity;
      }
      return no_entity;
    }
    if (id(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return no_entity;
}

}  // namespace newsgloss
