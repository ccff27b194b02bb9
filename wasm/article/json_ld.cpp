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

// What a property says of the object it stands in: as a text, or by the object that is its value.
struct Property {
  std::string_view key;
  Fact fact;
};
constexpr Property properties[] = {{"headline", Fact::title},        {"author", Fact::byline},       {"datePublished", Fact::published},
                                   {"dateModified", Fact::modified}, {"inLanguage", Fact::language}, {"mainEntityOfPage", Fact::canonical},
                                   {"publisher", Fact::site}};

// An object being read, with the key under which it stands in its parent.
struct Object {
  std::string place;
  std::string key;  // the last one read
  std::string name, url;
  std::string item;  // address on Wikidata
  PageFacts facts;
  bool is_article = false;
};

void take(std::string& fact, std::string_view value) {
  if (fact.empty()) fact.assign(value);
}

void say(PageFacts& facts, std::string_view key, std::string_view value) {
  for (const Property& property : properties) {
    if (property.key != key || value.empty()) continue;
    std::string& fact = facts[property.fact];
    if (property.fact != Fact::byline) {
      take(fact, value);
    } else {
      if (!fact.empty()) fact.append(", ");
      fact.append(value);
    }
  }
}

bool is_subject(std::string_view key) { return key == "about" || key == "mentions"; }

void add_subject(PageFacts& facts, std::string_view subject) {
  if (subject.empty() || facts.subjects.size() + subject.size() >= PageFacts::longest_subjects) return;
  facts.subjects.append(subject).push_back('\n');
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
    add_subject(object.facts, value);
  } else if (object.key != "publisher") {  // which is a name only as an object
    say(object.facts, object.key, value);
  }
}

}  // namespace

void read_json_ld(std::string_view script, PageFacts& facts) {
  std::vector<Object> open;
  PageFacts outermost;
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
          take(inner.facts[Fact::title], inner.name);
          take(inner.facts[Fact::canonical], inner.url);
          outermost = inner.facts;
        }
        if (open.size() > 1) {
          const bool address = inner.place == "mainEntityOfPage";
          PageFacts& outer = open[open.size() - 2].facts;
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
  for (std::size_t i = 0; i < fact_count; ++i) take(facts.texts[i], outermost.texts[i]);
  take(facts.subjects, outermost.subjects);
}

}  // namespace newsgloss
