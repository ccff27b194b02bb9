#include "kb/record.h"

#include <algorithm>

#include "base/json_reader.h"
#include "base/list.h"
#include "base/utf8.h"
#include "token/token.h"

namespace newsgloss {

namespace {

constexpr std::size_t longest_head_bytes = 4096;
constexpr std::size_t shortest_word_letters = 4;  // of a description's words; shorter ones stand near everything

// Walks {"language":"label",…} of a record, calling visit(language, label), both with their quotation marks, until it gives true.
template <typename Visit>
void for_each_label(std::string_view record, Visit visit) {
  constexpr std::string_view key = "\"label\":{";
  const std::size_t labels = record.find(key);
  if (labels == std::string_view::npos) return;
  const std::string_view rest = record.substr(labels + key.size());
  const auto string_end = [&](std::size_t at) {  // `at` is the opening mark; returns the offset after the closing one
    for (++at; at < rest.size() && rest[at] != '"'; ++at) at += rest[at] == '\\' ? 1 : 0;
    return std::min(at + 1, rest.size());
  };
  for (std::size_t at = 0; at < rest.size() && rest[at] == '"';) {
    const std::size_t language_end = string_end(at);
    if (rest.substr(language_end, 2) != ":\"") return;
    const std::size_t label_end = string_end(language_end + 1);
    if (visit(rest.substr(at, language_end - at), rest.substr(language_end + 1, label_end - language_end - 1))) return;
    at = label_end + 1;
  }
}

}  // namespace

std::string_view label_in(std::string_view record, std::string_view language) {
  std::string_view found;
  for_each_label(record, [&](std::string_view tag, std::string_view label) {
    if (tag.size() != language.size() + 2 || tag.substr(1, language.size()) != language) return false;
    found = label;
    return true;
  });
  return found;
}

std::string_view first_label(std::string_view record) {
  std::string_view found;
  for_each_label(record, [&](std::string_view, std::string_view label) {
    found = label;
    return true;
  });
  return found;
}

void add_near_words(std::string_view record, Keys& words) {
  std::size_t head = std::min(record.size(), longest_head_bytes);
  while (head < record.size() && utf8::is_continuation(record[head])) --head;
  json::Reader reader(record.substr(0, head));
  List<Token> tokens;
  std::uint32_t depth = 0;
  std::size_t shortest = 0;  // letters a word must have; 0: not in a field of words
  for (json::Event event = reader.next(); event != json::Event::end; event = reader.next()) {
    switch (event) {
      case json::Event::object_begin:
      case json::Event::array_begin: ++depth; break;
      case json::Event::object_end:
      case json::Event::array_end: --depth; break;
      case json::Event::key:
        if (depth != 1) break;
        if (reader.text() == "facts") return;
        shortest = reader.text() == "keywords" ? 1 : reader.text() == "description" ? shortest_word_letters : 0;
        break;
      case json::Event::string:
        // Words are read from valid UTF-8, and the file may be damaged.
        if (shortest == 0 || utf8::first_invalid(reader.text()) != reader.text().size()) break;
        tokenize(reader.text(), tokens);
        for (const Token& token : tokens) {
          const bool long_enough = utf8::count_code_points(slice(reader.text(), token.span)) >= shortest;
          if (token.shape != TokenShape::mark && long_enough) words.push_back(static_cast<std::uint32_t>(token.hash));
        }
        break;
      default: break;
    }
  }
}

}  // namespace newsgloss
