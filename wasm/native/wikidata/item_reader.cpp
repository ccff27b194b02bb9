#include "native/wikidata/item_reader.h"

#include <algorithm>
#include <iterator>

#include "builder/source/json.h"
#include "builder/source/schema.h"

namespace newsgloss::wikidata {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view not_wikipedias[] = {"commonswiki",    "specieswiki",   "metawiki",         "mediawikiwiki",
                                               "wikidatawiki",   "sourceswiki",   "incubatorwiki",    "outreachwiki",
                                               "foundationwiki", "wikimaniawiki", "wikifunctionswiki"};

const char* kind_of(element json) {
  switch (json.type()) {
    case simdjson::dom::element_type::ARRAY: return "an array";
    case simdjson::dom::element_type::OBJECT: return "an object";
    case simdjson::dom::element_type::STRING: return "a text";
    case simdjson::dom::element_type::BOOL: return "a boolean";
    case simdjson::dom::element_type::NULL_VALUE: return "null";
    default: return "a number";
  }
}

// An object; the dump writes one without members as [].
std::optional<object> object_of(element json) {
  object members;
  if (json.get(members) == simdjson::SUCCESS) return members;
  return std::nullopt;
}

bool is_empty_array(element json) {
  array list;
  return json.get(list) == simdjson::SUCCESS && list.size() == 0;
}

}  // namespace

void fail(const std::string& where, element json, const char* expected) {
  throw WrongShape{where + ": " + kind_of(json) + " where " + expected + " was expected"};
}

Members members_of(element json) {
  const std::optional<object> item = object_of(json);
  if (!item) throw WrongShape{std::string(kind_of(json)) + " where an item, an object with \"id\", was expected"};
  Members members;
  for (const auto& [key, value] : *item) {
    if (key == "type" || key == "id") {
      std::string_view& text = key == "type" ? members.type : members.id;
      if (value.get(text) != simdjson::SUCCESS) fail(std::string(key), value, "a text");
      continue;
    }
    std::optional<object>* const place = key == "labels"         ? &members.labels
                                         : key == "descriptions" ? &members.descriptions
                                         : key == "aliases"      ? &members.aliases
                                         : key == "claims"       ? &members.claims
                                         : key == "sitelinks"    ? &members.sitelinks
                                                                 : nullptr;
    if (place == nullptr || is_empty_array(value)) continue;
    *place = object_of(value);
    if (!*place) fail(std::string(key), value, "an object");
  }
  if (members.type.empty()) throw WrongShape{"no \"type\"; expected {\"type\": \"item\", \"id\": \"Q…\", …}"};
  return members;
}

std::uint32_t number_of(const Members& members) {
  const std::uint32_t number = item_number(members.id);
  if (number == 0) throw WrongShape{"id: " + in_quotes(members.id) + " where an item's id such as \"Q42\" was expected"};
  return number;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_name(std::string_view text) { return !is_blank(text) && text.size() <= longest_name_bytes; }

std::string_view text_of(element json, const std::string& where) {
  object term;
  std::string_view text;
  if (json.get(term) != simdjson::SUCCESS) fail(where, json, "an object with \"value\"");
  element value;
  if (term.at_key("value").get(value) != simdjson::SUCCESS) throw WrongShape{where + ": no \"value\""};
  if (value.get(text) != simdjson::SUCCESS) fail(where + "/value", value, "a text");
  return text;
}

std::string_view text_in(const std::optional<object>& terms, const char* field, std::string_view language) {
  element term;
  if (!terms || terms->at_key(language).get(term) != simdjson::SUCCESS) return {};
  return text_of(term, std::string(field) + pointer_step(language));
}

std::string lower(std::string_view ascii) {
  std::string small(ascii);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

std::vector<Statement> ItemReader::statements(std::string_view property, ValueKind kind, std::size_t& wrong) const {
  std::vector<Statement> found;
  array list;
  if (!members_.claims || members_.claims->at_key(property).get(list) != simdjson::SUCCESS) return found;
  Statement statement;
  bool preferred = false, holding = false;
  for (const element one : list) {
    const Reading reading = read_statement(one, kind, statement);
    wrong += reading == Reading::wrong_shape ? 1 : 0;
    if (reading == Reading::read) found.push_back(statement);
  }
  for (const Statement& s : found) preferred = preferred || s.preferred;
  if (preferred) std::erase_if(found, [](const Statement& s) { return !s.preferred; });
  for (const Statement& s : found) holding = holding || !s.has_ended();
  if (holding) std::erase_if(found, [](const Statement& s) { return s.has_ended(); });
  return found;
}

std::vector<std::uint32_t> ItemReader::items(std::string_view property, std::size_t& wrong) const {
  std::vector<std::uint32_t> found;
  for (const Statement& s : statements(property, ValueKind::item, wrong)) found.push_back(s.value.item);
  return found;
}

std::string_view ItemReader::label(const std::string& language) const {
  std::string_view text = text_in(members_.labels, "labels", lower(language));
  if (!is_name(text)) text = text_in(members_.labels, "labels", all_languages);
  return is_name(text) ? text : std::string_view();
}

std::vector<std::string_view> ItemReader::labels() const {
  std::vector<std::string_view> found;
  for (const std::string& language : choice_.languages) {
    found.push_back(label(language));
    const bool own = is_name(text_in(members_.labels, "labels", lower(language)));
    if (!own && found.size() > 1 && found.back() == found.front()) found.back() = {};
  }
  return found;
}

std::uint64_t ItemReader::sitelinks() const {
  std::uint64_t count = 0;
  if (!members_.sitelinks) return 0;
  for (const auto& [site, link] : *members_.sitelinks) {
    const bool wiki = site.size() > 4 && site.substr(site.size() - 4) == "wiki" &&
                      std::find(std::begin(not_wikipedias), std::end(not_wikipedias), site) == std::end(not_wikipedias);
    count += wiki ? 1 : 0;
  }
  return count;
}

}  // namespace newsgloss::wikidata
