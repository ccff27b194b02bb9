// Matching alone, exported by the WebAssembly module of the benchmarks beside the core's own functions: names-page.mjs compares
// it with another matcher, which neither links nor writes JSON.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kb/kb.h"
#include "match/match.h"
#include "token/token.h"

// How many names of a knowledge base stand in a text; ~0 where the base does not open.
extern "C" __attribute__((export_name("match_alone"))) std::uint32_t match_alone(const char* kb_bytes, std::size_t kb_size,
                                                                                 const char* text, std::size_t size) {
  using namespace newsgloss;
  Kb kb;
  if (Kb::open({kb_bytes, kb_size}, kb) != Status::ok) return ~std::uint32_t{0};
  List<Token> tokens;
  Matches matches;
  tokenize({text, size}, tokens);
  match({&kb, 1}, {text, size}, tokens, matches);
  return static_cast<std::uint32_t>(matches.mentions.size());
}
