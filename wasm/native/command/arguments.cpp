#include "native/command/arguments.h"

#include <algorithm>
#include <charconv>

#include "native/io/failure.h"

namespace newsgloss {

namespace {

constexpr Option help_option = {"--help", "", "show this help (-h)"};

std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

}  // namespace

Arguments::Arguments(Words words, std::span<const Option> options) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i] == "-h" ? help_option.name : words[i];
    if (word == "--") {
      operands_.insert(operands_.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      break;
    }
    if (word.size() < 2 || word[0] != '-') {
      operands_.push_back(word);
      continue;
    }
    const std::size_t equals = word.substr(0, 2) == "--" ? word.find('=') : std::string_view::npos;
    const std::string_view name = word.substr(0, equals);
    const auto known = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == name; });
    const Option* option = known != options.end() ? &*known : name == help_option.name ? &help_option : nullptr;
    if (option == nullptr) throw BadUsage("unknown option " + std::string(name));
    if (has(name) && !option->repeats) throw BadUsage(std::string(name) + " is given twice");
    if (option->value_name.empty()) {
      if (equals != std::string_view::npos) throw BadUsage(std::string(name) + " takes no value");
      given_.emplace_back(option->name, "");
    } else if (equals != std::string_view::npos) {
      given_.emplace_back(option->name, word.substr(equals + 1));
    } else {
      if (++i == words.size()) throw BadUsage(std::string(name) + " needs a value: " + std::string(option->value_name));
      given_.emplace_back(option->name, words[i]);
    }
  }
}

bool Arguments::has(std::string_view option) const {
  return std::any_of(given_.begin(), given_.end(), [&](const auto& g) { return g.first == option; });
}

std::string_view Arguments::value(std::string_view option, std::string_view fallback) const {
  const auto found = std::find_if(given_.begin(), given_.end(), [&](const auto& g) { return g.first == option; });
  return found == given_.end() ? fallback : found->second;
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  std::vector<std::string> found;
  for (const auto& [name, value] : given_) {
    if (name == option) found.emplace_back(value);
  }
  return found;
}

std::string_view Arguments::choice(std::string_view option, std::span<const std::string_view> choices, std::string_view fallback) const {
  const std::string_view given = value(option, fallback);
  if (given == fallback || std::find(choices.begin(), choices.end(), given) != choices.end()) return given;
  std::string expected;
  for (const std::string_view choice : choices) expected += (expected.empty() ? "" : ", ") + std::string(choice);
  throw BadUsage(std::string(option) + " is " + quoted(given) + "; expected one of " + expected);
}

double Arguments::number(std::string_view option, double least, double most, double fallback) const {
  if (!has(option)) return fallback;
  const std::string_view given = value(option, "");
  double parsed = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), parsed);
  if (error == std::errc() && end == given.data() + given.size() && parsed >= least && parsed <= most) return parsed;
  const auto shown = [](double number) {
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  };
  throw BadUsage(std::string(option) + " is " + quoted(given) + "; expected a number from " + shown(least) + " to " + shown(most));
}

std::string describe(std::span<const Option> options) {
  const auto left = [](const Option& option) {
    return "  " + std::string(option.name) + (option.value_name.empty() ? "" : " " + std::string(option.value_name));
  };
  std::size_t width = left(help_option).size();
  for (const Option& option : options) width = std::max(width, left(option).size());
  width += 2;
  std::string table;
  const auto add = [&](const Option& option) {
    std::string line = left(option);
    line.resize(width, ' ');
    for (const char c : option.help) {
      line += c;
      if (c == '\n') line.append(width, ' ');
    }
    table += line + "\n";
  };
  for (const Option& option : options) add(option);
  add(help_option);
  return table;
}

}  // namespace newsgloss
