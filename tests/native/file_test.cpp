// Files appear whole or not at all.
#include "native/io/file.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "native/io/failure.h"
#include "native/io/mapped_file.h"
#include "temporary_folder.h"

using namespace newsgloss;
namespace fs = std::filesystem;

TEST_CASE("a file is written and read") {
  const TemporaryFolder folder;
  std::string bytes("a\0b\n", 4);
  for (int i = 0; i < 17; ++i) bytes += bytes;  // 512 KB
  write_file(folder / "new", bytes);
  CHECK(read_file(folder / "new") == bytes);
  CHECK(read_file(folder / "new", 10) == bytes.substr(0, 11));
  CHECK(read_file(folder / "new", bytes.size()) == bytes);
  CHECK(MappedFile(folder / "new").bytes() == bytes);
  CHECK(folder.files() == 1);

  write_file(folder / "new", "");
  CHECK(read_file(folder / "new").empty());
  CHECK(MappedFile(folder / "new").bytes().empty());
}

TEST_CASE("a new file has the mode that is usual, an old one keeps its own") {
  const TemporaryFolder folder;
  const mode_t mask = ::umask(027);
  write_file(folder / "new", "1");
  ::umask(mask);
  struct stat about;
  REQUIRE(::stat((folder / "new").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0640);
  REQUIRE(::chmod((folder / "new").c_str(), 0604) == 0);
  write_file(folder / "new", "2");
  REQUIRE(::stat((folder / "new").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0604);
}

TEST_CASE("what is being read stays as it is when the file is replaced") {
  const TemporaryFolder folder;
  write_file(folder / "kb", "old bytes");
  const MappedFile before(folder / "kb");
  write_file(folder / "kb", "new");
  CHECK(before.bytes() == "old bytes");
  CHECK(read_file(folder / "kb") == "new");
}

TEST_CASE("a link is followed") {
  const TemporaryFolder folder;
  write_file(folder / "real", "old");
  fs::create_symlink("real", folder / "link");
  write_file(folder / "link", "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_file(folder / "real") == "new");
}

TEST_CASE("failures name the file and leave nothing behind") {
  const TemporaryFolder folder;
  write_file(folder / "whole", "as it was");
  CHECK_THROWS_WITH(read_file(folder / "none"), (folder / "none") + ": No such file or directory");
  CHECK_THROWS_WITH(read_file(folder.path.string()), folder.path.string() + ": Is a directory");
  CHECK_THROWS_WITH(MappedFile(folder / "none"), (folder / "none") + ": No such file or directory");
  CHECK_THROWS_WITH(MappedFile(folder.path.string()), folder.path.string() + ": Is a directory");
  CHECK_THROWS_WITH(write_file(folder / "no/such", "x"), (folder / "no/such") + ": No such file or directory");
  CHECK_THROWS_WITH(write_file(folder.path.string(), "x"), folder.path.string() + ": Is a directory");
  if (fs::exists("/dev/full")) CHECK_THROWS_WITH(write_file("/dev/full", "x"), "/dev/full: No space left on device");
  write_file("/dev/null", "x");
  CHECK(read_file(folder / "whole") == "as it was");
  CHECK(folder.files() == 1);
}

TEST_CASE("a full disk leaves the old file") {
  // A limit on the size of files fails like a full disk, after part of the bytes. In a child: the limit cannot be raised again.
  const TemporaryFolder folder;
  write_file(folder / "whole", "as it was");
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1 << 16, 1 << 16};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    int code = 1;
    try {
      write_file(folder / "whole", std::string(1 << 20, 'x'));
    } catch (const BadData& error) {
      code = std::string(error.what()) == (folder / "whole") + ": File too large" ? 0 : 2;
    }
    ::_exit(code);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(read_file(folder / "whole") == "as it was");
  CHECK(folder.files() == 1);
}

TEST_CASE("what a killed process left beside a file is taken over") {
  const TemporaryFolder folder;
  write_file(folder / "out.newsgloss-part", "half a file, and longer than what is written now");
  CHECK(folder.files() == 1);
  write_file(folder / "out", "whole");
  CHECK(read_file(folder / "out") == "whole");
  CHECK(folder.files() == 1);
}

TEST_CASE("a file of that name that is no file is left alone") {
  const TemporaryFolder folder;
  write_file(folder / "other", "theirs");
  fs::create_symlink(folder / "other", folder / "out.newsgloss-part");
  CHECK_THROWS_AS(write_file(folder / "out", "ours"), BadData);
  CHECK(read_file(folder / "other") == "theirs");
}

TEST_CASE("one file by two paths") {
  const TemporaryFolder folder;
  write_file(folder / "a", "1");
  write_file(folder / "b", "1");
  fs::create_symlink(folder / "a", folder / "link");
  fs::create_hard_link(folder / "a", folder / "hard");
  struct Row {
    const char* other;
    bool same;
  };
  for (const Row& row : {Row{"a", true}, Row{"link", true}, Row{"hard", true}, Row{"b", false}, Row{"none", false}}) {
    INFO(row.other);
    CHECK(is_same_file(folder / "a", folder / row.other) == row.same);
  }
  CHECK_FALSE(is_same_file("/dev/null", "/dev/null"));
}
