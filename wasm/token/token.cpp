#include "token/token.h"

#include <cstddef>

#include "base/utf8.h"
#include "token/character.h"

namespace newsgloss {

namespace {

using Class = CharacterClass;

// The page's separators (page/text.h); a careful writer's text has neither, and in any other they only divide.
constexpr char32_t block_end = 0x1E;
constexpr char32_t link_edge = 0x1F;

constexpr std::uint32_t longest_abbreviation = 3;  // letters, before a full stop that is dropped

// Hashes the folded letters of one word, eight bytes a step.
struct WordHash {
  std::uint64_t state = 0x9E3779B97F4A7C15u;
  std::uint64_t pending = 0;
  unsigned shift = 0;

  void add(std::uint64_t byte) {
    pending |= byte << shift;
    shift += 8;
    if (shift == 64) mix();
  }
  void mix() {
    state = extend_hash(state, pending);
    pending = 0;
    shift = 0;
  }
  [[nodiscard]] std::uint64_t finish() {
    pending |= std::uint64_t{0x80} << shift;  // so that "ab" and "ab\0" differ
    mix();
    return state != 0 ? state : 1;
  }
  void add_code_point(char32_t c) {
    if (c >= 0x80) {
      add(0xFF);  // no ASCII letter; then the number itself
      add((c >> 16) & 0xFF);
      add((c >> 8) & 0xFF);
    }
    add(c & 0xFF);
  }
};

bool is_word(Class c) { return c == Class::lower || c == Class::upper || c == Class::letter || c == Class::digit || c == Class::mark; }

bool is_read_over(Class c) { return c == Class::ignored || c == Class::accent; }

bool is_quote(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || c == 0x201A || c == 0x05F4 || c == 0x2039 || c == 0x203A ||
         (c >= 0x300C && c <= 0x300F) || c == 0xFF02;
}

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026 || c == 0xBF || c == 0xA1 || c == 0x3002 || c == 0x061F ||
         c == 0x06D4 || c == 0x0964 || c == 0xFF01 || c == 0xFF1F;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, List<Token>& out) : text_(text), out_(out), tables_(character_tables()) {}

  void run() {
    while (at_ < text_.size()) {
      const Character c = look(at_);
      switch (c.type) {
        case Class::lower:
        case Class::upper:
        case Class::letter:
        case Class::digit:
        case Class::mark: word(); break;
        case Class::single: single(c); break;
        default: between(c);
      }
    }
  }

 private:
  struct Character {
    char32_t code_point;
    std::uint32_t bytes;
    Class type;
  };

  [[nodiscard]] Character look(std::size_t at) const {
    const utf8::Decoded d = utf8::decode(text_, at);
    return {d.code_point, d.bytes, class_of(tables_, d.code_point)};
  }

  [[nodiscard]] Class class_at(std::size_t at) const { return at < text_.size() ? look(at).type : Class::space; }

  // The class of the next character that is not ignored, nor the edge of a link where those are to be passed over.
  [[nodiscard]] Class class_after_ignored(std::size_t at, bool over_edges = false) const {
    while (at < text_.size()) {
      const Character c = look(at);
      if (!is_read_over(c.type) && !(over_edges && c.code_point == link_edge)) return c.type;
      at += c.bytes;
    }
    return Class::space;
  }

  void add_folded(WordHash& hash, char32_t code_point) const {
    char32_t folded[3];
    const unsigned count = fold(tables_, code_point, folded);
    for (unsigned i = 0; i < count; ++i) hash.add_code_point(folded[i]);
  }

  void word() {
    const std::size_t begin = at_;
    WordHash hash;
    std::uint32_t letters = 0, capitals = 0, smalls = 0;
    Class first = Class::space;
    std::size_t end = at_;  // after the last character that is not ignored
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 0x80) {  // most of most texts
        const auto type = static_cast<Class>(tables_.classes[byte]);
        if (is_word(type)) {
          hash.add(type == Class::upper ? byte | 0x20u : byte);
          capitals += type == Class::upper ? 1 : 0;
          smalls += type == Class::lower ? 1 : 0;
          if (letters++ == 0) first = type;
          end = ++at_;
          continue;
        }
        if (type == Class::stop && letters == 1 && (capitals + smalls) == 1 && dotted_letters(end, hash, capitals, smalls)) {
          first = capitals > 0 ? Class::upper : Class::lower;
          end = at_;
        }
        break;
      }
      const Character c = look(at_);
      if (is_read_over(c.type)) {
        at_ += c.bytes;
        if (c.type == Class::accent) end = at_;
        continue;
      }
      if (!is_word(c.type)) break;
      add_folded(hash, c.code_point);
      capitals += c.type == Class::upper ? 1 : 0;
      smalls += c.type == Class::lower ? 1 : 0;
      if (letters++ == 0) first = c.type;
      at_ += c.bytes;
      end = at_;
    }
    at_ = end;
    TokenShape shape = TokenShape::caseless;
    if (first == Class::lower || (capitals == 0 && smalls > 0)) {
      shape = TokenShape::lower;
    } else if (capitals > 0) {
      shape = smalls > 0 ? TokenShape::title : (capitals > 1 || letters > 1 ? TokenShape::upper : TokenShape::initial);
    }
    const bool possessive = gap_ == Gap::apostrophe && end - begin == 1 && (text_[begin] == 's' || text_[begin] == 'S');
    push(hash.finish(), begin, end, shape, possessive);
    drop_abbreviation_stop(letters, capitals);
  }

  // "U.S.", "U.S", "J.D.": single letters divided by full stops and nothing else are one word. At the stop after the first
  // letter; reads on if another single letter follows.
  bool dotted_letters(std::size_t& end, WordHash& hash, std::uint32_t& capitals, std::uint32_t& smalls) {
    std::size_t at = end;
    std::uint32_t more = 0;
    while (class_at(at) == Class::stop) {
      const std::size_t letter = at + look(at).bytes;
      const Class type = class_at(letter);
      if (type != Class::upper && type != Class::lower) break;
      const Character c = look(letter);
      const std::size_t next = letter + c.bytes;
      if (is_word(class_after_ignored(next))) break;
      add_folded(hash, c.code_point);
      capitals += type == Class::upper ? 1 : 0;
      smalls += type == Class::lower ? 1 : 0;
      ++more;
      at = next;
    }
    if (more == 0) return false;
    if (class_at(at) == Class::stop) at += look(at).bytes;
    end = at_ = at;
    return true;
  }

  void drop_abbreviation_stop(std::uint32_t letters, std::uint32_t capitals) {
    if (capitals == 0 || letters > longest_abbreviation || class_at(at_) != Class::stop) return;
    const std::size_t next = at_ + look(at_).bytes;
    const Class after = class_at(next);
    if (after != Class::space && !is_word(after)) return;
    at_ = next;
    gap_ = Gap::stop;
    sentence_ = letters > 1;
  }

  void single(const Character& c) {
    WordHash hash;
    add_folded(hash, c.code_point);
    const std::size_t begin = at_;
    at_ += c.bytes;
    for (Class next = class_at(at_); next == Class::mark || next == Class::accent; next = class_at(at_)) {
      const Character mark = look(at_);
      if (next == Class::mark) add_folded(hash, mark.code_point);  // か and a voicing mark are が
      at_ += mark.bytes;
    }
    push(hash.finish(), begin, at_, TokenShape::caseless, false);
  }

  void between(const Character& c) {
    const std::size_t begin = at_;
    at_ += c.bytes;
    if ((is_read_over(c.type) || c.code_point == link_edge) && attached_ == begin) attached_ = at_;
    if (is_read_over(c.type)) return;
    if (c.code_point == block_end) {
      gap_ = Gap::block;
      sentence_ = true;
      return;
    }
    if (c.type == Class::space || c.code_point == link_edge) {
      widen(Gap::space);
      return;
    }
    const bool after_word = !out_.empty() && attached_ == begin && out_.back().shape != TokenShape::mark;
    const Class next = class_after_ignored(at_, true);
    const bool inside = after_word && (is_word(next) || next == Class::single);
    if (c.type == Class::apostrophe) {
      widen(inside ? Gap::apostrophe : Gap::quote);
      return;
    }
    if (c.type == Class::hyphen && inside) {
      widen(Gap::hyphen);
      return;
    }
    if (is_quote(c.code_point)) {
      widen(inside && is_hebrew(begin - 2) && is_hebrew(at_) ? Gap::apostrophe : Gap::quote);
      return;
    }
    WordHash hash;
    hash.add_code_point(c.type == Class::hyphen ? U'-' : c.type == Class::stop ? U'.' : c.code_point);
    push(hash.finish(), begin, at_, TokenShape::mark, false);
    if (ends_sentence(c.code_point)) sentence_ = true;
  }

  [[nodiscard]] bool is_hebrew(std::size_t at) const { return at < text_.size() && static_cast<unsigned char>(text_[at]) == 0xD7; }

  void widen(Gap gap) {
    if (gap > gap_) gap_ = gap;
  }

  void push(std::uint64_t hash, std::size_t begin, std::size_t end, TokenShape shape, bool possessive) {
    out_.push_back({hash,
                    {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                    shape,
                    out_.empty() ? Gap::block : gap_,
                    sentence_,
                    possessive});
    gap_ = Gap::none;
    attached_ = end;
    if (shape != TokenShape::mark) sentence_ = false;
  }

  std::string_view text_;
  List<Token>& out_;
  const CharacterTables& tables_;
  std::size_t at_ = 0;
  std::size_t attached_ = 0;  // where the last token ends, with the ignored characters and link edges that follow it
  Gap gap_ = Gap::none;
  bool sentence_ = true;
};

}  // namespace

void tokenize(std::string_view text, List<Token>& out) {
  out.clear();
  out.reserve(text.size() / 5);
  Tokenizer(text, out).run();
}

}  // namespace newsgloss
