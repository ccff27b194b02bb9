// Arguments: the words after a command's name, told apart into options and operands.
//
//   static constexpr Option options[] = {{"--format", "json|text", "what to write (default: text)"}};
//   const Arguments given(words, options);                  // throws BadUsage
//   const std::string_view format = given.value("--format", "text");
//
// `--name value` and `--name=value` mean the same; `--` ends the options; `-` alone is an operand. An option may be
// given once unless it repeats.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgloss {

struct Option {
  std::string_view name;        // "--format", or "-o"
  std::string_view value_name;  // as the help shows it; empty: the option takes no value
  std::string_view help;        // one line, may be broken by newlines
  bool repeats = false;
};

using Words = std::span<const std::string_view>;

class Arguments {
 public:
  // The words must outlive the object. Every command knows --help. Throws BadUsage.
  Arguments(Words words, std::span<const Option> options);

  [[nodiscard]] bool has(std::string_view option) const;
  [[nodiscard]] std::string_view value(std::string_view option, std::string_view fallback) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
  [[nodiscard]] const std::vector<std::string_view>& operands() const { return operands_; }

  // The value, which must be one of `choices`. Throws BadUsage.
  [[nodiscard]] std::string_view choice(std::string_view option, std::span<const std::string_view> choices,
                                        std::string_view fallback) const;
  // The value as a number from `least` to `most`. Throws BadUsage.
  [[nodiscard]] double number(std::string_view option, double least, double most, double fallback) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> given_;
  std::vector<std::string_view> operands_;
};

// The options as a table for the help.
[[nodiscard]] std::string describe(std::span<const Option> options);

}  // namespace newsgloss
