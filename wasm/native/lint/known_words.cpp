#include "native/lint/known_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "kb/types.h"

namespace newsgloss {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view entity_fields[] = {"id",       "type",  "label", "aliases", "description", "weight",
                                              "keywords", "facts", "links", "image",   "flag"};
constexpr std::string_view alias_fields[] = {"text", "kind"};
constexpr std::string_view fact_fields[] = {"property", "value", "start", "end", "pointInTime", "source", "unit"};
constexpr std::string_view image_fields[] = {"url", "alt", "credit", "licence"};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Letters to change, add, take out or swap with their neighbours between two words, in whatever case they are written
// (Damerau 1964, for neighbours swapped once).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        rows[i][j] = i + j;
        continue;
      }
      const bool same = small(a[i - 1]) == small(b[j - 1]);
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && small(a[i - 1]) == small(b[j - 2]) && small(a[i - 2]) == small(b[j - 1]);
      if (swapped) rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.size()][b.size()];
}

// The nearest of the words, or empty: a third of the letters may differ.
std::string_view nearest(std::string_view word, Words words) {
  constexpr std::size_t longest_bytes = 32;
  if (word.size() > longest_bytes) return {};
  std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
  std::string_view found;
  for (const std::string_view one : words) {
    if (const std::size_t d = distance(word, one); d < least) {
      least = d;
      found = one;
    }
  }
  return found;
}

bool is_one_of(std::string_view word, Words words) { return std::find(words.begin(), words.end(), word) != words.end(); }

void check(const Json& object, const std::string& at, Words fields, const Report& report) {
  for (auto member = object.begin(); member != object.end(); ++member) {
    if (is_one_of(member.key(), fields)) continue;
    const std::string_view meant = nearest(member.key(), fields);
    report(at + pointer_step(member.key()),
           in_quotes(member.key()) + " is no field newsgloss reads" + (meant.empty() ? "" : "; " + in_quotes(meant) + " may be meant"));
  }
}

}  // namespace

void check_fields(const Json& entity, const Report& report) {
  check(entity, "", entity_fields, report);
  if (const auto image = entity.find("image"); image != entity.end()) check(*image, "/image", image_fields, report);
  if (const auto facts = entity.find("facts"); facts != entity.end()) {
    for (std::size_t i = 0; i < facts->size(); ++i) check((*facts)[i], "/facts" + pointer_step(i), fact_fields, report);
  }
  const auto aliases = entity.find("aliases");
  if (aliases == entity.end()) return;
  for (auto list = aliases->begin(); list != aliases->end(); ++list) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      if (!(*list)[i].is_object()) continue;
      check((*list)[i], "/aliases" + pointer_step(list.key()) + pointer_step(i), alias_fields, report);
    }
  }
}

std::string_view type_meant(std::string_view type) {
  std::vector<std::string_view> known;
  for (const types::Row& row : types::table) {
    if ((row.traits & types::on_cards) != 0) known.push_back(row.name);
  }
  return is_one_of(type, known) ? std::string_view() : nearest(type, known);
}

}  // namespace newsgloss
