// The .kb file: a compiled knowledge base, read where it lies.
//
// Little-endian. Every section begins on a multiple of 8 bytes and follows the one before it.
//
//   0    Header     magic "NGKB", version, size of the file, checksum of header and directory
//   32   Section[]  kind, count and offset of each section, ascending by kind
//   …    filter     one bit per hash of a first token: can a name begin with this word?
//        slots      the names: a hash table of buckets of 8 slots of 8 bytes (one cache line: they begin on a multiple of 64)
//        candidates per name, which entities it may mean: runs of 4 bytes
//        records    the entities' JSON, ready for the page, ascending by id: {"id":"…",…}
//        record_offsets, weights, entity_types, related_offsets    columns, one number an entity
//        types      the entity types' names, one after the other, each ended by a NUL
//        properties the labels of the properties, as JSON
//        related    per entity, the entities its facts name
//        starts     a second filter, only in a file with so many names that nearly every word begins one: a bit per hash of a
//                   name of one token, by its case, and per hash of the first two tokens of a longer name; since 1.2
//        record_sums a checksum of each record, and last of `properties`: one damaged record costs one card; since 1.3
//
// Nothing is stored twice: an entity's id is read from its record, and so are the words that stand near it. Numbers of one kind lie
// together, because columns compress better than rows and pages download the file.
//
// A slot is a name, or the beginning of longer names, by the hash of its tokens (token/token.h):
//
//   63                          28 27         26                       0
//   | fingerprint: low 36 bits   | continues | candidates: index + 1    |     0 = empty
//
// The bucket is the high 32 bits of the hash, scaled to the number of buckets; a full bucket spills into the next. Together with the
// bucket, some 50 bits identify a name: about one look-up in 10^11 matches falsely, in a full table of 100,000 names. The strings
// themselves are not stored: that is how a name costs less than 24 bytes.
//
// A run of candidates is one u32 each, likeliest first:
//
//   31   30   29    28 26  25 24   23                 0
//   |last|   |label| kind | case | entity index        |
//
// Compatibility: a reader opens files of its own major version, whatever the minor one. New minor versions only add sections or use spare
// bits.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgloss::kb_format {

inline constexpr char magic[4] = {'N', 'G', 'K', 'B'};
inline constexpr std::uint16_t major_version = 1;
inline constexpr std::uint16_t minor_version = 3;

struct Header {
  char magic[4];
  std::uint16_t major, minor;
  std::uint64_t file_bytes;
  std::uint32_t section_count;
  std::uint32_t longest_name_tokens;
  std::uint64_t checksum;  // of the header with this field 0, then of the directory; `checksum` below
};
static_assert(sizeof(Header) == 32);

enum class SectionKind : std::uint32_t {
  filter = 1,            // u64 words; their number is a power of two
  slots = 2,             // u64; their number is a multiple of 8
  candidates = 3,        // u32
  records = 4,           // bytes
  record_offsets = 5,    // u32, in `records`; one more than there are entities
  weights = 6,           // u16, fixed point; no_weight where the source gives none
  entity_types = 7,      // u16, index into `types`
  types = 8,             // bytes
  properties = 9,        // bytes
  related_offsets = 10,  // u32, in `related`; one more than there are entities
  related = 11,          // u32, entity indices
  starts = 12,           // u64 words; their number is a power of two, or the section is not there
  record_sums = 13,      // u32, record_sum() of each record and of `properties`; in files before 1.3 the section is not there
};
inline constexpr std::uint32_t known_sections = 13;

struct Section {
  SectionKind kind;
  std::uint32_t element_bytes;
  std::uint64_t offset_bytes;  // from the start of the file
  std::uint64_t count;         // of elements
};
static_assert(sizeof(Section) == 24);

// Every record begins so; the id follows, and after it a quotation mark.
inline constexpr char record_start[] = "{\"id\":\"";

// A weight is the log2 of a popularity count: 0 to 127, in steps of 1/512.
inline constexpr std::uint16_t no_weight = 0xFFFF;  // somebody chose the entity by hand, and means it
inline constexpr float weight_scale = 512, most_weight = 127;

// The type of an entity whose source gives none.
inline constexpr char no_type[] = "Thing";

inline constexpr std::uint64_t slots_per_bucket = 8;
// No name lies further from its bucket than this: the builder widens the table until that is so, and a look-up in a damaged file stops
// here.
inline constexpr std::uint32_t longest_probe_buckets = 16;
inline constexpr unsigned fingerprint_shift = 28;
inline constexpr std::uint64_t continues_bit = std::uint64_t{1} << 27;
inline constexpr std::uint64_t candidates_mask = continues_bit - 1;

[[nodiscard]] constexpr std::uint64_t fingerprint(std::uint64_t name_hash) { return name_hash << fingerprint_shift; }
[[nodiscard]] constexpr std::uint64_t bucket(std::uint64_t name_hash, std::uint64_t buckets) { return ((name_hash >> 32) * buckets) >> 32; }
// In `starts`, this is added to the hash of a name of one token that needs a capital. The number is 2^64 over the golden ratio; it changes
// the bits that filter_bit looks at.
inline constexpr std::uint64_t needs_capital = 0x9E3779B97F4A7C15u;
// The bit of a filter for a first token, or for the first two together. `bits` is a power of two.
[[nodiscard]] constexpr std::uint64_t filter_bit(std::uint64_t hash, std::uint64_t bits) { return (hash >> 20) & (bits - 1); }

enum class NameKind : std::uint8_t { name = 0, acronym = 1, surname = 2, demonym = 3, metonym = 4 };

// How much rarer a name of a kind means an entity than a plain name does, as log2. "Moscow" is the city before it is the government,
// unless the government's country is 2^6 times better known. It orders the candidates of a name, and linking weighs with it.
inline constexpr float kind_penalty[] = {0, 0, 1, 0, 6};  // in the order of NameKind

// What a mention's letters must be for the name to count.
enum class NameCase : std::uint8_t {
  any = 0,      // the name is written small in the knowledge base, or has no case
  capital = 1,  // at least one word must begin with a capital
  exact = 2,    // all letters capital
  inside = 3,   // as `capital`, and no sentence begins with it; since 1.1 (a reader of 1.0 takes it as `exact`)
};

inline constexpr std::uint32_t entity_mask = (1u << 24) - 1;  // at most 16,777,215 entities
inline constexpr unsigned case_shift = 24, kind_shift = 26;
inline constexpr std::uint32_t label_bit = 1u << 29;  // the name is the entity's label in some language, no alias
inline constexpr std::uint32_t last_bit = 1u << 31;

// FNV-1a over 64-bit words; sizes are multiples of 8.
[[nodiscard]] constexpr std::uint64_t checksum(std::uint64_t state, std::uint64_t word) { return (state ^ word) * 0x100000001B3u; }
inline constexpr std::uint64_t checksum_start = 0xCBF29CE484222325u;

// The same over bytes, folded to 32 bits.
[[nodiscard]] constexpr std::uint32_t record_sum(std::string_view bytes) {
  std::uint64_t state = checksum_start;
  for (const char byte : bytes) state = checksum(state, static_cast<unsigned char>(byte));
  return static_cast<std::uint32_t>(state ^ (state >> 32));
}

}  // namespace newsgloss::kb_format
