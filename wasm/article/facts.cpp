#include "article/facts.h"

namespace newsgloss {

namespace {

std::string_view text_of(const GumboNode* element) {
  const GumboVector& children = element->v.element.children;
  if (children.length == 0) return {};
  const auto* first = static_cast<const GumboNode*>(children.data[0]);
  return is_text(first) ? std::string_view(first->v.text.text) : std::string_view();
}

void set(std::string& fact, std::string_view value) {
  if (fact.empty()) fact.assign(value);
}

// YYYY-MM-DD with whatever follows.
bool is_date(std::string_view value) {
  if (value.size() < 10 || value[4] != '-' || value[7] != '-') return false;
  for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
    if (value[i] < '0' || value[i] > '9') return false;
  }
  return true;
}

void set_date(std::string& fact, std::string_view value) {
  if (is_date(value)) set(fact, value);
}

void read_meta(const GumboNode* node, PageFacts& facts) {
  const std::string_view content = attribute(node, "content");
  std::string_view name = attribute(node, "property");
  if (name.empty()) name = attribute(node, "name");
  if (name == "og:title") set(facts.title, content);
  if (name == "og:site_name") set(facts.site, content);
  if (name == "og:url") set(facts.canonical, content);
  if (name == "author") set(facts.byline, content);
  if (name == "article:published_time") set_date(facts.published, content);
  if (name == "article:modified_time") set_date(facts.modified, content);
}

}  // namespace

void read_facts(const Page& page, PageFacts& facts) {
  facts = PageFacts{};
  std::string title, shown_date;
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    if (!is_element(node)) continue;
    switch (node->v.element.tag) {
      case GUMBO_TAG_HTML:
        set(facts.language, attribute(node, "lang"));
        break;
      case GUMBO_TAG_META:
        read_meta(node, facts);
        break;
      case GUMBO_TAG_TITLE:
        if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML) set(title, text_of(node));
        break;
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") set(facts.canonical, attribute(node, "href"));
        break;
      case GUMBO_TAG_TIME:
        set_date(shown_date, attribute(node, "datetime"));
        break;
      default:
        break;
    }
  }
  set(facts.title, title);
  set(facts.published, shown_date);
}

}  // namespace newsgloss
