#include "property.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "built_kb.h"
#include "exact_bytes.h"
#include "kb/record.h"
#include "page/page.h"
#include "page/reference.h"
#include "written.h"

namespace newsgloss::property {

namespace {

using nlohmann::json;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// White space runs become one space, none at the ends; the two separators of page/text.h as `exact` has them.
std::string fold(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    if (c == '\x1F') continue;
    if (is_space(c) || c == '\x1E') {
      space = true;
      continue;
    }
    if (space && !out.empty()) out.push_back(' ');
    space = false;
    out.push_back(c);
  }
  return out;
}

// What the HTML parser makes of a code point of text.
bool is_replaced(char32_t c) {
  return (c >= 1 && c <= 8) || c == 0xB || (c >= 0xE && c <= 0x1F) || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c & 0xFFFE) == 0xFFFE;
}

// The text of a piece of HTML: tags and comments off, references resolved. Written apart from the core's own reading.
std::string without_tags(std::string_view html) {
  std::string out;
  std::size_t at = 0;
  const auto past = [&](std::string_view end, std::size_t from) {
    const std::size_t found = html.find(end, from);
    return found == std::string_view::npos ? html.size() : found + end.size();
  };
  while (at < html.size()) {
    const char c = html[at];
    const char next = at + 1 < html.size() ? html[at + 1] : ' ';
    if (html.substr(at, 4) == "<!--") {
      at = html.substr(at, 5) == "<!-->"    ? at + 5
           : html.substr(at, 6) == "<!--->" ? at + 6
                                            : std::min(past("-->", at + 4), past("--!>", at + 4));
    } else if (c == '<' && (next == '!' || next == '?' || (next == '/' && at + 2 < html.size() && !is_letter(html[at + 2])))) {
      at = past(">", at);
    } else if (c == '<' && (is_letter(next) || next == '/')) {
      char quote = '\0';
      bool value = false;  // after '='
      for (++at; at < html.size() && (quote != '\0' || html[at] != '>'); ++at) {
        if (quote != '\0') {
          if (html[at] == quote) quote = '\0';
        } else if (value && (html[at] == '"' || html[at] == '\'')) {
          quote = html[at];
          value = false;
        } else if (!is_space(html[at])) {
          value = html[at] == '=';
        }
      }
      at = std::min(at + 1, html.size());
    } else if (c == '&') {
      const Reference reference = read_reference(html.substr(at), false);
      if (reference.bytes == 0) out.push_back('&');
      if (reference.bytes != 0) utf8::append(out, reference.first);
      if (reference.second != 0) utf8::append(out, reference.second);
      at += std::max<std::size_t>(reference.bytes, 1);
    } else if (c == '\0') {
      ++at;
    } else {
      const utf8::Decoded decoded = utf8::decode(html, at);
      utf8::append(out, is_replaced(decoded.code_point) ? 0xFFFD : decoded.code_point);
      at += decoded.bytes;
    }
  }
  return out;
}

// `part` is what is left of `whole` when something is taken out of its middle. A line break's space is in `part` only.
bool is_left_of(std::string_view part, std::string_view whole) {
  std::size_t at = 0;
  for (const char c : part) {
    if (c == ' ') continue;
    at = whole.find(c, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return !part.empty() && part.front() == whole.front() && part.back() == whole.back();
}

// A span of the input as UTF-8.
std::string decoded_slice(std::string_view bytes, Encoding encoding) {
  Input input;
  std::size_t offset = 0;
  std::string dressed;
  switch (encoding) {
    case Encoding::utf8: dressed = "\xEF\xBB\xBF"; break;
    case Encoding::other: return std::string(bytes);
    case Encoding::utf16_little: dressed = "\xFF\xFE"; break;
    case Encoding::utf16_big: dressed = "\xFE\xFF"; break;
    case Encoding::windows1252: {
      std::string out;
      for (const char c : bytes) {
        // One byte at a time, beside a byte that makes it no UTF-8.
        const std::string one = std::string("<meta charset=latin1>\xFF") + c;
        if (read_input(one, InputKind::html, input, offset) != Status::ok) return "?";
        out += input.text.substr(23);
      }
      return out;
    }
  }
  dressed += bytes;
  if (read_input(dressed, InputKind::html, input, offset, false) != Status::ok) return "?";
  return input.text;
}

// All text nodes of the document, as TextPositionSelector counts them; for plain text the text itself.
std::u32string text_content(std::string_view bytes, InputKind kind) {
  Input input;
  std::size_t offset = 0;
  Page page;
  std::string all;
  if (read_input(bytes, kind, input, offset, false) != Status::ok) return {};
  if (kind == InputKind::text) {
    all = input.text;
  } else {
    if (page.parse(input.text) != Status::ok) return {};
    // What is in a <template> is no part of the document.
    for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root(), node->type == GUMBO_NODE_TEMPLATE)) {
      if (is_text(node)) all += node->v.text.text;
    }
  }
  std::u32string out;
  for (std::size_t at = 0; at < all.size();) {
    const utf8::Decoded decoded = utf8::decode(all, at);
    out.push_back(decoded.code_point);
    at += decoded.bytes;
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) utf8::append(out, c);
  return out;
}

std::string wrong(std::string_view what, const json& item) {
  return std::string(what) + ": " + item.dump(-1, ' ', false, json::error_handler_t::replace);
}

const json* selector(const json& item, std::string_view type) {
  for (const json& one : item["target"]["selector"]) {
    if (one["type"] == type) return &one;
  }
  return nullptr;
}

std::string broken_items(const json& annotations, const json& page, std::string_view bytes, InputKind kind) {
  Input input;
  std::size_t offset = 0;
  if (read_input(bytes, kind, input, offset, false) != Status::ok) return "annotated what cannot be read";
  const std::u32string content = text_content(bytes, kind);
  const json& items = annotations["items"];
  if (page["items"].size() != items.size()) return "page and annotations differ in their number";
  // There the text on show is the input as it stands, tags and references and all.
  const bool may_hold_raw_text =
      input.text.find("<plaintext") != std::string::npos || input.text.find("<xmp") != std::string::npos || input.text.ends_with("</");
  std::size_t last_end = 0, last_position = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const json& item = items[i];
    const json* quote = selector(item, "TextQuoteSelector");
    const json* position = selector(item, "TextPositionSelector");
    const json* data = selector(item, "DataPositionSelector");
    if (quote == nullptr || position == nullptr || data == nullptr) return wrong("a selector is missing", item);
    const std::size_t begin = (*data)["start"], end = (*data)["end"];
    const std::size_t from = (*position)["start"], to = (*position)["end"];
    const std::string exact = quote->value("exact", "");
    if (begin >= end || end > bytes.size()) return wrong("bytes out of range", item);
    if (begin < last_end) return wrong("bytes overlap or are out of order", item);
    if (from >= to || to > content.size()) return wrong("positions out of range", item);
    if (from < last_position) return wrong("positions overlap or are out of order", item);
    last_end = end;
    last_position = to;
    if (page["items"][i]["start"] != begin || page["items"][i]["end"] != end) return wrong("page and annotations differ", item);
    if (exact.empty()) return wrong("exact is empty", item);
    for (const char* name : {"prefix", "suffix"}) {
      if (quote->contains(name) && utf8::count_code_points((*quote)[name].get_ref<const std::string&>()) > 32)
        return wrong("long context", item);
    }
    const std::string slice = decoded_slice(bytes.substr(begin, end - begin), input.encoding);
    const bool has_tags = kind == InputKind::html && slice.find('<') != std::string::npos;
    const std::string shown = fold(kind == InputKind::html ? without_tags(slice) : slice);
    if (shown != exact && !may_hold_raw_text && !(has_tags && is_left_of(exact, shown))) return wrong("bytes are «" + slice + "»", item);
    const std::string held = fold(to_utf8(std::u32string_view(content).substr(from, to - from)));
    if (held != exact && !(has_tags && is_left_of(exact, held))) return wrong("positions hold «" + held + "»", item);
  }
  return {};
}

std::string annotate(const Engine& engine, std::string_view bytes, InputKind kind, Output output, Written& result) {
  Request request;
  request.input = bytes;
  request.kind = kind;
  request.min_score = 0;
  result = written(engine, request, output);
  if (static_cast<unsigned>(result.status) >= status_count) return "a status that is none";
  if (result.error_offset > bytes.size()) return "an error offset outside the input";
  if (utf8::first_invalid(result.text) != result.text.size()) return "output that is not UTF-8: " + result.text;
  return {};
}

}  // namespace

std::string_view world_kb() {
  static const std::string built = [] {
    const std::string file = NEWSGLOSS_ROOT "/tests/fixtures/world.json";
    std::ifstream stream(file, std::ios::binary);
    return built_kb({{file, SourceFormat::json, {std::istreambuf_iterator<char>(stream), {}}}});
  }();
  static const ExactCopy bytes(built);
  return bytes.view();
}

const Engine& world_engine() {
  static const Engine engine = [] {
    Engine opened;
    const std::string_view kb = world_kb();
    if (Engine::open({&kb, 1}, opened) != Status::ok) throw std::runtime_error("the fixture's .kb does not open");
    return opened;
  }();
  return engine;
}

std::string broken_by_input(const Engine& engine, std::string_view given, InputKind kind) {
  const ExactCopy exact(given);
  const std::string_view bytes = exact.view();
  Written annotations, page, text, story;
  if (std::string broken = annotate(engine, bytes, kind, Output::annotations, annotations); !broken.empty()) return broken;
  for (const auto& [output, result] :
       {std::pair{Output::page_items, &page}, {Output::article_text, &text}, {Output::article_json, &story}}) {
    if (std::string broken = annotate(engine, bytes, kind, output, *result); !broken.empty()) return broken;
    if (result->status != annotations.status) return "one output fails, another does not";
  }
  if (annotations.status != Status::ok) return {};
  const json items = json::parse(annotations.text, nullptr, false), page_items = json::parse(page.text, nullptr, false);
  if (items.is_discarded()) return "annotations are not JSON: " + annotations.text;
  if (page_items.is_discarded()) return "page is not JSON: " + page.text;
  if (json::parse(story.text, nullptr, false).is_discarded()) return "article is not JSON: " + story.text;
  return broken_items(items, page_items, bytes, kind);
}

std::string broken_by_kb(std::string_view given) {
  static constexpr std::string_view page =
      "<html lang=en><title>Iran</title><article><p>The <a href=x>United</a> States, Russia and Iran met in St. Louis, the U.S. city, on "
      "Friday, "
      "said Vladimir Putin of the Carnegie Endowment for International Peace. AT&amp;T and the WHO, too; 东京.</p>"
      "<p data-newsgloss=Q30>Washington, D.C.</p></article>";
  const ExactCopy exact(given);
  const std::string_view bytes = exact.view();
  Engine engine;
  std::size_t failed = 0;
  if (const Status status = Engine::open({&bytes, 1}, engine, &failed); status != Status::ok) {
    const bool expected = status == Status::kb_not_a_kb || status == Status::kb_other_version || status == Status::kb_damaged;
    return expected && failed == 0 && engine.layers().empty() ? "" : "a status that no .kb can cause";
  }
  for (const InputKind kind : {InputKind::html, InputKind::text}) {
    for (const Output output : {Output::annotations, Output::page_items}) {
      Request request;
      request.input = page;
      request.kind = kind;
      request.min_score = 0;
      if (written(engine, request, output).status != Status::ok) return "a damaged .kb makes a page fail";
    }
  }
  const Kb& kb = engine.layers()[0];
  std::string record;
  for (const std::string_view id : {"Q159", "Q30", "properties", "", "Q"}) {
    if (engine.record(id, record) == Status::ok && record.empty()) return "an empty record";
  }
  for (std::uint32_t i = 0; i < std::min(kb.entity_count(), 1000u); ++i) {
    if (engine.record(kb.id(i), record) == Status::ok && record.empty()) return "an empty record";
    std::uint64_t sum = 0;
    Keys words;
    add_near_words(kb.record(i), words);
    sum += words.size();
    for (const std::uint32_t word : kb.related(i)) sum += word;
    if (sum == 1 && kb.type(i).size() > bytes.size()) return "a type larger than the file";
  }
  return {};
}

}  // namespace newsgloss::property
