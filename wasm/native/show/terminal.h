// The terminal, where there is one: what may be shown on it, and how far long work has come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss {

// Whether text on standard output may be styled: it is a terminal that can, and NO_COLOR is not set.
[[nodiscard]] bool output_has_styles();

// Whether standard output is a terminal, on which a progress line would get in the way.
[[nodiscard]] bool output_is_terminal();

// Text in bold or faint letters where `styled`, else as it is.
[[nodiscard]] std::string bold(std::string_view text, bool styled);
[[nodiscard]] std::string faint(std::string_view text, bool styled);

// Without control characters, which could command a terminal; line ends and tabs become spaces.
[[nodiscard]] std::string printable(std::string_view text);

// 1234567 → "1,234,567".
[[nodiscard]] std::string with_commas(std::uint64_t number);

// "1 name", "2 names".
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

// A line on standard error that tells how long work goes on, overwritten as it does and gone at the end. Nothing where
// standard error is no terminal.
class Progress {
 public:
  Progress();
  ~Progress() { finish(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void show(std::string_view text);
  void finish();  // takes the line away

 private:
  bool on_;
  bool shown_ = false;
};

}  // namespace newsgloss
