#include "builder/names/names.h"

#include <algorithm>
#include <iterator>

#include "base/limits.h"
#include "base/utf8.h"
#include "builder/names/name_forms.h"
#include "builder/source/schema.h"
#include "kb/types.h"
#include "token/character.h"

namespace newsgloss {

namespace {

using kb_format::NameCase;
using kb_format::NameKind;

// More letters than this, all capitals, are read as a word that newspapers may write small.
constexpr std::uint32_t longest_exact_letters = 3;
constexpr std::uint32_t longest_designation_letters = 4;  // "MiG", "Kh", "COVID" is longer

NameLetters letters_of(std::string_view name, const List<Token>& tokens) {
  const CharacterTables& tables = character_tables();
  std::uint32_t capitals = 0, smalls = 0;
  for (std::size_t at = 0; at < name.size();) {
    const utf8::Decoded c = utf8::decode(name, at);
    const CharacterClass type = class_of(tables, c.code_point);
    capitals += type == CharacterClass::upper ? 1 : 0;
    smalls += type == CharacterClass::lower ? 1 : 0;
    at += c.bytes;
  }
  const bool begins_with_capital = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return t.shape == TokenShape::title || t.shape == TokenShape::upper || t.shape == TokenShape::initial;
  });
  if (!begins_with_capital) return NameLetters::small;
  if (smalls > 0) return NameLetters::mixed;
  return capitals <= longest_exact_letters ? NameLetters::acronym : NameLetters::capitals;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_english(std::string_view language) { return language.substr(0, 2) == "en" && (language.size() == 2 || language[2] == '-'); }

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_ascii_capital(c) || (c >= 'a' && c <= 'z'); }

// "Czech" alone of those in -ch is a noun.
bool takes_plural(std::string_view demonym) {
  if (demonym == "Czech") return true;
  static constexpr std::string_view endings[] = {"s", "x", "z", "sh", "ch", "ese", "chman", "shman"};
  return is_ascii_letter(demonym.back()) &&
         std::none_of(std::begin(endings), std::end(endings), [&](std::string_view e) { return ends_with(demonym, e); });
}

// Also a publisher's own "ArmouredVehicle" is counted as a vehicle is.
bool is_counted(std::string_view type) {
  return std::any_of(std::begin(types::table), std::end(types::table),
                     [&](const types::Row& row) { return (row.traits & types::counted) != 0 && ends_with(type, row.name); });
}

// Whether an s makes its plural: it ends in a digit or a capital, and not in S.
bool is_designation(std::string_view name) {
  return !name.empty() && (is_ascii_digit(name.back()) || is_ascii_capital(name.back())) && name.back() != 'S';
}

class Names {
 public:
  Names(const Json& entity, std::vector<EntityName>& names, List<Token>& tokens)
      : counted_(is_counted(string_under(entity, "type"))), bearer_(bearer_of(entity)), names_(names), tokens_(tokens) {
    names_.clear();
    if (const auto labels = entity.find("label"); labels != entity.end()) {
      for (auto label = labels->begin(); label != labels->end(); ++label) {
        add(label.key(), label->get_ref<const std::string&>(), NameKind::name, true);
      }
    }
    if (const auto aliases = entity.find("aliases"); aliases != entity.end()) {
      for (auto list = aliases->begin(); list != aliases->end(); ++list) {
        for (const Json& alias : *list) add_alias(list.key(), alias);
      }
    }
  }

 private:
  void add_alias(std::string_view language, const Json& alias) {
    if (alias.is_string()) return add(language, alias.get_ref<const std::string&>(), NameKind::name, false);
    const std::string_view kind = string_under(alias, "kind");
    add(language, string_under(alias, "text"), kind.empty() ? NameKind::name : static_cast<NameKind>(name_kind_index(kind)), false);
  }

  void add(std::string_view language, std::string_view text, NameKind kind, bool label) {
    tokenize(text, tokens_);
    if (!can_be_name(tokens_)) return;
    const bool small_letter = letters_of(text, tokens_) == NameLetters::mixed;  // of an acronym: "AfD"
    const NameLetters letters = kind == NameKind::acronym && !small_letter ? NameLetters::acronym : letters_of(text, tokens_);
    names_.push_back({std::string(text), kind, letters, label, false, false});
    const std::string joined = joined_designation(text);
    const std::string bare = is_english(language) ? without_article(text) : std::string();
    const NameLetters plural_letters = letters == NameLetters::small ? letters : NameLetters::mixed;
    if (kind == NameKind::demonym && is_english(language) && takes_plural(text)) {
      generate(std::string(text) + "s", kind, plural_letters, label);
    }
    if (kind == NameKind::demonym && is_english(language) && ends_with(text, "man") && text.find("erman") == text.npos) {
      generate(std::string(text.substr(0, text.size() - 3)) + "men", kind, plural_letters, label);
    }
    if (counted_ && is_designation(text)) generate(std::string(text) + "s", kind, plural_letters, label);
    if (counted_ && is_designation(joined)) generate(joined + "s", kind, plural_letters, label);
    if (!joined.empty()) generate(joined, kind, letters, label);
    if (const std::string divided = divided_designation(text); !divided.empty()) generate(divided, kind, NameLetters::acronym, label);
    if (!bare.empty()) generate(bare, kind, letters, label);
    // A term, in a script with case: its word says too little.
    if (letters == NameLetters::small && kind != NameKind::demonym && language != "ar") return;
    if (letters == NameLetters::acronym || letters == NameLetters::capitals) return;
    for (NameForm& form : forms_of(language, text, kind, bearer_)) {
      tokenize(form.text, tokens_);
      if (can_be_name(tokens_))
        names_.push_back({std::move(form.text), kind, form.inside ? NameLetters::inside : letters, label, true, true});
    }
  }

  void generate(std::string text, NameKind kind, NameLetters letters, bool label) {
    names_.push_back({std::move(text), kind, letters, label, true, false});
  }

  // "Su-35" → "Su35"; empty where there is no such word. Precondition: tokens_ are those of the text.
  [[nodiscard]] std::string joined_designation(std::string_view text) const {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const std::string_view head = slice(text, tokens_[i - 1].span), number = slice(text, tokens_[i].span);
      if (tokens_[i].gap == Gap::hyphen && head.size() <= longest_designation_letters &&
          std::all_of(head.begin(), head.end(), is_ascii_letter) && is_ascii_digit(number.front())) {
        return std::string(text.substr(0, tokens_[i - 1].span.end)) + std::string(text.substr(tokens_[i].span.begin));
      }
    }
    return {};
  }

  // "G7" → "G-7", "COP28" → "COP-28", which match with a space, too; empty where the text is not capitals and then digits.
  [[nodiscard]] static std::string divided_designation(std::string_view text) {
    const auto digits = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_ascii_digit) - text.begin());
    if (digits == 0 || digits == text.size() || digits > longest_designation_letters) return {};
    if (!std::all_of(text.begin(), text.begin() + digits, is_ascii_capital) ||
        !std::all_of(text.begin() + digits, text.end(), is_ascii_digit))
      return {};
    return std::string(text.substr(0, digits)) + "-" + std::string(text.substr(digits));
  }

  [[nodiscard]] std::string without_article(std::string_view text) const {
    const std::string_view first = slice(text, tokens_.front().span);
    if ((first != "the" && first != "The") || tokens_.size() < (first == "the" ? 2u : 3u)) return {};
    return std::string(text.substr(tokens_[1].span.begin));
  }

  bool counted_;
  NameBearer bearer_;
  std::vector<EntityName>& names_;
  List<Token>& tokens_;
};

}  // namespace

NameCase case_of(NameLetters letters) {
  switch (letters) {
    case NameLetters::small: return NameCase::any;
    case NameLetters::acronym: return NameCase::exact;
    case NameLetters::inside: return NameCase::inside;
    case NameLetters::mixed:
    case NameLetters::capitals: break;
  }
  return NameCase::capital;
}

bool can_be_name(const List<Token>& tokens) {
  return tokens.size() <= limits::tokens_per_name &&
         std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.shape != TokenShape::mark; });
}

std::uint64_t name_hash(const List<Token>& tokens) {
  std::uint64_t hash = tokens.front().hash;
  for (std::size_t i = 1; i < tokens.size(); ++i) hash = extend_hash(hash, tokens[i].hash);
  return hash;
}

void names_of(const Json& entity, std::vector<EntityName>& names, List<Token>& tokens) { Names(entity, names, tokens); }

}  // namespace newsgloss
