#include "native/io/parallel.h"

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

namespace newsgloss {

namespace {

void run_on_threads(std::size_t parts, const Workers::Work& work) {
  std::vector<std::exception_ptr> failures(parts);
  const auto run = [&](std::size_t part) {
    try {
      work(part);
    } catch (...) {
      failures[part] = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t part = 1; part < parts; ++part) threads.emplace_back(run, part);
  if (parts > 0) run(0);
  for (std::thread& thread : threads) thread.join();
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace

Workers all_cores() { return {std::max(1u, std::thread::hardware_concurrency()), run_on_threads}; }

}  // namespace newsgloss
