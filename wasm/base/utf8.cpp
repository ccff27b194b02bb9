#include "base/utf8.h"

#include <cstring>

namespace newsgloss::utf8 {

std::size_t first_invalid(std::string_view text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  std::size_t i = 0;
  while (i < size) {
    if (bytes[i] < 0x80) {
      // Eight ASCII bytes a step: most of any page.
      std::uint64_t eight;
      while (i + 8 <= size && (std::memcpy(&eight, bytes + i, 8), (eight & 0x8080808080808080u) == 0)) i += 8;
      while (i < size && bytes[i] < 0x80) ++i;
      continue;
    }
    const unsigned first = bytes[i];
    std::size_t more;
    unsigned low = 0x80, high = 0xBF;  // the range of the second byte (RFC 3629, section 4)
    if (first >= 0xC2 && first <= 0xDF) {
      more = 1;
    } else if (first >= 0xE0 && first <= 0xEF) {
      more = 2;
      if (first == 0xE0) low = 0xA0;
      if (first == 0xED) high = 0x9F;
    } else if (first >= 0xF0 && first <= 0xF4) {
      more = 3;
      if (first == 0xF0) low = 0x90;
      if (first == 0xF4) high = 0x8F;
    } else {
      return i;
    }
    if (more >= size - i || bytes[i + 1] < low || bytes[i + 1] > high) return i;
    for (std::size_t k = 2; k <= more; ++k) {
      if ((bytes[i + k] & 0xC0) != 0x80) return i;
    }
    i += more + 1;
  }
  return size;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += is_continuation(byte) ? 0 : 1;
  return count;
}

void append(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

bool is_one_of(std::string_view character, std::string_view characters) { return characters.find(character) != std::string_view::npos; }

}  // namespace newsgloss::utf8
