// The small things everything stands on: the arena, lists, and writing JSON.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>
#include <string>
#include <utility>

#include "base/arena.h"
#include "base/json_writer.h"
#include "base/list.h"

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
  const std::pair<float, std::string> scores[] = {{0.0f, "0"},   {1.0f, "1"},   {0.5f, "0.5"}, {0.25f, "0.25"}, {0.05f, "0.05"},
                                                  {0.999f, "1"}, {0.004f, "0"}, {-1.0f, "0"},  {7.0f, "1"},     {0.9f, "0.9"}};
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

TEST_CASE("list: grows, shrinks, is copied and moved") {
  List<std::uint32_t> list;
  CHECK(list.empty());
  for (std::uint32_t i = 0; i < 1000; ++i) list.push_back(i);
  REQUIRE(list.size() == 1000);
  CHECK(list.front() == 0);
  CHECK(list.back() == 999);
  CHECK(std::is_sorted(list.begin(), list.end()));
  for (int i = 0; i < 20; ++i) list.push_back(list[7]);  // its own element, while it grows
  CHECK(list.back() == 7);
  list.shorten(3);
  list.pop_back();
  CHECK(list.size() == 2);

  List<std::uint32_t> copy = list;
  copy[0] = 5;
  CHECK(list[0] == 0);
  const List<std::uint32_t> moved = std::move(copy);
  CHECK(moved.size() == 2);
  CHECK(moved[0] == 5);
  list = moved;
  list.append(moved.begin(), moved.end());
  CHECK(list.size() == 4);
  CHECK(list[2] == 5);
  list.append(moved.end(), moved.end());
  CHECK(list.size() == 4);
  list.assign(6, 9);
  CHECK(std::count(list.begin(), list.end(), 9u) == 6);
  list = List<std::uint32_t>();
  CHECK(list.empty());
  CHECK(list.begin() == list.end());
}
