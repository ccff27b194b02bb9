#include "page/bound.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/limits.h"
#include "base/list.h"
#include "gumbo.h"

namespace newsgloss {

namespace {

// How a tag takes part in nesting.
enum class Nesting : std::uint8_t {
  none,        // void elements, and those that close each other (p, li, td …): they do not nest by themselves
  nested,      //
  formatting,  // copied into later blocks while open
  raw_text,    // content is text up to the end tag
  foreign,     // svg and math: inside, "/>" closes
};

Nesting nesting_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_A:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT: return Nesting::none;
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U: return Nesting::formatting;
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_PLAINTEXT: return Nesting::raw_text;
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH: return Nesting::foreign;
    default: return Nesting::nested;
  }
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// A name for comparing: gumbo's enumerator, or a hash above all of them for the names gumbo does not know.
std::uint32_t identify(std::string_view name) {
  const GumboTag tag = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
  if (tag != GUMBO_TAG_UNKNOWN) return static_cast<std::uint32_t>(tag);
  std::uint32_t h = 2166136261u;  // FNV-1a
  for (const char c : name) h = (h ^ (static_cast<unsigned char>(c) | 32u)) * 16777619u;
  return h | 0x10000u;
}

struct Open {
  std::uint32_t name;
  bool blanked;
};

class Bounder {
 public:
  explicit Bounder(std::string& html) : html_(html) {}

  void run() {
    const std::size_t size = html_.size();
    std::size_t at = 0;
    while (at < size) {
      const void* found = std::memchr(html_.data() + at, '<', size - at);
      if (found == nullptr) return;
      at = static_cast<std::size_t>(static_cast<const char*>(found) - html_.data());
      if (at + 1 >= size) return;
      const char next = html_[at + 1];
      if (is_letter(next)) {
        at = start_tag(at);
      } else if (next == '/' && at + 2 < size && is_letter(html_[at + 2])) {
        at = end_tag(at);
      } else if (html_.compare(at, 4, "<!--") == 0) {
        at = comment_end(at + 4);
      } else {
        at += 2;
      }
    }
  }

 private:
  // After a comment whose text begins at `at`: it ends at "-->", at "--!>", and at once where it begins with ">" or "->".
  [[nodiscard]] std::size_t comment_end(std::size_t at) const {
    if (html_.compare(at, 1, ">") == 0) return at + 1;
    if (html_.compare(at, 2, "->") == 0) return at + 2;
    while ((at = html_.find("--", at)) != std::string::npos) {
      if (html_.compare(at + 2, 1, ">") == 0) return at + 3;
      if (html_.compare(at + 2, 2, "!>") == 0) return at + 4;
      ++at;
    }
    return html_.size();
  }

  [[nodiscard]] std::size_t name_end(std::size_t at) const {
    while (at < html_.size() && !is_space(html_[at]) && html_[at] != '/' && html_[at] != '>') ++at;
    return at;
  }

  void blank(std::size_t begin, std::size_t end) { std::memset(html_.data() + begin, 0, end - begin); }

  // Walks the attributes from `at` to just after the tag's '>' (or the end of the input), blanking those over the limit.
  // `self_closing` tells whether the tag ends in "/>".
  std::size_t attributes(std::size_t at, bool& self_closing) {
    const std::size_t size = html_.size();
    std::uint32_t count = 0;
    std::size_t surplus = 0;  // where the first attribute over the limit begins
    self_closing = false;
    while (at < size && html_[at] != '>') {
      if (is_space(html_[at]) || html_[at] == '/') {
        self_closing = html_[at] == '/';
        ++at;
        continue;
      }
      self_closing = false;
      if (++count == limits::attributes_per_element + 1) surplus = at;
      ++at;  // a name may begin with '='
      while (at < size && !is_space(html_[at]) && html_[at] != '/' && html_[at] != '>' && html_[at] != '=') ++at;
      std::size_t value = at;
      while (value < size && is_space(html_[value])) ++value;
      if (value >= size || html_[value] != '=') continue;
      ++value;
      while (value < size && is_space(html_[value])) ++value;
      at = value;
      if (at < size && (html_[at] == '"' || html_[at] == '\'')) {
        const std::size_t quote = html_.find(html_[at], at + 1);
        at = quote == std::string::npos ? size : quote + 1;
      } else {
        while (at < size && !is_space(html_[at]) && html_[at] != '>') ++at;
      }
    }
    // Spaces, not NULs: inside a tag a NUL would become an attribute's name.
    if (surplus != 0) std::memset(html_.data() + surplus, ' ', at - surplus);
    return at < size ? at + 1 : size;
  }

  std::size_t start_tag(std::size_t begin) {
    const std::size_t end_of_name = name_end(begin + 1);
    const std::string_view name = std::string_view(html_).substr(begin + 1, end_of_name - begin - 1);
    const std::uint32_t id = identify(name);
    const Nesting nesting = id < GUMBO_TAG_UNKNOWN ? nesting_of(static_cast<GumboTag>(id)) : Nesting::nested;
    bool self_closing = false;
    const std::size_t end = attributes(end_of_name, self_closing);
    if (id == GUMBO_TAG_SELECT) in_select_ = true;
    if (id == GUMBO_TAG_COL) in_columns_ = in_template_;
    if (id == GUMBO_TAG_TEMPLATE) in_template_ = true;
    if (nesting == Nesting::none) return end;
    if (nesting == Nesting::raw_text && reads_raw_text(id)) {
      if (id == GUMBO_TAG_PLAINTEXT) return html_.size();
      const std::size_t text_end = raw_text_end(std::string(name), end);
      if (id == GUMBO_TAG_NOSCRIPT) {
        rename_noscript(begin + 1);
        if (text_end < html_.size()) rename_noscript(text_end + 2);
      }
      return text_end;
    }
    // Elements gumbo knows break out of svg, so "/>" closes only the unknown ones there (path, g, circle …).
    if (self_closing && foreign_depth_ > 0 && id >= GUMBO_TAG_UNKNOWN) return end;
    bool over = open_.size() >= limits::element_depth;
    if (nesting == Nesting::formatting) {
      over = over || formatting_ >= limits::open_formatting;
      if (!over) ++formatting_;
    }
    if (over) blank(begin, end);
    if (nesting == Nesting::foreign) ++foreign_depth_;
    open_.push_back({id, over});
    return end;
  }

  std::size_t end_tag(std::size_t begin) {
    const std::size_t end_of_name = name_end(begin + 2);
    const std::uint32_t id = identify(std::string_view(html_).substr(begin + 2, end_of_name - begin - 2));
    bool self_closing = false;
    const std::size_t end = attributes(end_of_name, self_closing);
    const Nesting nesting = id < GUMBO_TAG_UNKNOWN ? nesting_of(static_cast<GumboTag>(id)) : Nesting::nested;
    if (id == GUMBO_TAG_SELECT) in_select_ = false;
    if (id == GUMBO_TAG_TEMPLATE) in_template_ = in_columns_ = false;
    if (nesting == Nesting::none || (nesting == Nesting::raw_text && reads_raw_text(id))) return end;
    // Only so far down: an end tag without a start must not cost the whole stack each time.
    const std::size_t lowest = open_.size() > limits::element_depth ? open_.size() - limits::element_depth : 0;
    std::size_t i = open_.size();
    while (i > lowest && open_[i - 1].name != id) --i;
    if (i == lowest) {
      if (nesting == Nesting::formatting && formatting_ > 0) --formatting_;  // it closes one that a block's end cut off
      return end;
    }
    if (open_[i - 1].blanked) {
      blank(begin, end);
    } else if (nesting == Nesting::formatting && formatting_ > 0) {
      --formatting_;
    }
    while (open_.size() >= i) {
      const std::uint32_t name = open_.back().name;
      if ((name == GUMBO_TAG_SVG || name == GUMBO_TAG_MATH) && foreign_depth_ > 0) --foreign_depth_;
      open_.pop_back();
    }
    return end;
  }

  // Is what follows the start tag of a raw text element raw text here? In svg and math it is not, and elsewhere the parser may
  // pass over the start tag.
  [[nodiscard]] bool reads_raw_text(std::uint32_t id) const {
    return foreign_depth_ == 0 && !in_columns_ && (!in_select_ || id == GUMBO_TAG_SCRIPT);
  }

  // gumbo reads <noscript> as if there were no scripts, and <noframes> as browsers read both: what is inside is one text. The
  // two names are of one length.
  void rename_noscript(std::size_t name) { html_.replace(name, 8, "noframes"); }

  // Where the end tag of a raw text element begins.
  [[nodiscard]] std::size_t raw_text_end(const std::string& name, std::size_t at) const {
    while ((at = html_.find("</", at)) != std::string::npos) {
      std::size_t i = 0;
      while (i < name.size() && at + 2 + i < html_.size() && (html_[at + 2 + i] | 32) == (name[i] | 32)) ++i;
      const char next = at + 2 + i < html_.size() ? html_[at + 2 + i] : '>';
      if (i == name.size() && (is_space(next) || next == '/' || next == '>')) return at;
      at += 2;
    }
    return html_.size();
  }

  std::string& html_;
  List<Open> open_;
  std::uint32_t formatting_ = 0;
  std::uint32_t foreign_depth_ = 0;
  bool in_select_ = false;
  bool in_template_ = false;
  bool in_columns_ = false;  // after a <col> in a template
};

}  // namespace

void bound_page(std::string& html) { Bounder(html).run(); }

}  // namespace newsgloss
