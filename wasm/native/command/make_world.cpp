// Compiles the starter knowledge base while newsgloss itself is being built: make_world OUT.kb SOURCE.json...
#include <cstdio>
#include <exception>
#include <string>

#include "builder/kb_builder.h"
#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/io/parallel.h"
#include "native/show/terminal.h"

namespace newsgloss {
namespace {

void make_world(const std::string& out, char** begin, char** end) {
  KbSource source;
  Findings findings;
  for (; begin != end; ++begin) {
    SourceFormat format;
    if (!source_format_of(*begin, format)) throw BadData(std::string(*begin) + ": not a knowledge base source");
    read_kb_source(*begin, format, read_file(*begin), source, findings);
  }
  BuiltKb built;
  if (findings.empty()) (void)build_kb(source, all_cores(), built, findings);
  for (const Finding& finding : findings) std::fprintf(stderr, "%s\n", printable(to_line(finding)).c_str());
  if (!findings.empty()) throw BadData("the starter knowledge base has errors");
  write_file(out, built.bytes);
}

}  // namespace
}  // namespace newsgloss

int main(int count, char** arguments) {
  try {
    if (count < 2) throw newsgloss::BadUsage("usage: make_world OUT.kb SOURCE.json...");
    newsgloss::make_world(arguments[1], arguments + 2, arguments + count);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_world: %s\n", error.what());
    return 1;
  }
}
