// A knowledge base source as a layer of the page: compiled there, by the command's builder, to the same bytes.
// Part of newsgloss-json.wasm (api.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss {

// Compiles a JSON source ("format": "newsgloss-kb/1") to the bytes of a .kb. False: `failure` is the first thing that is wrong
// and where it stands, "kb[1]:12: /entities/3/label: …"; the number is the layer's, as in the page's option `kb`.
[[nodiscard]] bool compile_source_layer(std::string_view source, std::uint32_t layer, std::string& kb, std::string& failure);

}  // namespace newsgloss
