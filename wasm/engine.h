// Engine: knowledge bases opened together, and the pipeline over them.
//
//   HTML bytes ─ page ─ article ─ token ─ match ─ link ─ annotation ─▶ JSON
//
// An Engine is a view of its .kb files, whose bytes must outlive it; it changes nothing after `open`, so one may serve many
// threads. Later layers win field by field (kb/layers.h).
//
//   Engine engine;
//   Status status = Engine::open({&kb_bytes, 1}, engine);
//   Request request;  request.input = html;
//   Result result;
//   status = engine.annotate(request, result);       // result.text: the JSON, whole, or empty on failure
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "article/article.h"
#include "base/list.h"
#include "base/source.h"
#include "base/status.h"
#include "kb/kb.h"
#include "link/link.h"
#include "match/match.h"

namespace newsgloss {

enum class Output : std::uint8_t {
  annotations,   // a W3C AnnotationPage
  page,          // what the page side needs: byte spans, ids, the article's facts
  article_text,  // the story, a block a line, blocks divided by an empty line
  article_json,  // the story's blocks and the page's facts
};

struct Request {
  std::string_view input;
  SourceKind kind = SourceKind::html;
  Output output = Output::annotations;
  std::string_view url;       // goes into `source`; empty: the page's canonical address, if it names one
  std::string_view language;  // BCP 47; empty: the page's own
  std::string_view date;      // ISO 8601; empty: the page's own
  float min_score = -1;       // annotations below are left out; negative: `default_min_score` of link.h
};

struct Result {
  std::string text;              // UTF-8
  std::string language;          // of the article: the request's, else what the page says; empty where neither does
  std::size_t error_offset = 0;  // byte of the input a failure is about, where there is one
};

// What a run went through, for those who ask why (`annotate --explain`). The article's pins are left empty.
struct Trace {
  Article article;
  Matches matches;
  List<Explanation> explanations;  // every candidate of every mention, in reading order
};

class Engine {
 public:
  // Each view must be aligned to 8 (see Kb::open). On failure `failed_layer` tells which was refused.
  [[nodiscard]] static Status open(std::span<const std::string_view> layers, Engine& engine, std::size_t* failed_layer = nullptr);

  // `trace` may be null.
  [[nodiscard]] Status annotate(const Request& request, Result& result, Trace* trace = nullptr) const;

  // The JSON of an entity by id, or of the properties by the id "properties": a line for each layer, earliest first, empty
  // where it does not have it, for whoever shows it to merge field by field, later ones winning. not_found where none has it.
  [[nodiscard]] Status record(std::string_view id, std::string& json) const;

  [[nodiscard]] std::span<const Kb> layers() const { return layers_; }

 private:
  List<Kb> layers_;  // the winning layer last
};

}  // namespace newsgloss
