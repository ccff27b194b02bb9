#include <algorithm>

#include "annotation/annotation.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "builder/source/json.h"
#include "builder/source/schema.h"
#include "native/command/annotate.h"
#include "native/io/file.h"
#include "native/io/line_reader.h"
#include "native/io/ordered_work.h"
#include "native/show/terminal.h"

namespace newsgloss {

namespace {

// The largest input, each byte of it written as an escape, and some room for the rest.
constexpr std::size_t longest_line_bytes = 6 * limits::input_bytes + (std::size_t{1} << 16);

struct Line {
  std::string text;
  std::size_t number = 0;
  bool too_long = false;
};

std::string failed(const Json& id, const Line& line, const std::string& text) {
  Json result = {{"id", id}, {"error", "line " + std::to_string(line.number) + ": " + text}};
  return to_text(result) + "\n";
}

std::string annotate_line(const KnowledgeBases& bases, const Request& defaults, const Line& line) {
  if (line.too_long) return failed(nullptr, line, "longer than " + std::to_string(longest_line_bytes) + " bytes");
  if (const std::size_t bad = utf8::first_invalid(line.text); bad < line.text.size()) {
    return failed(nullptr, line, "not UTF-8 at byte " + std::to_string(bad) + " of the line");
  }
  Json article;
  JsonFailure failure;
  if (!parse_json(line.text, article, failure)) return failed(nullptr, line, failure.text);
  if (!article.is_object()) return failed(nullptr, line, "not an object; expected {\"id\", \"html\" or \"text\"}");
  const Json id = article.contains("id") ? article["id"] : Json(nullptr);
  const bool html = article.contains("html"), text = article.contains("text");
  if (html == text) {
    return failed(id, line, html ? "both \"html\" and \"text\"; expected one" : "neither \"html\" nor \"text\"");
  }
  for (const char* key : {"html", "text", "url", "date", "language"}) {
    if (article.contains(key) && !article[key].is_string()) {
      return failed(id, line, "\"" + std::string(key) + "\" is not a text");
    }
  }
  Request request = defaults;
  request.kind = html ? InputKind::html : InputKind::text;
  request.input = string_under(article, html ? "html" : "text");
  if (article.contains("url")) request.url = string_under(article, "url");
  if (article.contains("date")) request.date = string_under(article, "date");
  if (article.contains("language")) request.language = string_under(article, "language");
  if (!request.date.empty() && !is_date(request.date)) {
    return failed(id, line, "\"date\" is no date; expected YYYY, YYYY-MM or YYYY-MM-DD");
  }
  if (!request.language.empty() && !is_language_tag(request.language)) {
    return failed(id, line, "\"language\" is no language tag");
  }
  Reading reading;
  if (const Status status = bases.read(request, reading); status != Status::ok) return failed(id, line, status_text(status));
  std::string items;
  write_annotation_line(reading, items);
  return "{\"id\":" + to_text(id) + ",\"items\":" + items + "}\n";
}

}  // namespace

int annotate_lines(const KnowledgeBases& bases, const Request& defaults, const std::string& file, unsigned jobs) {
  LineReader reader(file, longest_line_bytes);
  std::size_t lines_read = 0;
  const auto read = [&](Line& line, const std::atomic<bool>& stop) {
    for (;;) {
      const LineReader::Outcome outcome = reader.next(line.text, stop);
      if (outcome == LineReader::Outcome::end) return false;
      line.number = ++lines_read;
      line.too_long = outcome == LineReader::Outcome::too_long;
      if (line.too_long || line.text.find_first_not_of(" \t\r") != std::string::npos) return true;
    }
  };
  Progress progress;
  std::size_t lines_written = 0;
  const auto write = [&](const std::string& result) {
    write_output(result);
    if (++lines_written % 100 == 0 && !output_is_terminal()) progress.show(counted(lines_written, "article", "articles"));
  };
  run_in_order<Line>(
      jobs, read, [&](const Line& line) { return annotate_line(bases, defaults, line); }, write);
  return 0;
}

}  // namespace newsgloss
