#include <vector>

#include "article/metadata.h"
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
                                   {"inLanguage", MetadataField::language},     {"mainEntityOfPage", MetadataField::canonical},
                                   {"publisher", MetadataField::site}};

// An object being read, with the key under which it stands in its parent.
struct Object {
  std::string place;
  std::string key;  // the last one read
  std::string name, url;
  std::string item;  // address on Wikidata
  Metadata metadata;
  bool is_article = false;
};

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

void take_value(Object& object, std::string_view value) {
  if (value.find("wikidata.org/") != std::string_view::npos) take(object.item, value);  // of `sameAs` or `@id`
  if (object.key == "@type") {
    object.is_article = object.is_article || is_article_type(value);
  } else if (object.key == "name") {
    take(object.name, value);
  } else if (object.key == "url" || object.key == "@id") {
    take(object.url, value);
  } else if (is_subject(object.key)) {
    add_subject(object.metadata, value);
  } else if (object.key != "publisher") {  // which is a name only as an object
    say(object.metadata, object.key, value);
  }
}

}  // namespace

void read_json_ld(std::string_view script, Metadata& metadata) {
  std::vector<Object> open;
  Metadata outermost;
  std::size_t depth = json::Reader::deepest + 1;  // of the article they are of
  json::Reader reader(script);
  for (json::Event event = reader.next(); event != json::Event::end; event = reader.next()) {
    switch (event) {
      case json::Event::object_begin:
        open.emplace_back();
        if (open.size() > 1) open.back().place = open[open.size() - 2].key;
        break;
      case json::Event::object_end: {
        Object& inner = open.back();
        if (inner.is_article && open.size() < depth) {
          depth = open.size();
          take(inner.metadata[MetadataField::title], inner.name);
          take(inner.metadata[MetadataField::canonical], inner.url);
          outermost = inner.metadata;
        }
        if (open.size() > 1) {
          const bool address = inner.place == "mainEntityOfPage";
          Metadata& outer = open[open.size() - 2].metadata;
          say(outer, inner.place, address ? inner.url : inner.name);
          if (is_subject(inner.place)) add_subject(outer, inner.item.empty() ? inner.name : inner.item);
        }
        open.pop_back();
        break;
      }
      case json::Event::key: open.back().key = reader.text(); break;
      case json::Event::string:
        if (!open.empty()) take_value(open.back(), reader.text());
        break;
      default: break;
    }
  }
  for (std::size_t i = 0; i < metadata_count; ++i) take(metadata.texts[i], outermost.texts[i]);
  take(metadata.subjects, outermost.subjects);
}

}  // namespace newsgloss
