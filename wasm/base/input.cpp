#include "base/input.h"

#include "base/limits.h"
#include "base/utf8.h"

namespace newsgloss {

namespace {

// The Encoding Standard's index of windows-1252 for the bytes 0x80 to 0x9F; the rest are Latin-1.
// https://encoding.spec.whatwg.org/index-windows-1252.txt
constexpr char16_t windows1252[32] = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                      0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

// How far into a page a <meta> may declare its encoding. The HTML Standard asks for 1,024 bytes; real heads run longer.
constexpr std::size_t prescan_bytes = 4096;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_label_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.'; }

// The label after the first `charset=` that stands inside a <meta …> tag, lower case; empty when there is none.
std::string declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, prescan_bytes));
  for (char& c : head) c = lower(c);
  std::size_t at = 0;
  while ((at = head.find("<meta", at)) != std::string::npos) {
    const std::size_t end = head.find('>', at);
    const std::string_view tag = std::string_view(head).substr(at, end == std::string::npos ? end : end - at);
    at += 5;
    std::size_t value = tag.find("charset");
    if (value == std::string_view::npos) continue;
    value = tag.find_first_not_of(" \t\r\n\f", value + 7);
    if (value == std::string_view::npos || tag[value] != '=') continue;
    value = tag.find_first_not_of(" \t\r\n\f\"'", value + 1);
    if (value == std::string_view::npos) continue;
    std::size_t stop = value;
    while (stop < tag.size() && is_label_character(tag[stop])) ++stop;
    if (stop > value) return std::string(tag.substr(value, stop - value));
  }
  return {};
}

bool is_any_of(std::string_view label, std::initializer_list<std::string_view> labels) {
  for (const std::string_view one : labels) {
    if (label == one) return true;
  }
  return false;
}

char32_t from_windows1252(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 && value < 0xA0 ? windows1252[value - 0x80] : value;
}

struct Unit {
  char32_t code_point;
  std::uint32_t bytes;  // of the input
};

// Precondition: at + 1 < bytes.size().
Unit read_utf16(std::string_view bytes, std::size_t at, bool big) {
  const auto unit = [&](std::size_t i) {
    const auto one = static_cast<unsigned char>(bytes[i]);
    const auto two = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big ? one << 8 | two : two << 8 | one);
  };
  const char32_t first = unit(at);
  if (first < 0xD800 || first > 0xDFFF) return {first, 2};
  if (first < 0xDC00 && at + 3 < bytes.size()) {
    const char32_t second = unit(at + 2);
    if (second >= 0xDC00 && second <= 0xDFFF) return {0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 4};
  }
  return {0xFFFD, 2};
}

bool starts_with(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

Status read_utf16(std::string_view bytes, Input& input) {
  const bool big = input.encoding == Encoding::utf16_big;
  input.text.reserve(bytes.size());
  for (std::size_t at = input.mark_bytes; at + 1 < bytes.size();) {
    const Unit unit = read_utf16(bytes, at, big);
    utf8::append(input.text, unit.code_point);
    at += unit.bytes;
  }
  return Status::ok;
}

}  // namespace

Status read_input(std::string_view bytes, InputKind kind, Input& input, std::size_t& error_offset) {
  input = Input{};
  error_offset = 0;
  if (bytes.size() > limits::input_bytes) return Status::input_too_large;
  if (starts_with(bytes, "\xEF\xBB\xBF")) input.mark_bytes = 3;
  if (starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF")) {
    input.encoding = bytes[0] == '\xFF' ? Encoding::utf16_little : Encoding::utf16_big;
    input.mark_bytes = 2;
    return read_utf16(bytes, input);
  }
  const std::size_t bad = utf8::first_invalid(bytes);
  if (bad == bytes.size()) {
    input.text.assign(bytes.substr(input.mark_bytes));
    return Status::ok;
  }
  error_offset = bad;
  if (kind == InputKind::text || input.mark_bytes != 0) return Status::input_not_utf8;
  const std::string label = declared_encoding(bytes);
  // A <meta> that could be read as ASCII cannot stand in UTF-16: the HTML Standard takes such a label to mean UTF-8.
  if (label.empty() || is_any_of(label, {"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"})) return Status::input_not_utf8;
  if (!is_any_of(label, {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "x-cp1252",
                         "us-ascii", "ascii"})) {
    error_offset = 0;
    return Status::unknown_encoding;
  }
  error_offset = 0;
  input.encoding = Encoding::windows1252;
  input.text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) utf8::append(input.text, from_windows1252(byte));
  return Status::ok;
}

std::size_t ByteOffsets::byte_offset(std::size_t text_offset) {
  switch (input_->encoding) {
    case Encoding::utf8: return text_offset + input_->mark_bytes;
    case Encoding::windows1252:
      for (; text_at_ < text_offset; ++text_at_) byte_at_ += utf8::is_continuation(input_->text[text_at_]) ? 0 : 1;
      return byte_at_;
    case Encoding::utf16_little:
    case Encoding::utf16_big:
      for (; text_at_ < text_offset; ++text_at_) {
        const auto byte = static_cast<unsigned char>(input_->text[text_at_]);
        if (!utf8::is_continuation(input_->text[text_at_])) byte_at_ += byte >= 0xF0 ? 4 : 2;
      }
      return byte_at_ + input_->mark_bytes;
  }
  return 0;
}

std::string encode_ascii(std::string_view ascii, Encoding encoding) {
  if (encoding != Encoding::utf16_little && encoding != Encoding::utf16_big) return std::string(ascii);
  std::string out;
  for (const char c : ascii) {
    if (encoding == Encoding::utf16_big) out.push_back('\0');
    out.push_back(c);
    if (encoding == Encoding::utf16_little) out.push_back('\0');
  }
  return out;
}

}  // namespace newsgloss
