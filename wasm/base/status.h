// Status: how an operation of the core ended.
//
// The core throws nothing and prints nothing. Whatever can fail returns a Status, which the caller has to check. Its text is
// one English phrase without a full stop, made to follow "newsgloss: FILE: ".
#pragma once

#include <cstdint>

namespace newsgloss {

enum class Status : std::uint8_t {
  ok = 0,
  out_of_memory,       // neither the system nor the 4 GiB of a WebAssembly memory has more
  bad_argument,        // a null handle, an unknown enumerator: the caller's mistake
  input_too_large,     // over limits::input_bytes
  input_not_utf8,      // the error offset is the first byte that is no character
  unknown_encoding,    // <meta charset> names an encoding newsgloss does not read
  page_too_complex,    // the page would cost more memory than limits::page_memory_bytes
  kb_not_a_kb,         // the file does not begin like a .kb
  kb_other_version,    // a .kb of another major version
  kb_damaged,          // truncated, or an offset points outside
  kb_too_many_layers,  // over limits::kb_layers
  not_found,           // no such entity
  bad_source,          // a knowledge base source has an error (api.h, in the module that compiles sources); its text says where
};

// One past the last enumerator; the C boundary checks against it.
inline constexpr unsigned status_count = static_cast<unsigned>(Status::bad_source) + 1;

// English, NUL-terminated, static storage. Never null, even for values out of range.
[[nodiscard]] const char* status_text(Status status);

}  // namespace newsgloss
