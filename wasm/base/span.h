// Span: a half-open range of bytes, [begin, end).
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgloss {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(Span, Span) = default;
};

// The bytes of `text` in `span`. Precondition: span.end <= text.size().
[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace newsgloss
