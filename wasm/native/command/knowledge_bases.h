// KnowledgeBases: those a command works with, opened.
//
//   const KnowledgeBases bases(given.values("--kb"));        // none: the starter knowledge base
//   Reading reading;
//   const Status status = bases.read(request, reading);
//
// A .kb file is mapped. A source (.json, .ndjson, .csv) is compiled in memory; sources that follow each other are compiled
// together. The starter knowledge base brings its names in the article's language along, as in a page.
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

class KnowledgeBases {
 public:
  // Throws BadData, naming the file.
  explicit KnowledgeBases(const std::vector<std::string>& paths);
  KnowledgeBases(const KnowledgeBases&) = delete;  // the engines view what it owns
  KnowledgeBases& operator=(const KnowledgeBases&) = delete;

  // For articles in a language, BCP 47; "" for one that does not say.
  [[nodiscard]] const Engine& engine(std::string_view language = "") const;

  // As Engine::read, with the engine for the article's language. Any thread may call it.
  [[nodiscard]] Status read(const Request& request, Reading& reading) const;

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
