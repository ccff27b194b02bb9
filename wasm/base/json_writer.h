// Writing JSON: the few lines the page build needs in place of a JSON library (nlohmann_json is 29 KB brotli of WebAssembly).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss::json {

// Appends a string with its quotes. Precondition: valid UTF-8, which stays as it is; quotes, backslashes and controls are escaped.
void append_string(std::string& out, std::string_view text);

void append_number(std::string& out, std::uint64_t value);

// Two decimals, for scores in [0, 1].
void append_score(std::string& out, float value);

// `"name":` before a value, with a comma where one is due. Precondition: nothing in the name needs an escape.
void append_key(std::string& out, std::string_view name);

}  // namespace newsgloss::json
