// A .kb that is not what it was: every byte changed, cut at every length. It may be refused or say less; it is never read
// outside, which the address sanitizer watches, and never read endlessly.
#include <catch2/catch.hpp>
#include <cstring>
#include <random>
#include <string>

#include "../core/built_kb.h"
#include "../core/exact_bytes.h"
#include "../core/written.h"
#include "base/utf8.h"
#include "engine.h"
#include "kb/kb.h"
#include "kb/record.h"

using namespace newsgloss;

namespace {

const std::string story = "Vladimir Putin of Russia and the Russians met in Moscow, said the US. Russian Federation.";

std::string small_kb() {
  return built_kb(
      {{"x", SourceFormat::ndjson,
        R"({"id":"Q159","type":"Country","label":{"en":"Russia"},"aliases":{"en":["Russian Federation",{"text":"Russian","kind":"demonym"},{"text":"Moscow","kind":"metonym"}]},"keywords":{"en":["Kremlin"]},"facts":[{"property":"P36","value":{"id":"Q649"}}]}
{"id":"Q649","type":"City","label":{"en":"Moscow"},"weight":3}
{"id":"Q7747","type":"Person","label":{"en":"Vladimir Putin"}}
{"id":"Q30","type":"Country","label":{"en":"US"}})"}});
}

// Asks a knowledge base everything it can be asked. The sum keeps the compiler from leaving out the reading.
std::uint64_t use(std::string_view bytes) {
  Engine engine;
  if (Engine::open({&bytes, 1}, engine) != Status::ok) return 0;
  const Kb& kb = engine.layers()[0];
  std::uint64_t sum = kb.longest_name_tokens();
  const auto add = [&](std::string_view text) {
    for (const char c : text) sum += static_cast<unsigned char>(c);
  };
  for (std::uint32_t i = 0; i < kb.entity_count() && i < 100; ++i) {
    add(kb.id(i));
    add(kb.type(i));
    add(kb.record(i));
    Keys words;
    add_near_words(kb.record(i), words);
    sum += words.size();
    add(label_in(kb.record(i), "en"));
    for (const std::uint32_t other : kb.related(i)) sum += other;
    sum += kb.weight(i) > 0 ? 1u : 0u;
  }
  add(kb.properties());
  for (std::uint64_t hash = 1; hash != 0; hash <<= 1) {
    if (kb.may_begin(hash)) ++sum;
    kb.for_each_candidate(kb.find(hash), [&](Candidate c) { sum += c.entity; });
  }
  Request request;
  request.input = story;
  request.kind = InputKind::text;
  for (const Output output : {Output::annotations, Output::page_items}) {
    const Written result = written(engine, request, output);
    CHECK(result.status == Status::ok);
    sum += result.text.size();
  }
  std::string record;
  sum += engine.record("Q159", record) == Status::ok ? record.size() : 0;
  return sum;
}

}  // namespace

TEST_CASE("a .kb with any byte changed") {
  const std::string whole = small_kb();
  REQUIRE(use(whole) > 0);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const unsigned change : {0xFFu, 0x01u, 0x80u, 0x10u}) {
      ExactCopy damaged(whole);
      damaged.data()[at] = static_cast<char>(static_cast<unsigned char>(damaged.data()[at]) ^ change);
      CAPTURE(at, change);
      use(damaged.view());
    }
  }
}

TEST_CASE("one damaged record costs one card") {
  const std::string whole = small_kb();
  Engine before;
  const std::string_view whole_view = whole;
  REQUIRE(Engine::open({&whole_view, 1}, before) == Status::ok);
  const char* const ids[] = {"Q159", "Q30", "Q649", "Q7747"};
  const std::size_t first = whole.find("{\"id\":\"Q159\"");
  const std::size_t end = first + before.layers()[0].record(0).size();
  for (std::size_t at = first; at < end; ++at) {
    ExactCopy damaged(whole);
    damaged.data()[at] = static_cast<char>(damaged.data()[at] ^ 0x11);
    const std::string_view view = damaged.view();
    Engine engine;
    REQUIRE(Engine::open({&view, 1}, engine) == Status::ok);
    CAPTURE(at - first);
    for (const char* id : ids) {
      std::string record, expected;
      const Status status = engine.record(id, record);
      if (std::string_view(id) == "Q159") {
        CHECK(record == (status == Status::ok ? damaged_record : ""));
        continue;
      }
      CHECK(status == Status::ok);
      CHECK(before.record(id, expected) == Status::ok);
      CHECK(record == expected);
    }
    Request request;
    request.input = story;
    request.kind = InputKind::text;
    request.min_score = 0;
    const std::string annotations = written(engine, request, Output::annotations).text;
    CHECK(annotations.find("Q159") == std::string::npos);
    CHECK(annotations.find("Q649") != std::string::npos);
    const std::string page = written(engine, request, Output::page_items).text;
    CHECK(page.find(",\"damaged\":[\"") != std::string::npos);
    CHECK(utf8::first_invalid(page) == page.size());
  }
}

TEST_CASE("a damaged id does not hide the others") {
  std::string lines;
  for (int i = 1; i <= 99; ++i) lines += R"({"id":"Q)" + std::to_string(i) + R"(","label":{"en":"Name )" + std::to_string(i) + "\"}}\n";
  const std::string whole = built_kb({{"x", SourceFormat::ndjson, lines}});
  Kb kb;
  REQUIRE(Kb::open(whole, kb) == Status::ok);
  const std::uint32_t middle = kb.entity_count() / 2;
  ExactCopy damaged(whole);
  damaged.data()[static_cast<std::size_t>(kb.record(middle).data() - whole.data()) + 7] = 'A';
  const std::string_view view = damaged.view();
  Engine engine;
  REQUIRE(Engine::open({&view, 1}, engine) == Status::ok);
  std::string record;
  for (std::uint32_t i = 0; i < kb.entity_count(); ++i) {
    CAPTURE(kb.id(i));
    CHECK((engine.record(kb.id(i), record) == Status::ok) == (i != middle));
  }
}

TEST_CASE("damaged properties cost their labels alone") {
  const std::string whole = built_kb({{"x", SourceFormat::json,
                                       R"({"format":"newsgloss-kb/1","properties":{"P36":{"label":{"en":"Capital"}}},
                                           "entities":[{"id":"Q159","label":{"en":"Russia"}}]})"}});
  ExactCopy damaged(whole);
  damaged.data()[whole.find("Capital")] = '"';
  const std::string_view view = damaged.view();
  Engine engine;
  REQUIRE(Engine::open({&view, 1}, engine) == Status::ok);
  std::string record;
  CHECK(engine.record("properties", record) == Status::ok);
  CHECK(record == damaged_record);
  CHECK(engine.record("Q159", record) == Status::ok);
}

TEST_CASE("a .kb without checksums, as those before 1.3, is taken as it is") {
  std::string older = small_kb();
  kb_format::Header header;
  std::memcpy(&header, older.data(), sizeof header);
  --header.section_count;  // the checksums are the last section
  header.checksum = 0;
  std::memcpy(older.data(), &header, sizeof header);
  header.checksum = kb_format::checksum_start;
  for (std::size_t i = 0; i < sizeof header + header.section_count * sizeof(kb_format::Section); i += 8) {
    std::uint64_t word;
    std::memcpy(&word, older.data() + i, sizeof word);
    header.checksum = kb_format::checksum(header.checksum, word);
  }
  std::memcpy(older.data(), &header, sizeof header);
  older[older.find("Kremlin")] = 'k';
  const ExactCopy bytes(older);
  const std::string_view view = bytes.view();
  Engine engine;
  REQUIRE(Engine::open({&view, 1}, engine) == Status::ok);
  std::string record;
  CHECK(engine.record("Q159", record) == Status::ok);
}

TEST_CASE("a .kb cut at every length") {
  const std::string whole = small_kb();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const ExactCopy cut(std::string_view(whole).substr(0, size));
    Kb kb;
    const Status status = Kb::open(cut.view(), kb);
    CAPTURE(size);
    CHECK(status == (size < 4 ? Status::kb_not_a_kb : Status::kb_damaged));
  }
}

TEST_CASE("a .kb whose header and directory lie, but are signed") {
  const std::string whole = small_kb();
  std::uint32_t sections;
  std::memcpy(&sections, whole.data() + 16, sizeof sections);
  const std::size_t checked_bytes = sizeof(kb_format::Header) + sections * sizeof(kb_format::Section);
  std::mt19937_64 random(20241011);
  std::uint64_t opened = 0;
  for (int round = 0; round < 20000; ++round) {
    ExactCopy lie(whole);
    const std::size_t at = 8 + random() % (checked_bytes - 8);
    if (at >= 24 && at < 32) continue;
    const std::uint64_t values[] = {random(), 0, 1, whole.size(), 0xFFFFFFFFu, ~std::uint64_t{0}};
    const std::uint64_t value = values[random() % std::size(values)];
    std::memcpy(lie.data() + at, &value, std::min<std::size_t>(1 + random() % 8, checked_bytes - at));
    kb_format::Header header;
    std::memcpy(&header, lie.data(), sizeof header);
    header.checksum = 0;
    std::memcpy(lie.data(), &header, sizeof header);
    header.checksum = kb_format::checksum_start;
    for (std::size_t i = 0; i < checked_bytes; i += 8) {
      std::uint64_t word;
      std::memcpy(&word, lie.data() + i, sizeof word);
      header.checksum = kb_format::checksum(header.checksum, word);
    }
    std::memcpy(lie.data(), &header, sizeof header);
    opened += use(lie.view()) > 0 ? 1 : 0;
  }
  CHECK(opened > 0);  // else nothing was tried
}

TEST_CASE("what is not a .kb of this version is told apart") {
  struct Row {
    const char* name;
    std::string bytes;
    Status status;
  };
  std::string other_version = small_kb(), newer_minor = small_kb();
  other_version[4] = 2;
  newer_minor[6] = 9;
  kb_format::Header header;
  std::memcpy(&header, newer_minor.data(), sizeof header);
  header.checksum = 0;
  std::memcpy(newer_minor.data(), &header, sizeof header);
  header.checksum = kb_format::checksum_start;
  const std::size_t checked_bytes = sizeof header + header.section_count * sizeof(kb_format::Section);
  for (std::size_t i = 0; i < checked_bytes; i += 8) {
    std::uint64_t word;
    std::memcpy(&word, newer_minor.data() + i, sizeof word);
    header.checksum = kb_format::checksum(header.checksum, word);
  }
  std::memcpy(newer_minor.data(), &header, sizeof header);
  const Row rows[] = {
      {"nothing", "", Status::kb_not_a_kb},
      {"JSON", "{\"format\": \"newsgloss-kb/1\", \"entities\": []}", Status::kb_not_a_kb},
      {"the magic alone", "NGKB", Status::kb_damaged},
      {"zeros", std::string(4096, '\0'), Status::kb_not_a_kb},
      {"another major version", other_version, Status::kb_other_version},
      {"a newer minor version", newer_minor, Status::ok},
      {"something behind it", small_kb() + "12345678", Status::kb_damaged},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const ExactCopy bytes(row.bytes);
    Kb kb;
    CHECK(Kb::open(bytes.view(), kb) == row.status);
  }
  ExactCopy shifted(" " + small_kb());
  Kb kb;
  CHECK(Kb::open(shifted.view().substr(1), kb) == Status::bad_argument);
}
