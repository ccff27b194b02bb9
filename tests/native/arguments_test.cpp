// How a command's words are told apart.
#include "native/command/arguments.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "native/io/failure.h"

using namespace newsgloss;

namespace {

constexpr Option options[] = {{"--kb", "FILE", "", true}, {"--format", "json|text", ""}, {"--ndjson", "", ""}, {"-o", "FILE", ""}};

// "--kb=a --ndjson= | x y": options, then operands.
std::string parsed(const std::vector<std::string_view>& words) {
  const Arguments given(words, options);
  std::string text;
  for (const Option& option : options) {
    for (const std::string& value : given.values(option.name)) text += std::string(option.name) + "=" + value + " ";
  }
  text += "|";
  for (const std::string_view operand : given.operands()) text += " " + std::string(operand);
  return text;
}

}  // namespace

TEST_CASE("arguments that are right") {
  struct Row {
    std::vector<std::string_view> words;
    const char* parsed;
  };
  const Row rows[] = {
      {{}, "|"},
      {{"a", "b"}, "| a b"},
      {{"--kb", "x", "a", "--kb=y"}, "--kb=x --kb=y | a"},
      {{"--ndjson", "-"}, "--ndjson= | -"},
      {{"-o", "x.kb"}, "-o=x.kb |"},
      {{"--format="}, "--format= |"},
      {{"--", "--kb", "-o"}, "| --kb -o"},
      {{"-o", "--kb"}, "-o=--kb |"},
  };
  for (const Row& row : rows) CHECK(parsed(row.words) == row.parsed);
}

TEST_CASE("arguments that are wrong") {
  struct Row {
    std::vector<std::string_view> words;
    const char* message;
  };
  const Row rows[] = {
      {{"--fromat", "json"}, "unknown option --fromat"},
      {{"-x"}, "unknown option -x"},
      {{"--kb"}, "--kb needs a value: FILE"},
      {{"--format", "a", "--format=b"}, "--format is given twice"},
      {{"--ndjson=yes"}, "--ndjson takes no value"},
  };
  for (const Row& row : rows) CHECK_THROWS_WITH(Arguments(row.words, options), row.message);

  const std::vector<std::string_view> words = {"--format", "xml", "-o", "1e3x"};
  const Arguments given(words, options);
  const std::string_view formats[] = {"json", "text"};
  CHECK_THROWS_WITH(given.choice("--format", formats, "json"), "--format is \"xml\"; expected one of json, text");
  CHECK_THROWS_WITH(given.number("-o", 0, 1, 0.5), "-o is \"1e3x\"; expected a number from 0 to 1");
  CHECK(given.number("--kb", 0, 1, 0.5) == 0.5);
}
