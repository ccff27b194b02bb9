#include "base/input.h"

#include <utility>

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

void read_utf16(std::string_view bytes, Input& input) {
  for (std::size_t at = input.mark_bytes; at + 1 < bytes.size();) {
    const Unit unit = read_utf16(bytes, at, input.encoding == Encoding::utf16_big);
    input.append(unit.code_point, unit.bytes);
    at += unit.bytes;
  }
}

void read_windows1252(std::string_view bytes, Input& input) {
  input = Input{};
  input.encoding = Encoding::windows1252;
  for (const char byte : bytes) input.append(from_windows1252(byte), 1);
}

// How many bytes at `at`, where a character that is none begins, browsers make one U+FFFD of: as many as could begin one.
std::size_t bad_bytes(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u; };
  const unsigned first = byte(0), second = byte(1);
  const std::size_t wanted = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 && first < 0xF0 ? 2 : 1;
  const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80, most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (wanted == 1 || second < least || second > most) return 1;
  return wanted == 3 && (byte(2) & 0xC0) == 0x80 ? 3 : 2;
}

// UTF-8 with bytes that are none. Says whether most of what is not ASCII is.
bool read_damaged_utf8(std::string_view bytes, Input& input) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = input.mark_bytes; at < bytes.size();) {
    const std::size_t end = at + utf8::first_invalid(bytes.substr(at));
    while (at < end) {
      const utf8::Decoded c = utf8::decode(bytes, at);
      input.append(c.code_point, c.bytes);
      at += c.bytes;
      good += c.bytes > 1 ? 1 : 0;
    }
    if (at == bytes.size()) break;
    if (input.first_bad == std::string::npos) input.first_bad = at;
    const std::size_t length = bad_bytes(bytes, at);
    input.append(0xFFFD, length);
    at += length;
    ++bad;
  }
  return good >= bad;
}

}  // namespace

void Input::append(char32_t character, std::size_t bytes) {
  utf8::append(text, character);
  lengths.push_back(static_cast<char>(bytes));
}

Status read_input(std::string_view bytes, InputKind kind, Input& input, std::size_t& error_offset, bool strict, Decode decode) {
  input = Input{};
  error_offset = 0;
  if (bytes.size() > limits::input_bytes) return Status::input_too_large;
  if (starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF")) {
    input.encoding = bytes[0] == '\xFF' ? Encoding::utf16_little : Encoding::utf16_big;
    input.mark_bytes = 2;
    read_utf16(bytes, input);
    return Status::ok;
  }
  if (starts_with(bytes, "\xEF\xBB\xBF")) input.mark_bytes = 3;
  const std::string label = kind == InputKind::html && input.mark_bytes == 0 ? declared_encoding(bytes) : std::string();
  if (utf8::first_invalid(bytes) == bytes.size() && label != "iso-2022-jp") {
    input.text.assign(bytes.substr(input.mark_bytes));
    return Status::ok;
  }
  if (is_any_of(label,
                {"iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "iso_8859-1:1987", "iso-ir-100", "csisolatin1", "cp819", "ibm819",
                 "latin1", "latin-1", "l1", "windows-1252", "cp1252", "x-cp1252", "us-ascii", "ascii", "ansi_x3.4-1968"})) {
    read_windows1252(bytes, input);
    return Status::ok;
  }
  // A <meta> that could be read as ASCII cannot stand in UTF-16: the HTML Standard takes such a label to mean UTF-8.
  const bool says_utf8 =
      input.mark_bytes != 0 || is_any_of(label, {"utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be"});
  Input other;
  const bool can_decode = decode != nullptr && !says_utf8;
  bool is_other = can_decode && !label.empty() && decode(label, bytes, other);
  if (!is_other) {
    if (decode == nullptr && !says_utf8 && !label.empty()) return Status::unknown_encoding;
    const bool is_utf8 = read_damaged_utf8(bytes, input);
    is_other = can_decode && !is_utf8 && decode("", bytes, other);
    if (decode == nullptr && !strict && !says_utf8 && !is_utf8) read_windows1252(bytes, input);  // as browsers do
  }
  if (is_other) {
    input = std::move(other);
    input.encoding = Encoding::other;
  }
  if (!strict || input.first_bad == std::string::npos) return Status::ok;
  error_offset = input.first_bad;
  return Status::input_not_utf8;
}

std::size_t ByteOffsets::byte_offset(std::size_t text_offset) {
  if (input_->lengths.empty()) return text_offset + input_->mark_bytes;
  for (; text_at_ < text_offset; ++text_at_) {
    if (!utf8::is_continuation(input_->text[text_at_])) byte_at_ += static_cast<unsigned char>(input_->lengths[character_++]);
  }
  return byte_at_ + input_->mark_bytes;
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
