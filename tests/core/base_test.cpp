// The small things everything stands on: the arena, and writing JSON.
#include <catch2/catch.hpp>
#include <cstring>
#include <string>

#include "base/arena.h"
#include "base/json_writer.h"

using namespace newsgloss;
using namespace std::string_literals;

TEST_CASE("arena: memory is aligned, its own, and bounded") {
  Arena arena(1 << 20);
  char* last = nullptr;
  for (const std::size_t size : {0u, 1u, 7u, 8u, 9u, 1000u, 0u, 300'000u, 24u}) {
    CAPTURE(size);
    auto* given = static_cast<char*>(arena.allocate(size));
    REQUIRE(given != nullptr);
    CHECK(reinterpret_cast<std::uintptr_t>(given) % 8 == 0);
    CHECK(given != last);
    std::memset(given, 1, size);
    last = given;
  }
  CHECK(arena.allocate((1 << 20) + 1) == nullptr);
  CHECK(arena.allocate(~std::size_t{0}) == nullptr);
  std::size_t more = 0;
  while (arena.allocate(10'000) != nullptr) ++more;
  CHECK(more < 105);
  CHECK(arena.used_bytes() <= 1 << 20);
  Arena none(0);
  CHECK(none.allocate(0) == nullptr);
  CHECK(none.allocate(8) == nullptr);
}

TEST_CASE("json: strings, numbers, scores, keys") {
  const std::pair<std::string, std::string> strings[] = {
      {"", "\"\""},
      {"a", "\"a\""},
      {"\"\\/", "\"\\\"\\\\/\""},
      {"\n\r\t", "\"\\n\\u000d\\u0009\""},
      {"\0\x01\x1F\x7F"s, "\"\\u0000\\u0001\\u001f\x7F\""},
      {"\u00E9\u4E1C\U0001F600", "\"\u00E9\u4E1C\U0001F600\""},
  };
  for (const auto& [text, written] : strings) {
    std::string out;
    json::append_string(out, text);
    CHECK(out == written);
  }
  const std::pair<std::uint64_t, std::string> numbers[] = {{0, "0"}, {9, "9"}, {10, "10"}, {18446744073709551615u, "18446744073709551615"}};
  for (const auto& [number, written] : numbers) {
    std::string out;
    json::append_number(out, number);
    CHECK(out == written);
  }
  const std::pair<float, std::string> scores[] = {{0.0f, "0"},     {1.0f, "1"},     {0.5f, "0.5"},  {0.25f, "0.25"}, {0.05f, "0.05"},
                                                  {0.999f, "1"},   {0.004f, "0"},   {-1.0f, "0"},   {7.0f, "1"},     {0.9f, "0.9"}};
  for (const auto& [score, written] : scores) {
    std::string out;
    json::append_score(out, score);
    CHECK(out == written);
  }
  std::string out = "{";
  json::append_key(out, "a");
  json::append_number(out, 1);
  json::append_key(out, "b");
  out += "[{";
  json::append_key(out, "c");
  CHECK(out == "{\"a\":1,\"b\":[{\"c\":");
}
