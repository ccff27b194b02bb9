// gumbo as its users run it: default options, malloc, everything freed again. What the pipeline is measured against.
#pragma once

#include <cstddef>

namespace newsgloss::bench {

// Parses and frees. Returns the number of children of the document, so that nothing can be optimised away.
unsigned gumbo_alone(const char* html, std::size_t size);

}  // namespace newsgloss::bench
