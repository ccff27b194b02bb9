// The newsgloss command: which subcommand is meant, and what becomes of its failures.
//
// Exit codes: 0 success, 1 bad data, 2 bad usage. A failure is one line on standard error, "newsgloss: FILE: what is
// wrong", and nothing half on standard output.
#pragma once

#include <string>
#include <string_view>

#include "native/command/arguments.h"

namespace newsgloss {

struct Command {
  std::string_view name;     // "kb build"
  std::string_view summary;  // one line for the list of commands
  std::string (*help)();
  int (*run)(Words words);  // the words after the name; returns the exit code, throws BadData and BadUsage
};

// One file each: annotate.cpp and so on.
extern const Command annotate_command;
extern const Command article_command;
extern const Command kb_build_command;
extern const Command kb_import_command;
extern const Command kb_lint_command;
extern const Command kb_show_command;

// Runs the program; `words` without its own name. Catches everything.
[[nodiscard]] int run_newsgloss(Words words);

}  // namespace newsgloss
