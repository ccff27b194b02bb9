#include "native/show/explain.h"

#include <cstdio>

#include "base/utf8.h"
#include "builder/source/json.h"
#include "link/weights.h"

namespace newsgloss {

namespace {

std::string exact(const Reading& reading, Span span) {
  std::string folded;
  append_folded(folded, slice(reading.article.text.bytes, span));
  return std::string(trimmed(folded));
}

std::string format(const char* pattern, double value) {
  char text[32];
  std::snprintf(text, sizeof text, pattern, value);
  return text;
}

}  // namespace

std::string explain_as_text(const Reading& reading) {
  std::string out;
  std::uint32_t mention = ~std::uint32_t{0};
  for (const Explanation& why : reading.explanations) {
    if (why.mention != mention) {
      mention = why.mention;
      out += (out.empty() ? "" : "\n") + exact(reading, reading.matches.mentions[mention].text) + "\n";
    }
    out += "  " + format("%.2f", why.score) + "  " + std::string(reading.layers[why.ref.layer].id(why.ref.entity)) + " (" +
           std::string(type_of(reading.layers, why.ref)) + ") — " + why.reason + "\n       ";
    for (std::size_t i = 0; i < evidence_count; ++i) {
      if (why.evidence[i] == 0) continue;
      out += std::string(" ") + evidence_table[i].name + format(" %+.2f", why.evidence[i] * evidence_weights[i]);
    }
    out += "\n";
  }
  return out;
}

std::string explain_as_lines(const Reading& reading) {
  std::string out;
  // Code points up to each mention, counted in one walk.
  std::size_t at_bytes = 0, at = 0;
  const std::string_view text = reading.article.text.bytes;
  for (const Explanation& why : reading.explanations) {
    const Span span = reading.matches.mentions[why.mention].text;
    at += utf8::count_code_points(text.substr(at_bytes, span.begin - at_bytes));
    at_bytes = span.begin;
    Json line = {{"mention", why.mention},
                 {"start", at},
                 {"end", at + utf8::count_code_points(slice(text, span))},
                 {"exact", exact(reading, span)},
                 {"id", reading.layers[why.ref.layer].id(why.ref.entity)},
                 {"score", why.score},
                 {"kept", why.kept},
                 {"reason", why.reason},
                 {"evidence", Json::object()}};
    for (std::size_t i = 0; i < evidence_count; ++i) {
      if (why.evidence[i] != 0) line["evidence"][evidence_table[i].name] = why.evidence[i];
    }
    out += line.dump() + "\n";
  }
  return out;
}

}  // namespace newsgloss
