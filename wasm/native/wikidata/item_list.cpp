#include "native/wikidata/item_list.h"

#include <charconv>

#include "builder/source/json.h"
#include "native/io/failure.h"
#include "native/io/line_reader.h"

namespace newsgloss::wikidata {

namespace {

constexpr std::size_t longest_line_bytes = std::size_t{1} << 30;

struct Row {
  std::uint32_t item = 0;
  std::string_view parents, kind, labels;
};

// The number at the beginning of a text, which is then taken off.
std::uint32_t take_number(std::string_view& text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc() ? number : 0;
}

template <typename Visit>
void for_each_row(const std::string& path, Visit visit) {
  LineReader reader(path, longest_line_bytes);
  const std::atomic<bool> never = false;
  std::string line;
  while (reader.next(line, never) == LineReader::Outcome::line) {
    Row row;
    std::string_view rest = line;
    row.item = take_number(rest);
    for (std::string_view* const field : {&row.parents, &row.kind}) {
      if (!rest.empty()) rest.remove_prefix(1);
      *field = rest.substr(0, rest.find('\t'));
      rest.remove_prefix(field->size());
    }
    if (row.item == 0 || rest.empty()) throw BadData(path + ": damaged");
    row.labels = rest.substr(1);
    visit(row);
  }
}

}  // namespace

void read_knowledge(const std::string& path, const std::vector<std::string>& languages, Knowledge& knowledge) {
  for_each_row(path, [&](Row& row) {
    while (!row.parents.empty()) {
      knowledge.tree.add(row.item, take_number(row.parents));
      if (!row.parents.empty()) row.parents.remove_prefix(1);
    }
    if (row.kind.empty()) return;
    const Json labels = Json::parse(row.labels);
    std::string texts;
    for (const std::string& language : languages) {
      texts += string_under(labels, language);
      texts += '\n';
    }
    knowledge.family_names.emplace(row.item, std::move(texts));
  });
}

std::unordered_map<std::uint32_t, std::string> read_labels(const std::string& path, const ItemSet& wanted) {
  std::unordered_map<std::uint32_t, std::string> labels;
  for_each_row(path, [&](const Row& row) {
    if (wanted.contains(row.item) && row.labels != "{}") labels.emplace(row.item, row.labels);
  });
  return labels;
}

}  // namespace newsgloss::wikidata
