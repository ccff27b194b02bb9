// Engine: knowledge bases opened together, and the pipeline over them.
//
//   HTML bytes ─ page ─ article ─ token ─ match ─ link ─▶ Reading ─ annotation ─▶ JSON
//
// An Engine is a view of its .kb files, whose bytes must outlive it; it changes nothing after `open`, so one may serve many
// threads. Later layers win field by field (kb/layers.h).
//
//   Engine engine;
//   Status status = Engine::open({&kb_bytes, 1}, engine);
//   Request request;  request.input = html;
//   Reading reading;
//   status = engine.read(request, reading);
//   write_annotations(reading, json);                // annotation/annotation.h
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "annotation/reading.h"
#include "base/list.h"
#include "base/status.h"
#include "kb/kb.h"

namespace newsgloss {

// The first half, which needs no knowledge base: the story on the page, its language and its date.
[[nodiscard]] Status read_article(const Request& request, Reading& reading);

// No JSON, so that nobody takes it for a record.
inline constexpr std::string_view damaged_record = "!";

class Engine {
 public:
  // Each view must be aligned to 8 (see Kb::open). On failure `failed_layer` tells which was refused.
  [[nodiscard]] static Status open(std::span<const std::string_view> layers, Engine& engine, std::size_t* failed_layer = nullptr);

  // The whole way.
  [[nodiscard]] Status read(const Request& request, Reading& reading) const;

  // The second half, for those who choose the engine by the article's language: names, and who is meant. Precondition:
  // read_article was ok. May be called again, on any engine; what an earlier call found is replaced.
  void find_names(Reading& reading) const;

  // The JSON of an entity by id, or of the properties by the id "properties": a line for each layer, earliest first, for whoever
  // shows it to merge field by field, later ones winning. Empty where the layer does not have it, `damaged_record` where what it
  // has is damaged. not_found where none has it.
  [[nodiscard]] Status record(std::string_view id, std::string& json) const;

  [[nodiscard]] std::span<const Kb> layers() const { return layers_; }

 private:
  List<Kb> layers_;  // the winning layer last
};

}  // namespace newsgloss
