#include "native/show/marked_text.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "base/utf8.h"
#include "native/show/terminal.h"

namespace newsgloss {

namespace {

bool starts_with(std::string_view text, std::string_view begin) { return text.substr(0, begin.size()) == begin; }

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view without_spaces_before(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

std::string_view without_spaces_after(std::string_view text) { return text.substr(0, text.find_last_not_of(' ') + 1); }

// Where the mention stands at or after `from`: the first place with its words before and after it.
std::size_t find_quotation(std::string_view article, const FoundMention& mention, std::size_t from) {
  if (mention.exact.empty()) return std::string_view::npos;
  const std::string_view before = without_spaces_before(mention.prefix), after = without_spaces_after(mention.suffix);
  for (std::size_t at = article.find(mention.exact, from); at != std::string_view::npos; at = article.find(mention.exact, at + 1)) {
    if (ends_with(article.substr(0, at), before) && starts_with(article.substr(at + mention.exact.size()), after)) {
      return at;
    }
  }
  return std::string_view::npos;
}

struct Entry {
  const FoundMention* mention;  // the surest
  std::size_t count;
};

std::string list(const std::vector<FoundMention>& mentions) {
  std::vector<Entry> entries;  // in order of their first mention
  std::map<std::string_view, std::size_t> known;
  for (const FoundMention& mention : mentions) {
    const auto [place, is_new] = known.try_emplace(mention.id, entries.size());
    if (is_new) {
      entries.push_back({&mention, 1});
      continue;
    }
    Entry& entry = entries[place->second];
    ++entry.count;
    if (mention.score > entry.mention->score) entry.mention = &mention;
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.count > b.count; });
  const auto shown_label = [](const FoundMention& mention) { return printable(mention.label.empty() ? mention.id : mention.label); };
  std::size_t label_width = 0, type_width = 0;
  for (const Entry& entry : entries) {
    label_width = std::max(label_width, utf8::count_code_points(shown_label(*entry.mention)));
    type_width = std::max(type_width, utf8::count_code_points(entry.mention->type));
  }
  const auto padded = [](std::string text, std::size_t width) {
    text.append(width - std::min(width, utf8::count_code_points(text)), ' ');
    return text;
  };
  std::string table;
  for (const Entry& entry : entries) {
    const FoundMention& mention = *entry.mention;
    char number[32], score[32];
    std::snprintf(number, sizeof number, "%5zu  ", entry.count);
    std::snprintf(score, sizeof score, "  %.2f  ", mention.score);
    table += number + padded(shown_label(mention), label_width) + "  " + padded(printable(mention.type), type_width) + score +
             printable(mention.id) + "\n";
  }
  return table;
}

}  // namespace

std::string mark_text(std::string_view article, const std::vector<FoundMention>& mentions, bool styled) {
  std::string out;
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    for (std::size_t begin = copied; begin < end;) {  // line by line: only line ends are control characters we mean
      const std::size_t stop = std::min(article.find('\n', begin), end);
      out += printable(article.substr(begin, stop - begin));
      if (stop < end) out += '\n';
      begin = stop + 1;
    }
    copied = end;
  };
  for (const FoundMention& mention : mentions) {
    const std::size_t at = find_quotation(article, mention, copied);
    if (at == std::string_view::npos) continue;
    copy_to(at);
    copied = at + mention.exact.size();
    const std::string name = printable(mention.exact);
    out += styled ? "\033[1;4m" + name + "\033[22;24m" : "[" + name + "]";
  }
  copy_to(article.size());
  if (!mentions.empty()) out += (out.empty() ? "" : "\n") + list(mentions);
  return out;
}

}  // namespace newsgloss
