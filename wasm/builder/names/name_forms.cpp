#include "builder/names/name_forms.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "builder/names/declension.h"
#include "builder/source/schema.h"
#include "kb/types.h"
#include "token/character.h"

namespace newsgloss {

namespace {

using kb_format::NameKind;
using Words = std::vector<std::string_view>;

constexpr std::string_view male = "Q6581097", female = "Q6581072";                                // values of P21
constexpr std::string_view womens_surnames = "ова ева ёва єва ская цкая ська цька ska cka dzka";  // how they end, and no man's

const Declension* const declensions[] = {&russian,    &ukrainian, &polish,  &french, &spanish,   &italian,
                                         &portuguese, &dutch,     &swedish, &danish, &norwegian, &czech};

const Declension* declension_of(std::string_view language) {
  for (const Declension* declension : declensions) {
    if (language == declension->language) return declension;
  }
  return nullptr;
}

Words words_of(std::string_view name) {
  Words words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

struct Letters {
  std::uint32_t capitals = 0, smalls = 0, vowels = 0, others = 0;
  bool begins_with_capital = false;
};

// Vowels are counted for Korean and Chinese names in Cyrillic.
Letters letters_of(std::string_view word) {
  constexpr std::u32string_view vowels = U"аеёиоуыэюяіїє";
  const CharacterTables& tables = character_tables();
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded c = utf8::decode(word, at);
    const CharacterClass type = class_of(tables, c.code_point);
    if (at == 0) letters.begins_with_capital = type == CharacterClass::upper;
    letters.capitals += type == CharacterClass::upper ? 1 : 0;
    letters.smalls += type == CharacterClass::lower ? 1 : 0;
    char32_t small[3];
    if (fold(tables, c.code_point, small) == 1 && vowels.find(small[0]) != vowels.npos) ++letters.vowels;
    const bool in_words = type == CharacterClass::upper || type == CharacterClass::lower || type == CharacterClass::hyphen ||
                          type == CharacterClass::apostrophe;
    letters.others += in_words ? 0 : 1;
    at += c.bytes;
  }
  return letters;
}

// Words that the rules may touch: letters, not all of them capitals.
bool can_inflect(std::string_view word) {
  const Letters letters = letters_of(word);
  return letters.others == 0 && letters.smalls > 0;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool ends_with_one_of(std::string_view text, std::string_view list) {
  const Words ends = words_of(list);
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return ends_with(text, end); });
}

// A word stays as it is in all cases.
Declined unchanged(std::string_view word) {
  Declined out;
  for (auto& of_case : out.cases) of_case.emplace_back(word);
  return out;
}

// Joined by hyphens, the last part is inflected ("Нью-Йорка"), but the first where it is a country or a preposition follows it
// ("Гвинеи-Бисау", "Ростова-на-Дону").
Declined decline_word(const Declension& declension, std::string_view word, WordUse use) {
  if (!can_inflect(word)) return unchanged(word);
  const std::size_t first_end = word.find('-'), last_begin = word.rfind('-');
  if (first_end == word.npos) return decline(declension, word, use);
  const std::string_view first = word.substr(0, first_end);
  const bool of_first = (use & noun) != 0 && (first_end != last_begin || ends_with_one_of(first, "ия ея ія ea ia")) &&
                        (first_end == last_begin || word.find("-на-") != word.npos || word.find("-nad-") != word.npos);
  const std::string_view before = of_first ? std::string_view() : word.substr(0, last_begin + 1);
  const std::string_view after = of_first ? word.substr(first_end) : std::string_view();
  Declined out = decline(declension, of_first ? first : word.substr(last_begin + 1), use);
  for (auto& of_case : out.cases) {
    for (std::string& form : of_case) form = std::string(before) + form + std::string(after);
  }
  return out;
}

class Inflector {
 public:
  Inflector(const Declension& declension, std::string_view name, const NameBearer& bearer)
      : declension_(declension), words_(words_of(name)), name_(name), bearer_(bearer) {}

  std::vector<NameForm> run(NameKind kind) {
    if (kind == NameKind::demonym) {
      demonym();
    } else if (bearer_.person) {
      person_name(kind);
    } else {
      phrase_name();
    }
    return std::move(forms_);
  }

 private:
  void demonym() {
    if (words_.size() != 1 || !can_inflect(name_)) return;
    for (std::string& form : decline_demonym(declension_, name_)) add(std::move(form), false);
  }

  void person_name(NameKind kind) {
    const std::size_t last = words_.size() - 1;
    const bool woman = bearer_.woman || ends_with_one_of(words_[last], womens_surnames);
    std::size_t syllables = 0;
    for (const std::string_view word : words_) syllables += letters_of(word).vowels;
    // "Ким Чен Ын": of names of three and more words of one syllable only the last is inflected.
    const bool eastern = words_.size() > 2 && syllables == words_.size();
    std::vector<Declined> declined;
    bool any = false;
    for (std::size_t i = 0; i <= last; ++i) {
      const bool surname = i == last && (last > 0 || kind == NameKind::surname);
      const WordUse use = woman ? (surname ? surname_woman : given_woman) : (surname ? surname_man : given_man);
      const bool small = !letters_of(words_[i]).begins_with_capital;  // "фон дер", "ибн"
      declined.push_back(small || (eastern && i < last) ? unchanged(words_[i]) : decline_word(declension_, words_[i], use));
      if (!declined.back().known) declined.back() = unchanged(words_[i]);
      any = any || declined.back().inflects;
    }
    if (any) join(declined, last == 0 && kind == NameKind::surname && !woman);
  }

  void phrase_name() {
    std::vector<Declined> declined;
    bool ok = true;
    // "Босния и Герцеговина", "Папуа — Новая Гвинея"
    const auto divider =
        std::find_if(words_.begin(), words_.end(), [&](std::string_view w) { return is_listed(w, declension_.and_words); });
    const auto at = static_cast<std::size_t>(divider - words_.begin());
    const bool halves = at > 0 && at + 1 < words_.size() && words_.size() <= 4 && at <= 2 && letters_of(words_[at + 1]).begins_with_capital;
    ok = phrase(0, halves ? at : words_.size(), declined);
    if (ok && halves) {
      declined.push_back(unchanged(words_[at]));
      ok = phrase(at + 1, words_.size(), declined);
    }
    if (ok) join(declined, false);
  }

  // Adjectives, a noun, and what depends on the noun and stays as it is. False where that cannot be told.
  bool phrase(std::size_t begin, std::size_t end, std::vector<Declined>& out) {
    std::size_t i = begin;
    for (; i + 1 < end; ++i) {
      const Declined word = decline_word(declension_, words_[i], adjective);
      if (!word.known) break;
      out.push_back(word);
    }
    const bool adjectives = i > begin;
    const Declined head = decline_word(declension_, words_[i], head_use());
    if (!head.known) return false;
    out.push_back(head);
    bool agreeing = declension_.adjectives_follow;
    for (++i; i < end; ++i) {
      Declined word = agreeing ? decline_word(declension_, words_[i], adjective) : Declined{};
      agreeing = word.known;
      // "Нью-Йорк Таймс": a second noun with a capital, no adjective before the first: a foreign name, or the grammar is not seen.
      const bool proper = letters_of(words_[i]).begins_with_capital && can_inflect(words_[i]);
      if (!agreeing && !adjectives && proper && !is_listed(words_[begin], declension_.heads)) return false;
      out.push_back(agreeing ? word : unchanged(words_[i]));
    }
    return true;
  }

  [[nodiscard]] WordUse head_use() const {
    if (types::is(bearer_.type, types::city)) return city;
    return types::is(bearer_.type, types::place) ? country : common;
  }

  void join(const std::vector<Declined>& words, bool alone) {
    for (std::size_t c = 0; c < case_count; ++c) {
      std::size_t alternatives = 0;
      for (const Declined& word : words) alternatives = std::max(alternatives, word.cases[c].size());
      for (std::size_t k = 0; k < alternatives; ++k) {
        std::string form;
        for (const Declined& word : words) {
          if (word.cases[c].empty()) return;
          if (!form.empty()) form += ' ';
          form += word.cases[c][std::min(k, word.cases[c].size() - 1)];
        }
        const bool inside = alone && c == 0;
        add(std::move(form), inside);
      }
    }
  }

  void add(std::string form, bool inside) {
    if (form == name_ || std::any_of(forms_.begin(), forms_.end(), [&](const NameForm& other) { return other.text == form; })) return;
    forms_.push_back({std::move(form), inside});
  }

  const Declension& declension_;
  Words words_;
  std::string_view name_;
  const NameBearer& bearer_;
  std::vector<NameForm> forms_;
};

// German places with an article, and nouns that are feminine or plural, have no -s.
bool takes_german_s(std::string_view word) {
  return !ends_with_one_of(word,
                           "s ß x z sch ce ei ung schaft heit keit tion union ion republik zone bank liga kommission duma organisation "
                           "agentur küste gebiete "
                           "allianz inseln staaten Staaten nationen Nationen behörde polizei garde Republik Union Zone Bank Liga "
                           "Kommission Organisation Agentur Allianz -Stadt") &&
         !is_listed(word,
                    "Ukraine Schweiz Krim Arktis Antarktis Wolga Donau Westsahara Niederlande Niederlanden Philippinen Malediven Komoren "
                    "Salomonen "
                    "Seychellen Bahamas Emirate Staaten Nationen Taliban Huthis Vatikanstadt");
}

std::vector<NameForm> german_forms(std::string_view name, NameKind kind, const NameBearer& bearer) {
  std::vector<NameForm> forms;
  const Words words = words_of(name);
  const auto add = [&](std::string form) { forms.push_back({std::move(form), false}); };
  if (!can_inflect(words.back())) return forms;
  if (kind == NameKind::demonym) {
    if (words.size() > 1) return forms;
    const std::string word(name);
    if (!letters_of(name).begins_with_capital && ends_with_one_of(name, "isch ch sch")) {
      for (const char* ending : {"e", "en", "er", "es", "em"}) add(word + ending);
    } else if (ends_with(name, "er")) {
      add(word + "n");
      add(word + "s");
      add(word + "in");
      add(word + "innen");
    } else if (ends_with(name, "e")) {
      add(word + "n");
    }
    return forms;
  }
  const std::string_view first = words.front();
  const bool pair = words.size() == 2 && !bearer.person && !ends_with_one_of(first, "republik Republik") && can_inflect(first) &&
                    letters_of(first).begins_with_capital && letters_of(words.back()).begins_with_capital;
  const bool takes_s = takes_german_s(words.back());
  if (pair && ends_with_one_of(first, "ische te ne ße che ige")) {
    add(std::string(first) + "n " + std::string(words.back()));
  } else if (pair && (ends_with_one_of(first, "ischer isches tes ßes") ||
                      is_listed(first, "Naher Mittlerer Ferner Heiliger Roter Weißer Schwarzes"))) {
    const std::string weak = std::string(first.substr(0, first.size() - 1)) + "n " + std::string(words.back());
    add(weak);
    if (takes_s) add(weak + "s");
  } else if ((bearer.person || pair || words.size() == 1) && takes_s) {
    add(std::string(name) + "s");
  }
  return forms;
}

// The genitive of the Scandinavian languages: "Norges", "Trumps".
std::vector<NameForm> scandinavian_genitive(std::string_view name) {
  if (!can_inflect(words_of(name).back()) || ends_with_one_of(name, "s x z S X Z")) return {};
  return {{std::string(name) + "s", false}};
}

// الصين without its alef, as ل leaves it.
std::vector<NameForm> arabic_forms(std::string_view name) {
  constexpr std::string_view alef = "ا", article = "ال";
  if (name.substr(0, article.size()) != article) return {};
  return {{std::string(name.substr(alef.size())), false}};
}

}  // namespace

NameBearer bearer_of(const Json& entity) {
  NameBearer bearer;
  bearer.type = string_under(entity, "type");
  bearer.person = types::is(bearer.type, types::person);
  if (const auto aliases = entity.find("aliases"); bearer.type.empty() && aliases != entity.end()) {
    for (const Json& list : *aliases) {
      for (const Json& alias : list) bearer.person = bearer.person || (alias.is_object() && string_under(alias, "kind") == "surname");
    }
  }
  if (!bearer.person) return bearer;
  if (const auto facts = entity.find("facts"); facts != entity.end()) {
    for (const Json& fact : *facts) {
      if (string_under(fact, "property") != "P21" || !fact.contains("value")) continue;
      const std::string_view sex = string_under(fact["value"], "id");
      if (sex == male || sex == female) {
        bearer.woman = sex == female;
        return bearer;
      }
    }
  }
  const auto labels = entity.find("label");
  for (const Declension* declension : declensions) {
    const std::string language(declension->language);
    if (labels == entity.end() || !labels->contains(language)) continue;
    const Words words = words_of(string_under(*labels, language));
    if (words.empty()) continue;
    const bool by_given_name = words.size() > 1 && ends_with_one_of(words[0], "а я a") && !is_listed(words[0], declension->men_in_a);
    bearer.woman = by_given_name || ends_with_one_of(words.back(), womens_surnames);
    return bearer;
  }
  return bearer;
}

std::vector<NameForm> forms_of(std::string_view language, std::string_view name, NameKind kind, const NameBearer& bearer) {
  if (kind == NameKind::acronym || name.find('(') != name.npos || words_of(name).empty()) return {};
  if (language == "de") return german_forms(name, kind, bearer);
  if (language == "ar") return arabic_forms(name);
  if (is_listed(language, "sv da no") && kind != NameKind::demonym) return scandinavian_genitive(name);
  const Declension* declension = declension_of(language);
  return declension == nullptr ? std::vector<NameForm>() : Inflector(*declension, name, bearer).run(kind);
}

}  // namespace newsgloss
