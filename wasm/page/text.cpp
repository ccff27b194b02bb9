#include "page/text.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"
#include "page/reference.h"

namespace newsgloss {

namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// Controls and noncharacters, which gumbo reads as U+FFFD.
bool is_replaced(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Reads a text node's source and its decoded form side by side.
class Aligner {
 public:
  Aligner(Text& text, std::string_view decoded, std::string_view source, std::uint32_t input_begin, std::uint32_t position)
      : text_(text), decoded_(decoded), source_(source), source_begin_(input_begin), position_(position) {}

  void run() {
    while (decoded_at_ < decoded_.size() && source_at_ < source_.size()) {
      if (!step()) break;
    }
    flush();
  }

 private:
  [[nodiscard]] bool decoded_has(std::string_view what) const { return decoded_.substr(decoded_at_, what.size()) == what; }

  bool step() {
    const char c = source_[source_at_];
    const char d = decoded_[decoded_at_];
    if (c == '&') {
      const Reference reference = read_reference(source_.substr(source_at_), false);
      std::string value;
      if (reference.bytes != 0) utf8::append(value, reference.first);
      if (reference.second != 0) utf8::append(value, reference.second);
      if (!value.empty() && decoded_has(value)) return piece(value.size(), reference.bytes);
    }
    const std::size_t size = character_bytes(source_at_);
    if (c == d && decoded_has(source_.substr(source_at_, size)) && !is_ignored_tag()) {
      literal_ += size;
      source_at_ += size;
      decoded_at_ += size;
      return true;
    }
    // What the HTML parser changes on the way (Standard, "preprocessing the input stream" and its error handling):
    if (c == '\r' && d == '\n') return piece(1, source_at_ + 1 < source_.size() && source_[source_at_ + 1] == '\n' ? 2 : 1);
    if (c == '\0') return skip(1);
    if (decoded_has(replacement_character) && is_replaced(utf8::decode(source_, source_at_).code_point)) {
      return piece(replacement_character.size(), size);
    }
    return c == '<' && skip_tag();
  }

  [[nodiscard]] std::size_t character_bytes(std::size_t at) const {
    std::size_t size = 1;
    while (at + size < source_.size() && utf8::is_continuation(source_[at + size])) ++size;
    return size;
  }

  // At a '<' that both sides have: is it that of a tag the parser ignored, before text that begins with '<' as well?
  [[nodiscard]] bool is_ignored_tag() const {
    return source_[source_at_] == '<' && source_at_ + 1 < source_.size() &&
           (decoded_at_ + 1 == decoded_.size() || decoded_[decoded_at_ + 1] != source_[source_at_ + 1]) &&
           (source_[source_at_ + 1] == '/' || is_letter(source_[source_at_ + 1]));
  }

  // A tag that the parser ignored, its attributes with it.
  bool skip_tag() {
    char quote = '\0';
    char last = '\0';  // before the quote, white space apart
    for (std::size_t at = source_at_ + 1; at < source_.size(); ++at) {
      const char c = source_[at];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '>') {
        return skip(at + 1 - source_at_);
      } else if ((c == '"' || c == '\'') && last == '=') {
        quote = c;
      }
      if (!is_space(c)) last = c;
    }
    return false;
  }

  bool piece(std::size_t decoded_size, std::size_t input_size) {
    flush();
    add(decoded_size, input_size);
    return true;
  }

  bool skip(std::size_t input_size) {
    flush();
    source_at_ += input_size;
    return true;
  }

  // Adds the literal run that has been read but not yet added.
  void flush() {
    if (literal_ == 0) return;
    source_at_ -= literal_;
    decoded_at_ -= literal_;
    const std::size_t size = literal_;
    literal_ = 0;
    add(size, size);
  }

  void add(std::size_t decoded_size, std::size_t input_size) {
    const std::string_view value = decoded_.substr(decoded_at_, decoded_size);
    text_.segments.push_back({static_cast<std::uint32_t>(text_.bytes.size()), source_begin_ + static_cast<std::uint32_t>(source_at_),
                              static_cast<std::uint32_t>(decoded_size), static_cast<std::uint32_t>(input_size), position_});
    text_.bytes.append(value);
    position_ += static_cast<std::uint32_t>(utf8::count_code_points(value));
    decoded_at_ += decoded_size;
    source_at_ += input_size;
  }

  Text& text_;
  std::string_view decoded_, source_;
  std::uint32_t source_begin_, position_;
  std::size_t decoded_at_ = 0, source_at_ = 0, literal_ = 0;
};

// The segment that holds the text byte at `at`. Precondition: there is one.
const Segment& segment_at(const Text& text, std::uint32_t at) {
  const auto after = std::upper_bound(text.segments.begin(), text.segments.end(), at,
                                      [](std::uint32_t offset, const Segment& s) { return offset < s.text_begin; });
  return *(after - 1);
}

}  // namespace

void append_text(Text& text, std::string_view decoded, std::string_view source, std::uint32_t input_begin, std::uint32_t position) {
  if (decoded.empty()) return;
  if (decoded == source) {
    text.segments.push_back({static_cast<std::uint32_t>(text.bytes.size()), input_begin, static_cast<std::uint32_t>(decoded.size()),
                             static_cast<std::uint32_t>(decoded.size()), position});
    text.bytes.append(decoded);
    return;
  }
  Aligner(text, decoded, source, input_begin, position).run();
}

void append_separator(Text& text, char separator) {
  if (text.bytes.empty() || text.bytes.back() == Text::block_end) return;
  if (text.bytes.back() == Text::edge) {
    text.bytes.back() = separator;
    return;
  }
  text.bytes.push_back(separator);
}

Anchor anchor(const Text& text, Span span) { return Anchors(text).of(span); }

Anchor Anchors::of(Span span) {
  Anchor out{};
  const Segment& first = segment_at(*text_, span.begin);
  out.input.begin = first.input_begin + (first.size == first.input_size ? span.begin - first.text_begin : 0);
  out.position_begin = position(first, span.begin);
  const Segment& last = segment_at(*text_, span.end - 1);
  out.input.end = last.input_begin + (last.size == last.input_size ? span.end - last.text_begin : last.input_size);
  out.position_end = position(last, span.end);
  return out;
}

// Counts from the last answer on where that lies in the segment and not behind.
std::uint32_t Anchors::position(const Segment& segment, std::uint32_t at) {
  if (counted_to_ <= segment.text_begin || counted_to_ > at) {
    counted_to_ = segment.text_begin;
    position_ = segment.position;
  }
  position_ += static_cast<std::uint32_t>(utf8::count_code_points(slice(text_->bytes, {counted_to_, at})));
  counted_to_ = at;
  return position_;
}

void append_folded(std::string& out, std::string_view text) {
  bool after_space = false;
  for (const char c : text) {
    if (c == Text::edge) continue;
    const bool space = is_space(c) || c == Text::block_end;
    if (!space) out.push_back(c);
    if (space && !after_space) out.push_back(' ');
    after_space = space;
  }
}

std::string_view trimmed(std::string_view folded) {
  if (!folded.empty() && folded.front() == ' ') folded.remove_prefix(1);
  if (!folded.empty() && folded.back() == ' ') folded.remove_suffix(1);
  return folded;
}

}  // namespace newsgloss
