// A knowledge base source as a layer of the page: compiled there, by the builder of the command, to the same bytes.
//
// Part of newsgloss-json.wasm alone, where no exception can be thrown: what is wrong with a source comes back as text, and
// what no source of a page's size meets (more than a .kb holds) is a trap.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss {

// A JSON source ("format": "newsgloss-kb/1"). True: `out` is a .kb. False: `out` says what is wrong and where,
// "kb[1]:12: /entities/3/label: …", numbering the layer as the page's option does.
[[nodiscard]] bool compile_source_layer(std::string_view source, std::uint32_t layer, std::string& out);

}  // namespace newsgloss
