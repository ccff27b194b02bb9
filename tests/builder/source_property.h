// What must hold for any bytes whatever given to the builder as a source, as a function that says what does not. Catch2 runs it over
// records made at random (generated_source_test.cpp), tests/fuzz over what libFuzzer finds.
#pragma once

#include <string>
#include <string_view>

#include "builder/source/kb_source.h"

namespace newsgloss::property {

// Reads and builds a source. Empty, or what is wrong:
//   each finding names the file and a line of it, and is one line of UTF-8;
//   what has none builds, or fails with such findings;
//   what builds opens, finds every entity by its id, and has of each the type and the record that the source gives it;
//   a page can be read with it (broken_by_kb in tests/core/property.h).
[[nodiscard]] std::string broken_by_source(std::string_view text, SourceFormat format);

}  // namespace newsgloss::property
