#include "article/story.h"

#include <algorithm>
#include <string>

#include "article/furniture.h"
#include "article/quality.h"
#include "page/text.h"

namespace newsgloss {

namespace {

// Shares of the page's good words, in percent.
constexpr std::uint32_t enough_for_body = 50;
constexpr std::uint32_t enough_for_inner_body = 80;

// What a box keeps of the weight of the text in its children, in percent: the story's own container wins over its parents
// unless they add at least as much again.
constexpr float weight_kept_per_level = 0.75f;

// Plain runs in a row that may stand between two good ones.
constexpr std::uint32_t most_plain_between = 16;

// What good words before the headline count, in percent.
constexpr float weight_before_headline = 0.3f;

// Between the headline and the story's box: a standfirst, or else the story's first words, up to this many.
constexpr std::uint32_t longest_head_words = 80;
// A single run longer than this is no standfirst but the beginning of the running text.
constexpr std::uint32_t longest_standfirst_words = 40;

// A heading of fewer words is no sentence.
constexpr std::uint32_t shortest_subtitle_words = 8;

// A line at the story's end has at least so many words.
constexpr std::uint32_t shortest_last_line_words = 3;

// A page's title that says what the headline is.
constexpr std::size_t shortest_title_bytes = 9;
// Good words after the headline that are a story.
constexpr std::uint32_t enough_after_headline = 30;

// A box with so much of its parent's words, in tenths, only wraps it.
constexpr std::uint32_t wrapper_tenths = 9;

// A story in a feed has at least so many good words, and stands at most so many levels above its headline.
constexpr std::uint32_t least_story_words = 40;
constexpr unsigned most_feed_levels = 6;

// Levels up that the story's box may widen.
constexpr unsigned most_widening = 4;

class Chooser {
 public:
  Chooser(const Outline& outline, std::string_view title, Story& story)
      : outline_(outline), boxes_(outline.boxes), runs_(outline.runs), title_(title), story_(story) {}

  void run() {
    judge_runs(outline_, judged_);
    story_ = Story{};
    if (outline_.any_chosen) {
      take_chosen();
      return;
    }
    find_headline();
    find_furniture(outline_, judged_, story_.headline, furniture_);
    find_feed();
    begin_at_headline();
    choose_box();
    widen_box();
    const Box &feed = boxes_[feed_], &box = boxes_[story_.box];
    if (feed_ != 0 && feed.first_run <= box.first_run && box.end_run <= feed.end_run) story_.box = std::min(story_.box, feed_);
    choose_runs();
  }

 private:
  // What a run of the story is; `begun` once running text has come before it.
  [[nodiscard]] BlockKind kind_of(std::uint32_t run, bool begun) const {
    const Box& box = boxes_[runs_[run].box];
    const GumboTag tag = tag_of(box);
    if (run == story_.headline || (feed_ != 0 && heading_level(box) == 1)) return BlockKind::headline;
    if (!begun && is_standfirst(run)) return BlockKind::standfirst;
    if (heading_level(box) > 0) return BlockKind::heading;
    if ((box.signs & sign_caption) != 0 || judged_[run].wording == Wording::credit) return BlockKind::caption;
    if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD || judged_[run].wording == Wording::item) return BlockKind::item;
    if ((box.signs & sign_quotation) != 0) return BlockKind::quotation;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) return BlockKind::cell;
    if ((box.signs & sign_preformatted) != 0) return BlockKind::preformatted;
    return BlockKind::paragraph;
  }

  // Before the running text: what calls itself so, and a heading under the headline that reads like a sentence.
  [[nodiscard]] bool is_standfirst(std::uint32_t run) const {
    if ((boxes_[runs_[run].box].signs & sign_standfirst) != 0) return true;
    return is_subtitle(run) && story_.headline != no_run && run > story_.headline && in_head(run);
  }

  // Shares a box with the headline that the running text is not in.
  [[nodiscard]] bool in_head(std::uint32_t run) const {
    if (story_.headline == no_run) return false;
    std::uint32_t box = runs_[story_.headline].box;
    while (box != 0 && (run < boxes_[box].first_run || run >= boxes_[box].end_run)) box = boxes_[box].parent;
    return furniture_.good[box] * 2 <= furniture_.good[story_.box];
  }

  [[nodiscard]] bool is_subtitle(std::uint32_t run) const {
    return heading_level(boxes_[runs_[run].box]) > 0 && runs_[run].words >= shortest_subtitle_words &&
           judged_[run].quality == Quality::plain;
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

  [[nodiscard]] static std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
  }

  // The first <h1> that the title repeats, or any heading that is half of it or more, or the longest <h1>.
  void find_headline() {
    const std::string title = small(title_);
    std::uint32_t any = no_run, longest = no_run;
    for (std::uint32_t r = 0; r < runs_.size(); ++r) {
      const std::uint32_t level = heading_level(boxes_[runs_[r].box]);
      if (level == 0 || level > 3 || runs_[r].words < 2) continue;
      const std::string text = small(text_of(outline_, runs_[r]));
      const bool in_title = title.size() >= shortest_title_bytes && title.find(text) != std::string::npos;
      const bool repeated = title.size() >= shortest_title_bytes && (in_title || text.find(title) != std::string::npos);
      if (repeated && (level == 1 || (any == no_run && text.size() * 2 >= title.size()))) {
        any = r;
        headline_is_sure_ = level == 1 || text.size() * 4 >= title.size() * 3;
        if (level == 1) break;
      }
      if (level == 1 && (longest == no_run || runs_[r].words > runs_[longest].words)) longest = r;
    }
    story_.headline = any != no_run ? any : longest;
  }

  [[nodiscard]] bool holds_headline(const Box& box) const { return box.first_run <= story_.headline && story_.headline < box.end_run; }

  // The box whose children are stories, the headline's among them: a feed that grows under the reader. Each begins with a
  // heading like the headline, which is no link, and has enough prose.
  void find_feed() {
    if (story_.headline == no_run) return;
    std::uint32_t box = runs_[story_.headline].box;
    for (unsigned level = 0; level < most_feed_levels && box != 0 && feed_ == 0; ++level, box = boxes_[box].parent) {
      const std::uint32_t parent = boxes_[box].parent;
      if (!begins_story(box)) continue;
      for (std::uint32_t i = parent + 1; i < boxes_.size() && boxes_[i].first_run < boxes_[parent].end_run; ++i) {
        if (i != box && boxes_[i].parent == parent && alike(i, box) && begins_story(i)) feed_ = parent;
      }
    }
  }

  [[nodiscard]] bool begins_story(std::uint32_t box) const {
    if (furniture_.good[box] < least_story_words) return false;
    const std::uint32_t level = heading_level(boxes_[runs_[story_.headline].box]);
    for (std::uint32_t r = boxes_[box].first_run; r < boxes_[box].end_run; ++r) {
      if (heading_level(boxes_[runs_[r].box]) == level) return runs_[r].link_words == 0;
      if (is_good(r)) return false;
    }
    return false;
  }

  // Where the title tells which heading is the headline, the story begins there, if enough follows: what comes before are
  // teasers, a consent text, a column that is first in the source.
  void begin_at_headline() {
    if (!headline_is_sure_ || feed_ != 0) return;
    std::uint32_t after = 0;
    for (std::size_t r = story_.headline + 1; r < runs_.size(); ++r) after += is_good(r) ? runs_[r].words : 0;
    if (after < enough_after_headline) return;
    for (std::size_t r = 0; r < story_.headline; ++r) {
      if (is_good(r)) judged_[r].quality = Quality::bad;
    }
    count_good(outline_, judged_, furniture_);
  }

  [[nodiscard]] bool is_good(std::size_t run) const {
    return judged_[run].quality == Quality::good && !furniture_.left_out[runs_[run].box];
  }

  void choose_box() {
    // An element that says it is the article's text and holds enough of it; the innermost that holds nearly as much.
    for (std::uint32_t i = 1; i < boxes_.size(); ++i) {
      if ((boxes_[i].signs & sign_body) == 0 || is_element(boxes_[i].node, GUMBO_TAG_BODY)) continue;
      const std::uint32_t percent = story_.box == 0 ? enough_for_body : enough_for_inner_body;
      if (furniture_.good[i] * 100 >= furniture_.good[story_.box] * percent) story_.box = i;
    }
    if (story_.box != 0) return;
    List<float> weight;
    weight.assign(boxes_.size(), 0.0f);
    for (std::size_t r = 0; r < runs_.size(); ++r) {
      const std::uint32_t box = runs_[r].box;
      if (is_good(r)) {
        const bool before = story_.headline != no_run && r < story_.headline;
        weight[box] += static_cast<float>(runs_[r].words) * (before ? weight_before_headline : 1.0f);
      }
    }
    std::uint32_t best = 0;
    for (std::size_t i = boxes_.size() - 1; i > 0; --i) {
      const bool paragraph = tag_of(boxes_[i]) == GUMBO_TAG_P;  // its text counts in full for the box it stands in
      const bool wrapper = boxes_[i].words * 10 >= boxes_[boxes_[i].parent].words * wrapper_tenths;
      weight[boxes_[i].parent] += weight[i] * (paragraph || wrapper ? 1.0f : weight_kept_per_level);
    }
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
      if (weight[i] > weight[best] || (weight[i] == weight[best] && tag_of(boxes_[i]) != GUMBO_TAG_P)) best = i;
    }
    story_.box = best;
  }

  [[nodiscard]] bool alike(std::uint32_t a, std::uint32_t b) const {
    if (!is_element(boxes_[a].node) || !is_element(boxes_[b].node) || tag_of(boxes_[a]) != tag_of(boxes_[b])) return false;
    if (tag_of(boxes_[a]) == GUMBO_TAG_ARTICLE) return true;
    const std::string_view name = first_class(boxes_[a]);
    return !name.empty() && name == first_class(boxes_[b]);
  }

  [[nodiscard]] static std::string_view first_class(const Box& box) {
    std::string_view name = attribute(box.node, "class");
    name.remove_prefix(std::min(name.find_first_not_of(" \n\t"), name.size()));
    return name.substr(0, name.find_first_of(" \n\t"));
  }

  // To the parent of a box that has brothers like it with good words: the story in pieces, each in a box of its own.
  void widen_box() {
    std::uint32_t box = story_.box;
    for (unsigned level = 0; level < most_widening; ++level, box = boxes_[box].parent) {
      if (box == 0 || holds_headline(boxes_[box]) || (boxes_[box].signs & sign_article) != 0) return;
      bool more = false;
      for (std::uint32_t i = boxes_[box].parent + 1; i < boxes_.size() && !more; ++i) {
        if (boxes_[i].first_run >= boxes_[boxes_[box].parent].end_run && boxes_[i].first_run > boxes_[box].end_run) break;
        more = i != box && boxes_[i].parent == boxes_[box].parent && furniture_.good[i] > 0 && alike(i, box);
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
      if (furniture_.left_out[runs_[r].box] || (judged_[r].quality != Quality::good && !is_subtitle(r))) continue;
      words += runs_[r].words;
      if (words > longest_head_words) return;
      keep(r,
           runs_[r].words <= longest_standfirst_words && (is_standfirst(r) || in_head(r)) ? BlockKind::standfirst : BlockKind::paragraph);
    }
  }

  // Of a list or a table, also one made of paragraphs.
  [[nodiscard]] bool is_row(std::uint32_t run) const {
    return (boxes_[runs_[run].box].signs & (sign_list | sign_table)) != 0 || judged_[run].wording == Wording::item;
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
      if (is_heading && judged_[r].wording == Wording::interruption) {
        aside = true;
        aside_end = boxes_[boxes_[run.box].parent].end_run;
      }
      if (aside || furniture_.left_out[run.box] || judged_[r].quality == Quality::bad) continue;
      if (judged_[r].quality == Quality::plain) {
        // Before the running text only the heading over it waits, such as that of a live blog's newest post.
        if (!begun && r != story_.headline && !is_standfirst(r)) {
          if (!waiting.empty() && waiting.back().kind == BlockKind::heading && !is_subtitle(waiting.back().run)) waiting.pop_back();
          if (heading_level(boxes_[run.box]) < 2 || (story_.headline != no_run && r < story_.headline)) continue;
        }
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
    if (begun && plain <= most_plain_between) keep_last_lines(waiting);
  }

  // A story may end in a list or a table, or in lines that stand beside its last paragraph.
  void keep_last_lines(const List<StoryRun>& waiting) {
    const std::uint32_t beside = boxes_[runs_[story_.runs.back().run].box].parent;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < waiting.size() && runs_[waiting[i].run].link_words * 3 <= runs_[waiting[i].run].words; ++i) {
      const Run& run = runs_[waiting[i].run];
      const Box& box = boxes_[run.box];
      const bool line = box.parent == beside && heading_level(box) == 0 && run.words >= shortest_last_line_words;
      if (line || is_row(waiting[i].run)) kept = i + 1;
    }
    story_.runs.append(waiting.begin(), waiting.begin() + kept);
  }

  const Outline& outline_;
  const List<Box>& boxes_;
  const List<Run>& runs_;
  std::string_view title_;
  Story& story_;
  std::uint32_t feed_ = 0;         // a box of stories; 0 where there is one story
  bool headline_is_sure_ = false;  // the title says so
  List<Judged> judged_;            // per run
  Furniture furniture_;
};

}  // namespace

void choose_story(const Outline& outline, std::string_view title, Story& story) { Chooser(outline, title, story).run(); }

}  // namespace newsgloss
