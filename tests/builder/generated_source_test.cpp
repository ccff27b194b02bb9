// Records made at random, right and wrong: whatever builds can be shown as a card.
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "../core/built_kb.h"
#include "engine.h"
#include "native/show/card.h"
#include "native/show/record.h"
#include "source_property.h"

using namespace newsgloss;

namespace {

// The same values on every machine: the distributions of <random> are not.
class Generator {
 public:
  explicit Generator(std::uint64_t seed) : random_(seed) {}

  std::string entity(std::size_t index) {
    Json entity = {{"id", "Q" + std::to_string(index + 1)}, {"label", {{"en", "Name " + std::to_string(index)}}}};
    static constexpr const char* fields[] = {"type", "description", "aliases", "keywords", "weight", "links", "image", "flag", "other"};
    for (const char* field : fields) {
      if (chance(4)) entity[field] = value_for(field);
    }
    if (chance(2)) {
      entity["facts"] = Json::array();
      for (std::size_t i = below(4) + 1; i > 0; --i) entity["facts"].push_back(fact());
    }
    if (chance(8)) entity["label"] = texts();
    if (chance(8)) entity["facts"] = anything(0);
    return to_text(entity);
  }

  std::string property() {
    Json property = Json::object();
    for (const char* field : {"label", "order", "unit", "dated", "value", "date"}) {
      if (chance(3)) property[field] = chance(4) ? anything(0) : property_field(field);
    }
    return to_text(property);
  }

  std::string property_id() { return one_of({"P36", "P571", "P570", "P1082", "P39", "P297", "constructor", "__proto__", "toString"}); }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  bool chance(std::size_t in) { return below(in) == 0; }
  const char* one_of(std::initializer_list<const char*> choices) { return choices.begin()[below(choices.size())]; }

  std::string text() {
    return one_of({"",
                   " ",
                   "a",
                   "Russia",
                   "300000",
                   "999999",
                   "-0044",
                   "2012-13",
                   "2012-05",
                   "2012-05-07",
                   "+12345-00-00",
                   "Россия",
                   "🇷🇺",
                   "US",
                   "constructor",
                   "__proto__",
                   "https://a.example/b",
                   "javascript:alert(1)",
                   "\x1B[31m",
                   "\u009B31m",
                   "\u2028",
                   "\u202E",
                   "<b>",
                   "{0}",
                   "<!--"});
  }
  std::string language() { return one_of({"en", "de", "pt-BR", "toString", "__proto__", "constructor", "valueOf", "zh-Hant", "x", "en-"}); }

  Json anything(int depth) {
    switch (below(depth < 3 ? 9 : 7)) {
      case 0: return nullptr;
      case 1: return chance(2);
      case 2: return 5;
      case 3: return -300000;
      case 4: return 1e300;
      case 5:
      case 6: return text();
      case 7: {
        Json list = Json::array();
        for (std::size_t i = below(3); i > 0; --i) list.push_back(anything(depth + 1));
        return list;
      }
      default: {
        Json object = Json::object();
        static constexpr const char* keys[] = {"id", "label", "flag", "facts", "en", "text", "url", "value", "__proto__"};
        for (std::size_t i = below(3); i > 0; --i) object[keys[below(std::size(keys))]] = anything(depth + 1);
        return object;
      }
    }
  }
  // What belongs there, or once in ten something else.
  template <typename Make>
  Json mostly(Make make) {
    return chance(10) ? anything(0) : Json(make());
  }

  Json texts() {
    Json texts = Json::object();
    for (std::size_t i = below(3) + 1; i > 0; --i)
      texts[chance(8) ? language() : one_of({"en", "de", "ru"})] = mostly([&] { return text(); });
    return texts;
  }
  Json lists() {
    Json lists = Json::object();
    lists[chance(8) ? language() : "en"] = Json::array({mostly([&] { return text(); }), "b"});
    return lists;
  }
  Json fact_value() {
    switch (below(5)) {
      case 0: return text();
      case 1: return below(1'000'000);
      case 2: return chance(2);
      case 3: return {{"id", "Q" + std::to_string(below(60))}};
      default: {
        Json value = Json::object();
        if (chance(2)) value["id"] = "Q" + std::to_string(below(60));
        if (chance(2)) value["label"] = mostly([&] { return chance(2) ? Json(text()) : texts(); });
        if (chance(4)) value["flag"] = mostly([&] { return text(); });
        if (chance(8)) value["facts"] = anything(1);
        if (chance(8)) value["amount"] = anything(1);
        return value;
      }
    }
  }
  Json fact() {
    Json fact = {{"property", mostly([&] { return property_id(); })}, {"value", mostly([&] { return fact_value(); })}};
    for (const char* time : {"start", "end", "pointInTime"}) {
      if (chance(4)) fact[time] = chance(6) ? anything(0) : Json(one_of({"2001", "2012-05", "2024-02-29", "-0044", "0000"}));
    }
    if (chance(5)) fact["source"] = mostly([&] { return text(); });
    if (chance(5)) fact["unit"] = mostly([&] { return chance(2) ? Json(text()) : texts(); });
    if (chance(40)) fact[one_of({"successor", "until", "term", "property2"})] = anything(0);
    return fact;
  }
  Json value_for(std::string_view field) {
    if (chance(8)) return anything(0);
    if (field == "type") return one_of({"Person", "Country", "Event", "Bloc", "constructor", "toString", "__proto__"});
    if (field == "description") return texts();
    if (field == "aliases" || field == "keywords") return lists();
    if (field == "weight") return static_cast<double>(below(100));
    if (field == "links") {
      Json links = Json::object();
      if (chance(2)) links["wikipedia"] = mostly([&] { return texts(); });
      if (chance(2)) links["official"] = mostly([&] { return text(); });
      if (chance(4)) links[text()] = mostly([&] { return texts(); });
      return links;
    }
    if (field == "image") return {{"url", text()}, {"alt", mostly([&] { return text(); })}, {"credit", text()}};
    if (field == "flag") return text();
    return anything(0);
  }
  Json property_field(std::string_view field) {
    if (field == "label") return {{"en", "Property"}};
    if (field == "order") return static_cast<double>(below(100)) / 3;
    if (field == "unit") return chance(2) ? Json("km") : texts();
    if (field == "dated") return chance(2);
    if (field == "value") return "date";
    return "2024-02";
  }

  std::mt19937_64 random_;
};

bool is_safe(const std::string& text) {
  return text.find('\x1B') == std::string::npos && text.find("\u009B") == std::string::npos && text.find("\u202E") == std::string::npos;
}

}  // namespace

TEST_CASE("whatever builds is shown as a card") {
  Generator generator(20241011);
  std::size_t built = 0, refused = 0;
  for (int round = 0; round < 60; ++round) {
    std::string properties;
    for (int i = 0; i < 6; ++i) {
      const std::string id = i == 0 ? "about" : generator.property_id();
      const std::string one = "\"" + id + "\":" + generator.property();
      KbSource source;
      Findings findings;
      read_kb_source("p", SourceFormat::json, R"({"format":"newsgloss-kb/1","properties":{)" + one + "}}", source, findings);
      if (findings.empty()) properties += (properties.empty() ? "" : ",") + one;
    }
    std::string entities;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < 50; ++i) {
      const std::string entity = generator.entity(i);
      const std::string one = R"({"format":"newsgloss-kb/1","properties":{)" + properties + R"(},"entities":[)" + entity + "]}";
      KbSource source;
      Findings findings;
      read_kb_source("e", SourceFormat::json, one, source, findings);
      BuiltKb alone;
      const bool builds = findings.empty() && build_kb(source, Workers{}, alone, findings);
      ++(builds ? built : refused);
      if (!builds) continue;
      entities += (entities.empty() ? "" : ",") + entity;
      ids.push_back("Q" + std::to_string(i + 1));
    }
    const std::string text = R"({"format":"newsgloss-kb/1","properties":{)" + properties + R"(},"entities":[)" + entities + "]}";
    CHECK(property::broken_by_source(text, SourceFormat::json) == "");
    const std::string kb = built_kb({{"all", SourceFormat::json, text}});
    const std::string_view layers[] = {kb, kb};
    for (const std::size_t count : {std::size_t{1}, std::size_t{2}}) {
      Engine engine;
      REQUIRE(Engine::open(std::span(layers).first(count), engine) == Status::ok);
      const Json known = read_properties(engine, Json::object(), "kb");
      for (const std::string& id : ids) {
        Json record = read_record(engine, id, "kb");
        CAPTURE(to_text(record));
        REQUIRE_NOTHROW(complete_values(engine, "kb", record));
        for (const char* date : {"", "2012-05-07"}) {
          CardStyle style;
          style.language = "de";
          style.date = date;
          style.today = "2026-01-01";
          std::string shown;
          REQUIRE_NOTHROW(shown = card(record, known, style));
          CHECK(is_safe(shown));
        }
      }
    }
  }
  CHECK(built > 500);  // else nothing was tried
  CHECK(refused > 500);
}
