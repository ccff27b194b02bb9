#include "native/show/terminal.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"

namespace newsgloss {

namespace {

bool is_space(char32_t c) { return c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029; }

// Control characters, of which U+009B begins an escape as ESC [ does, and those that change the direction of what follows
// (Unicode's Bidi_Control).
bool is_command(char32_t c) {
  return c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

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
  while (!text.empty()) {
    const std::string_view valid = text.substr(0, utf8::first_invalid(text));
    for (std::size_t at = 0; at < valid.size();) {
      const utf8::Decoded c = utf8::decode(valid, at);
      if (is_space(c.code_point)) {
        out += ' ';
      } else if (!is_command(c.code_point)) {
        out += valid.substr(at, c.bytes);
      }
      at += c.bytes;
    }
    text.remove_prefix(valid.size());
    if (text.empty()) break;
    out += "\uFFFD";
    text.remove_prefix(1);
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
