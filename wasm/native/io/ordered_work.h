// Ordered work: many items are worked on at once, and their results are written in the order of the items.
//
//   run_in_order(jobs,
//                [&](Item& item, const std::atomic<bool>& stop) { return read(item); },   // one thread; false at the end
//                [&](const Item& item) { return work(item); },                            // `jobs` threads
//                [&](const std::string& result) { write(result); });                      // the caller's thread
//
// A result is whatever `work` returns. It is written as soon as all before it are, without waiting for further items, so that
// another program can talk to this one line by line. At most a few items per job are in memory. The first exception in any
// part ends the run and is rethrown to the caller.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace newsgloss {

template <typename Item, typename Read, typename Work, typename Write>
void run_in_order(unsigned jobs, Read read, Work work, Write write) {
  using WorkResult = std::decay_t<std::invoke_result_t<Work&, Item&>>;
  struct Task {
    Item item;
    WorkResult result;
    bool done = false;
  };
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::shared_ptr<Task>> waiting, unwritten;
  bool all_read = false;
  std::atomic<bool> stop = false;
  std::exception_ptr failure;
  const std::size_t most_unwritten = std::size_t{4} * jobs;

  const auto fail = [&] {
    const std::lock_guard lock(mutex);
    if (!failure) failure = std::current_exception();
    stop = true;
    changed.notify_all();
  };
  const auto reading = [&] {
    try {
      for (;;) {
        auto task = std::make_shared<Task>();
        const bool more = read(task->item, stop);
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return stop || unwritten.size() < most_unwritten; });
        all_read = !more || stop;
        if (!all_read) {
          waiting.push_back(task);
          unwritten.push_back(task);
        }
        changed.notify_all();
        if (all_read) return;
      }
    } catch (...) {
      fail();
    }
  };
  const auto working = [&] {
    try {
      for (;;) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return stop || all_read || !waiting.empty(); });
        if (stop || waiting.empty()) return;
        const std::shared_ptr<Task> task = waiting.front();
        waiting.pop_front();
        lock.unlock();
        WorkResult result = work(task->item);
        lock.lock();
        task->result = std::move(result);
        task->item = Item();
        task->done = true;
        changed.notify_all();
      }
    } catch (...) {
      fail();
    }
  };

  std::vector<std::thread> threads;
  try {
    threads.emplace_back(reading);
    for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(working);
    for (;;) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return stop || (unwritten.empty() ? all_read : unwritten.front()->done); });
      if (stop || unwritten.empty()) break;
      const std::shared_ptr<Task> task = unwritten.front();
      unwritten.pop_front();
      changed.notify_all();
      lock.unlock();
      write(task->result);
    }
  } catch (...) {
    fail();
  }
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace newsgloss
