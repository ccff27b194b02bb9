#include "native/show/terminal.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"

namespace newsgloss {

namespace {

bool is_capable() {
  const char* kind = std::getenv("TERM");
  return kind != nullptr && *kind != '\0' && std::string_view(kind) != "dumb";
}

}  // namespace

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) != 0; }

bool output_has_styles() {
  const char* refused = std::getenv("NO_COLOR");
  return output_is_terminal() && is_capable() && (refused == nullptr || *refused == '\0');
}

std::string bold(std::string_view text, bool styled) { return styled ? "\033[1m" + std::string(text) + "\033[22m" : std::string(text); }

std::string faint(std::string_view text, bool styled) { return styled ? "\033[2m" + std::string(text) + "\033[22m" : std::string(text); }

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    if (c.code_point == '\n' || c.code_point == '\t') {
      out += ' ';
    } else if (c.code_point >= ' ' && (c.code_point < 0x7F || c.code_point > 0x9F)) {
      out += text.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return out;
}

std::string with_commas(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return with_commas(count) + " " + std::string(count == 1 ? one : many);
}

Progress::Progress() : on_(::isatty(STDERR_FILENO) != 0 && is_capable()) {}

void Progress::finish() {
  if (shown_) std::fputs("\r\033[K", stderr);
  shown_ = false;
}

void Progress::show(std::string_view text) {
  if (!on_) return;
  shown_ = true;
  std::fprintf(stderr, "\r\033[K%s", printable(text).c_str());
}

}  // namespace newsgloss
