#include "native/command/annotate.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <thread>

#include "annotation/annotation.h"
#include "base/limits.h"
#include "builder/source/schema.h"
#include "native/command/command.h"
#include "native/command/knowledge_bases.h"
#include "native/io/encoding.h"
#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/show/explain.h"
#include "native/show/marked_html.h"
#include "native/show/marked_text.h"
#include "native/show/terminal.h"

namespace newsgloss {

namespace {

constexpr std::string_view inputs[] = {"html", "text"};
constexpr std::string_view formats[] = {"json", "html", "text"};
constexpr double most_jobs = 256;

constexpr Option options[] = {
    {"--kb", "FILE",
     "knowledge base: .kb, or a source .json, .ndjson, .csv; given again for more, of which later\nones win (default: the starter "
     "knowledge base alone)",
     true},
    {"--input", "html|text", "what the input is (default: text for a file named .txt, else html)"},
    {"--format", "json|html|text",
     "json: W3C Web Annotations (default)\nhtml: the input with an element around each name\n"
     "text: the story with its names marked, and a list of them"},
    {"--url", "URL", "the article's address (default: what the page says)"},
    {"--date", "DATE", "the day it speaks from: YYYY, YYYY-MM or YYYY-MM-DD (default: what the page says)"},
    {"--language", "TAG", "its language, such as en or pt-BR (default: what the page says)"},
    {"--min-score", "NUMBER", "leave out what is less sure than this, 0 to 1 (default: 0.7)"},
    {"--strict", "", "refuse a page with bytes that are no character in its encoding (default: they are U+FFFD)"},
    {"--explain", "",
     "instead of annotations, every candidate met, with the evidence for and against it;\nwith --format json a line of "
     "JSON each"},
    {"--ndjson", "",
     "many articles: a line {\"id\",\"html\"|\"text\",\"url\"?,\"date\"?,\"language\"?} in,\na line {\"id\",\"items\"} "
     "out, with an \"error\" in the place of what could not be read"},
    {"--jobs", "NUMBER", "with --ndjson: how many articles at once (default: one a core)"},
};

std::string help() {
  return "usage: newsgloss annotate [FILE|-] [OPTIONS]\n"
         "       newsgloss annotate --ndjson [FILE|-] [OPTIONS]\n\n"
         "Finds the names in an article, from a file or standard input.\n\n" +
         describe(options);
}

// The reading in a format; "" is the default one.
std::string shown(const Reading& reading, std::string_view format) {
  if (reading.request.explain) return format == "json" ? explain_as_lines(reading) : explain_as_text(reading);
  if (format == "html") return mark_html(reading, marks_of(reading));
  if (format == "text") return mark_text(reading, output_has_styles());
  std::string annotations;
  write_annotations(reading, annotations);
  return annotations + "\n";
}

int run(Words words) {
  const Arguments given(words, options);
  Request request = request_of(given);
  const std::string file = only_file(given);
  if (given.has("--ndjson")) {
    for (const char* option : {"--input", "--format", "--explain"}) {
      if (given.has(option)) throw BadUsage(std::string(option) + " does not go with --ndjson");
    }
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const auto jobs = static_cast<unsigned>(given.number("--jobs", 1, most_jobs, cores));
    const KnowledgeBases bases(given.values("--kb"));
    return annotate_lines(bases, request, file, jobs);
  }
  if (given.has("--jobs")) throw BadUsage("--jobs goes with --ndjson only");
  request.kind = input_kind(given, file);
  const std::string_view format = given.choice("--format", formats, "json");
  if (format == "html" && request.kind != InputKind::html) {
    throw BadUsage("--format html needs HTML for its input, and " + display_name(file) + " is text");
  }
  if (given.has("--explain") && format == "html") throw BadUsage("--explain goes with --format text or json");
  const KnowledgeBases bases(given.values("--kb"));
  const std::string input = read_file(file, limits::input_bytes);
  request.input = input;
  request.explain = given.has("--explain");
  Reading reading;
  if (const Status status = bases.read(request, reading); status != Status::ok) {
    throw BadData(describe_failure(file, status, reading.error_offset));
  }
  write_output(shown(reading, given.has("--format") ? format : ""));
  return 0;
}

}  // namespace

Request request_of(const Arguments& given) {
  Request request;
  request.today = day_of_reading();
  request.strict = given.has("--strict");
  request.decode = decode;
  request.url = given.value("--url", "");
  request.date = given.value("--date", "");
  request.language = given.value("--language", "");
  request.min_score = static_cast<float>(given.number("--min-score", 0, 1, -1));
  if (given.has("--date") && !is_date(request.date)) {
    throw BadUsage("--date is \"" + std::string(request.date) + "\"; expected YYYY, YYYY-MM or YYYY-MM-DD");
  }
  if (given.has("--language") && !is_language_tag(request.language)) {
    throw BadUsage("--language is \"" + std::string(request.language) + "\"; expected a tag such as en or pt-BR");
  }
  return request;
}

Day day_of_reading() {
  const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
  return read_date(fixed != nullptr ? fixed : std::to_string(std::time(nullptr)), "");
}

InputKind input_kind(const Arguments& given, std::string_view file) {
  const bool named_text = file.size() >= 4 && file.substr(file.size() - 4) == ".txt";
  return given.choice("--input", inputs, named_text ? "text" : "html") == "text" ? InputKind::text : InputKind::html;
}

std::string only_file(const Arguments& given) {
  if (given.operands().size() > 1) throw BadUsage("more than one FILE: " + std::string(given.operands()[1]));
  return given.operands().empty() ? "-" : std::string(given.operands()[0]);
}

const Command annotate_command = {"annotate", "find the names in an article", help, run};

}  // namespace newsgloss
