#include "article/json_ld.h"

#include <utility>

#include "base/json_reader.h"

namespace newsgloss {

namespace {

// The types of schema.org that are a story: https://schema.org/NewsArticle and its kin.
bool is_article_type(std::string_view type) {
  for (const std::string_view kind : {"Article", "BlogPosting", "Report", "LiveBlogPosting", "SocialMediaPosting"}) {
    if (type.ends_with(kind)) return true;
  }
  return false;
}

// What a property says of the object it stands in: as a text, or by the object that is its value.
struct Property {
  std::string_view key;
  MetadataField field;
};
constexpr Property properties[] = {{"headline", MetadataField::title},          {"author", MetadataField::byline},
                                   {"datePublished", MetadataField::published}, {"dateModified", MetadataField::modified},
                                   {"inLanguage", MetadataField::language},     {"publisher", MetadataField::site}};

// More objects than this are no description any more.
constexpr std::size_t most_described = 32;

void take(std::string& field, std::string_view value) {
  if (field.empty()) field.assign(value);
}

void say(Metadata& metadata, std::string_view key, std::string_view value) {
  for (const Property& property : properties) {
    if (property.key != key || value.empty()) continue;
    std::string& field = metadata[property.field];
    if (property.field != MetadataField::byline) {
      take(field, value);
    } else {
      if (!field.empty()) field.append(", ");
      field.append(value);
    }
  }
}

bool is_subject(std::string_view key) { return key == "about" || key == "mentions"; }

void add_subject(Metadata& metadata, std::string_view subject) {
  if (subject.empty() || metadata.subjects.size() + subject.size() >= Metadata::longest_subjects) return;
  metadata.subjects.append(subject).push_back('\n');
}

bool is_address(std::string_view key) { return key == "url" || key == "@id" || key == "mainEntityOfPage"; }

void take_value(Described& object, std::string_view value) {
  if (value.find("wikidata.org/") != std::string_view::npos) take(object.item, value);  // of `sameAs` or `@id`
  if (object.key == "@type") {
    object.is_article = object.is_article || is_article_type(value);
    object.is_page = object.is_page || value.ends_with("WebPage");
  } else if (object.key == "name") {
    take(object.name, value);
  } else if (is_address(object.key)) {
    object.addresses.append(value).push_back('\n');
  } else if (is_subject(object.key)) {
    add_subject(object.metadata, value);
  } else if (object.key != "publisher") {  // which is a name only as an object
    say(object.metadata, object.key, value);
  }
}

// Whether what stands under a key is still what the script is about.
bool goes_on(std::string_view key) { return key.empty() || key == "@graph" || key == "mainEntity" || key == "mainEntityOfPage"; }

}  // namespace

void read_json_ld(std::string_view script, std::vector<Described>& described) {
  std::vector<Described> open;
  json::Reader reader(script);
  for (json::Event event = reader.next(); event != json::Event::end; event = reader.next()) {
    switch (event) {
      case json::Event::object_begin: {
        Described object;
        if (!open.empty()) {
          object.place = open.back().key;
          object.is_listed = open.back().is_listed || !goes_on(object.place);
        }
        open.push_back(std::move(object));
        break;
      }
      case json::Event::object_end: {
        Described inner = std::move(open.back());
        open.pop_back();
        if (!open.empty()) {
          Described& outer = open.back();
          if (is_address(inner.place)) {
            outer.addresses.append(inner.addresses);
          } else {
            say(outer.metadata, inner.place, inner.name);
          }
          if (is_subject(inner.place)) add_subject(outer.metadata, inner.item.empty() ? inner.name : inner.item);
        }
        if (inner.is_listed || !(inner.is_article || inner.is_page) || described.size() == most_described) break;
        if (inner.is_article) take(inner.metadata[MetadataField::title], inner.name);
        described.push_back(std::move(inner));
        break;
      }
      case json::Event::key: open.back().key = reader.text(); break;
      case json::Event::string:
        if (!open.empty()) take_value(open.back(), reader.text());
        break;
      default: break;
    }
  }
}

}  // namespace newsgloss
