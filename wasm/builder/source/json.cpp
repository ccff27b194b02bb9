#include "builder/source/json.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "base/utf8.h"

namespace newsgloss {

namespace {

// The byte where the text nests too deep or an object grows too large, or text.size(). Knows only strings and brackets.
std::size_t first_out_of_bounds(std::string_view text) {
  std::size_t members[json_depth];
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    switch (text[at]) {
      case '"':
        for (++at; at < text.size() && text[at] != '"'; ++at) at += text[at] == '\\' ? 1 : 0;
        break;
      case '{':
      case '[':
        if (depth == json_depth) return at;
        members[depth++] = text[at] == '{' ? 1 : 0;
        break;
      case '}':
      case ']':
        if (depth > 0) --depth;
        break;
      case ',':
        if (depth > 0 && members[depth - 1] > 0 && ++members[depth - 1] > json_members) return at;
        break;
      default: break;
    }
  }
  return text.size();
}

std::string shortened(std::string_view text, std::size_t longest_bytes) {
  if (text.size() <= longest_bytes) return std::string(text);
  while (longest_bytes > 0 && utf8::is_continuation(text[longest_bytes])) --longest_bytes;
  return std::string(text.substr(0, longest_bytes)) + "…";
}

// Reads over everything up to the error.
class ErrorFinder : public nlohmann::json_sax<Json> {
 public:
  explicit ErrorFinder(JsonFailure& failure) : failure_(failure) {}

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool key(string_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_object() override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& error) override {
    constexpr int number_too_large = 406;  // of https://json.nlohmann.me/home/exceptions
    failure_.offset = byte > 0 ? byte - 1 : 0;
    failure_.text = error.id == number_too_large ? "a number is too large" : syntax_error_text(error.what());
    return false;
  }

 private:
  JsonFailure& failure_;
};

// Follows the parser and tells where the values of pointers end. The pointers are a tree of steps that it walks along: what is
// no part of any is passed over at the cost of reading it.
class PointerFinder : public nlohmann::json_sax<Json> {
 public:
  PointerFinder(std::span<const std::string> pointers, const char* begin, const char* const* reached)
      : begin_(begin), reached_(reached), found_(pointers.size()) {
    for (std::size_t i = 0; i < pointers.size(); ++i) {
      Node* node = &root_;
      for (std::size_t at = 0; at < pointers[i].size();) {
        const std::size_t end = std::min(pointers[i].find('/', at + 1), pointers[i].size());
        node = &node->below[pointers[i].substr(at, end - at)];
        at = end;
      }
      node->wanted.push_back(i);
    }
  }

  bool null() override { return scalar(); }
  bool boolean(bool) override { return scalar(); }
  bool number_integer(number_integer_t) override { return scalar(); }
  bool number_unsigned(number_unsigned_t) override { return scalar(); }
  bool number_float(number_float_t, const string_t&) override { return scalar(); }
  bool string(string_t&) override { return scalar(); }
  bool binary(binary_t&) override { return scalar(); }
  bool key(string_t& name) override {
    Level& level = levels_.back();
    level.member = level.node == nullptr || level.node->below.empty() ? nullptr : step(*level.node, pointer_step(name));
    return true;
  }
  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

  [[nodiscard]] std::vector<std::size_t> take() { return std::move(found_); }

 private:
  struct Node {
    std::map<std::string, Node, std::less<>> below;
    std::vector<std::size_t> wanted;
  };
  struct Level {
    Node* node;    // null: no pointer leads here
    Node* member;  // of the key that was read last
    bool array;
    std::size_t index;
  };

  static Node* step(Node& node, const std::string& text) {
    const auto below = node.below.find(text);
    return below == node.below.end() ? nullptr : &below->second;
  }
  // The node of the value that begins. Of keys that stand twice the first counts.
  Node* enter() {
    Node* node = &root_;
    if (!levels_.empty()) {
      Level& level = levels_.back();
      node = level.member;
      if (level.array) node = level.node == nullptr ? nullptr : step(*level.node, pointer_step(level.index++));
    }
    if (node == nullptr) return nullptr;
    for (const std::size_t i : node->wanted) {
      if (found_[i] == 0) found_[i] = static_cast<std::size_t>(*reached_ - begin_);
    }
    return node;
  }
  bool scalar() {
    enter();
    return true;
  }
  bool open(bool array) {
    levels_.push_back({enter(), nullptr, array, 0});
    return true;
  }
  bool close() {
    levels_.pop_back();
    return true;
  }

  Node root_;
  const char* begin_;
  const char* const* reached_;
  std::vector<std::size_t> found_;
  std::vector<Level> levels_;
};

}  // namespace

std::string syntax_error_text(const char* what) {
  std::string text = what;
  const std::size_t column = text.find("column ");
  const std::size_t colon = column == std::string::npos ? column : text.find(": ", column);
  if (colon != std::string::npos) text.erase(0, colon + 2);
  constexpr std::size_t longest_bytes = 200;
  text = shortened(text, longest_bytes);
  // It ends with the byte at which the parser stopped, which may be a part of a character.
  for (std::size_t bad = utf8::first_invalid(text); bad < text.size(); bad = utf8::first_invalid(text)) text.erase(bad, 1);
  return "not JSON: " + text;
}

bool parse_json(std::string_view text, Json& value, JsonFailure& failure) {
  if (const std::size_t bad = first_out_of_bounds(text); bad < text.size()) {
    failure.offset = bad;
    failure.text = text[bad] == ',' ? "more than " + std::to_string(json_members) + " members in one object"
                                    : "nested more than " + std::to_string(json_depth) + " deep";
    return false;
  }
  value = Json::parse(text.begin(), text.end(), nullptr, false);
  if (!value.is_discarded()) return true;
  value = nullptr;
  ErrorFinder finder(failure);
  static_cast<void>(Json::sax_parse(text.begin(), text.end(), &finder));
  return false;
}

std::vector<std::size_t> find_json_pointers(std::string_view text, std::span<const std::string> pointers) {
  const char* reached = text.data();
  PointerFinder finder(pointers, text.data(), &reached);
  const CountedText begin(text.data(), &reached), end(text.data() + text.size(), &reached);
  static_cast<void>(Json::sax_parse(begin, end, &finder));
  return finder.take();
}

std::string pointer_step(std::string_view key) {
  std::string step = "/";
  for (const char c : key) {
    switch (c) {
      case '~': step += "~0"; break;
      case '/': step += "~1"; break;
      default: step += c;
    }
  }
  return step;
}

std::string pointer_step(std::size_t index) { return "/" + std::to_string(index); }

std::size_t line_at(std::string_view text, std::size_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

std::string to_text(const Json& value) { return value.dump(); }

void merge_json(Json& into, const Json& later) {
  constexpr std::string_view joined[] = {"label", "description", "aliases", "keywords", "links", "wikipedia", "unit"};
  for (auto member = later.begin(); member != later.end(); ++member) {
    Json& value = into[member.key()];
    const bool join = std::find(std::begin(joined), std::end(joined), member.key()) != std::end(joined);
    if (join && value.is_object() && member->is_object()) {
      merge_json(value, *member);
    } else {
      value = *member;
    }
  }
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t longest_bytes = 60;
  return Json(shortened(text, longest_bytes)).dump();
}

std::string_view string_under(const Json& object, std::string_view key) {
  if (!object.is_object()) return {};
  for (auto member = object.begin(); member != object.end(); ++member) {
    if (member.key() == key && member->is_string()) return member->get_ref<const std::string&>();
  }
  return {};
}

}  // namespace newsgloss
