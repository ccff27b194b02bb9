// Writes JSON. These few functions spare the page a JSON library (nlohmann_json is 29 KB brotli of WebAssembly).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss::json {

// Appends a string in quotes; quotes, backslashes and control characters are escaped. Precondition: valid UTF-8.
void append_string(std::string& out, std::string_view text);

void append_number(std::string& out, std::uint64_t value);

// Two decimals, for scores in [0, 1].
void append_score(std::string& out, float value);

// `"name":` before a value, after a comma if one is due. Precondition: nothing in the name needs escaping.
void append_key(std::string& out, std::string_view name);

}  // namespace newsgloss::json
