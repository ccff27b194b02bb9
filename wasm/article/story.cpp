#include "article/story.h"

#include <algorithm>
#include <string>

#include "article/wording.h"
#include "page/text.h"

namespace newsgloss {

namespace {

enum class Quality : std::uint8_t { bad, plain, good };

// Shares of the page's good words, in percent.
constexpr std::uint32_t too_much_for_boilerplate = 40;
constexpr std::uint32_t too_much_for_frame = 90;
constexpr std::uint32_t too_much_for_comments = 90;
constexpr std::uint32_t too_much_for_byline = 15;
constexpr std::uint32_t enough_for_body = 50;
constexpr std::uint32_t enough_for_inner_body = 80;

// A heading that is a link, with fewer good words than this under it, is a teaser of another story.
constexpr std::uint32_t teaser_words = 70;

// What a box keeps of the weight of the text in its children, in percent: the story's own container wins over its parents
// unless they add at least as much again.
constexpr float weight_kept_per_level = 0.75f;

// Plain runs in a row that may stand between two good ones.
constexpr std::uint32_t most_plain_between = 6;

// What good words before the headline count, in percent.
constexpr float weight_before_headline = 0.3f;

// Between the headline and the story's box: a standfirst, or else the story's first words, up to this many.
constexpr std::uint32_t longest_head_words = 80;
// A single run longer than this is no standfirst but the beginning of the running text.
constexpr std::uint32_t longest_standfirst_words = 40;

// A heading of fewer words is no sentence.
constexpr std::uint32_t shortest_subtitle_words = 8;

// A run of fewer words is no sentence.
constexpr std::uint32_t shortest_sentence_words = 3;

// Levels up that the story's box may widen.
constexpr unsigned most_widening = 4;

GumboTag tag_of(const Box& box) { return is_element(box.node) ? box.node->v.element.tag : GUMBO_TAG_UNKNOWN; }

Quality quality_of(const Box& box, const Run& run) {
  if (run.words == 0) return Quality::bad;
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
  return Quality::plain;
}

class Chooser {
 public:
  Chooser(const Outline& outline, std::string_view title, Story& story)
      : outline_(outline), boxes_(outline.boxes), runs_(outline.runs), title_(title), story_(story) {}

  void run() {
    for (const Run& run : runs_) {
      const Wording wording = run.words <= longest_worded ? wording_of(text_of(run), run.words, run.link_words) : Wording::plain;
      const bool leads_away = wording == Wording::interruption || wording == Wording::note;
      Quality quality = leads_away ? Quality::bad : quality_of(boxes_[run.box], run);
      if (wording == Wording::credit && quality == Quality::good) quality = Quality::plain;
      wording_.push_back(wording);
      quality_.push_back(quality);
    }
    story_ = Story{};
    if (outline_.any_chosen) {
      take_chosen();
      return;
    }
    if (std::find(quality_.begin(), quality_.end(), Quality::good) == quality_.end()) accept_short_text();
    find_headline();
    leave_out();
    choose_box();
    widen_box();
    choose_runs();
  }

 private:
  // A page without a single paragraph worth the name, such as a plain text of a line: a short sentence must do.
  void accept_short_text() {
    for (std::size_t r = 0; r < runs_.size(); ++r) {
      const Run& run = runs_[r];
      if (quality_[r] == Quality::plain && run.words >= shortest_sentence_words && run.ends_sentence && run.link_words == 0)
        quality_[r] = Quality::good;
    }
  }

  // What a run of the story is; `begun` once running text has come before it.
  [[nodiscard]] BlockKind kind_of(std::uint32_t run, bool begun) const {
    const Box& box = boxes_[runs_[run].box];
    const GumboTag tag = tag_of(box);
    if (run == story_.headline) return BlockKind::headline;
    if (!begun && is_standfirst(run)) return BlockKind::standfirst;
    if (heading_level(box) > 0) return BlockKind::heading;
    if ((box.signs & sign_caption) != 0 || wording_[run] == Wording::credit) return BlockKind::caption;
    if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD || wording_[run] == Wording::item) return BlockKind::item;
    if ((box.signs & sign_quotation) != 0) return BlockKind::quotation;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) return BlockKind::cell;
    if ((box.signs & sign_preformatted) != 0) return BlockKind::preformatted;
    return BlockKind::paragraph;
  }

  // Before the running text: what calls itself so, and a heading under the headline that reads like a sentence.
  [[nodiscard]] bool is_standfirst(std::uint32_t run) const {
    if ((boxes_[runs_[run].box].signs & sign_standfirst) != 0) return true;
    return is_subtitle(run) && story_.headline != no_run && run > story_.headline;
  }

  [[nodiscard]] bool is_subtitle(std::uint32_t run) const {
    return heading_level(boxes_[runs_[run].box]) > 0 && runs_[run].words >= shortest_subtitle_words && quality_[run] == Quality::plain;
  }

  void keep(std::uint32_t run, BlockKind kind) { story_.runs.push_back({run, kind}); }

  // The first element that the publisher marked: all of it.
  void take_chosen() {
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
      if ((boxes_[i].signs & sign_chosen) == 0) continue;
      story_.box = i;
      for (std::uint32_t r = boxes_[i].first_run; r < boxes_[i].end_run; ++r) {
        if (runs_[r].words > 0) keep(r, kind_of(r, true));
      }
      return;
    }
  }

  // The text of a run, white space folded.
  [[nodiscard]] std::string text_of(const Run& run) const {
    std::string text;
    for (std::uint32_t i = run.first_piece; i < run.end_piece; ++i) append_folded(text, outline_.pieces[i].node->v.text.text);
    return std::string(trimmed(text));
  }

  [[nodiscard]] static std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
  }

  // The first <h1> that the title repeats, or any heading that it does, or the longest <h1>.
  void find_headline() {
    const std::string title = small(title_);
    std::uint32_t any = no_run, longest = no_run;
    for (std::uint32_t r = 0; r < runs_.size(); ++r) {
      const std::uint32_t level = heading_level(boxes_[runs_[r].box]);
      if (level == 0 || level > 3 || runs_[r].words < 2) continue;
      const std::string text = small(text_of(runs_[r]));
      const bool repeated = title.size() > 8 && (title.find(text) != std::string::npos || text.find(title) != std::string::npos);
      if (level == 1 && repeated) {
        story_.headline = r;
        return;
      }
      if (repeated && any == no_run) any = r;
      if (level == 1 && (longest == no_run || runs_[r].words > runs_[longest].words)) longest = r;
    }
    story_.headline = any != no_run ? any : longest;
  }

  [[nodiscard]] bool holds_headline(const Box& box) const { return box.first_run <= story_.headline && story_.headline < box.end_run; }

  // Good words in every box, those of left-out boxes not counted.
  void count_good() {
    good_.assign(boxes_.size(), 0);
    for (std::size_t r = 0; r < runs_.size(); ++r) {
      const std::uint32_t box = runs_[r].box;
      if (quality_[r] == Quality::good && (left_out_.empty() || !left_out_[box])) good_[box] += runs_[r].words;
    }
    for (std::size_t i = boxes_.size() - 1; i > 0; --i) good_[boxes_[i].parent] += good_[i];  // parents come before children
  }

  void leave_out() {
    count_good();
    const std::uint32_t all = good_[0];
    left_out_.assign(boxes_.size(), false);
    const auto at_most = [&](std::uint32_t box, std::uint32_t percent) { return good_[box] * 100 <= all * percent; };
    for (std::uint32_t i = 1; i < boxes_.size(); ++i) {
      const std::uint32_t signs = boxes_[i].signs;
      if (holds_headline(boxes_[i])) continue;
      if (((signs & sign_boilerplate) != 0 && (signs & sign_body) == 0 && at_most(i, too_much_for_boilerplate)) ||
          ((signs & sign_frame) != 0 && at_most(i, too_much_for_frame)) ||
          ((signs & sign_comments) != 0 && at_most(i, too_much_for_comments)) ||
          ((signs & sign_byline) != 0 && at_most(i, too_much_for_byline))) {
        left_out_[i] = true;
      }
    }
    leave_out_teasers();
    for (std::uint32_t i = 1; i < boxes_.size(); ++i) left_out_[i] = left_out_[i] || left_out_[boxes_[i].parent];
    count_good();
  }

  void leave_out_teasers() {
    for (const Run& run : runs_) {
      if (heading_level(boxes_[run.box]) == 0 || run.link_words * 5 < run.words * 4 || run.words == 0) continue;
      std::uint32_t box = run.box;
      while (box != 0 && good_[box] == 0) box = boxes_[box].parent;
      if (box != 0 && good_[box] < teaser_words && !holds_headline(boxes_[box])) left_out_[box] = true;
    }
  }

  void choose_box() {
    // An element that says it is the article's text and holds enough of it; the innermost that holds nearly as much.
    for (std::uint32_t i = 1; i < boxes_.size(); ++i) {
      if ((boxes_[i].signs & sign_body) == 0 || is_element(boxes_[i].node, GUMBO_TAG_BODY)) continue;
      const std::uint32_t percent = story_.box == 0 ? enough_for_body : enough_for_inner_body;
      if (good_[i] * 100 >= good_[story_.box] * percent) story_.box = i;
    }
    if (story_.box != 0) return;
    List<float> weight;
    weight.assign(boxes_.size(), 0.0f);
    for (std::size_t r = 0; r < runs_.size(); ++r) {
      const std::uint32_t box = runs_[r].box;
      if (quality_[r] == Quality::good && !left_out_[box]) {
        const bool before = story_.headline != no_run && r < story_.headline;
        weight[box] += static_cast<float>(runs_[r].words) * (before ? weight_before_headline : 1.0f);
      }
    }
    std::uint32_t best = 0;
    for (std::size_t i = boxes_.size() - 1; i > 0; --i) {
      const bool paragraph = tag_of(boxes_[i]) == GUMBO_TAG_P;  // its text counts in full for the box it stands in
      weight[boxes_[i].parent] += weight[i] * (paragraph ? 1.0f : weight_kept_per_level);
    }
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
      if (weight[i] > weight[best]) best = i;
    }
    story_.box = best;
  }

  [[nodiscard]] bool alike(std::uint32_t a, std::uint32_t b) const {
    if (!is_element(boxes_[a].node) || !is_element(boxes_[b].node) || tag_of(boxes_[a]) != tag_of(boxes_[b])) return false;
    const std::string_view name = attribute(boxes_[a].node, "class");
    return !name.empty() && name == attribute(boxes_[b].node, "class");
  }

  // To the parent of a box that has brothers like it with good words: the story in pieces, each in a box of its own.
  void widen_box() {
    std::uint32_t box = story_.box;
    for (unsigned level = 0; level < most_widening; ++level, box = boxes_[box].parent) {
      if (box == 0 || holds_headline(boxes_[box]) || (boxes_[box].signs & sign_article) != 0) return;
      bool more = false;
      for (std::uint32_t i = boxes_[box].parent + 1; i < boxes_.size() && !more; ++i) {
        if (boxes_[i].first_run >= boxes_[boxes_[box].parent].end_run && boxes_[i].first_run > boxes_[box].end_run) break;
        more = i != box && boxes_[i].parent == boxes_[box].parent && good_[i] > 0 && alike(i, box);
      }
      if (more) story_.box = boxes_[box].parent;
    }
  }

  // The headline, and what stands between it and the story's box and reads like a standfirst.
  void choose_head() {
    if (story_.headline == no_run) return;
    const Box& box = boxes_[story_.box];
    if (holds_headline(box) || story_.headline >= box.end_run) return;
    keep(story_.headline, BlockKind::headline);
    std::uint32_t words = 0;
    for (std::uint32_t r = story_.headline + 1; r < box.first_run; ++r) {
      if (left_out_[runs_[r].box] || (quality_[r] != Quality::good && !is_subtitle(r))) continue;
      words += runs_[r].words;
      if (words > longest_head_words) return;
      keep(r, runs_[r].words <= longest_standfirst_words ? BlockKind::standfirst : BlockKind::paragraph);
    }
  }

  // Of a list or a table, also one made of paragraphs.
  [[nodiscard]] bool is_row(std::uint32_t run) const {
    return (boxes_[runs_[run].box].signs & (sign_list | sign_table)) != 0 || wording_[run] == Wording::item;
  }

  void choose_runs() {
    choose_head();
    const Box& box = boxes_[story_.box];
    // A heading or a plain run waits until a good one follows.
    List<StoryRun> waiting;
    std::uint32_t plain = 0;
    bool begun = false;
    bool aside = false;
    std::uint32_t aside_end = 0;
    for (std::uint32_t r = box.first_run; r < box.end_run; ++r) {
      const Run& run = runs_[r];
      const bool is_heading = heading_level(boxes_[run.box]) > 0;
      // "Related stories", "About the author" as a heading: what follows up to the next heading belongs to it.
      if (is_heading || (aside && r >= aside_end)) aside = false;
      if (is_heading && wording_[r] == Wording::interruption) {
        aside = true;
        aside_end = boxes_[boxes_[run.box].parent].end_run;
      }
      if (aside || left_out_[run.box] || quality_[r] == Quality::bad) continue;
      if (quality_[r] == Quality::plain) {
        if (!begun && r != story_.headline && !is_standfirst(r)) continue;
        waiting.push_back({r, kind_of(r, begun)});
        if (!is_heading && !is_row(r)) ++plain;
        continue;
      }
      const BlockKind kind = kind_of(r, begun);
      begun = begun || kind != BlockKind::standfirst;
      if (plain <= most_plain_between) story_.runs.append(waiting.begin(), waiting.end());
      waiting.clear();
      plain = 0;
      keep(r, kind);
    }
    // A story may end in a list or a table.
    for (const StoryRun& row : waiting) {
      if (!begun || !is_row(row.run) || runs_[row.run].link_words > 0 || plain > most_plain_between) return;
      story_.runs.push_back(row);
    }
  }

  const Outline& outline_;
  const List<Box>& boxes_;
  const List<Run>& runs_;
  std::string_view title_;
  Story& story_;
  List<Wording> wording_;     // per run
  List<Quality> quality_;     // per run
  List<std::uint32_t> good_;  // per box
  List<bool> left_out_;       // per box
};

}  // namespace

std::uint32_t heading_level(const Box& box) {
  const GumboTag tag = tag_of(box);
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<std::uint32_t>(tag - GUMBO_TAG_H1) + 1 : 0;
}

void choose_story(const Outline& outline, std::string_view title, Story& story) { Chooser(outline, title, story).run(); }

}  // namespace newsgloss
