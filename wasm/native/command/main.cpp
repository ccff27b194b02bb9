#include <string_view>
#include <vector>

#include "native/command/command.h"

int main(int count, char** arguments) {
  const std::vector<std::string_view> words(arguments + (count > 0 ? 1 : 0), arguments + count);
  return newsgloss::run_newsgloss(words);
}
