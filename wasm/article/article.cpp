#include "article/article.h"

#include <algorithm>

#include "article/dateline.h"
#include "article/outline.h"
#include "article/story.h"
#include "article/wording.h"

namespace newsgloss {

namespace {

class Writer {
 public:
  Writer(const Page& page, const Outline& outline, Article& article) : page_(page), outline_(outline), article_(article) {}

  void add(const Run& run, BlockKind kind) {
    append_separator(article_.text, Text::block_end);
    const auto begin = static_cast<std::uint32_t>(article_.text.bytes.size());
    while (pin_ < outline_.pins.size() && outline_.pins[pin_].first_piece < run.first_piece) ++pin_;
    std::size_t left = kind == BlockKind::caption ? without_credit(run) : std::string_view::npos;  // bytes to add
    for (std::uint32_t i = run.first_piece; i < run.end_piece && left > 0; ++i) {
      const TextPiece& piece = outline_.pieces[i];
      if (piece.separator != 0) append_separator(article_.text, piece.separator);
      const auto at = static_cast<std::uint32_t>(article_.text.bytes.size());
      const GumboText& text = piece.node->v.text;
      const std::string_view shown = std::string_view(text.text).substr(0, left);
      left -= shown.size();
      append_text(article_.text, shown, {text.original_text.data, text.original_text.length}, page_.offset_of(text.original_text.data),
                  piece.position);
      pin_piece(i, {at, static_cast<std::uint32_t>(article_.text.bytes.size())});
    }
    const auto end = static_cast<std::uint32_t>(article_.text.bytes.size());
    if (end > begin) article_.blocks.push_back({kind, {begin, end}});
  }

 private:
  // Bytes of a caption's pieces before it says whose picture it is.
  [[nodiscard]] std::size_t without_credit(const Run& run) const {
    std::string text;
    for (std::uint32_t i = run.first_piece; i < run.end_piece; ++i) text += outline_.pieces[i].node->v.text.text;
    return run.words <= longest_worded ? credit_begin(text) : text.size();
  }

  // Extends the pin that the piece belongs to; of pins inside pins the outer one holds.
  void pin_piece(std::uint32_t piece, Span span) {
    while (pin_ < outline_.pins.size() && outline_.pins[pin_].end_piece <= piece) {
      ++pin_;
      pin_open_ = false;
    }
    if (pin_ >= outline_.pins.size() || outline_.pins[pin_].first_piece > piece) return;
    if (!pin_open_) article_.pins.push_back({outline_.pins[pin_].id, span});
    pin_open_ = true;
    article_.pins.back().text.end = span.end;
  }

  const Page& page_;
  const Outline& outline_;
  Article& article_;
  std::size_t pin_ = 0;
  bool pin_open_ = false;
};

// The language of an element is what the nearest one around it says that says something.
void read_language_around(const GumboNode* node, Metadata& metadata) {
  for (; node != nullptr; node = node->parent) {
    std::string tag = is_element(node) ? language_tag(attribute(node, "lang")) : std::string();
    if (tag.empty()) continue;
    metadata[MetadataField::language] = tag;
    return;
  }
}

}  // namespace

void select_article(const Page& page, const Known& known, Article& article) {
  article = Article{};
  List<const GumboNode*> dated;
  read_metadata(page, known, article.metadata, dated);
  Outline outline;
  read_outline(page, outline);
  Story story;
  choose_story(outline, article.metadata[MetadataField::title], story);
  read_language_around(outline.boxes[story.box].node, article.metadata);
  read_dateline(outline, story, dated, known, article.metadata);
  Writer writer(page, outline, article);
  for (const StoryRun& chosen : story.runs) writer.add(outline.runs[chosen.run], chosen.kind);
}

void read_plain_text(std::string_view input, Article& article) {
  article = Article{};
  append_text(article.text, input, input, 0, 0);
  std::size_t at = 0;
  while (at < input.size()) {
    // A paragraph ends at the first line that is empty but for white space.
    std::size_t end = at;
    std::size_t next = input.size();
    while (end < input.size()) {
      const std::size_t line_end = std::min(input.find('\n', end), input.size());
      if (input.substr(end, line_end - end).find_first_not_of(" \t\r") == std::string_view::npos) {
        next = std::min(line_end + 1, input.size());
        break;
      }
      end = std::min(line_end + 1, input.size());
    }
    if (end > at) article.blocks.push_back({BlockKind::paragraph, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = std::max(end, next);
  }
}

void begin_blocks(const Article& article, List<Token>& tokens) {
  std::size_t at = 0;
  for (const Block& block : article.blocks) {
    while (at < tokens.size() && tokens[at].span.begin < block.text.begin) ++at;
    if (at == tokens.size()) return;
    tokens[at].gap = Gap::block;
    tokens[at].sentence_start = true;
  }
}

}  // namespace newsgloss
