#include "article/metadata.h"

#include <vector>

#include "article/json_ld.h"
#include "page/text.h"

namespace newsgloss {

namespace {

// Sources, most trusted first; see the header.
enum Trust : std::uint8_t { json_ld, open_graph, microdata, other, json_ld_of_page, trust_levels };

// Where a name in a page's markup says something.
struct Place {
  std::string_view name;
  MetadataField field;
  Trust trust;
};

// <meta property=… content=…> and <meta name=… content=…>, by the letters of the name alone: dc.date is DC-date.
constexpr Place meta_places[] = {
    {"ogtitle", MetadataField::title, open_graph},
    {"ogsitename", MetadataField::site, open_graph},
    {"ogurl", MetadataField::canonical, open_graph},
    {"articleauthor", MetadataField::byline, open_graph},
    {"articlepublishedtime", MetadataField::published, open_graph},
    {"articlemodifiedtime", MetadataField::modified, open_graph},
    {"author", MetadataField::byline, other},
    {"dccreator", MetadataField::byline, other},
    {"contentlanguage", MetadataField::language, other},
    {"oglocale", MetadataField::language, other},
    {"dclanguage", MetadataField::language, other},
    {"date", MetadataField::published, other},
    {"dcdate", MetadataField::published, other},
    {"dctermsdate", MetadataField::published, other},
    {"sailthrudate", MetadataField::published, other},
    {"pdate", MetadataField::published, other},
    {"applicationname", MetadataField::site, other},
};

// The same for names that have this in them; the last that fits counts. Last-Modified is often the hour of the visit.
constexpr Place meta_parts[] = {
    {"publi", MetadataField::published, other},          {"pubdate", MetadataField::published, other},
    {"issued", MetadataField::published, other},         {"created", MetadataField::published, other},
    {"release", MetadataField::published, other},        {"modified", MetadataField::modified, other},
    {"updated", MetadataField::modified, other},         {"unpubli", MetadataField::site, trust_levels},
    {"lastmodified", MetadataField::site, trust_levels},
};

// itemprop=…
constexpr Place property_places[] = {
    {"headline", MetadataField::title, microdata},
    {"author", MetadataField::byline, microdata},
};

// Codes that are often written for the language of a country.
constexpr std::string_view mistaken[][2] = {{"jp", "ja"}, {"cn", "zh"}, {"cz", "cs"}, {"dk", "da"}, {"gr", "el"},
                                            {"ua", "uk"}, {"kr", "ko"}, {"iw", "he"}, {"in", "id"}, {"vn", "vi"}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

bool is_address(std::string_view value) { return value.starts_with("https://") || value.starts_with("http://"); }

// What makes an address the address of a page: not the protocol, the host (of which a page may have several), a query that only
// one of the two has, the fragment, or the ending of an AMP page. Empty for the front page of a site.
std::string_view path_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  address = address.substr(0, address.find('#'));
  address = address.substr(std::min(address.size(), address.find('/', scheme == std::string_view::npos ? 0 : scheme + 3)));
  if (address.ends_with("/amp")) address.remove_suffix(4);
  while (address.ends_with('/')) address.remove_suffix(1);
  return address;
}

bool is_same_page(std::string_view one, std::string_view other_one) {
  const std::string_view a = path_of(one), b = path_of(other_one);
  const std::size_t query = a.find('?'), other_query = b.find('?');
  if (query != std::string_view::npos && other_query != std::string_view::npos) return a == b;
  return path_of(a.substr(0, query)) == path_of(b.substr(0, other_query));
}

std::string_view text_of_script(const GumboNode* script) {
  const GumboVector& children = script->v.element.children;
  if (children.length == 0) return {};
  const auto* first = static_cast<const GumboNode*>(children.data[0]);
  return is_text(first) ? std::string_view(first->v.text.text) : std::string_view();
}

class Finder {
 public:
  Finder(const Known& known, List<const GumboNode*>& dated) : known_(known), dated_(dated) {}

  void look(const GumboNode* node) {
    switch (node->v.element.tag) {
      case GUMBO_TAG_HTML:
      case GUMBO_TAG_BODY: set(best_, MetadataField::language, attribute(node, "lang")); break;
      case GUMBO_TAG_META: {
        const std::string_view content = attribute(node, "content");
        for (const char* name : {"property", "name", "itemprop", "http-equiv"}) look_at_meta(attribute(node, name), content);
        return;
      }
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") set(best_, MetadataField::canonical, attribute(node, "href"));
        break;
      case GUMBO_TAG_SCRIPT:
        if (attribute(node, "type").starts_with("application/ld+json")) read_json_ld(text_of_script(node), described_);
        break;
      case GUMBO_TAG_TITLE:
        if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML && title_.empty()) title_ = text_inside(node);
        break;
      case GUMBO_TAG_H1:
        if (heading_.empty()) heading_ = text_inside(node);
        break;
      case GUMBO_TAG_TIME: add_dated(node); break;
      default: break;
    }
    if (const std::string_view property = attribute(node, "itemprop"); !property.empty()) look_at_property(node, property);
  }

  void finish(Metadata& metadata) {
    judge_described();
    set_all(metadata, best_);
    for (const Metadata& found : found_) set_all(metadata, found);
    set(metadata, MetadataField::title, title_);
    set(metadata, MetadataField::title, heading_);
  }

 private:
  void set(Metadata& metadata, MetadataField field, std::string_view value) {
    std::string& text = metadata[field];
    if (!text.empty() || value.empty()) return;
    switch (field) {
      case MetadataField::published:
      case MetadataField::modified: return set_day(metadata, field, value, best_[MetadataField::language], known_.today);
      case MetadataField::language: text = language_tag(value); return;
      case MetadataField::byline:
        if (is_address(value)) return;
        break;
      case MetadataField::canonical:
        if (!is_address(value)) return;
        break;
      default: break;
    }
    std::string folded;
    append_folded(folded, value);
    text = trimmed(folded);
  }

  void set_all(Metadata& metadata, const Metadata& from) {
    for (std::size_t i = 0; i < metadata_count; ++i) set(metadata, static_cast<MetadataField>(i), from.texts[i]);
    if (metadata.subjects.empty()) metadata.subjects = from.subjects;
  }

  void look_at_meta(std::string_view name, std::string_view content) {
    if (name.empty() || content.empty()) return;
    std::string letters;
    for (const char c : name) {
      if (is_letter(c)) letters.push_back(lower(c));
    }
    const Place* found = nullptr;
    for (const Place& place : meta_parts) {
      if (letters.find(place.name) != std::string::npos) found = &place;
    }
    for (const Place& place : meta_places) {
      if (letters == place.name) found = &place;
    }
    if (found != nullptr && found->trust != trust_levels) set(found_[found->trust], found->field, content);
  }

  void look_at_property(const GumboNode* node, std::string_view property) {
    if (property.starts_with("date")) add_dated(node);
    for (const Place& place : property_places) {
      if (place.name != property) continue;
      std::string_view value = attribute(node, "content");
      std::string text;
      if (value.empty()) value = text = text_inside(node);
      set(found_[place.trust], place.field, value);
    }
  }

  void add_dated(const GumboNode* node) {
    constexpr std::size_t most_dated = 200;
    if (dated_.size() < most_dated && (dated_.empty() || dated_.back() != node)) dated_.push_back(node);
  }

  // Is it said to be this page (2), another one (0), or neither (1)?
  [[nodiscard]] int is_this_page(const Described& one) const {
    int said = 1;
    std::string_view lines = one.addresses;
    while (!lines.empty()) {
      const std::string_view line = lines.substr(0, lines.find('\n'));
      lines.remove_prefix(std::min(lines.size(), line.size() + 1));
      if (path_of(line).empty()) continue;
      for (const std::string_view own : {std::string_view(best_[MetadataField::canonical]),
                                         std::string_view(found_[open_graph][MetadataField::canonical]), known_.url}) {
        if (path_of(own).empty()) continue;
        if (is_same_page(line, own)) return 2;
        said = 0;
      }
    }
    // Addresses are often wrong. The beginning of a headline suffices: what follows may be written otherwise.
    constexpr std::size_t enough_bytes = 20;
    const std::string_view headline = std::string_view(one.metadata[MetadataField::title]).substr(0, enough_bytes);
    for (const std::string_view title :
         {std::string_view(found_[open_graph][MetadataField::title]), std::string_view(title_), std::string_view(heading_)}) {
      if (said == 0 && one.is_article && !headline.empty() && title.find(headline) != std::string_view::npos) said = 1;
    }
    return said;
  }

  void judge_described() {
    for (const int wanted : {2, 1}) {
      for (const Described& one : described_) {
        if (is_this_page(one) != wanted) continue;
        Metadata& found = found_[one.is_article ? json_ld : json_ld_of_page];
        if (one.is_article) set_all(found, one.metadata);
        for (const MetadataField field : {MetadataField::published, MetadataField::modified, MetadataField::language}) {
          set(found, field, one.metadata[field]);
        }
        if (one.is_article) set(found, MetadataField::canonical, std::string_view(one.addresses).substr(0, one.addresses.find('\n')));
      }
    }
  }

  const Known& known_;
  List<const GumboNode*>& dated_;
  std::vector<Described> described_;
  Metadata best_;  // what turns the order of trust round
  Metadata found_[trust_levels];
  std::string title_, heading_;
};

}  // namespace

const char* metadata_name(MetadataField field) {
  static constexpr const char* names[metadata_count] = {"title",    "byline",    "published", "modified",
                                                        "language", "canonical", "site",      "date"};
  return names[static_cast<std::size_t>(field)];
}

void read_metadata(const Page& page, const Known& known, Metadata& metadata, List<const GumboNode*>& dated) {
  metadata = Metadata{};
  Finder finder(known, dated);
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    if (is_element(node)) finder.look(node);
  }
  finder.finish(metadata);
}

void set_day(Metadata& metadata, MetadataField field, std::string_view value, std::string_view language, Day today) {
  std::string folded;
  append_folded(folded, value);
  const std::string_view shown = trimmed(folded);
  const Day day = read_date(shown, language);
  std::string& text = metadata[field];
  if (!text.empty() || !is_plausible(day, today)) return;
  text = iso_date(day);
  constexpr std::size_t longest_time = 40;  // "2024-10-22T09:00:00.000000+02:00"
  if (shown.starts_with(text) && shown.size() <= longest_time) text = shown;
}

std::string language_tag(std::string_view said) {
  std::string tag;
  std::size_t length = 0;  // of the part so far
  for (const char c : said) {
    if (c == '-' || c == '_') {
      if (length == 0) return {};
      length = 0;
      tag.push_back('-');
      continue;
    }
    if (!is_letter(c) && !is_digit(c)) {
      if (tag.empty() && c == ' ') continue;
      break;  // "de, en" is German first
    }
    tag.push_back(lower(c));
    ++length;
  }
  while (tag.ends_with('-')) tag.pop_back();
  const std::size_t base = std::min(tag.find('-'), tag.size());
  if (base < 2 || base > 3 || tag.size() > 35 || tag.starts_with("und") || tag.starts_with("mul")) return {};
  for (std::size_t i = 0; i < base; ++i) {
    if (!is_letter(tag[i])) return {};
  }
  for (const auto& [wrong, right] : mistaken) {
    if (tag.substr(0, base) == wrong) tag.replace(0, base, right);
  }
  // de-AT, zh-Hant, zh-Hant-TW; es-419 stays
  for (std::size_t at = base; at < tag.size();) {
    const std::size_t end = std::min(tag.find('-', at + 1), tag.size());
    if (end - at == 3) {
      tag[at + 1] = upper(tag[at + 1]);
      tag[at + 2] = upper(tag[at + 2]);
    } else if (end - at == 5 && is_letter(tag[at + 1])) {
      tag[at + 1] = upper(tag[at + 1]);
    }
    at = end;
  }
  return tag;
}

std::string text_inside(const GumboNode* element, std::size_t longest) {
  std::string text;
  for (const GumboNode* node = element; node != nullptr && text.size() < longest; node = next_in_page(node, element)) {
    if (is_text(node)) text.append(node->v.text.text);
  }
  return text;
}

}  // namespace newsgloss
