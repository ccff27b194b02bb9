#include "gumbo_alone.h"

#include <cstdint>

#include "gumbo.h"

namespace newsgloss::bench {

unsigned gumbo_alone(const char* html, std::size_t size) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, html, size);
  const unsigned children = output->document->v.document.children.length;
  gumbo_destroy_output(&options, output);
  return children;
}

}  // namespace newsgloss::bench

#ifdef __wasm__
extern "C" __attribute__((export_name("gumbo_alone"))) std::uint32_t gumbo_alone_exported(const char* html, std::uint32_t size) {
  return newsgloss::bench::gumbo_alone(html, size);
}
#endif
