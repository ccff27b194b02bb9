#include "article/furniture.h"

namespace newsgloss {

namespace {

// Shares of the page's good words, in percent.
constexpr std::uint32_t too_much_for_boilerplate = 40;
constexpr std::uint32_t too_much_for_frame = 90;
constexpr std::uint32_t too_much_for_comments = 90;
constexpr std::uint32_t too_much_for_byline = 15;

// Prose has at least so many of its words in good runs, and at most so many in links; in percent.
constexpr std::uint32_t least_good_in_prose = 70;
constexpr std::uint32_t most_links_in_prose = 15;

// So many good words in what is left, in percent of all or in number, are enough to believe what boxes say of themselves.
constexpr std::uint32_t enough_left_percent = 20;
constexpr std::uint32_t enough_left_words = 60;

// A heading that is a link, with fewer good words than this under it, is a teaser of another story.
constexpr std::uint32_t teaser_words = 70;
// Such a title without a heading's tag has at least so many words, and the whole teaser at most so many.
constexpr std::uint32_t shortest_link_title = 4;
constexpr std::uint32_t most_teaser_words = 100;
// A box with a form and at most so many words is about the form.
constexpr std::uint32_t most_form_words = 80;

enum class Trust : std::uint8_t { all, no_boilerplate, no_comments };

class Finder {
 public:
  Finder(const Outline& outline, const List<Judged>& judged, std::uint32_t headline, Furniture& out)
      : boxes_(outline.boxes), runs_(outline.runs), outline_(outline), judged_(judged), headline_(headline), out_(out) {}

  void run() {
    out_.left_out.assign(boxes_.size(), false);
    recount();
    const std::uint32_t all = out_.good[0];
    count_unsigned();
    for (const Trust trust : {Trust::all, Trust::no_boilerplate, Trust::no_comments}) {
      leave_out(all, trust);
      recount();
      if (out_.good[0] * 100 >= all * enough_left_percent || out_.good[0] >= enough_left_words) return;
      out_.left_out.assign(boxes_.size(), false);
      recount();
    }
  }

 private:
  void recount() { count_good(outline_, judged_, out_); }

  [[nodiscard]] bool holds_headline(const Box& box) const { return box.first_run <= headline_ && headline_ < box.end_run; }

  [[nodiscard]] bool at_most(std::uint32_t box, std::uint32_t percent, std::uint32_t all) const {
    return std::uint64_t{out_.good[box]} * 100 <= std::uint64_t{all} * percent;
  }

  // Good words that stand in no box with a sign against them, in every box; the first run of them after the headline; and
  // whether a doubtful sign tells anything.
  void count_unsigned() {
    constexpr std::uint32_t against = sign_boilerplate | sign_frame | sign_comments | sign_byline | sign_doubtful;
    List<std::uint32_t> signs;
    signs.assign(boxes_.size(), 0);
    unsigned_.assign(boxes_.size(), 0);
    std::uint32_t doubtful = 0, bad = 0;
    for (std::uint32_t i = 1; i < boxes_.size(); ++i) signs[i] = signs[boxes_[i].parent] | (boxes_[i].signs & against);
    for (std::uint32_t r = 0; r < runs_.size(); ++r) {
      bad_.push_back(bad);
      if (judged_[r].quality == Quality::bad && runs_[r].words > 0) ++bad;
      if (judged_[r].quality != Quality::good) continue;
      const std::uint32_t box = runs_[r].box;
      if (signs[box] == sign_doubtful) doubtful += runs_[r].words;
      if (signs[box] != 0) continue;
      unsigned_[box] += runs_[r].words;
      if (first_unsigned_ == no_run && (headline_ == no_run || r > headline_)) first_unsigned_ = r;
    }
    bad_.push_back(bad);
    for (std::size_t i = boxes_.size() - 1; i > 0; --i) unsigned_[boxes_[i].parent] += unsigned_[i];
    doubt_tells_ = doubtful < unsigned_[0] * 2;
  }

  // Hardly anything but sentences, hardly a link, and in its place: beside other prose, or between the headline and the first.
  [[nodiscard]] bool is_prose(std::uint32_t i) const {
    const Box& box = boxes_[i];
    const std::uint32_t good = out_.good[i];
    if (good == 0 || bad_[box.end_run] != bad_[box.first_run]) return false;
    if (good * 100 < box.words * least_good_in_prose || box.link_words * 100 > box.words * most_links_in_prose) return false;
    return unsigned_[box.parent] >= good || (headline_ < box.first_run && box.first_run < first_unsigned_);
  }

  [[nodiscard]] bool is_furniture(std::uint32_t i, std::uint32_t all, Trust trust) const {
    const std::uint32_t signs = boxes_[i].signs;
    if (trust == Trust::all && (signs & sign_body) == 0 && at_most(i, too_much_for_boilerplate, all)) {
      if ((signs & sign_boilerplate) != 0 || ((signs & sign_doubtful) != 0 && doubt_tells_ && !is_prose(i))) return true;
    }
    if (trust != Trust::no_comments && (signs & sign_comments) != 0 && at_most(i, too_much_for_comments, all)) return true;
    return ((signs & sign_frame) != 0 && at_most(i, too_much_for_frame, all)) ||
           ((signs & sign_byline) != 0 && at_most(i, too_much_for_byline, all)) || is_list_of_links(i);
  }

  [[nodiscard]] bool is_list_of_links(std::uint32_t i) const {
    const Box& box = boxes_[i];
    const GumboTag tag = tag_of(box);
    return (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) && box.link_words * 2 > box.words && out_.good[i] * 4 < box.words;
  }

  void leave_out(std::uint32_t all, Trust trust) {
    for (std::uint32_t i = 1; i < boxes_.size(); ++i) {
      if (!holds_headline(boxes_[i]) && is_furniture(i, all, trust)) out_.left_out[i] = true;
      if (boxes_[i].asks_for_text && trust == Trust::all) leave_out_form(i, all);
    }
    leave_out_teasers();
    for (std::uint32_t i = 1; i < boxes_.size(); ++i) out_.left_out[i] = out_.left_out[i] || out_.left_out[boxes_[i].parent];
  }

  // With the small boxes around it.
  void leave_out_form(std::uint32_t box, std::uint32_t all) {
    while (box != 0 && boxes_[box].words <= most_form_words && at_most(box, too_much_for_byline, all) && !holds_headline(boxes_[box])) {
      out_.left_out[box] = true;
      box = boxes_[box].parent;
    }
  }

  void leave_out_teasers() {
    std::uint32_t after_good = 0;  // the run after the last good one
    for (std::uint32_t r = 0; r < runs_.size(); ++r) {
      const Run& run = runs_[r];
      if (judged_[r].quality == Quality::good) after_good = r + 1;
      const bool heading = heading_level(boxes_[run.box]) > 0;
      if (run.link_words * 5 < run.words * 4 || run.words < (heading ? 1u : shortest_link_title)) continue;
      std::uint32_t box = run.box;
      while (box != 0 && out_.good[box] == 0 && may_be_teaser(boxes_[box].parent, after_good)) box = boxes_[box].parent;
      if (heading || may_be_teaser(box, after_good)) out_.left_out[box] = out_.left_out[box] || out_.good[box] < teaser_words;
    }
  }

  // A small box with no good run before its title.
  [[nodiscard]] bool may_be_teaser(std::uint32_t i, std::uint32_t after_good) const {
    const Box& box = boxes_[i];
    return i != 0 && box.words <= most_teaser_words && out_.good[i] < teaser_words && box.first_run >= after_good && !holds_headline(box);
  }

  const List<Box>& boxes_;
  const List<Run>& runs_;
  const Outline& outline_;
  const List<Judged>& judged_;
  const std::uint32_t headline_;
  Furniture& out_;
  List<std::uint32_t> unsigned_;  // per box
  List<std::uint32_t> bad_;       // per run: bad runs before it
  std::uint32_t first_unsigned_ = no_run;
  bool doubt_tells_ = true;
};

}  // namespace

void find_furniture(const Outline& outline, const List<Judged>& judged, std::uint32_t headline, Furniture& furniture) {
  Finder(outline, judged, headline, furniture).run();
}

void count_good(const Outline& outline, const List<Judged>& judged, Furniture& furniture) {
  const List<Box>& boxes = outline.boxes;
  furniture.good.assign(boxes.size(), 0);
  for (std::size_t r = 0; r < judged.size(); ++r) {
    const Run& run = outline.runs[r];
    if (judged[r].quality == Quality::good && !furniture.left_out[run.box]) furniture.good[run.box] += run.words;
  }
  for (std::size_t i = boxes.size() - 1; i > 0; --i) furniture.good[boxes[i].parent] += furniture.good[i];  // parents come first
}

}  // namespace newsgloss
