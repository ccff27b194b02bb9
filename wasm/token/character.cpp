#include "token/character.h"

#include <cstddef>

#include "character_tables.inc"

namespace newsgloss {

namespace {

constexpr std::uint16_t first_fold_string = 0xE000;  // private use: no text folds there by itself

struct Reader {
  const unsigned char* at;
  const unsigned char* end;

  // Base 128, low bits first.
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; at < end; shift += 7) {
      const std::uint32_t byte = *at++;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value;
  }

  std::int32_t signed_number() {
    const std::uint32_t value = number();
    return (value & 1) != 0 ? -static_cast<std::int32_t>(value / 2) - 1 : static_cast<std::int32_t>(value / 2);
  }
};

struct Unpacked : CharacterTables {
  Unpacked() {
    std::uint32_t code = 0;
    for (Reader runs{class_runs, class_runs + sizeof class_runs}; runs.at < runs.end;) {
      const unsigned head = *runs.at++;
      std::uint32_t length = head >> 4;
      if (length == 0) length = runs.number();
      for (; length > 0 && code < class_count; --length) classes[code++] = head & 15;
    }
    for (std::uint32_t c = 0; c < 0x10000; ++c) folds[c] = static_cast<std::uint16_t>(c);
    code = 0;
    std::int32_t target = 0;
    Reader counts{fold_counts, fold_counts + sizeof fold_counts}, targets{fold_targets, fold_targets + sizeof fold_targets};
    for (Reader skips{fold_skips, fold_skips + sizeof fold_skips}; skips.at < skips.end;) {
      code += skips.number();
      target += targets.signed_number();
      const std::int32_t distance = target - static_cast<std::int32_t>(code);
      const std::uint32_t count_and_step = counts.number();
      const std::uint32_t step = (count_and_step & 1) + 1;
      for (std::uint32_t i = 0; i < count_and_step / 2 && code < 0x10000; ++i) {
        folds[code] = static_cast<std::uint16_t>(static_cast<std::int32_t>(code) + distance);
        code += step;
      }
      code -= step - 1;
      target = static_cast<std::int32_t>(code) + distance;
    }
  }
};

}  // namespace

const CharacterTables& character_tables() {
  static const Unpacked tables;
  return tables;
}

unsigned fold(const CharacterTables& tables, char32_t code_point, char32_t out[3]) {
  out[0] = code_point;
  if (code_point >= 0x10000) return 1;
  const std::uint16_t to = tables.folds[code_point];
  const std::size_t index = static_cast<std::size_t>(to) - first_fold_string;
  if (to < first_fold_string || index >= sizeof fold_strings / sizeof fold_strings[0] || to == code_point) {
    out[0] = to;
    return 1;
  }
  unsigned count = 0;
  while (count < 3 && fold_strings[index][count] != 0) {
    out[count] = fold_strings[index][count];
    ++count;
  }
  return count;
}

}  // namespace newsgloss
