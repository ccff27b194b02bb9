// The terminal: what may be shown on it, and how far long work has come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss {

// Whether text on standard output may be styled: it is a terminal that can do so, and NO_COLOR is not set.
[[nodiscard]] bool output_has_styles();

// Whether standard output is a terminal. A progress line would then get in its way.
[[nodiscard]] bool output_is_terminal();

// Text in bold or faint letters if `styled`, else as it is.
[[nodiscard]] std::string bold(std::string_view text, bool styled);
[[nodiscard]] std::string faint(std::string_view text, bool styled);

// Without control characters, which could give a terminal commands or turn the direction of what follows. Line ends and tabs
// become spaces, and bytes that are not UTF-8 (of a file's name) U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

// 1234567 → "1,234,567".
[[nodiscard]] std::string with_commas(std::uint64_t number);

// "1 name", "2 names".
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

// A line on standard error that says how far long work has come. It is overwritten as the work goes on, and removed at the end. Nothing is
// shown if standard error is not a terminal.
class Progress {
 public:
  Progress();
  ~Progress() { finish(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void show(std::string_view text);
  void finish();  // removes the line

 private:
  bool on_;
  bool shown_ = false;
};

}  // namespace newsgloss
