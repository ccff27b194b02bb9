#include "article/facts.h"

#include "page/text.h"

namespace newsgloss {

namespace {

// Sources, most trusted first; see the header.
enum Trust : unsigned { json_ld, open_graph, microdata, other, trust_levels };

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// YYYY-MM-DD, and whatever follows.
bool is_date(std::string_view value) {
  if (value.size() < 10 || value[4] != '-' || value[7] != '-') return false;
  for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
    if (!is_digit(value[i])) return false;
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

std::string clean(std::string_view value) {
  std::string folded;
  append_folded(folded, value);
  return std::string(trimmed(folded));
}

void set(std::string& fact, std::string_view value, bool well_formed = true) {
  if (fact.empty() && well_formed) fact = clean(value);
}

void set_all(PageFacts& facts, const PageFacts& from) {
  set(facts.title, from.title);
  set(facts.byline, from.byline, !is_address(from.byline));
  set(facts.language, from.language, is_language(from.language));
  set(facts.published, from.published, is_date(from.published));
  set(facts.modified, from.modified, is_date(from.modified));
  set(facts.canonical, from.canonical, is_address(from.canonical));
  set(facts.site, from.site);
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

class Finder {
 public:
  void look(const GumboNode* node) {
    switch (node->v.element.tag) {
      case GUMBO_TAG_HTML:
        set(found_[other].language, attribute(node, "lang"), is_language(attribute(node, "lang")));
        break;
      case GUMBO_TAG_META:
        look_at_meta(attribute(node, "property"), attribute(node, "content"));
        look_at_meta(attribute(node, "name"), attribute(node, "content"));
        break;
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") set(link_canonical_, attribute(node, "href"), is_address(attribute(node, "href")));
        break;
      case GUMBO_TAG_SCRIPT:
        if (attribute(node, "type") == "application/ld+json") set_all(found_[json_ld], read_json_ld(text_inside_script(node)));
        break;
      case GUMBO_TAG_TITLE:
        if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML) set(page_title_, text_inside(node));
        break;
      case GUMBO_TAG_H1:
        if (heading_.empty()) set(heading_, text_inside(node));
        break;
      case GUMBO_TAG_TIME:
        set(found_[other].published, attribute(node, "datetime"), is_date(attribute(node, "datetime")));
        break;
      default:
        break;
    }
    if (const std::string_view property = attribute(node, "itemprop"); !property.empty()) look_at_property(node, property);
  }

  void finish(PageFacts& facts) {
    set(facts.canonical, link_canonical_);
    set(facts.language, found_[other].language);
    for (const PageFacts& found : found_) set_all(facts, found);
    set(facts.title, page_title_);
    set(facts.title, heading_);
  }

 private:
  static std::string_view text_inside_script(const GumboNode* node) {
    const GumboVector& children = node->v.element.children;
    if (children.length == 0) return {};
    const auto* first = static_cast<const GumboNode*>(children.data[0]);
    return is_text(first) ? std::string_view(first->v.text.text) : std::string_view();
  }

  void look_at_meta(std::string_view name, std::string_view content) {
    if (name.empty() || content.empty()) return;
    PageFacts& graph = found_[open_graph];
    PageFacts& plain = found_[other];
    if (name == "og:title") set(graph.title, content);
    if (name == "og:site_name") set(graph.site, content);
    if (name == "og:url") set(graph.canonical, content, is_address(content));
    if (name == "article:author") set(graph.byline, content, !is_address(content));
    if (name == "article:published_time") set(graph.published, content, is_date(content));
    if (name == "article:modified_time") set(graph.modified, content, is_date(content));
    if (name == "author" || name == "dc.creator" || name == "DC.creator") set(plain.byline, content, !is_address(content));
    if (name == "date" || name == "pubdate" || name == "dc.date" || name == "DC.date.issued" || name == "publish-date" ||
        name == "parsely-pub-date" || name == "sailthru.date") {
      set(plain.published, content, is_date(content));
    }
    if (name == "application-name") set(plain.site, content);
  }

  void look_at_property(const GumboNode* node, std::string_view property) {
    PageFacts& facts = found_[microdata];
    const auto value = [&] {
      std::string_view given = attribute(node, "content");
      if (given.empty()) given = attribute(node, "datetime");
      return given.empty() ? text_inside(node) : std::string(given);
    };
    if (property == "headline") {
      set(facts.title, value());
    } else if (property == "datePublished") {
      const std::string date = value();
      set(facts.published, date, is_date(date));
    } else if (property == "dateModified") {
      const std::string date = value();
      set(facts.modified, date, is_date(date));
    } else if (property == "author") {
      set(facts.byline, value());
    }
  }

  PageFacts found_[trust_levels];
  std::string link_canonical_, page_title_, heading_;
};

}  // namespace

void read_facts(const Page& page, PageFacts& facts) {
  facts = PageFacts{};
  Finder finder;
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    if (is_element(node)) finder.look(node);
  }
  finder.finish(facts);
}

}  // namespace newsgloss
