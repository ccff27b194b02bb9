#include "base/json_reader.h"

#include "base/utf8.h"

namespace newsgloss::json {

void Reader::skip_space() {
  while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\n' || rest_[0] == '\r' || rest_[0] == '\t' || rest_[0] == ',')) {
    rest_.remove_prefix(1);
  }
}

Event Reader::next() {
  skip_space();
  if (rest_.empty()) return Event::end;
  const char c = rest_[0];
  const bool in_object = depth_ > 0 && ((objects_ >> (depth_ - 1)) & 1) != 0;
  if (c == '{' || c == '[') {
    if (depth_ == deepest) return Event::end;
    const std::uint32_t bit = 1u << depth_;
    objects_ = c == '{' ? objects_ | bit : objects_ & ~bit;
    ++depth_;
    rest_.remove_prefix(1);
    return c == '{' ? Event::object_begin : Event::array_begin;
  }
  if (c == '}' || c == ']') {
    if (depth_ == 0 || in_object != (c == '}')) return Event::end;
    --depth_;
    rest_.remove_prefix(1);
    return c == '}' ? Event::object_end : Event::array_end;
  }
  if (c == '"') {
    if (!read_string()) return Event::end;
    if (!in_object) return Event::string;
    skip_space();
    if (rest_.empty() || rest_[0] != ':') return Event::string;  // a value: its key has been read
    rest_.remove_prefix(1);
    return Event::key;
  }
  const std::size_t end = rest_.find_first_of(",]} \n\r\t");
  text_.assign(rest_.substr(0, end));
  rest_.remove_prefix(text_.size());
  return text_.empty() ? Event::end : Event::literal;
}

bool Reader::read_string() {
  text_.clear();
  rest_.remove_prefix(1);
  while (!rest_.empty()) {
    const std::size_t plain = rest_.find_first_of("\"\\");
    if (plain == std::string_view::npos) return false;
    text_.append(rest_.substr(0, plain));
    const char c = rest_[plain];
    rest_.remove_prefix(plain + 1);
    if (c == '"') return true;
    if (!read_escape()) return false;
  }
  return false;
}

bool Reader::read_escape() {
  if (rest_.empty()) return false;
  const char c = rest_[0];
  rest_.remove_prefix(1);
  switch (c) {
    case 'n':
    case 'r':
    case 't':
    case 'b':
    case 'f':
      text_.push_back(' ');  // white space is all that matters of them here
      return true;
    case 'u': {
      std::uint32_t code = read_hex();
      if (code >= 0xD800 && code < 0xDC00 && rest_.size() >= 2 && rest_[0] == '\\' && rest_[1] == 'u') {
        rest_.remove_prefix(2);
        const std::uint32_t low = read_hex();
        code = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
      }
      utf8::append(text_, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
      return true;
    }
    default: text_.push_back(c); return true;
  }
}

std::uint32_t Reader::read_hex() {
  std::uint32_t value = 0;
  for (int i = 0; i < 4 && !rest_.empty(); ++i) {
    const char c = rest_[0];
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) break;
    value = value * 16 + static_cast<std::uint32_t>(digit);
    rest_.remove_prefix(1);
  }
  return value;
}

}  // namespace newsgloss::json
