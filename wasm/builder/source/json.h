// Json: nlohmann's, with the bounds that keep a hostile text from costing more than its size.
//
// nlohmann's parser is iterative, but writing, copying and comparing recurse on depth, and objects that keep their
// order search their keys one by one. So depth and members are counted before anything is built.
//
//   Json value;
//   JsonFailure failure;
//   if (!parse_json(text, value, failure)) report(line_at(text, failure.offset), failure.text);
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgloss {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t json_depth = 64;        // nested arrays and objects; real sources stay below 8
inline constexpr std::size_t json_members = 10'000;  // of one object; looking one up is linear

struct JsonFailure {
  std::size_t offset = 0;  // byte of the text
  std::string text;        // what is wrong and what was expected, without a full stop
};

// Precondition: text is valid UTF-8. On failure `value` is discarded.
[[nodiscard]] bool parse_json(std::string_view text, Json& value, JsonFailure& failure);

// What nlohmann says of a syntax error, without its prefix, cut to a line and to whole characters.
[[nodiscard]] std::string syntax_error_text(const char* what);

// Where the values that JSON pointers (RFC 6901) name end in the text, or 0 where there is none. Precondition: valid JSON
// within the bounds above. One pass, however many pointers there are.
[[nodiscard]] std::vector<std::size_t> find_json_pointers(std::string_view text, std::span<const std::string> pointers);

// A key as a step of a JSON pointer: "/" and then the key, its ~ and / escaped.
[[nodiscard]] std::string pointer_step(std::string_view key);
[[nodiscard]] std::string pointer_step(std::size_t index);

// The line, from 1, that the byte at `offset` stands on.
[[nodiscard]] std::size_t line_at(std::string_view text, std::size_t offset);

// Compact, UTF-8 as it is. Precondition: its strings are valid UTF-8, as all parsed ones are.
[[nodiscard]] std::string to_text(const Json& value);

// Merges what is said later of an entity, or of a property, into what was said before: the later wins field by field. Texts by
// language and links are joined one by one, all other fields are replaced. The page side joins what several .kb files say in the
// same way (js/entity/layered-record.js; tests/fixtures/conformance/layers.json). Precondition: both are objects.
void merge_json(Json& into, const Json& later);

// A text for a message: in quotes, on one line, and cut where it is long.
[[nodiscard]] std::string in_quotes(std::string_view text);

// The string under a key, or an empty view: null pointer data where there is none or it is no string.
[[nodiscard]] std::string_view string_under(const Json& object, std::string_view key);

// An iterator over text that tells how far the parser has read: nlohmann's events carry no positions.
class CountedText {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountedText(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  CountedText& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  CountedText operator++(int) {
    CountedText before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountedText& a, const CountedText& b) { return a.at_ == b.at_; }
  friend bool operator!=(const CountedText& a, const CountedText& b) { return a.at_ != b.at_; }

 private:
  const char* at_;
  const char** reached_;
};

}  // namespace newsgloss
