#include "api.h"

#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>

#include "annotation/annotation.h"
#include "base/list.h"
#include "engine.h"
#include "page/reference.h"

#ifdef NEWSGLOSS_COMPILES_SOURCES
#include <vector>

#include "builder/source_layer.h"
#endif

using newsgloss::Status;

struct newsgloss_engine {
  newsgloss::Engine engine;
#ifdef NEWSGLOSS_COMPILES_SOURCES
  std::vector<std::string> compiled;
#endif
};

namespace {

std::uint32_t number(Status status) { return static_cast<std::uint32_t>(status); }

std::string_view view(const newsgloss_bytes& bytes) { return {bytes.data, bytes.size}; }

Status give(std::string_view text, newsgloss_result& result) {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) return Status::out_of_memory;
  result.data = newsgloss_alloc(static_cast<std::uint32_t>(text.size() + 1));
  if (result.data == nullptr) return Status::out_of_memory;
  std::memcpy(result.data, text.data(), text.size());
  result.data[text.size()] = '\0';
  result.size = static_cast<std::uint32_t>(text.size());
  return Status::ok;
}

#ifdef NEWSGLOSS_COMPILES_SOURCES
// Puts a .kb in the place of each layer that is a source.
Status compile_sources(newsgloss::List<std::string_view>& layers, std::vector<std::string>& compiled, newsgloss_result& result) {
  compiled.resize(layers.size());
  for (std::uint32_t i = 0; i < layers.size(); ++i) {
    if (!layers[i].starts_with('{')) continue;
    std::string failure;
    if (!newsgloss::compile_source_layer(layers[i], i, compiled[i], failure)) {
      result.error_offset = i;
      const Status status = give(failure, result);
      return status == Status::ok ? Status::bad_source : status;
    }
    layers[i] = compiled[i];
  }
  return Status::ok;
}
#endif

}  // namespace

extern "C" {

std::uint32_t newsgloss_abi_version() { return 2; }

char* newsgloss_alloc(std::uint32_t size) { return static_cast<char*>(std::malloc(size == 0 ? 1 : size)); }

void newsgloss_free(char* memory) { std::free(memory); }

bool newsgloss_references(const char* data, std::uint32_t size) { return newsgloss::add_references({data, size}); }

std::uint32_t newsgloss_open(const newsgloss_bytes* layers, std::uint32_t count, newsgloss_engine** engine, newsgloss_result* result) {
  if (engine == nullptr || result == nullptr || (layers == nullptr && count != 0)) return number(Status::bad_argument);
  *engine = nullptr;
  *result = {};
  newsgloss::List<std::string_view> views;
  for (std::uint32_t i = 0; i < count; ++i) views.push_back(view(layers[i]));
  auto* opened = new (std::nothrow) newsgloss_engine;
  if (opened == nullptr) return number(Status::out_of_memory);
  Status status = Status::ok;
#ifdef NEWSGLOSS_COMPILES_SOURCES
  status = compile_sources(views, opened->compiled, *result);
#endif
  if (status == Status::ok) {
    std::size_t refused = 0;
    status = newsgloss::Engine::open(views, opened->engine, &refused);
    result->error_offset = static_cast<std::uint32_t>(refused);
  }
  if (status == Status::ok) {
    *engine = opened;
  } else {
    delete opened;
  }
  return number(status);
}

std::uint32_t newsgloss_annotate(const newsgloss_engine* engine, const newsgloss_request* request, newsgloss_result* result) {
  if (result == nullptr) return number(Status::bad_argument);
  *result = {};
  if (engine == nullptr || request == nullptr || request->input_kind > static_cast<std::uint32_t>(newsgloss::InputKind::text) ||
      request->output_kind >= newsgloss::output_count) {
    return number(Status::bad_argument);
  }
  newsgloss::Request typed;
  typed.input = view(request->input);
  typed.url = view(request->url);
  typed.language = view(request->language);
  typed.date = view(request->date);
  typed.kind = static_cast<newsgloss::InputKind>(request->input_kind);
  typed.min_score = request->min_score;
  typed.today = request->today;
  const auto output = static_cast<newsgloss::Output>(request->output_kind);
  newsgloss::Reading reading;
  // The article alone would need no names, but no page asks for it, and the second way costs every page 240 bytes.
  const Status status = engine->engine.read(typed, reading);
  result->error_offset = static_cast<std::uint32_t>(reading.error_offset);
  if (status != Status::ok) return number(status);
  std::string text;
  write(reading, output, text);
  return number(give(text, *result));
}

std::uint32_t newsgloss_record(const newsgloss_engine* engine, const char* id, std::uint32_t id_size, newsgloss_result* result) {
  if (result == nullptr) return number(Status::bad_argument);
  *result = {};
  if (engine == nullptr || id == nullptr) return number(Status::bad_argument);
  std::string json;
  const Status status = engine->engine.record({id, id_size}, json);
  return number(status == Status::ok ? give(json, *result) : status);
}

const char* newsgloss_status_text(std::uint32_t status) {
  return newsgloss::status_text(status < newsgloss::status_count ? static_cast<Status>(status) : Status::bad_argument);
}

void newsgloss_close(newsgloss_engine* engine) { delete engine; }
}
