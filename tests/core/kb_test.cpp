// An open .kb: what it answers, and what is refused. Damage of every kind is in tests/builder/kb_damaged_test.cpp.
#include "kb/kb.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <string>

#include "exact_bytes.h"
#include "property.h"
#include "token/token.h"

using namespace newsgloss;

namespace {

const Kb& world() { return property::world_engine().layers()[0]; }

Status opened(std::string_view bytes) {
  const ExactCopy exact(bytes);
  Kb kb;
  return Kb::open(exact.view(), kb);
}

}  // namespace

TEST_CASE("kb: what is refused") {
  const std::string good(property::world_kb());
  std::string other_version = good, more = good + std::string(8, '\0'), not_one = good;
  other_version[4] = 2;
  not_one[0] = 'X';
  struct Row {
    std::string_view name;
    std::string bytes;
    Status status;
  };
  const Row rows[] = {
      {"good", good, Status::ok},
      {"empty", "", Status::kb_not_a_kb},
      {"three bytes", "NGK", Status::kb_not_a_kb},
      {"the magic alone", "NGKB", Status::kb_damaged},
      {"a page", "<!doctype html><p>Iran", Status::kb_not_a_kb},
      {"JSON", "{\"format\": \"newsgloss-kb/1\"}", Status::kb_not_a_kb},
      {"another magic", not_one, Status::kb_not_a_kb},
      {"another version", other_version, Status::kb_other_version},
      {"header alone", good.substr(0, 32), Status::kb_damaged},
      {"half", good.substr(0, good.size() / 2), Status::kb_damaged},
      {"without its last byte", good.substr(0, good.size() - 1), Status::kb_damaged},
      {"longer than it says", more, Status::kb_damaged},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(opened(row.bytes) == row.status);
  }
}

TEST_CASE("kb: bytes that are not aligned") {
  const std::string good(property::world_kb());
  std::string shifted(good.size() + 8, '\0');
  char* at = shifted.data();
  while (reinterpret_cast<std::uintptr_t>(at) % 8 != 4) ++at;
  std::memcpy(at, good.data(), good.size());
  Kb kb;
  CHECK(Kb::open({at, good.size()}, kb) == Status::bad_argument);
}

TEST_CASE("kb: entities by id") {
  for (std::uint32_t i = 0; i < world().entity_count(); ++i) {
    CAPTURE(world().id(i));
    CHECK(world().find_id(world().id(i)) == i);
    CHECK_FALSE(world().record(i).empty());
    CHECK_FALSE(world().type(i).empty());
  }
  CHECK(world().entity_count() == 22);
  for (const std::string_view id : {"", "Q", "Q1", "Q159 ", "Q99999999", "q159", "\xFF"}) CHECK(world().find_id(id) == Kb::no_entity);
  const std::uint32_t russia = world().find_id("Q159");
  CHECK(world().type(russia) == "Country");
  CHECK(world().weight(russia) == Approx(9.1).margin(0.5 / kb_format::weight_scale));
  CHECK(world().record(russia).find("\"Russia\"") != std::string_view::npos);
  CHECK(world().record(russia).find("\"Vladimir Putin\"") != std::string_view::npos);  // what its facts name has a label
}

TEST_CASE("kb: names") {
  const auto name = [](std::string_view text) {
    List<Token> tokens;
    tokenize(text, tokens);
    std::uint64_t hash = tokens[0].hash;
    if (!world().may_begin(hash)) return Kb::Name{};
    for (std::size_t i = 1; i < tokens.size(); ++i) hash = extend_hash(hash, tokens[i].hash);
    return world().find(hash);
  };
  CHECK(name("Iran").candidates != 0);
  CHECK(name("Iran").continues);
  CHECK(name("Iran Air").candidates != 0);
  CHECK_FALSE(name("Iran Air").continues);
  CHECK(name("Islamic").candidates == 0);
  CHECK(name("Islamic").continues);
  CHECK(name("Atlantis").candidates == 0);
  CHECK_FALSE(name("Atlantis").continues);
  int candidates = 0;
  world().for_each_candidate(name("Moscow"), [&](Candidate) { ++candidates; });
  CHECK(candidates == 2);
  world().for_each_candidate(Kb::Name{}, [&](Candidate) { FAIL("a candidate of no name"); });
}

TEST_CASE("kb: few words that begin no name pass the filter") {
  int passed = 0;
  for (int i = 0; i < 10'000; ++i) {
    List<Token> tokens;
    tokenize("word" + std::to_string(i), tokens);
    passed += world().may_begin(tokens[0].hash) ? 1 : 0;
  }
  CHECK(passed < 2000);
}

TEST_CASE("kb: layers") {
  const std::string_view kb = property::world_kb();
  const std::vector<std::string_view> many(17, kb);
  Engine engine;
  CHECK(Engine::open(many, engine) == Status::kb_too_many_layers);
  CHECK(Engine::open({many.data(), 16}, engine) == Status::ok);
  CHECK(engine.layers().size() == 16);
  const ExactCopy bad("NGKB");
  const std::string_view two[] = {kb, bad.view()};
  std::size_t failed = 0;
  CHECK(Engine::open(two, engine, &failed) == Status::kb_damaged);
  CHECK(failed == 1);
  CHECK(engine.layers().empty());
  CHECK(Engine::open({}, engine) == Status::ok);
  std::string record;
  CHECK(engine.record("Q159", record) == Status::not_found);
}
