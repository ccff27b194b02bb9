// Many at once, in order.
#include "native/io/ordered_work.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

using namespace newsgloss;

namespace {

struct Failed {
  int item;
};

void pause(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

// Items 0 to count - 1 through three parts, of which one may fail at an item.
std::vector<std::string> run(unsigned jobs, int count, int read_fails = -1, int work_fails = -1, int write_fails = -1) {
  std::vector<std::string> written;
  int next = 0;
  run_in_order<int>(
      jobs,
      [&](int& item, const std::atomic<bool>&) {
        item = next++;
        if (item == read_fails) throw Failed{item};
        return item < count;
      },
      [&](int item) {
        if (item % 5 == 0) pause(1);  // so that later ones overtake it
        if (item == work_fails) throw Failed{item};
        return std::to_string(item);
      },
      [&](const std::string& result) {
        if (result == std::to_string(write_fails)) throw Failed{write_fails};
        written.push_back(result);
      });
  return written;
}

}  // namespace

TEST_CASE("results come in the order of the items") {
  for (const unsigned jobs : {1u, 2u, 7u}) {
    for (const int count : {0, 1, 300}) {
      CAPTURE(jobs, count);
      const std::vector<std::string> written = run(jobs, count);
      REQUIRE(written.size() == static_cast<std::size_t>(count));
      for (int i = 0; i < count; ++i) CHECK(written[static_cast<std::size_t>(i)] == std::to_string(i));
    }
  }
}

TEST_CASE("a failure of any part ends the run and is told") {
  for (const unsigned jobs : {1u, 4u}) {
    CAPTURE(jobs);
    CHECK_THROWS_AS(run(jobs, 1000, 100), Failed);
    CHECK_THROWS_AS(run(jobs, 1000, -1, 100), Failed);
    CHECK_THROWS_AS(run(jobs, 1000, -1, -1, 100), Failed);
  }
}

TEST_CASE("a result does not wait for the next item") {
  std::atomic<int> written = 0;
  int next = 0;
  run_in_order<int>(
      4,
      [&](int& item, const std::atomic<bool>& stop) {
        item = next++;
        for (int waited = 0; written < item && waited < 10000 && !stop; ++waited) pause(1);  // answers one at a time
        return item < 10 && written == item;
      },
      [](int item) { return std::to_string(item); }, [&](const std::string&) { ++written; });
  CHECK(written == 10);
}
