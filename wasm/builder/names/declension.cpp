#include "builder/names/declension.h"

#include <algorithm>

namespace newsgloss {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Cuts the next piece off a text that `divider` divides; an empty text has none left.
std::string_view next_piece(std::string_view& text, char divider) {
  const std::size_t end = std::min(text.find(divider), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

// How many bytes the ending replaces, or none where the word does not end so.
constexpr std::size_t no_fit = ~std::size_t{0};
std::size_t replaced_bytes(std::string_view word, std::string_view ending) {
  const bool whole = ending.front() == '^';
  if (whole) ending.remove_prefix(1);
  const std::size_t hyphen = ending.find('-');
  const std::string_view kept = ending.substr(0, hyphen), cut = ending.substr(hyphen + 1);
  if (!ends_with(word, cut) || !ends_with(word.substr(0, word.size() - cut.size()), kept)) return no_fit;
  const std::size_t size = kept.size() + cut.size();
  return (whole ? word.size() == size : word.size() > size) ? cut.size() : no_fit;
}

const EndingRow* find_row(const Declension& declension, std::string_view word, std::uint32_t use, std::size_t& cut) {
  for (const EndingRow& row : declension.rows) {
    if ((row.uses & use) == 0) continue;
    for (std::string_view endings = row.endings; !endings.empty();) {
      cut = replaced_bytes(word, next_piece(endings, ' '));
      if (cut != no_fit) return &row;
    }
  }
  return nullptr;
}

std::string with_ending(std::string_view word, std::size_t cut, std::string_view ending) {
  std::string form(word.substr(0, word.size() - cut));
  if (ending != "0") form += ending;
  return form;
}

}  // namespace

Declined decline(const Declension& declension, std::string_view word, WordUse use) {
  Declined out;
  std::size_t cut = 0;
  const EndingRow* row = find_row(declension, word, use, cut);
  if (row == nullptr || row->forms.empty()) return out;
  out.known = true;
  out.inflects = row->forms != "=";
  std::string_view forms = row->forms;
  for (auto& of_case : out.cases) {
    std::string_view alternatives = out.inflects ? next_piece(forms, ' ') : "=";
    if (alternatives == "*" && (use & person) != 0) {
      of_case = out.cases[0];
      continue;
    }
    while (!alternatives.empty()) {
      const std::string_view ending = next_piece(alternatives, '/');
      of_case.push_back(ending == "=" || ending == "*" ? std::string(word) : with_ending(word, cut, ending));
    }
  }
  return out;
}

std::vector<std::string> decline_demonym(const Declension& declension, std::string_view word) {
  std::vector<std::string> out;
  std::size_t cut = 0;
  const EndingRow* row = find_row(declension, word, demonym_adjective | demonym_noun, cut);
  if (row == nullptr) return out;
  for (std::string_view forms = row->forms; !forms.empty();) out.push_back(with_ending(word, cut, next_piece(forms, ' ')));
  return out;
}

bool is_listed(std::string_view word, std::string_view list) {
  while (!list.empty()) {
    if (next_piece(list, ' ') == word) return true;
  }
  return false;
}

}  // namespace newsgloss
