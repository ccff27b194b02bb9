#include "article/metadata.h"

#include "page/text.h"

namespace newsgloss {

namespace {

// Sources, most trusted first; see the header.
enum Trust : std::uint8_t { json_ld, open_graph, microdata, other, trust_levels };

// Where a name in a page's markup says something.
struct Place {
  std::string_view name;
  MetadataField field;
  Trust trust;
};

// <meta property=… content=…> and <meta name=… content=…>
constexpr Place meta_places[] = {
    {"og:title", MetadataField::title, open_graph},
    {"og:site_name", MetadataField::site, open_graph},
    {"og:url", MetadataField::canonical, open_graph},
    {"article:author", MetadataField::byline, open_graph},
    {"article:published_time", MetadataField::published, open_graph},
    {"article:modified_time", MetadataField::modified, open_graph},
    {"author", MetadataField::byline, other},
    {"dc.creator", MetadataField::byline, other},
    {"DC.creator", MetadataField::byline, other},
    {"date", MetadataField::published, other},
    {"pubdate", MetadataField::published, other},
    {"dc.date", MetadataField::published, other},
    {"DC.date.issued", MetadataField::published, other},
    {"publish-date", MetadataField::published, other},
    {"parsely-pub-date", MetadataField::published, other},
    {"sailthru.date", MetadataField::published, other},
    {"application-name", MetadataField::site, other},
};

// itemprop=…
constexpr Place property_places[] = {
    {"headline", MetadataField::title, microdata},
    {"datePublished", MetadataField::published, microdata},
    {"dateModified", MetadataField::modified, microdata},
    {"author", MetadataField::byline, microdata},
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

bool is_well_formed(MetadataField field, std::string_view value) {
  switch (field) {
    case MetadataField::byline: return !is_address(value);
    case MetadataField::published:
    case MetadataField::modified: return is_date(value);
    case MetadataField::language: return is_language(value);
    case MetadataField::canonical: return is_address(value);
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
      case GUMBO_TAG_HTML: set(best_, MetadataField::language, attribute(node, "lang")); break;
      case GUMBO_TAG_META:
        look_at_meta(attribute(node, "property"), attribute(node, "content"));
        look_at_meta(attribute(node, "name"), attribute(node, "content"));
        break;
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") set(best_, MetadataField::canonical, attribute(node, "href"));
        break;
      case GUMBO_TAG_SCRIPT:
        if (attribute(node, "type") == "application/ld+json") {
          Metadata metadata;
          read_json_ld(text_of_script(node), metadata);
          set_all(found_[json_ld], metadata);
        }
        break;
      case GUMBO_TAG_TITLE:
        if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML && title_.empty()) title_ = text_inside(node);
        break;
      case GUMBO_TAG_H1:
        if (heading_.empty()) heading_ = text_inside(node);
        break;
      case GUMBO_TAG_TIME: set(found_[other], MetadataField::published, attribute(node, "datetime")); break;
      default: break;
    }
    if (const std::string_view property = attribute(node, "itemprop"); !property.empty()) look_at_property(node, property);
  }

  void finish(Metadata& metadata) {
    set_all(metadata, best_);
    for (const Metadata& found : found_) set_all(metadata, found);
    set(metadata, MetadataField::title, title_);
    set(metadata, MetadataField::title, heading_);
  }

 private:
  static void set(Metadata& metadata, MetadataField field, std::string_view value) {
    if (!metadata[field].empty() || !is_well_formed(field, value)) return;
    std::string folded;
    append_folded(folded, value);
    metadata[field] = trimmed(folded);
  }

  static void set_all(Metadata& metadata, const Metadata& from) {
    for (std::size_t i = 0; i < metadata_count; ++i) set(metadata, static_cast<MetadataField>(i), from.texts[i]);
    if (metadata.subjects.empty()) metadata.subjects = from.subjects;
  }

  void look_at_meta(std::string_view name, std::string_view content) {
    if (name.empty() || content.empty()) return;
    for (const Place& place : meta_places) {
      if (place.name == name) set(found_[place.trust], place.field, content);
    }
  }

  void look_at_property(const GumboNode* node, std::string_view property) {
    for (const Place& place : property_places) {
      if (place.name != property) continue;
      std::string_view value = attribute(node, "content");
      if (value.empty()) value = attribute(node, "datetime");
      std::string text;
      if (value.empty()) value = text = text_inside(node);
      set(found_[place.trust], place.field, value);
    }
  }

  Metadata best_;  // what turns the order of trust round
  Metadata found_[trust_levels];
  std::string title_, heading_;
};

}  // namespace

const char* metadata_name(MetadataField field) {
  static constexpr const char* names[metadata_count] = {"title", "byline", "published", "modified", "language", "canonical", "site"};
  return names[static_cast<std::size_t>(field)];
}

void read_metadata(const Page& page, Metadata& metadata) {
  metadata = Metadata{};
  Finder finder;
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    if (is_element(node)) finder.look(node);
  }
  finder.finish(metadata);
}

}  // namespace newsgloss
