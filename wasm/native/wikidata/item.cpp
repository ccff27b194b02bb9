#include "native/wikidata/item.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <unordered_set>

#include "builder/names/names.h"
#include "builder/source/json.h"
#include "builder/source/schema.h"
#include "native/wikidata/facts.h"
#include "native/wikidata/item_reader.h"

namespace newsgloss::wikidata {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// Editions that are not named as their language's code.
struct Edition {
  std::string_view language, code;
};
constexpr Edition editions[] = {{"nb", "no"},       {"be-tarask", "be-x-old"}, {"lzh", "zh-classical"},
                                {"yue", "zh-yue"},  {"nan", "zh-min-nan"},     {"gsw", "als"},
                                {"vro", "fiu-vro"}, {"rup", "roa-rup"}};

bool is_acronym(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::size_t letters = 0;
  for (const char c : text) {
    const bool letter = c >= 'A' && c <= 'Z';
    letters += letter ? 1 : 0;
    if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '&') return false;
  }
  return letters >= 2 && text.size() <= longest;
}

// What must not be met in a text although the dump has it as an alias: what has no word in it (a flag), identifiers
// ("UN/LOCODE:PTLIS"), and words in small letters for what itself begins with a capital, as the code "be" of Belgium.
bool is_unfit(std::string_view alias, std::string_view label, List<Token>& tokens) {
  for (std::size_t at = alias.find(':'); at != std::string_view::npos; at = alias.find(':', at + 1)) {
    if (at + 1 == alias.size() || alias[at + 1] != ' ') return true;
  }
  const auto is_capital = [](const Token& t) {
    return t.shape == TokenShape::title || t.shape == TokenShape::upper || t.shape == TokenShape::initial;
  };
  tokenize(label, tokens);
  const bool capital = std::any_of(tokens.begin(), tokens.end(), is_capital);
  tokenize(alias, tokens);
  if (!can_be_name(tokens)) return true;
  return capital && std::none_of(tokens.begin(), tokens.end(), is_capital) &&
         std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.shape == TokenShape::lower; });
}

// Whether a name is one or several of the words of another, and not all of it.
bool is_word_of(std::string_view name, std::string_view whole) {
  if (name.size() >= whole.size()) return false;
  const auto ends = [](char c) { return c == ' ' || c == '-'; };
  for (std::size_t at = whole.find(name); at != std::string_view::npos; at = whole.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || ends(whole[at - 1])) && (end == whole.size() || ends(whole[end]))) return true;
  }
  return false;
}

class EntityMaker : public ItemReader {
 public:
  EntityMaker(const Members& members, const Choice& choice, const Knowledge& knowledge, std::size_t& wrong)
      : ItemReader(members, choice), knowledge_(knowledge), wrong_(wrong) {}

  // Precondition: some label is there.
  [[nodiscard]] std::string entity(std::uint32_t number, std::uint8_t type, std::uint64_t sitelink_count) {
    Json entity = Json::object();
    entity["id"] = "Q" + std::to_string(number);
    if (type != no_type) entity["type"] = type_names[type];
    labels_ = labels();
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (!labels_[i].empty()) entity["label"][choice_.languages[i]] = labels_[i];
    }
    if (Json found = aliases(); !found.empty()) entity["aliases"] = std::move(found);
    for (const std::string& language : choice_.languages) {
      const std::string_view text = text_in(members_.descriptions, "descriptions", lower(language));
      if (!is_blank(text) && text.size() <= longest_text_bytes) entity["description"][language] = text;
    }
    entity["weight"] = sitelink_count == 0 ? 0.0 : std::round(std::log2(static_cast<double>(sitelink_count)) * 100) / 100;
    if (Json found = facts(number, type); !found.empty()) entity["facts"] = std::move(found);
    if (Json found = links(); !found.empty()) entity["links"] = std::move(found);
    return to_text(entity);
  }

 private:
  struct Alias {
    std::string_view text;
    const char* kind;  // null: a name
  };

  Json aliases() {
    const std::vector<Statement> short_names = statements("P1813", ValueKind::language_text, wrong_),
                                 demonyms = statements("P1549", ValueKind::language_text, wrong_);
    const std::vector<std::uint32_t> family_names = knowledge_.family_names.empty() ? std::vector<std::uint32_t>() : items("P734", wrong_);
    std::vector<std::string_view> codes;  // "IT", "NO": words in a headline of capitals
    for (const char* property : {"P297", "P298"}) {
      for (const Statement& s : statements(property, ValueKind::text, wrong_)) codes.push_back(s.value.text);
    }
    Json found = Json::object();
    std::size_t count = 0;
    for (std::size_t i = 0; i < choice_.languages.size(); ++i) {
      const std::string code = lower(choice_.languages[i]);
      const std::string_view own_label = label(choice_.languages[i]);
      // Those that say what they are come first, so that they count where they are also written without it.
      std::vector<Alias> kinds;
      for (const Statement& s : short_names) {
        if (lower(s.value.language) == code) kinds.push_back({s.value.text, is_acronym(s.value.text) ? "acronym" : nullptr});
      }
      for (const Statement& s : demonyms) {
        if (lower(s.value.language) == code) kinds.push_back({s.value.text, "demonym"});
      }
      for (const std::uint32_t name : family_names) {
        const std::string_view text = family_name(name, i);
        if (!text.empty() && is_word_of(text, own_label)) kinds.push_back({text, "surname"});
      }
      std::unordered_set<std::string_view> known = {own_label};
      std::erase_if(kinds, [&](const Alias& alias) { return !is_name(alias.text) || !known.insert(alias.text).second; });
      known.insert(codes.begin(), codes.end());
      Json list = Json::array();
      const auto add_names = [&](std::string_view language) {
        for (const std::string_view name : alias_names(language)) {
          if (count + kinds.size() >= most_names) return;
          if (!is_name(name) || !known.insert(name).second || is_unfit(name, own_label, tokens_)) continue;
          list.push_back(name);
          ++count;
        }
      };
      add_names(code);
      if (i == 0) add_names(all_languages);
      for (const Alias& alias : kinds) {
        if (count >= most_names) break;
        ++count;
        if (alias.kind == nullptr) {
          list.push_back(alias.text);
        } else {
          list.push_back({{"text", alias.text}, {"kind", alias.kind}});
        }
      }
      if (!list.empty()) found[choice_.languages[i]] = std::move(list);
    }
    return found;
  }

  [[nodiscard]] std::vector<std::string_view> alias_names(std::string_view language) const {
    std::vector<std::string_view> names;
    element terms;
    if (!members_.aliases || members_.aliases->at_key(language).get(terms) != simdjson::SUCCESS) return names;
    array list;
    const std::string where = "aliases" + pointer_step(language);
    if (terms.get(list) != simdjson::SUCCESS) fail(where, terms, "an array");
    std::size_t index = 0;
    for (const element term : list) {
      if (names.size() == 2 * most_names) break;  // repeated ones are taken out later
      names.push_back(text_of(term, where + pointer_step(index++)));
    }
    return names;
  }

  // The label of a family name in a language of the choice.
  [[nodiscard]] std::string_view family_name(std::uint32_t name, std::size_t language) const {
    const auto found = knowledge_.family_names.find(name);
    if (found == knowledge_.family_names.end()) return {};
    std::string_view labels = found->second;
    for (; language > 0; --language) labels.remove_prefix(labels.find('\n') + 1);
    return labels.substr(0, labels.find('\n'));
  }

  Json facts(std::uint32_t number, std::uint8_t type) {
    const std::span<const FactRule> rules = fact_rules();
    std::vector<std::optional<array>> found(rules.size());
    if (members_.claims) {
      for (const auto& [property, statements] : *members_.claims) {
        const std::size_t index = fact_rule_index(property);
        if (index == rules.size()) continue;
        array list;
        if (statements.get(list) == simdjson::SUCCESS) {
          found[index] = list;
        } else {
          ++wrong_;
        }
      }
    }
    const bool has_members = type < no_type && types::is(type_names[type], types::has_members);
    constexpr std::uint16_t has_part = 527;
    Json facts = Json::array();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (!found[i] || (rules[i].property == has_part && !has_members)) continue;
      add_facts(rules[i], *found[i], number, most_facts - facts.size(), facts, wrong_);
    }
    return facts;
  }

  Json links() {
    Json links = Json::object();
    for (const std::string& language : choice_.languages) {
      const std::string code = lower(language);
      if (add_article(links, code)) continue;
      if (const std::size_t base = code.find('-'); base != std::string::npos) add_article(links, code.substr(0, base));
    }
    for (const Statement& s : statements("P856", ValueKind::text, wrong_)) {
      constexpr std::string_view secure = "https://";
      if (s.value.text.substr(0, secure.size()) != secure || !is_entity_id(s.value.text)) continue;
      links["official"] = s.value.text;
      break;
    }
    return links;
  }

  bool add_article(Json& links, const std::string& language) const {
    if (!members_.sitelinks) return false;
    const auto known =
        std::find_if(std::begin(editions), std::end(editions), [&](const Edition& edition) { return edition.language == language; });
    const std::string code = known == std::end(editions) ? language : std::string(known->code);
    std::string site = code + "wiki";
    std::replace(site.begin(), site.end(), '-', '_');
    element link;
    object members;
    std::string_view title;
    if (members_.sitelinks->at_key(site).get(link) != simdjson::SUCCESS) return false;
    if (link.get(members) != simdjson::SUCCESS) fail("sitelinks" + pointer_step(site), link, "an object");
    if (members.at_key("title").get(title) != simdjson::SUCCESS || !is_name(title)) return false;
    links["wikipedia"][code] = title;
    return true;
  }

  const Knowledge& knowledge_;
  std::size_t& wrong_;
  std::vector<std::string_view> labels_;
  List<Token> tokens_;
};

bool is_chosen(const Choice& choice, std::uint8_t type, const std::vector<std::uint32_t>& classes) {
  if (choice.all_types || (type < no_type && choice.types[type])) return true;
  return std::any_of(classes.begin(), classes.end(),
                     [&](std::uint32_t item) { return std::binary_search(choice.classes.begin(), choice.classes.end(), item); });
}

Fate read_item(element json, const Choice& choice, const Knowledge& knowledge, ImportedItem& item) {
  const Members members = members_of(json);
  if (members.type != "item") return Fate::other_entity;
  item.item = number_of(members);
  EntityMaker maker(members, choice, knowledge, item.wrong_statements);
  const std::uint64_t sitelinks = maker.sitelinks();
  if (sitelinks < choice.fewest_sitelinks) return Fate::few_sitelinks;
  const std::vector<std::uint32_t> classes = maker.items("P31", item.wrong_statements);
  const std::uint8_t type = knowledge.tree.type_of(classes);
  if (type == unwanted_type) return Fate::not_a_thing;
  if (!is_chosen(choice, type, classes)) return Fate::other_type;
  const std::vector<std::string_view> labels = maker.labels();
  if (std::all_of(labels.begin(), labels.end(), [](std::string_view label) { return label.empty(); })) {
    return Fate::no_label;
  }
  item.text = maker.entity(item.item, type, sitelinks);
  return Fate::kept;
}

}  // namespace

ImportedItem import_item(element json, const Choice& choice, const Knowledge& knowledge) {
  ImportedItem item;
  try {
    item.fate = read_item(json, choice, knowledge, item);
  } catch (const WrongShape& wrong) {
    item.fate = Fate::broken;
    item.text = wrong.text;
  }
  return item;
}

ListedItem list_item(element json, const Choice& choice) {
  ListedItem item;
  try {
    const Members members = members_of(json);
    if (members.type != "item") return item;
    const std::uint32_t number = number_of(members);
    const ItemReader reader(members, choice);
    std::size_t wrong = 0;
    std::string parents;
    for (const std::uint32_t parent : reader.items("P279", wrong)) {
      parents += (parents.empty() ? "" : ",") + std::to_string(parent);
    }
    const std::vector<std::uint32_t> classes = reader.items("P31", wrong);
    const bool family_name = std::find(classes.begin(), classes.end(), family_name_class) != classes.end();
    Json labels = Json::object();
    const std::vector<std::string_view> found = reader.labels();
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!found[i].empty()) labels[choice.languages[i]] = found[i];
    }
    if (parents.empty() && labels.empty()) return item;
    item.line = std::to_string(number) + "\t" + parents + "\t" + (family_name ? "n" : "") + "\t" + to_text(labels) + "\n";
  } catch (const WrongShape& shape) {
    item.wrong = shape.text;
  }
  return item;
}

}  // namespace newsgloss::wikidata
