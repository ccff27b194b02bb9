// Knowledge: the knowledge bases a command works with, opened.
//
//   const Knowledge knowledge(given.values("--kb"));        // none: the starter knowledge base
//   Annotated annotated = knowledge.annotate(request);
//
// The starter knowledge base comes with its names in the article's language, as in a page. A .kb file is mapped; a source (.json, .ndjson,
// .csv) is compiled in memory. Sources named one after the other are compiled together.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "builder/kb_builder.h"
#include "engine.h"
#include "native/io/mapped_file.h"

namespace newsgloss {

struct Annotated {
  Status status;
  Result result;
  const Engine* engine;  // the one that was asked
};

class Knowledge {
 public:
  // Throws BadData, naming the file.
  explicit Knowledge(const std::vector<std::string>& paths);
  Knowledge(const Knowledge&) = delete;  // the engine views what it owns
  Knowledge& operator=(const Knowledge&) = delete;

  // For articles in a language, BCP 47; "" for one that does not say.
  [[nodiscard]] const Engine& engine(std::string_view language = "") const;

  // With the engine for the request's language, else for the article's own. Any thread may call it. `trace` may be null.
  [[nodiscard]] Annotated annotate(const Request& request, Trace* trace = nullptr) const;

 private:
  std::deque<MappedFile> files_;
  std::deque<std::string> compiled_;
  Engine engine_;
  std::map<std::string_view, Engine> in_language_;  // of the starter knowledge base
};

// What the starter knowledge base says of properties: id → {label, order, unit, …}.
[[nodiscard]] Json starter_properties();

// Reads a source by its name's ending. Throws BadData where it cannot be read at all.
void read_source_file(const std::string& path, KbSource& source, Findings& findings);

// Compiles on all cores. Throws BadData with the first error of reading or compiling, and how many more there are.
[[nodiscard]] BuiltKb build_or_refuse(const KbSource& source, Findings& findings);

// "FILE: text", and at which byte where that is known.
[[nodiscard]] std::string describe_failure(const std::string& file, Status status, std::size_t error_offset);

}  // namespace newsgloss
