#include "article/outline.h"

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
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED: return Display::hidden;
    default: return Display::block;
  }
}

// An element that HTML does not know is a line of its own, as a component of a page is, but not inside a line.
Display display_of(const GumboNode* node) {
  const GumboElement& element = node->v.element;
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return Display::hidden;
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

std::uint32_t signs_of_role(std::string_view role) {
  if (role == "article") return sign_article;
  if (role == "main") return sign_main;
  if (role == "complementary") return sign_boilerplate;
  if (role == "navigation" || role == "contentinfo" || role == "search" || role == "menu" || role == "banner" || role == "dialog" ||
      role == "alertdialog") {
    return sign_frame;
  }
  return 0;
}

// `display : none` anywhere in a style attribute, white space apart.
bool hides(std::string_view style) {
  for (std::size_t at = style.find("display"); at != std::string_view::npos; at = style.find("display", at + 7)) {
    std::string_view rest = style.substr(at + 7);
    const auto skip = [&] {
      while (!rest.empty() && (rest[0] == ' ' || rest[0] == ':')) rest.remove_prefix(1);
    };
    skip();
    if (rest.substr(0, 4) == "none") return true;
  }
  return false;
}

// Of an <input>.
bool asks_for_text(const GumboNode* node) {
  const std::string_view type = attribute(node, "type");
  return type.empty() || type == "text" || type == "email" || type == "tel" || type == "password";
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
    if (name == "class" || name == "id") {
      if (element.tag != GUMBO_TAG_BODY && element.tag != GUMBO_TAG_HTML) facts.signs |= signs_of_words(value);
    } else if (name == "role") {
      facts.signs |= signs_of_role(value);
    } else if (name == "itemprop") {
      if (value == "articleBody") facts.signs |= sign_body;
      if (value == "author" || value == "datePublished") facts.signs |= sign_byline;
    } else if (name == "hidden" || (name == "aria-hidden" && value == "true") || (name == "style" && hides(value))) {
      facts.hidden = true;
    } else if (name == "data-newsgloss-article") {
      facts.signs |= sign_chosen;
    } else if (name == "data-newsgloss") {
      if (value == "off") {
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

// Commas and sentence ends of the scripts that have their own.
void weigh(std::string_view text, Run& run) {
  static constexpr std::string_view wide[] = {"\u3001", "\u3002", "\uFF0C", "\u060C", "\u0964", "\u06D4", "\u061F", "\uFF1F", "\uFF01"};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ',' || c == '.' || c == '!' || c == '?' || c == ';') {
      ++run.marks;
    } else if (static_cast<unsigned char>(c) >= 0xD8) {
      for (const std::string_view mark : wide) run.marks += text.compare(i, mark.size(), mark) == 0 ? 1 : 0;
    }
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
    position_ += static_cast<std::uint32_t>(utf8::count_code_points(text));
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
    static constexpr std::string_view ends[] = {".", "!", "?", ":", "\u2026", "\u3002", "\uFF01", "\uFF1F", "\u0964", "\u061F", "\u06D4"};
    static constexpr std::string_view closers[] = {" ", "\n",     "\t",     "\r",     "\"",     "'",      ")",
                                                   "]", "\u201D", "\u2019", "\u00BB", "\u201C", "\u300D", "\u00A0"};
    const auto strip = [&] {
      for (const std::string_view closer : closers) {
        if (text.ends_with(closer)) {
          text.remove_suffix(closer.size());
          return true;
        }
      }
      return false;
    };
    while (strip()) {
    }
    for (const std::string_view end : ends) {
      if (text.ends_with(end)) return true;
    }
    return false;
  }

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
  bool open_ = false;         // a run is open
  bool after_break_ = false;  // a line break, and no text since
  char separator_ = 0;
  std::string_view last_text_;
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
