#include "article/quality.h"

#include <algorithm>

#include "base/keys.h"
#include "page/text.h"
#include "token/token.h"

namespace newsgloss {

namespace {

// A run of so many words is good without a mark, if it has hardly a link. One of more words than any sentence is no prose.
constexpr std::uint32_t long_run_words = 20;
constexpr std::uint32_t longest_unmarked_words = 200;
// A run of fewer words is no sentence.
constexpr std::uint32_t shortest_sentence_words = 3;
// A run of more words is no request to the reader, wherever its links lead.
constexpr std::uint32_t longest_request_words = 30;
// A label that a page repeats has at most so many words, and stands so many times.
constexpr std::uint32_t longest_label_words = 4;
constexpr std::size_t fewest_labels = 3;

Quality quality_of(const Box& box, const Run& run) {
  if (run.words == 0 || run.time_words * 2 > run.words) return Quality::bad;
  if (run.requests > 1 && run.words <= longest_request_words) return Quality::bad;
  if (run.link_words * 2 > run.words)
    return run.link_words < run.words && run.words > 20 && run.ends_sentence ? Quality::plain : Quality::bad;
  // In a figure, what is no caption is a credit or a button; unless the figure holds a table, a quotation, a listing.
  const bool in_figure = (box.signs & sign_figure) != 0;
  if (in_figure && (box.signs & (sign_caption | sign_table | sign_quotation | sign_preformatted)) == 0) return Quality::bad;
  if (heading_level(box) > 0 || in_figure || (box.signs & sign_caption) != 0) return Quality::plain;
  if (run.link_words * 3 > run.words) return Quality::plain;
  const bool paragraph = tag_of(box) == GUMBO_TAG_P;
  if (run.words >= 15 && run.marks > 0) return Quality::good;
  if (run.words >= (paragraph ? 5u : 10u) && run.ends_sentence) return Quality::good;
  if (run.words >= long_run_words && run.words <= longest_unmarked_words && run.link_words * 10 < run.words) return Quality::good;
  return Quality::plain;
}

Judged judge(const Outline& outline, const Run& run) {
  const Wording wording = run.words <= longest_worded ? wording_of(text_of(outline, run), run.words, run.link_words) : Wording::plain;
  if (wording == Wording::empty || wording == Wording::interruption || wording == Wording::note) return {Quality::bad, wording};
  const Quality quality = quality_of(outline.boxes[run.box], run);
  return {wording == Wording::credit && quality == Quality::good && run.words < long_run_words ? Quality::plain : quality, wording};
}

// Rows of a list or a table, subheads and short paragraphs may be the same in a story, too.
bool may_be_label(const Outline& outline, const Run& run) {
  const Box& box = outline.boxes[run.box];
  return run.words > 0 && run.words <= longest_label_words && !run.ends_sentence && tag_of(box) == GUMBO_TAG_DIV &&
         (box.signs & (sign_list | sign_table | sign_preformatted)) == 0;
}

void leave_out_labels(const Outline& outline, List<Judged>& judged) {
  Keys labels;  // a hash of the text above the number of the run
  for (std::size_t r = 0; r < judged.size(); ++r) {
    if (!may_be_label(outline, outline.runs[r])) continue;
    std::uint64_t hash = 0;
    for (const char c : text_of(outline, outline.runs[r])) hash = extend_hash(hash, static_cast<unsigned char>(c));
    labels.push_back(hash << 32 | r);
  }
  sort_keys(labels);
  for (std::size_t i = 0, end = 0; i < labels.size(); i = end) {
    while (end < labels.size() && labels[end] >> 32 == labels[i] >> 32) ++end;
    if (end - i < fewest_labels) continue;
    for (std::size_t same = i; same < end; ++same) judged[labels[same] & 0xFFFFFFFF].quality = Quality::bad;
  }
}

}  // namespace

void judge_runs(const Outline& outline, List<Judged>& judged) {
  judged.reserve(outline.runs.size());
  bool any_good = false;
  for (const Run& run : outline.runs) {
    judged.push_back(judge(outline, run));
    any_good = any_good || judged.back().quality == Quality::good;
  }
  leave_out_labels(outline, judged);
  if (any_good) return;
  // A page without a single paragraph worth the name, such as a plain text of a line: a short sentence must do.
  for (std::size_t r = 0; r < judged.size(); ++r) {
    const Run& run = outline.runs[r];
    if (judged[r].quality == Quality::plain && run.words >= shortest_sentence_words && run.ends_sentence && run.link_words == 0)
      judged[r].quality = Quality::good;
  }
}

std::string text_of(const Outline& outline, const Run& run) {
  std::string text;
  for (std::uint32_t i = run.first_piece; i < run.end_piece; ++i) {
    if (outline.pieces[i].separator == Text::block_end) text.push_back(' ');
    append_folded(text, outline.pieces[i].node->v.text.text);
  }
  return std::string(trimmed(text));
}

std::uint32_t heading_level(const Box& box) {
  const GumboTag tag = tag_of(box);
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<std::uint32_t>(tag - GUMBO_TAG_H1) + 1 : 0;
}

GumboTag tag_of(const Box& box) { return is_element(box.node) ? box.node->v.element.tag : GUMBO_TAG_UNKNOWN; }

}  // namespace newsgloss
