#include "page/reference.h"

#include <cstddef>
#include <cstring>

extern "C" {
#include "char_ref.h"
#include "utf8.h"
}

#include "reference_tables.inc"

// gumbo's internal interface, which this file implements in place of its char_ref.c.
extern "C" const int kGumboNoChar = -1;

namespace newsgloss {

namespace {

constexpr std::size_t longest_name = 31;  // "CounterClockwiseContourIntegral"
constexpr std::size_t longest_without_semicolon = 6;
constexpr unsigned hash_slots = 4096;  // load 0.52

struct Name {
  std::uint16_t begin;  // in `Names::letters`
  std::uint8_t size;
  bool without_semicolon;
  char32_t first, second;
};

std::uint32_t hash(std::string_view name) {
  std::uint32_t h = 2166136261u;  // FNV-1a
  for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h ^ (h >> 15);
}

constexpr unsigned most_names = 2200;
constexpr std::size_t most_letters = 16384;

struct Names {
  char letters[most_letters];
  Name names[most_names];
  std::uint16_t slots[hash_slots];  // index into names, plus one; 0: empty

  // False where the table is not one that reference_tables.py makes: then there are no names.
  bool unpack(std::string_view packed) {
    std::memset(slots, 0, sizeof slots);
    const std::size_t values = packed.find('\xFF');
    if (values > most_letters) return false;  // npos, too
    std::size_t value_at = values + 1;
    bool whole = true;
    const auto number = [&] {
      std::uint32_t value = 0;
      for (unsigned shift = 0; shift < 32 && value_at < packed.size(); shift += 7) {
        const std::uint32_t byte = static_cast<unsigned char>(packed[value_at++]);
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
      whole = false;
      return value;
    };
    char32_t previous = 0;
    std::size_t begin = 0;
    unsigned count = 0;
    for (std::size_t at = 0; at < values && whole; ++at) {
      letters[at] = static_cast<char>(packed[at] & 127);
      if (static_cast<unsigned char>(packed[at]) < 128) continue;
      if (count == most_names) return false;
      const std::uint32_t value = number();
      const std::uint32_t zigzag = value / 4;
      previous += (zigzag & 1) != 0 ? ~(zigzag / 2) : zigzag / 2;  // modulo 2^32: a negative distance wraps
      names[count++] = {static_cast<std::uint16_t>(begin), static_cast<std::uint8_t>(at + 1 - begin), (value & 1) != 0, previous,
                        (value & 2) != 0 ? number() : 0};
      std::uint32_t slot = hash({letters + begin, at + 1 - begin}) % hash_slots;
      while (slots[slot] != 0) slot = (slot + 1) % hash_slots;
      slots[slot] = static_cast<std::uint16_t>(count);
      begin = at + 1;
    }
    if (!whole) std::memset(slots, 0, sizeof slots);
    return whole;
  }

  [[nodiscard]] const Name* find(std::string_view name) const {
    for (std::uint32_t slot = hash(name) % hash_slots; slots[slot] != 0; slot = (slot + 1) % hash_slots) {
      const Name& found = names[slots[slot] - 1];
      if (std::string_view(letters + found.begin, found.size) == name) return &found;
    }
    return nullptr;
  }
};

std::string_view built_in() {
#ifdef NEWSGLOSS_REFERENCES_APART
  return {reinterpret_cast<const char*>(few_references), sizeof few_references};
#else
  static_assert(sizeof few_references > 0);
  return {reinterpret_cast<const char*>(all_references), sizeof all_references};
#endif
}

Names& all_names() {
  static Names names;
  static const bool unpacked = names.unpack(built_in());
  static_cast<void>(unpacked);
  return names;
}

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

// The HTML Standard's replacements for references to the C1 controls; 0 where there is none.
char32_t replaced_control(char32_t code_point) {
  static constexpr char16_t table[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                         0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                         0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  return code_point >= 0x80 && code_point < 0xA0 ? table[code_point - 0x80] : 0;
}

Reference read_numeric(std::string_view text) {
  std::size_t at = 2;
  int base = 10;
  if (at < text.size() && (text[at] == 'x' || text[at] == 'X')) {
    base = 16;
    ++at;
  }
  const std::size_t digits = at;
  char32_t value = 0;
  for (; at < text.size() && digit_value(text[at]) < base; ++at) {
    if (value <= 0x10FFFF) value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit_value(text[at]));
  }
  if (at == digits) return {};
  if (at < text.size() && text[at] == ';') ++at;
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = 0xFFFD;
  if (const char32_t control = replaced_control(value)) value = control;
  return {static_cast<std::uint32_t>(at), value, 0};
}

}  // namespace

bool add_references(std::string_view packed) { return all_names().unpack(packed); }

Reference read_reference(std::string_view text, bool in_attribute) {
  if (text.size() > 1 && text[1] == '#') return read_numeric(text);
  std::size_t size = 0;
  const std::string_view rest = text.substr(1, longest_name + 1);
  while (size < rest.size() && is_alphanumeric(rest[size])) ++size;
  if (size < rest.size() && rest[size] == ';') {
    if (const Name* name = all_names().find(rest.substr(0, size))) {
      return {static_cast<std::uint32_t>(size + 2), name->first, name->second};
    }
  }
  for (std::size_t length = size < longest_without_semicolon ? size : longest_without_semicolon; length >= 2; --length) {
    const Name* name = all_names().find(rest.substr(0, length));
    if (name == nullptr || !name->without_semicolon) continue;
    const char next = length < rest.size() ? rest[length] : '\0';
    if (in_attribute && (next == '=' || is_alphanumeric(next))) return {};
    return {static_cast<std::uint32_t>(length + 1), name->first, name->second};
  }
  return {};
}

}  // namespace newsgloss

extern "C" bool consume_char_ref(GumboInternalParser*, GumboInternalUtf8Iterator* input, int additional_allowed_char, bool is_in_attribute,
                                 OneOrTwoCodepoints* output) {
  const char* begin = utf8iterator_get_char_pointer(input);
  const char* end = utf8iterator_get_end_pointer(input);
  output->first = output->second = kGumboNoChar;
  utf8iterator_mark(input);
  if (begin + 1 < end && begin[1] == additional_allowed_char) return true;
  const newsgloss::Reference reference = newsgloss::read_reference({begin, static_cast<std::size_t>(end - begin)}, is_in_attribute);
  if (reference.bytes == 0) return true;
  output->first = static_cast<int>(reference.first);
  if (reference.second != 0) output->second = static_cast<int>(reference.second);
  for (std::uint32_t i = 0; i < reference.bytes; ++i) utf8iterator_next(input);
  return true;
}
