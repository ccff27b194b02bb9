#include "native/command/command.h"

#include <csignal>
#include <cstdio>
#include <new>

#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/show/terminal.h"

namespace newsgloss {

namespace {

constexpr int exit_bad_data = 1;
constexpr int exit_bad_usage = 2;

constexpr const Command* commands[] = {&annotate_command,  &article_command, &kb_build_command,
                                       &kb_import_command, &kb_lint_command, &kb_show_command};

// What is said may quote a file, or the name of one.
void say(std::string_view where, std::string_view text) {
  std::fprintf(stderr, "%s: %s\n", printable(where).c_str(), printable(text).c_str());
}

bool asks_for_help(std::string_view word) { return word == "--help" || word == "-h"; }

// The commands whose names begin with a word, or all.
std::string list_of_commands(std::string_view first) {
  std::string list;
  for (const Command* command : commands) {
    if (command->name.substr(0, first.size()) != first) continue;
    std::string line = "  " + std::string(command->name);
    line.resize(14, ' ');
    list += line + std::string(command->summary) + "\n";
  }
  return list;
}

std::string general_help() {
  return "newsgloss finds the people, countries, organisations and weapons that an article names, and says what they "
         "are.\n\n"
         "usage: newsgloss COMMAND [ARGUMENTS]\n\n" +
         list_of_commands("") +
         "\n"
         "newsgloss COMMAND --help tells about one command, newsgloss --version which version this is.\n"
         "Exit codes: 0 success, 1 bad data, 2 bad usage.\n";
}

// The command that the first words name, which are then taken off.
const Command& find_command(Words& words) {
  const std::string_view first = words[0];
  for (const Command* command : commands) {
    const std::size_t space = command->name.find(' ');
    if (command->name.substr(0, space) != first) continue;
    if (space == std::string_view::npos) {
      words = words.subspan(1);
      return *command;
    }
    if (words.size() > 1 && words[1] == command->name.substr(space + 1)) {
      words = words.subspan(2);
      return *command;
    }
  }
  if (first == "kb") {
    throw BadUsage(words.size() > 1 ? "unknown command kb " + std::string(words[1]) + "; expected kb build, kb import, kb lint or kb show"
                                    : "kb needs a command: build, import, lint or show");
  }
  throw BadUsage("unknown " + std::string(first[0] == '-' ? "option " : "command ") + std::string(first));
}

int run(Words words, std::string_view& where) {
  if (words.empty()) throw BadUsage("a command is missing");
  if (asks_for_help(words[0]) || words[0] == "help") {
    write_output(general_help());
    return 0;
  }
  if (words[0] == "kb" && words.size() > 1 && asks_for_help(words[1])) {
    write_output("usage: newsgloss kb COMMAND [ARGUMENTS]\n\n" + list_of_commands("kb ") +
                 "\nnewsgloss kb COMMAND --help tells about one of them.\n");
    return 0;
  }
  if (words[0] == "--version") {
    write_output("newsgloss " NEWSGLOSS_VERSION "\n");
    return 0;
  }
  const Command& command = find_command(words);
  where = command.name;
  for (const std::string_view word : words) {
    if (word == "--") break;
    if (!asks_for_help(word)) continue;
    write_output(command.help());
    return 0;
  }
  return command.run(words);
}

}  // namespace

int run_newsgloss(Words words) {
  hold_standard_files();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write(), which is told like any other
  std::string_view where;
  try {
    return run(words, where);
  } catch (const BadUsage& error) {
    const std::string name = where.empty() ? "newsgloss" : "newsgloss " + std::string(where);
    say(name, std::string(error.what()) + " (see " + name + " --help)");
    return exit_bad_usage;
  } catch (const BadData& error) {
    say("newsgloss", error.what());
  } catch (const std::bad_alloc&) {
    say("newsgloss", "out of memory");
  } catch (const std::exception& error) {
    say("newsgloss", error.what());
  }
  return exit_bad_data;
}

}  // namespace newsgloss
