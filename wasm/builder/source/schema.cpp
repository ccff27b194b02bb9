#include "builder/source/schema.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>

#include "builder/source/date.h"

namespace newsgloss {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool all_of(std::string_view text, bool (*test)(char)) { return std::all_of(text.begin(), text.end(), test); }

// What a value is, for messages: `"text"`, `a number`.
std::string name_of(const Json& value) {
  if (value.is_string()) return in_quotes(value.get_ref<const std::string&>());
  switch (value.type()) {
    case Json::value_t::null: return "null";
    case Json::value_t::boolean: return "a boolean";
    case Json::value_t::object: return "an object";
    case Json::value_t::array: return "an array";
    default: return "a number";
  }
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> texts) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

constexpr const char* times[] = {"start", "end", "pointInTime"};
constexpr const char* expected_date = "; expected YYYY, YYYY-MM or YYYY-MM-DD";

bool is_date_text(const Json& value) { return value.is_string() && is_date(value.get_ref<const std::string&>()); }

class Checker {
 public:
  explicit Checker(const Report& report) : report_(report) {}

  void entity(const Json& entity) {
    if (!expect(entity.is_object(), "", entity, "an object")) return;
    if (!entity.contains("id")) {
      report_("", "an entity without \"id\"; expected a Wikidata item id or an IRI");
    }
    for (auto member = entity.begin(); member != entity.end(); ++member) field(member.key(), *member);
  }

  void property(std::string_view id, const Json& property) {
    if (!expect(property.is_object(), "", property, "an object")) return;
    for (auto member = property.begin(); member != property.end(); ++member) {
      const std::string at = pointer_step(member.key());
      if (member.key() == "label") {
        names(at, *member);
      } else if (member.key() == "order") {
        expect(member->is_number(), at, *member, "a number");
      } else if (member.key() == "unit" && !member->is_string()) {
        names(at, *member);
      } else if (member.key() == "dated") {
        expect(member->is_boolean(), at, *member, "true or false");
      } else if (member.key() == "value") {
        expect(*member == "date", at, *member, "\"date\"");
      } else if (member.key() == "unit") {
        text(at, *member, longest_name_bytes);
      } else if (member.key() == "date" && id == "about") {
        expect(is_date_text(*member), at, *member, "the date of what the knowledge base knows, YYYY, YYYY-MM or YYYY-MM-DD,");
      }
    }
  }

 private:
  bool expect(bool holds, const std::string& at, const Json& value, const std::string& expected) {
    if (!holds) report_(at, name_of(value) + " where " + expected + " was expected");
    return holds;
  }

  void field(const std::string& name, const Json& value) {
    const std::string at = pointer_step(name);
    if (name == "id") {
      expect(value.is_string() && is_entity_id(value.get_ref<const std::string&>()), at, value,
             "a Wikidata item id such as \"Q159\" or an IRI such as \"https://example.org/people/1\"");
    } else if (name == "type") {
      expect(value.is_string() && is_type(value.get_ref<const std::string&>()), at, value, "the name of a type, such as \"Country\",");
    } else if (name == "label") {
      names(at, value);
    } else if (name == "description") {
      texts(at, value);
    } else if (name == "aliases") {
      lists(at, value, "aliases", [this](const std::string& where, const Json& alias) { this->alias(where, alias); });
    } else if (name == "keywords") {
      lists(at, value, "keywords", [this](const std::string& where, const Json& word) { text(where, word, longest_name_bytes); });
    } else if (name == "weight") {
      const bool fits = value.is_number() && std::abs(value.get<double>()) <= most_weight;
      expect(fits, at, value, "a number from -100 to 100 (the log2 of a count)");
    } else if (name == "facts") {
      facts(at, value);
    } else if (name == "links") {
      links(at, value);
    } else if (name == "image") {
      image(at, value);
    } else if (name == "flag") {
      text(at, value, longest_name_bytes);
    }
  }

  static constexpr double most_weight = 100;

  static bool is_type(std::string_view text) {
    return !is_blank(text) && text.size() <= longest_name_bytes &&
           std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
  }

  // A text that is not empty and not longer than it may be.
  bool text(const std::string& at, const Json& value, std::size_t longest_bytes) {
    if (!expect(value.is_string(), at, value, "a text")) return false;
    const auto& content = value.get_ref<const std::string&>();
    if (content.size() > longest_bytes) {
      report_(at, "a text of " + std::to_string(content.size()) + " bytes; expected " + std::to_string(longest_bytes) + " at most");
      return false;
    }
    return true;
  }

  bool language(const std::string& at, const std::string& tag) {
    if (is_language_tag(tag)) return true;
    report_(at, in_quotes(tag) + " is no language tag; expected one such as \"en\" or \"pt-BR\"");
    return false;
  }

  // {"en": "text", …}
  template <typename CheckItem>
  void by_language(const std::string& at, const Json& value, CheckItem check_item) {
    if (!expect(value.is_object(), at, value, "an object of texts by language, such as {\"en\": \"…\"},")) return;
    for (auto member = value.begin(); member != value.end(); ++member) {
      const std::string where = at + pointer_step(member.key());
      if (language(where, member.key())) check_item(where, *member);
    }
  }
  void texts(const std::string& at, const Json& value) {
    by_language(at, value, [this](const std::string& where, const Json& item) { text(where, item, longest_text_bytes); });
  }
  void names(const std::string& at, const Json& value) {
    by_language(at, value, [this](const std::string& where, const Json& item) { name(where, item); });
  }

  void text_or_names(const std::string& at, const Json& value) {
    if (value.is_string()) {
      text(at, value, longest_name_bytes);
    } else if (expect(value.is_object(), at, value, "a text, or an object of texts by language, such as {\"en\": \"…\"},")) {
      names(at, value);
    }
  }

  // {"en": [item, …], …}
  template <typename CheckItem>
  void lists(const std::string& at, const Json& value, const std::string& what, CheckItem check_item) {
    if (!expect(value.is_object(), at, value, "an object of lists by language, such as {\"en\": [\"…\"]},")) return;
    std::size_t count = 0;
    for (auto member = value.begin(); member != value.end(); ++member) {
      const std::string where = at + pointer_step(member.key());
      if (!language(where, member.key()) || !expect(member->is_array(), where, *member, "an array")) continue;
      for (std::size_t i = 0; i < member->size(); ++i) {
        if (++count > most_names) {
          report_(where + pointer_step(i), "more than " + std::to_string(most_names) + " " + what + " of one entity");
          return;
        }
        check_item(where + pointer_step(i), (*member)[i]);
      }
    }
  }

  void name(const std::string& at, const Json& value) {
    if (text(at, value, longest_name_bytes) && is_blank(value.get_ref<const std::string&>())) {
      report_(at, "an empty name");
    }
  }

  void alias(const std::string& at, const Json& value) {
    if (value.is_string()) return name(at, value);
    if (!expect(value.is_object(), at, value, "a name, or an object with \"text\" and \"kind\",")) return;
    if (!value.contains("text")) {
      report_(at, "an alias without \"text\"");
    } else {
      name(at + "/text", value["text"]);
    }
    if (!value.contains("kind")) return;
    const Json& kind = value["kind"];
    expect(kind.is_string() && name_kind_index(kind.get_ref<const std::string&>()) < std::size(name_kinds), at + "/kind", kind,
           "one of \"name\", \"acronym\", \"surname\", \"demonym\", \"metonym\"");
  }

  void facts(const std::string& at, const Json& value) {
    if (!expect(value.is_array(), at, value, "an array of facts")) return;
    if (value.size() > most_facts) {
      report_(at, std::to_string(value.size()) + " facts; expected " + std::to_string(most_facts) + " at most");
      return;
    }
    for (std::size_t i = 0; i < value.size(); ++i) fact(at + pointer_step(i), value[i]);
  }

  void fact(const std::string& at, const Json& fact) {
    if (!expect(fact.is_object(), at, fact, "a fact, an object with \"property\" and \"value\",")) return;
    if (!fact.contains("property")) {
      report_(at, "a fact without \"property\"");
    } else {
      const Json& property = fact["property"];
      expect(property.is_string() && !is_blank(property.get_ref<const std::string&>()), at + "/property", property,
             "a property id such as \"P35\"");
      if (property.is_string()) text(at + "/property", property, longest_name_bytes);
    }
    if (!fact.contains("value")) {
      report_(at, "a fact without \"value\"");
    } else {
      fact_value(at + "/value", fact["value"]);
    }
    for (const char* key : times) {
      if (fact.contains(key)) expect(fact[key].is_string(), at + "/" + key, fact[key], "a date in quotes");
    }
    if (fact.contains("source")) text(at + "/source", fact["source"], longest_text_bytes);
    if (fact.contains("unit")) text_or_names(at + "/unit", fact["unit"]);
    // The page writes these into records itself, so cards trust them.
    for (const char* key : {"successor", "until"}) {
      if (fact.contains(key)) report_(at + "/" + key, "a field of the cards' own; a source must not have it");
    }
  }

  void fact_value(const std::string& at, const Json& value) {
    if (value.is_string()) {
      text(at, value, longest_text_bytes);
    } else if (value.is_object()) {
      if (value.contains("label")) text_or_names(at + "/label", value["label"]);
      if (value.contains("flag")) text(at + "/flag", value["flag"], longest_name_bytes);
      if (value.contains("facts")) report_(at + "/facts", "facts of a value; expected them in an entity of its own");
      if (!value.contains("id")) return;  // a quantity, a place on the map: as the publisher likes
      const Json& id = value["id"];
      expect(id.is_string() && is_entity_id(id.get_ref<const std::string&>()), at + "/id", id, "the id of an entity");
    } else {
      expect(value.is_number() || value.is_boolean(), at, value, "a text, a number, a boolean or an object");
    }
  }

  void links(const std::string& at, const Json& value) {
    if (!expect(value.is_object(), at, value, "an object of addresses")) return;
    for (auto member = value.begin(); member != value.end(); ++member) {
      const std::string where = at + pointer_step(member.key());
      if (member->is_object() || member.key() == "wikipedia") {
        texts(where, *member);
      } else {
        text(where, *member, longest_text_bytes);
      }
    }
  }

  void image(const std::string& at, const Json& value) {
    if (!expect(value.is_object(), at, value, "an object with \"url\"")) return;
    if (!value.contains("url")) report_(at, "an image without \"url\"");
    for (auto member = value.begin(); member != value.end(); ++member) {
      const std::string where = at + pointer_step(member.key());
      if (is_one_of(member.key(), {"url", "alt", "credit", "licence"})) {
        text(where, *member, longest_text_bytes);
      }
    }
  }

  const Report& report_;
};

}  // namespace

void check_entity(const Json& entity, const Report& report) { Checker(report).entity(entity); }

void check_dates(const Json& entity, const std::function<bool(std::string_view property)>& has_dates, const Report& report) {
  const auto facts = entity.find("facts");
  if (facts == entity.end()) return;
  for (std::size_t i = 0; i < facts->size(); ++i) {
    const Json& fact = (*facts)[i];
    const std::string at = "/facts" + pointer_step(i);
    bool comparable = true;
    for (const char* key : times) {
      if (!fact.contains(key) || is_date_text(fact[key])) continue;
      comparable = false;
      report(at + "/" + key, name_of(fact[key]) + " is no date" + expected_date);
    }
    const std::string_view start = string_under(fact, "start"), end = string_under(fact, "end");
    if (comparable && !start.empty() && !end.empty() && last_day(*parse_date(end)) < first_day(*parse_date(start))) {
      report(at + "/end", in_quotes(end) + " is before \"start\", " + in_quotes(start));
    }
    const std::string_view property = string_under(fact, "property");
    const Json& value = fact["value"];
    if (is_date_text(value) || !has_dates(property)) continue;
    report(at + "/value", (value.is_string() ? name_of(value) : "the value") + " is no date, as a value of " + in_quotes(property) +
                              " must be" + expected_date);
  }
}

void check_property(std::string_view id, const Json& property, const Report& report) { Checker(report).property(id, property); }

bool is_entity_id(std::string_view text) {
  if (text.size() > longest_name_bytes) return false;
  if (text.size() > 1 && text[0] == 'Q' && text[1] != '0' && all_of(text.substr(1), is_digit)) return true;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size() || !is_letter(text[0])) return false;
  const auto of_scheme = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; };
  const auto of_iri = [](char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '\x7F' && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  };
  return all_of(text.substr(0, colon), of_scheme) && all_of(text, of_iri);
}

bool is_date(std::string_view text) { return parse_date(text).has_value(); }

bool is_language_tag(std::string_view text) {
  std::size_t begin = 0;
  for (bool first = true; begin <= text.size(); first = false) {
    const std::size_t end = std::min(text.find('-', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    if (part.empty() || part.size() > 8 || (first && part.size() < 2)) return false;
    if (!all_of(
            part, first ? is_letter : [](char c) { return is_letter(c) || is_digit(c); })) {
      return false;
    }
    begin = end + 1;
  }
  return true;
}

std::size_t name_kind_index(std::string_view text) {
  const auto found = std::find(std::begin(name_kinds), std::end(name_kinds), text);
  return static_cast<std::size_t>(found - std::begin(name_kinds));
}

}  // namespace newsgloss
