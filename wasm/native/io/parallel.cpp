#include "native/io/parallel.h"

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

namespace newsgloss {

std::size_t core_count() { return std::max(1u, std::thread::hardware_concurrency()); }

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::vector<std::exception_ptr> failures(count);
  const auto run = [&](std::size_t which) {
    try {
      work(which);
    } catch (...) {
      failures[which] = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t which = 1; which < count; ++which) threads.emplace_back(run, which);
  if (count > 0) run(0);
  for (std::thread& thread : threads) thread.join();
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace newsgloss
