#include "base/json_writer.h"

namespace newsgloss::json {

void append_string(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out.push_back('"');
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text.substr(written, i - written));
    written = i + 1;
    if (byte >= 0x20) {
      out.push_back('\\');
      out.push_back(text[i]);
    } else if (byte == '\n') {
      out.append("\\n");
    } else {
      out.append("\\u00");
      out.push_back(hex[byte >> 4]);
      out.push_back(hex[byte & 15]);
    }
  }
  out.append(text.substr(written)).push_back('"');
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
  out.push_back('"');
  out.append(name).append("\":", 2);
}

}  // namespace newsgloss::json
