#include "base/status.h"

namespace newsgloss {

const char* status_text(Status status) {
  static constexpr const char* texts[status_count] = {
      "ok",
      "out of memory",
      "bad argument: a handle is null or an option is outside its range",
      "the input is larger than 64 MiB",
      "no character of the encoding that the page is read in",
      "the page names an encoding that newsgloss does not read (it reads UTF-8, UTF-16, ISO-8859-1 and windows-1252)",
      "the page would take more memory to parse than newsgloss allows",
      "not a .kb file: it must begin with the bytes NGKB",
      "a .kb file of another major version: build it again with this version of newsgloss",
      "a damaged .kb file: it is truncated or an offset points outside it",
      "more than 16 knowledge bases at once",
      "not found",
      "the knowledge base source has an error",
  };
  const auto index = static_cast<unsigned>(status);
  return index < status_count ? texts[index] : "unknown status";
}

}  // namespace newsgloss
