// What must hold for any bytes whatever, as functions that say what does not. The Catch2 tests run them over made-up pages
// (property_test.cpp), the fuzzers (tests/fuzz) over what libFuzzer finds.
#pragma once

#include <string>
#include <string_view>

#include "base/input.h"
#include "engine.h"

namespace newsgloss::property {

// tests/fixtures/world.json, compiled; and an engine on it. Made once.
[[nodiscard]] std::string_view world_kb();
[[nodiscard]] const Engine& world_engine();

// Annotates `bytes` in all four outputs. Empty, or what is wrong:
//   outputs are JSON where they should be and UTF-8; a failure gives no text and an offset inside the input;
//   spans lie in the input, in order, not overlapping; `page` and `annotations` agree;
//   the input's bytes of a span, tags off, references resolved, white space folded, are `exact`;
//   the text content of the document between its positions is, too. Where elements that are not shown stand inside a
//   mention, `exact` may leave out what they hold, but nothing else.
[[nodiscard]] std::string broken_by_input(const Engine& engine, std::string_view bytes, InputKind kind);

// Opens `bytes` as a .kb, annotates a page with it and asks for records. Empty, or what is wrong.
[[nodiscard]] std::string broken_by_kb(std::string_view bytes);

}  // namespace newsgloss::property
