#include "native/show/explain.h"

#include <cstdio>

#include "base/utf8.h"
#include "builder/source/json.h"
#include "link/weights.h"

namespace newsgloss {

namespace {

std::string exact(const Trace& trace, Span span) {
  std::string folded;
  append_folded(folded, slice(trace.article.text.bytes, span));
  return std::string(trimmed(folded));
}

std::string format(const char* pattern, double value) {
  char text[32];
  std::snprintf(text, sizeof text, pattern, value);
  return text;
}

}  // namespace

std::string explain_as_text(const Engine& engine, const Trace& trace) {
  std::string out;
  std::uint32_t mention = ~std::uint32_t{0};
  for (const Explanation& why : trace.explanations) {
    if (why.mention != mention) {
      mention = why.mention;
      out += (out.empty() ? "" : "\n") + exact(trace, trace.matches.mentions[mention].text) + "\n";
    }
    out += "  " + format("%.2f", why.score) + "  " + std::string(engine.layers()[why.ref.layer].id(why.ref.entity)) + " (" +
           std::string(type_of(engine.layers(), why.ref)) + ") — " + why.reason + "\n       ";
    for (std::size_t i = 0; i < evidence_count; ++i) {
      if (why.evidence[i] == 0) continue;
      out += std::string(" ") + evidence_table[i].name + format(" %+.2f", why.evidence[i] * evidence_weights[i]);
    }
    out += "\n";
  }
  return out;
}

std::string explain_as_lines(const Engine& engine, const Trace& trace) {
  std::string out;
  // Code points up to each mention, counted in one walk.
  std::size_t at_bytes = 0, at = 0;
  const std::string_view text = trace.article.text.bytes;
  for (const Explanation& why : trace.explanations) {
    const Span span = trace.matches.mentions[why.mention].text;
    at += utf8::count_code_points(text.substr(at_bytes, span.begin - at_bytes));
    at_bytes = span.begin;
    Json line = {{"mention", why.mention},
                 {"start", at},
                 {"end", at + utf8::count_code_points(slice(text, span))},
                 {"exact", exact(trace, span)},
                 {"id", engine.layers()[why.ref.layer].id(why.ref.entity)},
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
