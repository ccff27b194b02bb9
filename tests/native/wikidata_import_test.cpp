// An import, broken off at any place and taken up again.
#include <bzlib.h>
#include <zlib.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/wikidata/import.h"
#include "temporary_folder.h"
#include "wikidata_json.h"

using namespace newsgloss;
using namespace newsgloss::wikidata;
using namespace newsgloss::wikidata_json;

namespace {

struct Killed {};

// A dump of some megabytes: cities, each in the next country, whose name stands outside the import; here and there a
// broken line.
std::string dump_of(int items) {
  std::string dump = "[\n";
  const std::string filler(900, 'x');
  for (int i = 1; i <= items; ++i) {
    const std::string number = std::to_string(i), next = std::to_string(i % items + 1);
    dump += R"({"type":"item","id":"Q)" + number + R"(","labels":{"en":{"language":"en","value":"Name )" + number +
            R"("}},"claims":{"P31":)" + list({statement(item(i % 2 == 0 ? "Q515" : "Q6256"))}) + R"(,"P17":)" +
            list({statement(item("Q" + next))}) + R"(},"filler":")" + filler + "\"}" + (i == items ? "\n" : ",\n");
    if (i % 500 == 0) dump += "{\"broken\":\n";
  }
  return dump + "]\n";
}

std::string bzip2(std::string bytes) {
  std::string out(bytes.size() + 1000, '\0');
  auto size = static_cast<unsigned>(out.size());
  REQUIRE(BZ2_bzBuffToBuffCompress(out.data(), &size, bytes.data(), static_cast<unsigned>(bytes.size()), 2, 0, 0) == BZ_OK);
  return out.substr(0, size);
}

void write_gzip(const std::string& path, const std::string& bytes) {
  const gzFile file = gzopen(path.c_str(), "wb1");
  REQUIRE(gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size())) == static_cast<int>(bytes.size()));
  REQUIRE(gzclose(file) == Z_OK);
}

ImportOptions options_for(const std::string& dump, const std::string& out, unsigned jobs = 2) {
  ImportOptions options;
  options.dump = dump;
  options.out = out;
  options.choice.languages = {"en"};
  options.choice.all_types = false;
  options.choice.types[type_index("City")] = true;
  options.jobs = jobs;
  options.seconds_between_saves = 0;
  return options;
}

const auto no_report = [](const std::string&) {};
const auto no_show = [](const std::string&) {};

}  // namespace

TEST_CASE("an import that was killed and taken up again gives the same bytes") {
  const TemporaryFolder folder;
  const std::string text = dump_of(5'000);
  write_file(folder / "plain", text);
  write_file(folder / "bzip2", bzip2(text));
  write_gzip(folder / "gzip", text);

  std::vector<std::string> reports;
  const ImportResult whole = import_dump(
      options_for(folder / "plain", folder / "whole"), [&](const std::string& line) { reports.push_back(line); }, no_show);
  CHECK(whole.counts.items == 5'000);
  CHECK(whole.counts.kept == 2'500);
  CHECK(whole.counts.other_type == 2'500);
  CHECK(whole.counts.broken == 10);
  REQUIRE(reports.size() == 10);
  CHECK_THAT(reports[0], Catch::Contains(":502: byte ") && Catch::Contains(": not JSON: "));
  const std::string expected = read_file(folder / "whole");
  CHECK(expected.size() == whole.bytes);
  CHECK_THAT(expected, Catch::Contains(R"({"id":"Q2","type":"City","label":{"en":"Name 2"},"weight":0.0,"facts":)"
                                       R"([{"property":"P17","value":{"id":"Q3","label":{"en":"Name 3"}}}]})"));

  for (const char* kind : {"plain", "bzip2", "gzip"}) {
    CAPTURE(kind);
    for (const std::size_t kill_at : {0u, 3u, 6u, 9u}) {
      CAPTURE(kill_at);
      ImportOptions options = options_for(folder / kind, folder / "out");
      std::size_t met = 0;
      // In the first pass the progress is what calls back; in the second the reports of broken lines.
      const auto kill_show = [&](const std::string&) {
        if (kill_at == 0) throw Killed();
      };
      const auto kill_report = [&](const std::string&) {
        if (++met == kill_at) throw Killed();
      };
      CHECK_THROWS_AS(import_dump(options, kill_report, kill_show), Killed);
      CHECK_FALSE(std::filesystem::exists(folder / "out"));
      CHECK(std::filesystem::exists(folder / "out.import/state.json"));

      CHECK_THROWS_WITH(import_dump(options, no_report, no_show), Catch::Contains("--resume goes on with it"));
      options.resume = true;
      ImportOptions other = options;
      other.choice.languages = {"fr"};
      CHECK_THROWS_WITH(import_dump(other, no_report, no_show), Catch::Contains("another dump or other options"));

      options.jobs = 1;
      met = 0;
      const ImportResult result = import_dump(
          options, [&](const std::string&) { ++met; }, no_show);
      CHECK(read_file(folder / "out") == expected);
      CHECK(result.bytes == expected.size());
      CHECK(result.counts.items == whole.counts.items);
      CHECK(result.counts.kept == whole.counts.kept);
      CHECK(result.counts.broken == whole.counts.broken);
      if (kill_at > 0) CHECK(met < 11);
      CHECK_FALSE(std::filesystem::exists(folder / "out.import"));
      std::filesystem::remove(folder / "out");
    }
  }
}

TEST_CASE("a dump that changed is not gone on with") {
  const TemporaryFolder folder;
  write_file(folder / "dump", dump_of(3'000));
  ImportOptions options = options_for(folder / "dump", folder / "out");
  CHECK_THROWS_AS(import_dump(
                      options, [](const std::string&) { throw Killed(); }, no_show),
                  Killed);
  write_file(folder / "dump", dump_of(3'001));
  options.resume = true;
  CHECK_THROWS_WITH(import_dump(options, no_report, no_show), Catch::Contains("another dump or other options"));
  write_file(folder / "out.import/state.json", "{\"pass\":");
  CHECK_THROWS_WITH(import_dump(options, no_report, no_show), Catch::Contains("state.json is damaged"));
}

TEST_CASE("a failed import keeps what is finished, and the old file") {
  const TemporaryFolder folder;
  const std::string whole = bzip2(dump_of(25'000));  // more than is in memory at once
  write_file(folder / "out", "as it was");
  write_file(folder / "dump", whole.substr(0, whole.size() / 2));
  CHECK_THROWS_WITH(import_dump(options_for(folder / "dump", folder / "out"), no_report, no_show),
                    Catch::Contains("cut short: the bzip2 data ends in the middle") && Catch::Contains("out.import, for --resume"));
  CHECK(read_file(folder / "out") == "as it was");
  std::filesystem::remove_all(folder / "out.import");

  // Where nothing was finished nothing is kept.
  write_file(folder / "dump", "no dump\nat all\n");
  CHECK_THROWS_WITH(import_dump(options_for(folder / "dump", folder / "out"), no_report, no_show),
                    Catch::Contains("dump:1: byte 0: not JSON") && Catch::Contains("expected a Wikidata dump"));
  write_file(folder / "dump", "");
  CHECK_THROWS_WITH(import_dump(options_for(folder / "dump", folder / "out"), no_report, no_show),
                    (folder / "dump") + ": empty; expected a Wikidata dump");
  CHECK_THROWS_WITH(import_dump(options_for(folder / "none", folder / "out"), no_report, no_show),
                    (folder / "none") + ": No such file or directory");
  CHECK(read_file(folder / "out") == "as it was");
  CHECK(folder.files() == 2);

  write_file(folder / "dump", whole);
  static_cast<void>(import_dump(options_for(folder / "dump", folder / "out"), no_report, no_show));
  CHECK(read_file(folder / "out") != "as it was");
  CHECK(folder.files() == 2);
}

TEST_CASE("two imports to one file do not meet") {
  const TemporaryFolder folder;
  write_file(folder / "dump", dump_of(1'000));
  const ImportOptions options = options_for(folder / "dump", folder / "out");
  bool refused = false;
  const auto meet = [&](const std::string&) {
    if (refused) return;
    CHECK_THROWS_WITH(import_dump(options, no_report, no_show), Catch::Contains("another import is at work here"));
    refused = true;
  };
  static_cast<void>(import_dump(options, meet, no_show));
  CHECK(refused);
}

TEST_CASE("an item that comes twice counts once, also when taken up again") {
  const TemporaryFolder folder;
  const std::string part = dump_of(3'000);
  write_file(folder / "dump", part + part);
  ImportOptions options = options_for(folder / "dump", folder / "out");
  int met = 0;
  const auto kill = [&](const std::string&) {
    if (++met == 8) throw Killed();
  };
  CHECK_THROWS_AS(import_dump(options, kill, no_show), Killed);
  options.resume = true;
  const ImportResult result = import_dump(options, no_report, no_show);
  CHECK(result.counts.kept == 1'500);
  CHECK(result.counts.repeated == 1'500);
}
