#include "article/outline.h"

#include <algorithm>

#include "article/vocabulary.h"
#include "base/utf8.h"
#include "page/text.h"

namespace newsgloss {

namespace {

// A box with more words than this is no caption, no standfirst, no picture, whatever its class says: themes name whole columns so.
constexpr std::uint32_t longest_caption = 120;
constexpr std::uint32_t longest_standfirst = 120;
constexpr std::uint32_t longest_figure = 250;

enum class Display : std::uint8_t { inline_, block, line_break, hidden };

Display display_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR: return Display::inline_;
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR: return Display::line_break;
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RTC:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED: return Display::hidden;
    default: return Display::block;
  }
}

// An element that HTML does not know is a line of its own, as a component of a page is, but not inside a line.
Display display_of(const GumboNode* node) {
  const GumboElement& element = node->v.element;
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return Display::hidden;
  // A declarative shadow root shows what is in it.
  if (element.tag == GUMBO_TAG_TEMPLATE) return attribute(node, "shadowrootmode").empty() ? Display::hidden : Display::block;
  if (element.tag != GUMBO_TAG_UNKNOWN || node->parent->type != GUMBO_NODE_ELEMENT) return display_of(element.tag);
  const GumboTag in = node->parent->v.element.tag;
  const bool in_line = in == GUMBO_TAG_P || in == GUMBO_TAG_SPAN || in == GUMBO_TAG_A || (in >= GUMBO_TAG_H1 && in <= GUMBO_TAG_H6);
  return in_line ? Display::inline_ : Display::block;
}

std::uint32_t signs_of_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ARTICLE: return sign_article;
    case GUMBO_TAG_MAIN: return sign_main;
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER: return sign_frame;
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM: return sign_boilerplate;
    case GUMBO_TAG_FIGURE: return sign_figure;
    case GUMBO_TAG_FIGCAPTION: return sign_figure | sign_caption;
    case GUMBO_TAG_BLOCKQUOTE: return sign_quotation;
    case GUMBO_TAG_TABLE: return sign_table;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL: return sign_list;
    case GUMBO_TAG_PRE: return sign_preformatted;
    default: return 0;
  }
}

// A function, as it is called often and compiled small.
[[gnu::noinline]] bool is(std::string_view text, const char* word) { return text == word; }

std::uint32_t signs_of_role(std::string_view role) {
  if (is(role, "article")) return sign_article;
  if (is(role, "main")) return sign_main;
  if (is(role, "complementary")) return sign_boilerplate;
  constexpr std::string_view frame = "navigation contentinfo search menu banner dialog alertdialog";
  return role.size() > 3 && frame.find(role) != std::string_view::npos ? std::uint32_t{sign_frame} : 0;
}

// The value of the last `display :` in a style attribute, from its first letter on; empty if there is none.
std::string_view display_in(std::string_view style) {
  const std::size_t at = style.rfind("display");
  if (at == std::string_view::npos) return {};
  style.remove_prefix(at + 7);
  style.remove_prefix(std::min(style.find_first_not_of(" :"), style.size()));
  return style;
}

// Of an <input>.
bool asks_for_text(const GumboNode* node) {
  constexpr std::string_view types = "text email tel password";
  return types.find(attribute(node, "type")) != std::string_view::npos;  // text if there is none
}

// What a link asks of the reader, by its address without the query: Run::requests.
std::uint32_t requests_of(std::string_view address) {
  const std::uint32_t signs = signs_of_words(address.substr(0, address.find_first_of("?#")));
  return (signs & sign_request) != 0 ? 2 : (signs & sign_account) != 0 ? 1 : 0;
}

struct ElementFacts {
  std::uint32_t signs = 0;
  bool hidden = false;
  std::string_view pin;
};

ElementFacts facts_of(const GumboNode* node) {
  ElementFacts facts;
  const GumboElement& element = node->v.element;
  facts.signs = signs_of_tag(element.tag);
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* a = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    const std::string_view name = a->name, value = a->value;
    if (is(name, "class") || is(name, "id")) {
      if (element.tag != GUMBO_TAG_BODY && element.tag != GUMBO_TAG_HTML) facts.signs |= signs_of_words(value);
    } else if (is(name, "role")) {
      facts.signs |= signs_of_role(value);
    } else if (is(name, "itemprop")) {
      if (is(value, "articleBody")) facts.signs |= sign_body;
      if (is(value, "author") || is(value, "datePublished")) facts.signs |= sign_byline;
    } else if (is(name, "hidden") || (is(name, "aria-hidden") && is(value, "true"))) {
      facts.hidden = true;
    } else if (is(name, "style")) {
      const std::string_view display = display_in(value);
      if (display.starts_with("none")) facts.hidden = true;
      if (display.starts_with("block")) facts.signs |= sign_line;
    } else if (is(name, "data-newsgloss-article")) {
      facts.signs |= sign_chosen;
    } else if (is(name, "data-newsgloss")) {
      if (is(value, "off")) {
        facts.hidden = true;
      } else {
        facts.pin = value;
      }
    }
  }
  return facts;
}

// HTML's white space and U+00A0.
bool is_space_only(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\u00A0") {
      ++i;
    } else if (text[i] != ' ' && (text[i] < '\t' || text[i] > '\r' || text[i] == '\v')) {
      return false;
    }
  }
  return true;
}

// A small letter, a digit or a full stop.
bool ends_low(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.back();
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
}

// <sup>1</sup>, <sup><a>[2]</a></sup>, <sup>*</sup>; not the letters of "20<sup>th</sup>".
bool is_note_mark(const GumboNode* node) {
  if (node->v.element.tag != GUMBO_TAG_SUP) return false;
  while (is_element(node) && children_of(node)->length > 0) node = static_cast<const GumboNode*>(children_of(node)->data[0]);
  if (!is_text(node)) return false;
  const auto first = static_cast<unsigned char>(node->v.text.text[0]);
  return first < 'A' || (first > 'Z' && first < 'a') || first > 'z';
}

// Commas and sentence ends of the scripts that have their own.
void weigh(std::string_view text, Run& run) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool may_mark = byte < 0x40 || byte == 0xD8 || byte == 0xDB || byte == 0xE0 || byte == 0xE3 || byte == 0xEF;
    if (byte <= ' ' || !may_mark) continue;
    const std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3;
    if (utf8::is_one_of(text.substr(i, size), ",.!?;\u3001\u3002\uFF0C\u060C\u0964\u06D4\u061F\uFF1F\uFF01")) ++run.marks;
  }
}

class Reader {
 public:
  Reader(const Page& page, Outline& outline) : page_(page), out_(outline) {}

  void run() {
    const GumboNode* const top = page_.root();
    out_.boxes.push_back({top, 0, 0, 0, 0});
    const GumboNode* node = top;
    while (node != nullptr) {
      enter(node);
      const GumboVector* children = children_of(node);
      if (children != nullptr && children->length > 0) {
        node = static_cast<const GumboNode*>(children->data[0]);
        continue;
      }
      while (node != nullptr) {
        leave(node);
        if (node == top || node->parent == nullptr) {
          node = nullptr;
          break;
        }
        const GumboVector* siblings = children_of(node->parent);
        const auto next = node->index_within_parent + 1;
        if (next < siblings->length) {
          node = static_cast<const GumboNode*>(siblings->data[next]);
          break;
        }
        node = node->parent;
      }
    }
    end_run();
    out_.boxes[0].end_run = static_cast<std::uint32_t>(out_.runs.size());
    inherit();
  }

 private:
  void enter(const GumboNode* node) {
    if (is_text(node)) {
      add_text(node);
      return;
    }
    if (!is_element(node)) return;
    if (node->type == GUMBO_NODE_TEMPLATE && template_ == nullptr) template_ = node;  // no part of the document's text
    const ElementFacts facts = facts_of(node);
    const Display display = display_of(node);
    if (hidden_in_ == nullptr && (facts.hidden || display == Display::hidden)) hidden_in_ = node;
    if (hidden_in_ != nullptr) return;
    if (node->v.element.tag == GUMBO_TAG_INPUT && asks_for_text(node)) out_.boxes[box_].asks_for_text = true;
    if (node->v.element.tag == GUMBO_TAG_A) {
      ++links_;
      separate(Text::edge);
      requests_ = requests_of(attribute(node, "href"));
    }
    if (node->v.element.tag == GUMBO_TAG_TIME) ++times_;
    if (display == Display::line_break) break_line();
    if (display == Display::inline_) begin_inline(node, facts.signs);
    if (display == Display::block) {
      end_run();
      out_.boxes.push_back({node, box_, facts.signs, static_cast<std::uint32_t>(out_.runs.size()), 0});
      box_ = static_cast<std::uint32_t>(out_.boxes.size() - 1);
      if ((facts.signs & sign_chosen) != 0) out_.any_chosen = true;
    }
    if (!facts.pin.empty()) {
      open_pins_.push_back({node, static_cast<std::uint32_t>(out_.pins.size())});
      out_.pins.push_back({facts.pin, static_cast<std::uint32_t>(out_.pieces.size()), 0});
    }
  }

  void leave(const GumboNode* node) {
    if (!is_element(node)) return;
    if (template_ == node) template_ = nullptr;
    if (hidden_in_ != nullptr) {
      if (hidden_in_ == node) hidden_in_ = nullptr;
      return;
    }
    if (!open_pins_.empty() && open_pins_.back().node == node) {
      out_.pins[open_pins_.back().pin].end_piece = static_cast<std::uint32_t>(out_.pieces.size());
      open_pins_.pop_back();
    }
    if (node->v.element.tag == GUMBO_TAG_A) {
      --links_;
      separate(Text::edge);
      requests_ = 0;
    }
    if (node->v.element.tag == GUMBO_TAG_TIME) --times_;
    end_inline(node);
    if (out_.boxes[box_].node == node) {
      end_run();
      Box& box = out_.boxes[box_];
      box.end_run = static_cast<std::uint32_t>(out_.runs.size());
      Box& parent = out_.boxes[box.parent];
      parent.words += box.words;
      parent.link_words += box.link_words;
      box_ = box.parent;
    }
  }

  void inherit() {
    for (std::size_t i = 1; i < out_.boxes.size(); ++i) {  // parents come before children
      Box& box = out_.boxes[i];
      if (box.words > longest_caption) box.signs &= ~std::uint32_t{sign_caption};
      if (box.words > longest_standfirst) box.signs &= ~std::uint32_t{sign_standfirst};
      if (box.words > longest_figure) box.signs &= ~std::uint32_t{sign_figure};
      box.signs |= out_.boxes[box.parent].signs & inherited_signs;
    }
  }

  void add_text(const GumboNode* node) {
    const std::string_view text = node->v.text.text;
    const std::uint32_t position = position_;
    if (template_ == nullptr) position_ += static_cast<std::uint32_t>(utf8::count_code_points(text));
    if (hidden_in_ != nullptr || text.empty()) return;
    const bool space = is_space_only(text);
    if (space && (!open_ || after_break_)) return;
    after_break_ = false;
    if (!open_) {
      const auto piece = static_cast<std::uint32_t>(out_.pieces.size());
      out_.runs.push_back({box_, piece, piece});
      open_ = true;
      separator_ = 0;
    }
    // Two spans that touch, the second with a capital, stand apart on the page: a kicker and a headline, a caption and a credit.
    if (between_spans_ && separator_ == 0 && ends_low(last_text_) && text[0] >= 'A' && text[0] <= 'Z') separator_ = Text::block_end;
    between_spans_ = after_span_ = false;
    out_.pieces.push_back({node, position, separator_});
    separator_ = 0;
    if (space) return;
    Run& run = out_.runs.back();
    const std::uint32_t words = count_words(text);
    run.words += words;
    if (links_ > 0) run.link_words += words;
    if (times_ > 0) run.time_words += words;
    run.requests += requests_;
    requests_ = 0;
    weigh(text, run);
    last_text_ = text;
  }

  // A line of its own ends words and names; a mark that leads to a note ends words.
  void begin_inline(const GumboNode* node, std::uint32_t signs) {
    const bool span = node->v.element.tag == GUMBO_TAG_SPAN;
    between_spans_ = span && after_span_;
    const char edge = (signs & sign_line) != 0 ? Text::block_end : is_note_mark(node) ? Text::edge : '\0';
    if (edge == 0) return;
    separate(edge);
    open_edges_.push_back({node, edge});
  }

  void end_inline(const GumboNode* node) {
    after_span_ = node->v.element.tag == GUMBO_TAG_SPAN;
    if (open_edges_.empty() || open_edges_.back().node != node) return;
    separate(open_edges_.back().edge);
    open_edges_.pop_back();
  }

  // Of two line breaks with nothing between them the second ends a paragraph.
  void break_line() {
    if (after_break_) end_run();
    after_break_ = open_;
    separate(Text::block_end);
  }

  void separate(char separator) {
    if (separator_ != Text::block_end) separator_ = separator;
  }

  void end_run() {
    after_break_ = false;
    if (!open_) return;
    open_ = false;
    Run& run = out_.runs.back();
    run.end_piece = static_cast<std::uint32_t>(out_.pieces.size());
    run.ends_sentence = ends_sentence(last_text_);
    out_.boxes[box_].words += run.words;
    out_.boxes[box_].link_words += run.link_words;
  }

  [[nodiscard]] static bool ends_sentence(std::string_view text) {
    while (!text.empty()) {
      std::size_t begin = text.size() - 1;
      while (begin > 0 && utf8::is_continuation(text[begin])) --begin;
      const std::string_view last = text.substr(begin);
      if (utf8::is_one_of(last, ".!?:\u2026\u3002\uFF01\uFF1F\u0964\u061F\u06D4")) return true;
      if (!utf8::is_one_of(last, " \n\t\r\"')]\u201D\u2019\u00BB\u201C\u300D\u00A0")) return false;
      text.remove_suffix(last.size());
    }
    return false;
  }

  struct OpenEdge {
    const GumboNode* node;
    char edge;
  };

  struct OpenPin {
    const GumboNode* node;
    std::uint32_t pin;
  };

  const Page& page_;
  Outline& out_;
  std::uint32_t box_ = 0;
  std::uint32_t position_ = 0;
  std::uint32_t links_ = 0, times_ = 0;
  std::uint32_t requests_ = 0;  // of the link that has just begun
  const GumboNode* hidden_in_ = nullptr;
  const GumboNode* template_ = nullptr;  // that the reader is in
  bool open_ = false;                    // a run is open
  bool after_break_ = false;             // a line break, and no text since
  char separator_ = 0;
  std::string_view last_text_;
  bool after_span_ = false;     // a span has just ended
  bool between_spans_ = false;  // and another begun
  List<OpenEdge> open_edges_;
  List<OpenPin> open_pins_;
};

}  // namespace

void read_outline(const Page& page, Outline& outline) {
  outline = Outline{};
  Reader(page, outline).run();
}

std::uint32_t count_words(std::string_view text) {
  // Quarters of a word, so that all scripts add up.
  std::uint32_t quarters = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte <= ' ') {
      in_word = false;
    } else if (byte >= 0xE0 && byte < 0xEA && i + 2 < text.size()) {
      const unsigned code =
          (byte & 15u) << 12 | (static_cast<unsigned char>(text[i + 1]) & 63u) << 6 | (static_cast<unsigned char>(text[i + 2]) & 63u);
      const bool han_or_kana = code >= 0x3040 && code <= 0x9FFF;
      const bool unspaced = (code >= 0x0E00 && code <= 0x0EFF) || (code >= 0x1000 && code <= 0x109F) || (code >= 0x1780 && code <= 0x17FF);
      if (han_or_kana || unspaced) {
        quarters += han_or_kana ? 2 : 1;
        in_word = false;
      } else if (!in_word) {
        quarters += 4;
        in_word = true;
      }
      i += 2;
    } else if (!in_word) {
      quarters += 4;
      in_word = true;
    }
  }
  return (quarters + 3) / 4;
}

}  // namespace newsgloss
