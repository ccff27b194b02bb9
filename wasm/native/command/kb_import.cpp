#include <algorithm>
#include <cstdio>
#include <thread>

#include "builder/source/schema.h"
#include "native/command/command.h"
#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/show/terminal.h"
#include "native/wikidata/import.h"
#include "native/wikidata/statement.h"

namespace newsgloss {

namespace {

using wikidata::ImportOptions;

constexpr double most_jobs = 256;
constexpr std::size_t most_languages = 100;

constexpr Option options[] = {
    {"-o", "OUT.ndjson", "the source to write, an entity a line; - is standard output, with one pass"},
    {"--languages", "LIST", "of labels, aliases, descriptions and links, such as en,fr,pt-BR (default: en)"},
    {"--min-sitelinks", "N", "leave out what fewer Wikipedias have an article on (default: 0)"},
    {"--types", "LIST",
     "leave out all but these: newsgloss's types (Person,Country,…), or Wikidata's classes\nwith all below them "
     "(Q5,Q484652)"},
    {"--one-pass", "",
     "read the dump once: half the time, but types come from an item's own classes alone, and\nwhat facts name outside "
     "the import has no label"},
    {"--resume", "", "go on with an import to the same file that was broken off, or begin one"},
    {"--jobs", "NUMBER", "how many threads (default: one a core)"},
};

std::string help() {
  std::string types = "Types:", line = types;
  for (const std::string_view type : wikidata::type_names) {
    if (type.empty()) continue;
    constexpr std::size_t widest = 118;
    const std::string next = " " + std::string(type) + (type == wikidata::type_names[wikidata::no_type - 1] ? "." : ",");
    if (line.size() + next.size() > widest) {
      types += "\n      ";
      line = "      ";
    }
    types += next;
    line += next;
  }
  return "usage: newsgloss kb import wikidata DUMP|- -o OUT.ndjson [OPTIONS]\n\n"
         "Makes a knowledge base source of a Wikidata dump in JSON, plain, gzip or bzip2: names, descriptions, a "
         "weight\n"
         "by the number of Wikipedias, and the facts of news cards with the dates they held.\n\n"
         "A file is read twice: first for the classes and the labels. Work is kept in OUT.ndjson.import until the\n"
         "source is whole. Broken lines are reported and left out. The same dump and options give the same bytes.\n\n" +
         types + "\n\n" + describe(options);
}

std::vector<std::string> parts_of(std::string_view list, const char* option) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    const std::string part(list.substr(begin, end - begin));
    if (part.empty()) throw BadUsage(std::string(option) + " has an empty part; expected a list such as a,b");
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

void read_types(std::string_view list, wikidata::Choice& choice) {
  choice.all_types = false;
  for (const std::string& part : parts_of(list, "--types")) {
    if (const std::uint32_t item = wikidata::item_number(part); item != 0) {
      choice.classes.push_back(item);
    } else if (const std::uint8_t type = wikidata::type_index(part); type != wikidata::no_type) {
      choice.types[type] = true;
    } else {
      throw BadUsage("--types has \"" + part + "\"; expected types that the help names, or ids such as Q5");
    }
  }
  std::sort(choice.classes.begin(), choice.classes.end());
}

std::string summary(const std::string& out, const wikidata::ImportResult& result) {
  const wikidata::Counts& counts = result.counts;
  std::string left_out;
  const auto add = [&](std::uint64_t count, const char* one, const char* many) {
    if (count > 0) left_out += (left_out.empty() ? "; left out: " : ", ") + counted(count, one, many);
  };
  add(counts.few_sitelinks, "with fewer sitelinks", "with fewer sitelinks");
  add(counts.other_type, "of another type", "of other types");
  add(counts.not_a_thing, "name or page of Wikimedia's own", "names and pages of Wikimedia's own");
  add(counts.no_label, "without a label", "without a label");
  add(counts.repeated, "repeated", "repeated");
  add(counts.other_entities, "that is no item", "that are no items");
  add(counts.broken, "broken line", "broken lines");
  add(counts.wrong_statements, "statement of a wrong shape", "statements of a wrong shape");
  return out + ": " + counted(counts.kept, "entity", "entities") + " of " + counted(counts.items, "item", "items") + ", " +
         counted(result.bytes, "byte", "bytes") + left_out;
}

int run(Words words) {
  const Arguments given(words, options);
  const auto& operands = given.operands();
  if (operands.empty() || operands[0] != "wikidata") {
    throw BadUsage(operands.empty() ? "what to import is missing; expected wikidata DUMP"
                                    : "cannot import " + std::string(operands[0]) + "; expected wikidata DUMP");
  }
  if (operands.size() != 2) throw BadUsage(operands.size() < 2 ? "a DUMP is missing" : "more than one DUMP");
  if (!given.has("-o")) throw BadUsage("-o OUT.ndjson is missing: where to write");
  ImportOptions import;
  import.dump = operands[1];
  import.out = given.value("-o", "");
  const std::string input = import.dump == "-" ? "/dev/stdin" : import.dump, output = import.out == "-" ? "/dev/stdout" : import.out;
  if (is_same_file(input, output)) throw BadUsage("-o " + import.out + " is the same file as " + import.dump + ", which is read");
  import.one_pass = given.has("--one-pass");
  import.resume = given.has("--resume");
  if (import.resume && (import.dump == "-" || import.out == "-")) throw BadUsage("--resume needs two files");
  import.choice.languages = parts_of(given.value("--languages", "en"), "--languages");
  for (const std::string& language : import.choice.languages) {
    if (!is_language_tag(language)) {
      throw BadUsage("--languages has \"" + language + "\", which is no language tag; expected such as en or pt-BR");
    }
  }
  if (import.choice.languages.size() > most_languages) throw BadUsage("--languages has more than 100");
  constexpr double most_sitelinks = 1e9;
  import.choice.fewest_sitelinks = static_cast<std::uint64_t>(given.number("--min-sitelinks", 0, most_sitelinks, 0));
  if (given.has("--types")) read_types(given.value("--types", ""), import.choice);
  const double cores = std::clamp<double>(std::thread::hardware_concurrency(), 1, most_jobs);
  import.jobs = static_cast<unsigned>(given.number("--jobs", 1, most_jobs, cores));

  Progress progress;
  const auto report = [&](const std::string& line) {
    progress.finish();
    std::fprintf(stderr, "newsgloss: %s\n", printable(line).c_str());
  };
  const auto show = [&](const std::string& text) {
    if (import.out != "-" || !output_is_terminal()) progress.show(text);
  };
  const wikidata::ImportResult result = wikidata::import_dump(import, report, show);
  progress.finish();
  // On standard error: the source may be standard output itself.
  std::fputs(printable(summary(import.out == "-" ? std::string(standard_output) : import.out, result)).c_str(), stderr);
  std::fputs("\n", stderr);
  return 0;
}

}  // namespace

const Command kb_import_command = {"kb import", "make a source of a Wikidata dump", help, run};

}  // namespace newsgloss
