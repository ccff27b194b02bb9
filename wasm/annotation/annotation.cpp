#include "annotation/annotation.h"

#include <algorithm>
#include <iterator>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "kb/layers.h"
#include "kb/record.h"
#include "page/text.h"

namespace newsgloss {

namespace {

constexpr std::string_view wikidata = "http://www.wikidata.org/entity/";

bool is_wikidata_id(std::string_view id) {
  return id.size() > 1 && id[0] == 'Q' && id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::string_view id_of(std::span<const Kb> layers, EntityRef entity) { return layers[entity.layer].id(entity.entity); }

void append_member(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  json::append_key(out, key);
  json::append_string(out, value);
}

void append_number_member(std::string& out, std::string_view key, std::uint64_t value) {
  json::append_key(out, key);
  json::append_number(out, value);
}

std::string folded(std::string_view text) {
  std::string out;
  append_folded(out, text);
  return out;
}

// Up to `quote_context` code points of the block before the span.
std::string_view context_before(std::string_view text, Span block, Span span) {
  std::uint32_t begin = span.begin;
  for (std::uint32_t left = quote_context; left > 0 && begin > block.begin; --left) {
    do --begin;
    while (begin > block.begin && utf8::is_continuation(text[begin]));
  }
  return slice(text, {begin, span.begin});
}

std::string_view context_after(std::string_view text, Span block, Span span) {
  std::uint32_t end = span.end;
  for (std::uint32_t left = quote_context; left > 0 && end < block.end; --left) end += utf8::decode(text, end).bytes;
  return slice(text, {span.end, std::min(end, block.end)});
}

// Walks blocks alongside ascending spans.
class BlockFinder {
 public:
  explicit BlockFinder(const Article& article) : blocks_(article.blocks) {}
  [[nodiscard]] Span block_of(Span span) {
    while (at_ < blocks_.size() && blocks_[at_].text.end < span.end) ++at_;
    if (at_ < blocks_.size() && blocks_[at_].text.begin <= span.begin) return blocks_[at_].text;
    return span;
  }

 private:
  std::span<const Block> blocks_;
  std::size_t at_ = 0;
};

void write_metadata(const Metadata& metadata, std::string& out) {
  for (std::size_t i = 0; i < metadata_count; ++i) append_member(out, metadata_name(static_cast<MetadataField>(i)), metadata.texts[i]);
}

// `id` is used where the entity is in no layer.
void write_entity(std::span<const Kb> layers, const EntityScore& chosen, std::string_view id, std::string_view language, std::string& out) {
  out.push_back('{');
  std::string iri(is_wikidata_id(id) ? wikidata : std::string_view());
  iri.append(id);
  append_member(out, "id", iri);
  if (chosen.ref.entity != Kb::no_entity) {
    json::append_key(out, "label");
    out.append(label_json(layers, chosen.ref, language));
    append_member(out, "class", type_of(layers, chosen.ref));
  }
  json::append_key(out, "score");
  json::append_score(out, chosen.score);
  out.push_back('}');
}

// One entity, or two too close to call, best first.
void write_body(std::span<const Kb> layers, const Link& link, std::string_view language, std::string& out) {
  json::append_key(out, "body");
  const bool two = link.rival.ref.entity != Kb::no_entity;
  if (two) out.push_back('[');
  write_entity(layers, link.best, id_of(layers, link), language, out);
  if (!two) return;
  out.push_back(',');
  write_entity(layers, link.rival, id_of(layers, link.rival.ref), language, out);
  out.push_back(']');
}

// The array of annotations; `line_end` stands before each and before the end of an array that is not empty.
void write_items(const Reading& reading, std::string_view line_end, std::string& out) {
  const Article& article = reading.article;
  const std::string_view text = article.text.bytes;
  const std::string_view url =
      reading.request.url.empty() ? std::string_view(article.metadata[MetadataField::canonical]) : reading.request.url;
  ByteOffsets offsets(reading.input);
  Anchors anchors(article.text);
  BlockFinder blocks(article);
  out.push_back('[');
  bool first = true;
  for (const Link& link : reading.links) {
    const Anchor at = anchors.of(link.text);
    const Span block = blocks.block_of(link.text);
    if (!first) out.push_back(',');
    first = false;
    out.append(line_end);
    out.append("{\"type\":\"Annotation\",\"motivation\":\"identifying\"");
    write_body(reading.layers, link, reading.language(), out);
    json::append_key(out, "target");
    out.push_back('{');
    append_member(out, "source", url);
    json::append_key(out, "selector");
    out.append("[{\"type\":\"TextQuoteSelector\"");
    const std::string exact = folded(slice(text, link.text));
    append_member(out, "exact", trimmed(exact));
    json::append_key(out, "prefix");
    json::append_string(out, folded(context_before(text, block, link.text)));
    json::append_key(out, "suffix");
    json::append_string(out, folded(context_after(text, block, link.text)));
    out.append("},{\"type\":\"TextPositionSelector\"");
    append_number_member(out, "start", at.position_begin);
    append_number_member(out, "end", at.position_end);
    out.append("},{\"type\":\"DataPositionSelector\"");
    append_number_member(out, "start", offsets.byte_offset(at.input.begin));
    append_number_member(out, "end", offsets.byte_offset(at.input.end));
    out.append("}]}}");
  }
  if (!first) out.append(line_end);
  out.push_back(']');
}

}  // namespace

std::string_view id_of(std::span<const Kb> layers, const Link& link) { return link.pin.empty() ? id_of(layers, link.best.ref) : link.pin; }

std::string_view label_json(std::span<const Kb> layers, EntityRef entity, std::string_view language) {
  const std::string_view wanted[] = {language, language.substr(0, language.find('-')), "en"};
  std::string_view found[std::size(wanted)];
  std::string_view any;
  for_each_layer(layers, entity, [&](const Kb& kb, std::uint32_t index) {
    const std::string_view record = kb.whole_record(index);
    for (std::size_t i = 0; i < std::size(wanted); ++i) {
      if (const std::string_view label = label_in(record, wanted[i]); !label.empty()) found[i] = label;
    }
    if (any.empty()) any = first_label(record);
  });
  for (const std::string_view label : found) {
    if (!label.empty()) return label;
  }
  return any.empty() ? "\"\"" : any;
}

void place_links(const Text& text, List<Link>& links) {
  std::uint32_t input_end = 0;
  Anchors anchors(text);
  const auto goes = [&](Link& link) {
    static constexpr std::string_view spaces_and_separators = " \t\r\n\f\x1E\x1F";
    std::string_view bytes = slice(text.bytes, link.text);
    const std::size_t begin = bytes.find_first_not_of(spaces_and_separators);
    if (begin == std::string_view::npos) return true;
    bytes = bytes.substr(0, bytes.find(Text::block_end, begin));
    const std::size_t end = bytes.find_last_not_of(spaces_and_separators) + 1;
    link.text = {link.text.begin + static_cast<std::uint32_t>(begin), link.text.begin + static_cast<std::uint32_t>(end)};
    const Span input = anchors.of(link.text).input;
    if (input.begin < input_end || input.end <= input.begin) return true;
    input_end = input.end;
    return false;
  };
  links.shorten(static_cast<std::size_t>(std::remove_if(links.begin(), links.end(), goes) - links.begin()));
}

void write_annotations(const Reading& reading, std::string& out) {
  out.assign("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":");
  write_items(reading, "\n", out);
  out.push_back('}');
}

void write_annotation_line(const Reading& reading, std::string& out) {
  out.clear();
  write_items(reading, "", out);
}

void write_page_items(const Reading& reading, std::string& out) {
  ByteOffsets offsets(reading.input);
  Anchors anchors(reading.article.text);
  out.assign("{\"article\":{");
  write_metadata(reading.article.metadata, out);
  out.append("},\"items\":[");
  for (const Link& link : reading.links) {
    const Anchor at = anchors.of(link.text);
    if (out.back() != '[') out.push_back(',');
    out.push_back('{');
    append_number_member(out, "start", offsets.byte_offset(at.input.begin));
    append_number_member(out, "end", offsets.byte_offset(at.input.end));
    append_member(out, "id", id_of(reading.layers, link));
    json::append_key(out, "score");
    json::append_score(out, link.best.score);
    if (!link.pin.empty()) out.append(",\"pinned\":true");
    if (link.rival.ref.entity != Kb::no_entity) {
      json::append_key(out, "others");
      out.push_back('[');
      json::append_string(out, id_of(reading.layers, link.rival.ref));
      out.push_back(']');
    }
    out.push_back('}');
  }
  if (!reading.damaged.empty()) {
    out.append("],\"damaged\":[");
    for (const EntityRef ref : reading.damaged) {
      if (out.back() != '[') out.push_back(',');
      const std::string_view id = id_of(reading.layers, ref);
      json::append_string(out, utf8::first_invalid(id) == id.size() ? id : std::string_view());
    }
  }
  out.append("]}");
}

bool is_running_text(BlockKind kind) { return kind != BlockKind::headline && kind != BlockKind::standfirst && kind != BlockKind::caption; }

void write_article_text(const Article& article, std::string& out) {
  out.clear();
  for (const Block& block : article.blocks) {
    if (!is_running_text(block.kind)) continue;
    const std::string line = folded(slice(article.text.bytes, block.text));
    const std::string_view shown = trimmed(line);
    if (shown.empty()) continue;
    if (!out.empty()) out.push_back('\n');
    out.append(shown);
    out.push_back('\n');
  }
}

void write_article_json(const Article& article, std::string& out) {
  out.assign("{");
  write_metadata(article.metadata, out);
  json::append_key(out, "blocks");
  out.push_back('[');
  for (const Block& block : article.blocks) {
    const std::string line = folded(slice(article.text.bytes, block.text));
    if (trimmed(line).empty()) continue;
    if (out.back() != '[') out.push_back(',');
    out.append("\n{");
    append_member(out, "kind", block_kind_name(block.kind));
    append_member(out, "text", trimmed(line));
    out.push_back('}');
  }
  out.append("\n]}");
}

void write(const Reading& reading, Output output, std::string& out) {
  switch (output) {
    case Output::annotations: return write_annotations(reading, out);
    case Output::page_items: return write_page_items(reading, out);
    case Output::article_text: return write_article_text(reading.article, out);
    case Output::article_json: return write_article_json(reading.article, out);
  }
}

}  // namespace newsgloss
