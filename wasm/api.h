// The C boundary: what a WebAssembly module of newsgloss exports, under these names without the prefix.
//
// Sizes are bytes, pointers are the module's own. A caller gets memory with `alloc`, writes into it, calls, reads, and
// gives everything back with `free`; the module keeps no pointer but the layers', from `open` to `close`.
// A module that traps (a page built to exhaust memory does that) must be thrown away.
//
// Two modules have these functions: newsgloss.wasm, and newsgloss-json.wasm, whose `open` also takes knowledge base sources and
// compiles them first.
//
//   engine = 0;  open(layers, 1, &engine, &result)  →  annotate(engine, &request, &result)  →  free(result.data)  →  close(engine)
#pragma once

#include <cstdint>

#ifdef __wasm__
#define NEWSGLOSS_EXPORT(name) __attribute__((export_name(#name)))
#else
#define NEWSGLOSS_EXPORT(name)
#endif

extern "C" {

struct newsgloss_bytes {
  const char* data;
  std::uint32_t size;
};

struct newsgloss_request {
  newsgloss_bytes input, url, language, date;
  std::uint32_t input_kind;   // newsgloss::InputKind
  std::uint32_t output_kind;  // newsgloss::Output
  float min_score;            // negative: the default
  std::uint32_t today;        // newsgloss::Day, such as 20241022, or 0: dates after it are not believed
};

struct newsgloss_result {
  char* data;  // for newsgloss_free; null on failure, unless the function says otherwise
  std::uint32_t size;
  std::uint32_t error_offset;  // byte of the input, or index of the layer, that a failure is about
  std::uint32_t reserved;
};

struct newsgloss_engine;

NEWSGLOSS_EXPORT(abi_version) std::uint32_t newsgloss_abi_version();

// Aligned to 8; null when there is no memory. `free` takes null.
NEWSGLOSS_EXPORT(alloc) char* newsgloss_alloc(std::uint32_t size);
NEWSGLOSS_EXPORT(free) void newsgloss_free(char* memory);

// Makes all of HTML's named character references known: `data` is newsgloss-references.bin (page/reference.h), and not kept.
NEWSGLOSS_EXPORT(references) bool newsgloss_references(const char* data, std::uint32_t size);

// All of the following return a newsgloss::Status.

// A layer is a .kb file or, for newsgloss-json.wasm, a JSON source. On failure `error_offset` is the index of the layer that was
// refused; with Status::bad_source `data` says what is wrong in it and where.
NEWSGLOSS_EXPORT(open)
std::uint32_t newsgloss_open(const newsgloss_bytes* layers, std::uint32_t count, newsgloss_engine** engine, newsgloss_result* result);

NEWSGLOSS_EXPORT(annotate)
std::uint32_t newsgloss_annotate(const newsgloss_engine* engine, const newsgloss_request* request, newsgloss_result* result);
// JSON as Engine::record gives it: a line for each layer, empty where it does not have the entity.
NEWSGLOSS_EXPORT(record)
std::uint32_t newsgloss_record(const newsgloss_engine* engine, const char* id, std::uint32_t id_size, newsgloss_result* result);

NEWSGLOSS_EXPORT(status_text) const char* newsgloss_status_text(std::uint32_t status);
NEWSGLOSS_EXPORT(close) void newsgloss_close(newsgloss_engine* engine);
}
