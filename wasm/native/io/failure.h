// Failures of the command, as exceptions: thrown where something went wrong, and caught in one place, run_newsgloss
// (command/command.h).
//
// The text is one line without a full stop, made to follow "newsgloss: ". It names the file first.
#pragma once

#include <stdexcept>
#include <string>

namespace newsgloss {

// The input is wrong, or something cannot be read or written. Exit code 1.
struct BadData : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What an earlier run left is not as it left it.
struct DamagedWork : BadData {
  using BadData::BadData;
};

// The command was called wrongly. Exit code 2.
struct BadUsage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace newsgloss
