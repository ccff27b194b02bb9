#include "article/facts.h"

#include "page/text.h"

namespace newsgloss {

namespace {

// Sources, most trusted first; see the header.
enum Trust : std::uint8_t { json_ld, open_graph, microdata, other, trust_levels };

// Where a name in a page's markup says a fact.
struct Place {
  std::string_view name;
  Fact fact;
  Trust trust;
};

// <meta property=… content=…> and <meta name=… content=…>
constexpr Place meta_places[] = {
    {"og:title", Fact::title, open_graph},
    {"og:site_name", Fact::site, open_graph},
    {"og:url", Fact::canonical, open_graph},
    {"article:author", Fact::byline, open_graph},
    {"article:published_time", Fact::published, open_graph},
    {"article:modified_time", Fact::modified, open_graph},
    {"author", Fact::byline, other},
    {"dc.creator", Fact::byline, other},
    {"DC.creator", Fact::byline, other},
    {"date", Fact::published, other},
    {"pubdate", Fact::published, other},
    {"dc.date", Fact::published, other},
    {"DC.date.issued", Fact::published, other},
    {"publish-date", Fact::published, other},
    {"parsely-pub-date", Fact::published, other},
    {"sailthru.date", Fact::published, other},
    {"application-name", Fact::site, other},
};

// itemprop=…
constexpr Place property_places[] = {
    {"headline", Fact::title, microdata},
    {"datePublished", Fact::published, microdata},
    {"dateModified", Fact::modified, microdata},
    {"author", Fact::byline, microdata},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// YYYY-MM-DD, and whatever follows.
bool is_date(std::string_view value) {
  constexpr std::string_view form = "0000-00-00";
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (i == value.size() || (form[i] == '-' ? value[i] != '-' : !is_digit(value[i]))) return false;
  }
  return true;
}

bool is_address(std::string_view value) { return value.starts_with("https://") || value.starts_with("http://"); }

// Letters, digits and hyphens, as BCP 47 has them.
bool is_language(std::string_view value) {
  if (value.size() < 2 || value.size() > 35) return false;
  for (const char c : value) {
    if (!is_digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '-') return false;
  }
  return true;
}

bool is_well_formed(Fact fact, std::string_view value) {
  switch (fact) {
    case Fact::byline: return !is_address(value);
    case Fact::published:
    case Fact::modified: return is_date(value);
    case Fact::language: return is_language(value);
    case Fact::canonical: return is_address(value);
    default: return true;
  }
}

// The text inside an element; at most `longest` bytes, so that a page cannot make it costly.
std::string text_inside(const GumboNode* element) {
  constexpr std::size_t longest = 1000;
  std::string text;
  for (const GumboNode* node = element; node != nullptr && text.size() < longest; node = next_in_page(node, element)) {
    if (is_text(node)) text.append(node->v.text.text);
  }
  return text;
}

std::string_view text_of_script(const GumboNode* script) {
  const GumboVector& children = script->v.element.children;
  if (children.length == 0) return {};
  const auto* first = static_cast<const GumboNode*>(children.data[0]);
  return is_text(first) ? std::string_view(first->v.text.text) : std::string_view();
}

class Finder {
 public:
  void look(const GumboNode* node) {
    switch (node->v.element.tag) {
      case GUMBO_TAG_HTML: set(best_, Fact::language, attribute(node, "lang")); break;
      case GUMBO_TAG_META:
        look_at_meta(attribute(node, "property"), attribute(node, "content"));
        look_at_meta(attribute(node, "name"), attribute(node, "content"));
        break;
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") set(best_, Fact::canonical, attribute(node, "href"));
        break;
      case GUMBO_TAG_SCRIPT:
        if (attribute(node, "type") == "application/ld+json") {
          PageFacts facts;
          read_json_ld(text_of_script(node), facts);
          set_all(found_[json_ld], facts);
        }
        break;
      case GUMBO_TAG_TITLE:
        if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML && title_.empty()) title_ = text_inside(node);
        break;
      case GUMBO_TAG_H1:
        if (heading_.empty()) heading_ = text_inside(node);
        break;
      case GUMBO_TAG_TIME: set(found_[other], Fact::published, attribute(node, "datetime")); break;
      default: break;
    }
    if (const std::string_view property = attribute(node, "itemprop"); !property.empty()) look_at_property(node, property);
  }

  void finish(PageFacts& facts) {
    set_all(facts, best_);
    for (const PageFacts& found : found_) set_all(facts, found);
    set(facts, Fact::title, title_);
    set(facts, Fact::title, heading_);
  }

 private:
  static void set(PageFacts& facts, Fact fact, std::string_view value) {
    if (!facts[fact].empty() || !is_well_formed(fact, value)) return;
    std::string folded;
    append_folded(folded, value);
    facts[fact] = trimmed(folded);
  }

  static void set_all(PageFacts& facts, const PageFacts& from) {
    for (std::size_t i = 0; i < fact_count; ++i) set(facts, static_cast<Fact>(i), from.texts[i]);
    if (facts.subjects.empty()) facts.subjects = from.subjects;
  }

  void look_at_meta(std::string_view name, std::string_view content) {
    if (name.empty() || content.empty()) return;
    for (const Place& place : meta_places) {
      if (place.name == name) set(found_[place.trust], place.fact, content);
    }
  }

  void look_at_property(const GumboNode* node, std::string_view property) {
    for (const Place& place : property_places) {
      if (place.name != property) continue;
      std::string_view value = attribute(node, "content");
      if (value.empty()) value = attribute(node, "datetime");
      std::string text;
      if (value.empty()) value = text = text_inside(node);
      set(found_[place.trust], place.fact, value);
    }
  }

  PageFacts best_;  // what turns the order of trust round
  PageFacts found_[trust_levels];
  std::string title_, heading_;
};

}  // namespace

const char* fact_name(Fact fact) {
  static constexpr const char* names[fact_count] = {"title", "byline", "published", "modified", "language", "canonical", "site"};
  return names[static_cast<std::size_t>(fact)];
}

void read_facts(const Page& page, PageFacts& facts) {
  facts = PageFacts{};
  Finder finder;
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    if (is_element(node)) finder.look(node);
  }
  finder.finish(facts);
}

}  // namespace newsgloss
