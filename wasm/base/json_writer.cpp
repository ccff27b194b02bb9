#include "base/json_writer.h"

namespace newsgloss::json {

void append_string(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out.push_back('"');
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (byte < 0x20) {
      out.append("\\u00");
      out.push_back(hex[byte >> 4]);
      out.push_back(hex[byte & 15]);
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

void append_number(std::string& out, std::uint64_t value) {
  char digits[20];
  unsigned count = 0;
  do digits[count++] = static_cast<char>('0' + value % 10);
  while ((value /= 10) != 0);
  while (count > 0) out.push_back(digits[--count]);
}

void append_score(std::string& out, float value) {
  const float bounded = value < 0 ? 0 : value > 1 ? 1 : value;
  const auto hundredths = static_cast<std::uint64_t>(bounded * 100 + 0.5f);
  append_number(out, hundredths / 100);
  if (hundredths % 100 == 0) return;
  out.push_back('.');
  out.push_back(static_cast<char>('0' + hundredths / 10 % 10));
  if (hundredths % 10 != 0) out.push_back(static_cast<char>('0' + hundredths % 10));
}

void append_key(std::string& out, std::string_view name) {
  if (!out.empty() && out.back() != '{' && out.back() != '[' && out.back() != ',') out.push_back(',');
  append_string(out, name);
  out.push_back(':');
}

}  // namespace newsgloss::json
