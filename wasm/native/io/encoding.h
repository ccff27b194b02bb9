// Encodings of the world's older pages, as browsers read them, through the C library's iconv.
//
//   Request request;  request.decode = decode;     // base/input.h asks it for what the core does not read itself
//
// Labels are those of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels): "latin5" is windows-1254, "gb2312" GBK,
// "ks_c_5601-1987" windows-949. What no character is made of becomes U+FFFD, as there.
#pragma once

#include <string_view>

#include "base/input.h"

namespace newsgloss {

// A Decode of base/input.h: false for a label that is not in the standard. Without a label the page's language decides, or else the
// bytes: which letters of which encoding they would be.
[[nodiscard]] bool decode(std::string_view label, std::string_view bytes, Input& input);

// iconv's name for a label, or "" for a label that is not in the standard.
[[nodiscard]] std::string_view encoding_of(std::string_view label);

}  // namespace newsgloss
