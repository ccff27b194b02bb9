// Workers: who does the work that can be shared out. The builder starts no threads of its own; whoever calls it decides.
//
//   workers.run(parts, [&](std::size_t part) { results[part] = work_on(part); });    // native/io/parallel.h: all_cores()
#pragma once

#include <cstddef>
#include <functional>

namespace newsgloss {

// Without arguments: one worker, which does everything in turn.
struct Workers {
  using Work = std::function<void(std::size_t part)>;

  std::size_t count = 1;  // how many parts are worth making

  // Calls work(0) … work(parts - 1), in any order or side by side, and returns when all have ended.
  std::function<void(std::size_t parts, const Work& work)> run = [](std::size_t parts, const Work& work) {
    for (std::size_t part = 0; part < parts; ++part) work(part);
  };
};

}  // namespace newsgloss
