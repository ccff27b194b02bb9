// Knowledge: the knowledge bases a command works with, opened.
//
//   const Knowledge knowledge(given.values("--kb"));        // none: the starter knowledge base
//   knowledge.engine().annotate(request, result);
//
// A .kb file is mapped; a source (.json, .ndjson, .csv) is compiled in memory. Sources named one after the other are
// compiled together, so that they merge field by field; otherwise what comes later wins entity by entity.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine.h"
#include "native/finding.h"
#include "native/kb_source.h"
#include "native/mapped_file.h"

namespace newsgloss {

class Knowledge {
 public:
  // Throws BadData, naming the file.
  explicit Knowledge(const std::vector<std::string>& paths);
  Knowledge(const Knowledge&) = delete;  // the engine views what it owns
  Knowledge& operator=(const Knowledge&) = delete;

  [[nodiscard]] const Engine& engine() const { return engine_; }

 private:
  std::deque<MappedFile> files_;
  std::deque<std::string> compiled_;
  Engine engine_;
};

// Reads a source by its name's ending. Throws BadData where it cannot be read at all.
void read_source_file(const std::string& path, KbSource& source, Findings& findings);

// Throws BadData with the first error, if there is one, and how many more there are.
void refuse_errors(const Findings& findings);

// "FILE: text", and at which byte where that is known.
[[nodiscard]] std::string describe_failure(const std::string& file, Status status, std::size_t error_offset);

}  // namespace newsgloss
