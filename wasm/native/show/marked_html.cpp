#include "native/show/marked_html.h"

#include <algorithm>
#include <cstddef>

#include "annotation/annotation.h"
#include "base/input.h"
#include "base/utf8.h"
#include "page/page.h"
#include "page/text.h"

namespace newsgloss {

namespace {

// A stretch of bytes that is text and nothing else.
struct Run {
  std::size_t begin, end;
  bool blank;  // white space only
};

// Whether a start tag in this element's text would be an element.
bool takes_elements(const GumboNode* parent) {
  if (!is_element(parent) || parent->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return false;
  switch (parent->v.element.tag) {
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_OPTION: return false;
    default: return true;
  }
}

// The page's texts, as bytes of `source`, in the order they stand there.
std::vector<Run> read_runs(const Page& page) {
  Text text;
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    if (!is_text(node) || node->parent == nullptr || !takes_elements(node->parent)) continue;
    const GumboText& content = node->v.text;
    if (content.original_text.data == nullptr) continue;  // text that the parser made up
    const std::uint32_t begin = page.offset_of(content.original_text.data);
    append_text(text, content.text, {content.original_text.data, content.original_text.length}, begin, 0);
  }
  std::sort(text.segments.begin(), text.segments.end(), [](const Segment& a, const Segment& b) { return a.input_begin < b.input_begin; });
  std::vector<Run> runs;
  for (const Segment& segment : text.segments) {
    const std::size_t begin = segment.input_begin, end = begin + segment.input_size;
    const std::string_view bytes = std::string_view(text.bytes).substr(segment.text_begin, segment.size);
    const bool blank = bytes.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
    if (!runs.empty() && runs.back().end == begin) {
      runs.back().end = end;
      runs.back().blank = runs.back().blank && blank;
    } else {
      runs.push_back({begin, end, blank});
    }
  }
  return runs;
}

// An attribute's value in ASCII, whatever the id is made of.
std::string attribute_value(std::string_view id) {
  std::string value;
  for (std::size_t at = 0; at < id.size();) {
    const utf8::Decoded c = utf8::decode(id, at);
    at += c.bytes;
    const bool plain = c.code_point > ' ' && c.code_point < 0x7F && c.code_point != '"' && c.code_point != '&' && c.code_point != '<';
    if (plain) {
      value += static_cast<char>(c.code_point);
    } else {
      value += "&#" + std::to_string(static_cast<unsigned>(c.code_point)) + ";";
    }
  }
  return value;
}

}  // namespace

std::vector<Mark> marks_of(const Reading& reading) {
  std::vector<Mark> marks;
  ByteOffsets offsets(reading.input);
  Anchors anchors(reading.article.text);
  for (const Link& link : reading.links) {
    const Span span = anchors.of(link.text).input;
    const std::size_t begin = offsets.byte_offset(span.begin);
    marks.push_back({begin, offsets.byte_offset(span.end), id_of(reading.layers, link)});
  }
  return marks;
}

std::string mark_html(const Reading& reading, const std::vector<Mark>& marks) {
  const std::string_view input = reading.request.input;
  const Encoding encoding = reading.input.encoding;
  const std::string end_tag = encode_ascii("</span>", encoding);
  ByteOffsets offsets(reading.input);
  std::string marked;
  auto mark = marks.begin();
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    marked.append(input.substr(copied, end - copied));
    copied = end;
  };
  for (const Run& run : read_runs(reading.page)) {
    const std::size_t run_begin = offsets.byte_offset(run.begin), run_end = offsets.byte_offset(run.end);
    while (mark != marks.end() && mark->end <= run_begin) ++mark;
    for (auto here = mark; here != marks.end() && here->begin < run_end; ++here) {
      if (run.blank) continue;
      const std::size_t begin = std::max(run_begin, here->begin), end = std::min(run_end, here->end);
      copy_to(begin);
      marked += encode_ascii("<span class=\"newsgloss-mention\" data-newsgloss-id=\"" + attribute_value(here->id) + "\">", encoding);
      copy_to(end);
      marked += end_tag;
    }
  }
  copy_to(input.size());
  return marked;
}

}  // namespace newsgloss
