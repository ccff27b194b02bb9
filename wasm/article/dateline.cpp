#include "article/dateline.h"

#include <algorithm>

#include "article/vocabulary.h"
#include "page/text.h"

namespace newsgloss {

namespace {

// A run with more words than this is the story or its standfirst, not who wrote it and when.
constexpr std::uint32_t longest_line = 20;

// So many runs before the headline may belong to it, and so many stand just before it.
constexpr std::uint32_t runs_before = 3;
constexpr std::uint32_t runs_just_before = 2;

constexpr std::uint32_t bad_signs = sign_boilerplate | sign_frame | sign_comments;
constexpr std::uint32_t no_line_signs = sign_figure | sign_caption | sign_table | sign_quotation;

// The box of a headline has at most so many words.
constexpr std::uint32_t most_in_header = 100;

// Updates sooner than this are made on the day's news.
constexpr std::int32_t days_of_news = 2;

class DatelineReader {
 public:
  DatelineReader(const Outline& outline, const Story& story, const Known& known, Metadata& metadata)
      : outline_(outline), story_(story), known_(known), metadata_(metadata), language_(metadata[MetadataField::language]) {
    find_place();
  }

  void read_elements(const List<const GumboNode*>& dated) {
    for (const bool by_property : {true, false}) {
      for (const GumboNode* node : dated) {
        const std::string_view property = attribute(node, "itemprop");
        const bool modified = property == "dateModified";
        const bool published = property == "datePublished" || attribute(node, "pubdate").data() != nullptr;
        if ((published || modified) != by_property || !is_beside(node, by_property)) continue;
        std::string_view value = attribute(node, "datetime");
        if (value.empty()) value = attribute(node, "content");
        std::string text;
        if (value.empty()) value = text = text_inside(node, 100);
        add(value, modified);
      }
    }
  }

  void read_words() {
    if (first_ == no_run || !is_apart_) return;
    for (std::uint32_t r = begin_; r < first_; ++r) {
      const Run& run = outline_.runs[r];
      if (r == headline_ || run.words > longest_line || !is_line(run.box)) continue;
      std::string text;
      for (std::uint32_t i = run.first_piece; i < run.end_piece && text.size() < 300; ++i) {
        append_folded(text, outline_.pieces[i].node->v.text.text);
        text.push_back(' ');
      }
      std::string_view rest = text;
      std::size_t end = 0;
      while (const Day day = read_date(rest, language_, &end)) {
        if (is_plausible(day, known_.today)) add(iso_date(day), false);
        rest.remove_prefix(end);
      }
      if (!metadata_[MetadataField::published].empty()) return;
    }
  }

 private:
  // A day that is said to be the modification's, or is later than one that was found, is the modification's.
  void add(std::string_view value, bool modified) {
    Metadata one;
    set_day(one, MetadataField::published, value, language_, known_.today);
    const std::string& found = one[MetadataField::published];
    std::string& published = metadata_[MetadataField::published];
    if (found.empty()) return;
    if (!modified && published.empty()) {
      published = found;
    } else if (modified || found > published) {
      set_day(metadata_, MetadataField::modified, found, language_, known_.today);
    }
  }

  // Where the headline, the story's first sentences and the box that holds both are.
  void find_place() {
    for (const StoryRun& run : story_.runs) {
      if (run.run != story_.headline && outline_.runs[run.run].words > longest_line && run.kind != BlockKind::caption) {
        first_ = run.run;
        break;
      }
    }
    if (first_ == no_run) return;
    if (story_.headline < first_) headline_ = story_.headline;
    const std::uint32_t from = headline_ == no_run ? first_ : headline_;
    begin_ = from - std::min(from, runs_before);
    is_apart_ = headline_ != no_run || begin_ != from;
    while (begin_ < from && !belongs_to_headline(begin_, from)) ++begin_;
    box_ = box_around(begin_, first_);
  }

  // The smallest box that holds a run and an earlier one.
  [[nodiscard]] std::uint32_t box_around(std::uint32_t earlier, std::uint32_t run) const {
    std::uint32_t box = outline_.runs[run].box;
    while (box != 0 && outline_.boxes[box].first_run > earlier) box = outline_.boxes[box].parent;
    return box;
  }

  // Whether a run before the headline is of the headline's box rather than of the head of the site: the box that holds both is
  // small, or it calls itself an article; or the run stands just before the headline, and in no header of its own.
  [[nodiscard]] bool belongs_to_headline(std::uint32_t run, std::uint32_t headline) const {
    const std::uint32_t box = box_around(run, headline);
    const Box& both = outline_.boxes[box];
    if (box == 0 || is_element(both.node, GUMBO_TAG_BODY)) return false;
    if (both.words <= most_in_header || (both.signs & (sign_article | sign_body | sign_chosen)) != 0) return true;
    if (run + runs_just_before < headline) return false;
    for (std::uint32_t own = outline_.runs[run].box; own != box && own != 0; own = outline_.boxes[own].parent) {
      if (is_element(outline_.boxes[own].node, GUMBO_TAG_HEADER)) return false;
    }
    return true;
  }

  [[nodiscard]] std::size_t offset_of(std::uint32_t run) const {
    return outline_.pieces[outline_.runs[run].first_piece].node->v.text.start_pos.offset;
  }

  [[nodiscard]] const GumboNode* first_node() const { return outline_.pieces[outline_.runs[first_].first_piece].node; }

  // Whether an element stands where a story's date does.
  [[nodiscard]] bool is_beside(const GumboNode* node, bool by_property) const {
    const std::size_t at = node->v.element.start_pos.offset;
    const bool before_story = first_ != no_run && (begin_ == 0 || at >= offset_of(begin_ - 1)) && at < offset_of(first_);
    const bool after_headline = before_story && headline_ != no_run && at > offset_of(headline_);
    if (first_ != no_run && !by_property && !before_story) return false;
    const GumboNode* const top = first_ == no_run ? nullptr : outline_.boxes[box_].node;
    for (const GumboNode* above = node; above != nullptr && above != top; above = above->parent) {
      if (!is_element(above)) continue;
      // A property is one of the nearest thing around it that has properties.
      if (by_property && above != node && attribute(above, "itemscope").data() != nullptr && first_ != no_run) {
        return is_around(above, first_node());
      }
      const GumboTag tag = above->v.element.tag;
      if (by_property && after_headline) continue;
      if (tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_NAV || (signs_of_words(attribute(above, "class")) & bad_signs) != 0) return false;
    }
    return top == nullptr || is_around(top, node);
  }

  [[nodiscard]] static bool is_around(const GumboNode* outer, const GumboNode* node) {
    while (node != nullptr && node != outer) node = node->parent;
    return node != nullptr;
  }

  // Whether a box can be the line that says who wrote the story and when.
  [[nodiscard]] bool is_line(std::uint32_t box) const {
    if ((outline_.boxes[box].signs & no_line_signs) != 0) return false;
    for (; outline_.boxes[box].end_run <= first_; box = outline_.boxes[box].parent) {
      if ((outline_.boxes[box].signs & bad_signs) != 0) return false;
    }
    return true;
  }

  const Outline& outline_;
  const Story& story_;
  const Known& known_;
  Metadata& metadata_;
  const std::string language_;
  std::uint32_t first_ = no_run;     // the run with the story's first sentences
  std::uint32_t headline_ = no_run;  // if it stands before that
  std::uint32_t begin_ = 0;          // the first run that may say the date
  std::uint32_t box_ = 0;            // holds all of them
  bool is_apart_ = false;            // something can stand between the headline and the story
};

Day day_of(const std::string& text) { return text.empty() ? 0 : read_date(text, ""); }

}  // namespace

void read_dateline(const Outline& outline, const Story& story, const List<const GumboNode*>& dated, const Known& known,
                   Metadata& metadata) {
  std::string& published = metadata[MetadataField::published];
  DatelineReader reader(outline, story, known, metadata);
  if (published.empty()) reader.read_elements(dated);
  for (const std::string_view address : {std::string_view(metadata[MetadataField::canonical]), known.url}) {
    const Day day = published.empty() ? date_in_address(address) : 0;
    if (is_plausible(day, known.today)) published = iso_date(day);
  }
  if (published.empty()) reader.read_words();
  const Day first = day_of(published), last = day_of(metadata[MetadataField::modified]);
  const bool is_kept_up = last != 0 && (first == 0 || days_between(first, last) > days_of_news);
  if (first != 0 || last != 0) metadata[MetadataField::date] = iso_date(is_kept_up ? last : first);
}

}  // namespace newsgloss
