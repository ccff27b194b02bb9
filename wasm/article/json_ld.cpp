#include <vector>

#include "article/facts.h"
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

// An object being read, with the key under which it stands in its parent.
struct Object {
  std::string place;
  std::string key;
  std::string name, url;
  PageFacts facts;
  bool is_article = false;
};

void take(std::string& fact, std::string_view value) {
  if (fact.empty()) fact.assign(value);
}

void add_name(std::string& names, std::string_view name) {
  if (name.empty()) return;
  if (!names.empty()) names.append(", ");
  names.append(name);
}

void take_value(Object& object, std::string_view value) {
  const std::string_view key = object.key;
  if (key == "@type") {
    object.is_article = object.is_article || is_article_type(value);
  } else if (key == "headline") {
    take(object.facts.title, value);
  } else if (key == "name") {
    take(object.name, value);
  } else if (key == "url" || key == "@id") {
    take(object.url, value);
  } else if (key == "datePublished") {
    take(object.facts.published, value);
  } else if (key == "dateModified") {
    take(object.facts.modified, value);
  } else if (key == "inLanguage") {
    take(object.facts.language, value);
  } else if (key == "mainEntityOfPage") {
    take(object.facts.canonical, value);
  } else if (key == "author") {
    add_name(object.facts.byline, value);
  }
}

// What an inner object says of the one around it.
void take_object(Object& outer, const Object& inner) {
  if (inner.place == "author") {
    add_name(outer.facts.byline, inner.name);
  } else if (inner.place == "publisher") {
    take(outer.facts.site, inner.name);
  } else if (inner.place == "mainEntityOfPage") {
    take(outer.facts.canonical, inner.url);
  } else if (inner.place == "inLanguage") {
    take(outer.facts.language, inner.name);
  }
}

}  // namespace

PageFacts read_json_ld(std::string_view script) {
  std::vector<Object> open;
  json::Reader reader(script);
  for (json::Event event = reader.next(); event != json::Event::end; event = reader.next()) {
    switch (event) {
      case json::Event::object_begin: {
        Object object;
        if (!open.empty()) object.place = open.back().key;
        open.push_back(object);
        break;
      }
      case json::Event::object_end: {
        const Object inner = open.back();
        open.pop_back();
        if (inner.is_article) {
          PageFacts facts = inner.facts;
          take(facts.title, inner.name);
          take(facts.canonical, inner.url);
          return facts;
        }
        if (!open.empty()) take_object(open.back(), inner);
        break;
      }
      case json::Event::key:
        open.back().key = reader.text();
        break;
      case json::Event::string:
        if (!open.empty()) take_value(open.back(), reader.text());
        break;
      default:
        break;
    }
  }
  return {};
}

}  // namespace newsgloss
