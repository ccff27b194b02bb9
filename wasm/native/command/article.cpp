#include "annotation/annotation.h"
#include "base/limits.h"
#include "native/command/annotate.h"
#include "native/command/command.h"
#include "native/command/knowledge_bases.h"
#include "native/io/encoding.h"
#include "native/io/failure.h"
#include "native/io/file.h"

namespace newsgloss {

namespace {

constexpr std::string_view formats[] = {"text", "json"};

constexpr Option options[] = {
    {"--format", "text|json", "text: the story, a paragraph a line (default)\njson: its blocks, and title, date, language and so on"},
    {"--input", "html|text", "what the input is (default: text for a file named .txt, else html)"},
    {"--strict", "", "refuse a page with bytes that are no character in its encoding (default: they are U+FFFD)"},
};

std::string help() {
  return "usage: newsgloss article [FILE|-] [OPTIONS]\n\n"
         "Writes the story on a page, as newsgloss selects it, without what stands around it.\n\n" +
         describe(options);
}

int run(Words words) {
  const Arguments given(words, options);
  const std::string file = only_file(given);
  const bool json = given.choice("--format", formats, "text") == "json";
  Request request;
  request.kind = input_kind(given, file);
  request.today = day_of_reading();
  request.strict = given.has("--strict");
  request.decode = decode;
  const std::string input = read_file(file, limits::input_bytes);
  request.input = input;
  Reading reading;
  if (const Status status = read_article(request, reading); status != Status::ok) {
    throw BadData(describe_failure(file, status, reading.error_offset));
  }
  std::string text;
  if (json) {
    write_article_json(reading.article, text);
    text += '\n';
  } else {
    write_article_text(reading.article, text);
  }
  write_output(text);
  return 0;
}

}  // namespace

const Command article_command = {"article", "show which text newsgloss takes for the story", help, run};

}  // namespace newsgloss
