#include <cstdio>

#include "builder/kb_builder.h"
#include "native/command/command.h"
#include "native/command/knowledge_bases.h"
#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/show/terminal.h"

namespace newsgloss {

namespace {

constexpr Option options[] = {{"-o", "FILE.kb", "the file to write; it appears whole or not at all"}};

std::string help() {
  return "usage: newsgloss kb build SOURCE... -o FILE.kb\n\n"
         "Compiles knowledge base sources to one .kb file. A source is JSON with \"format\": \"newsgloss-kb/1\" "
         "(.json), an\n"
         "entity a line (.ndjson) or a table with the columns id,type,label,aliases,description (.csv). What several "
         "sources\n"
         "say of one entity is merged by its id; later sources win, field by field. The same sources give the same "
         "bytes.\n\n" +
         describe(options);
}

int run(Words words) {
  const Arguments given(words, options);
  if (given.operands().empty()) throw BadUsage("a SOURCE is missing");
  if (!given.has("-o")) throw BadUsage("-o FILE.kb is missing: where to write");
  const std::string out(given.value("-o", ""));
  for (const std::string_view path : given.operands()) {
    if (is_same_file(std::string(path), out)) throw BadUsage("-o " + out + " is the same file as " + std::string(path) + ", which is read");
  }
  Progress progress;
  KbSource source;
  source.known = starter_properties();
  Findings findings;
  for (const std::string_view path : given.operands()) {
    progress.show("reading " + std::string(path));
    read_source_file(std::string(path), source, findings);
  }
  progress.show("compiling " + counted(source.entities.size(), "entity", "entities"));
  const BuiltKb built = build_or_refuse(source, findings);
  write_file(out, built.bytes);
  progress.finish();
  // On standard error: the file may be standard output itself.
  std::fprintf(stderr, "%s: %s, %s, %s\n", printable(out).c_str(), counted(built.entities, "entity", "entities").c_str(),
               counted(built.names, "name", "names").c_str(), counted(built.bytes.size(), "byte", "bytes").c_str());
  return 0;
}

}  // namespace

const Command kb_build_command = {"kb build", "compile knowledge base sources to a .kb file", help, run};

}  // namespace newsgloss
