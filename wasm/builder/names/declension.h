// Declensions: how the words of names are inflected, as tables of endings a language.
//
// A row of a table says which uses of a word it is for, which endings it is about, and the endings of the five other cases in the order
// genitive, dative, accusative, instrumental, locative (prepositional). The first row that fits a word is used.
//
//   {place | given_man, "г-а к-а х-а", "и е у ой е"}     Рига → Риги Риге Ригу Ригой Риге
//
//   ending    the part before the hyphen must be there and stays; the part after it is replaced. ^ before it: the whole word
//   form      what is put in its place. 0: nothing; =: the word as it is; *: for a person the genitive, otherwise the word as it is;
//             a/b: either. A single = for all cases: the word is not inflected.
//             No forms at all: the word cannot be used in this way
//
// Sources. Russian: A. A. Zaliznyak, Grammaticheskiy slovar russkogo yazyka (his types of stem, and the list of proper names);
// T. Wade, A Comprehensive Russian Grammar, on names. Ukrainian: Ukrainskyi pravopys 2019, on declension and on proper names. Polish:
// O. E. Swan, A Grammar of Contemporary Polish. German: Duden 4, Die Grammatik, on the genitive of proper names. Of the others only
// demonyms are inflected, as any school grammar has it (demonyms.cpp).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgloss {

// What a word is in a name. A row may be for several.
enum WordUse : std::uint32_t {
  given_man = 1u << 0,
  given_woman = 1u << 1,
  surname_man = 1u << 2,
  surname_woman = 1u << 3,
  city = 1u << 4,
  country = 1u << 5,            // and region, sea, river
  common = 1u << 6,             // in the name of an organisation, or of an entity without a type
  adjective = 1u << 7,          // before (in Polish also after) the noun of a phrase
  demonym_noun = 1u << 8,       // россиянин: singular, then plural in the same way
  demonym_adjective = 1u << 9,  // российский: all genders

  man = given_man | surname_man,
  person = man | given_woman | surname_woman,
  place = city | country,
  noun = place | common,
};

struct EndingRow {
  std::uint32_t uses;
  std::string_view endings, forms;
};

inline constexpr std::size_t case_count = 5;
using CaseForms = std::array<std::vector<std::string>, case_count>;

struct Declension {
  std::string_view language;
  std::span<const EndingRow> rows;
  std::string_view and_words;  // between the halves of "Босния и Герцеговина"
  std::string_view heads;      // nouns written with a capital that a proper name may follow: "Республика Корея"
  std::string_view men_in_a;   // men's given names that end as women's do
  bool adjectives_follow;      // "Korea Północna"
};

// The cases of a word; all empty and `known` false where no row fits. `inflects` is false where the row leaves the word as it is.
struct Declined {
  CaseForms cases;
  bool known = false;
  bool inflects = false;
};
[[nodiscard]] Declined decline(const Declension& declension, std::string_view word, WordUse use);

// Every different form of a demonym: all genders of an adjective, both numbers of a noun. The word itself is not among them.
[[nodiscard]] std::vector<std::string> decline_demonym(const Declension& declension, std::string_view word);

// Whether the word is in a list divided by spaces.
[[nodiscard]] bool is_listed(std::string_view word, std::string_view list);

extern const Declension russian, ukrainian, polish;
// With rows for demonyms alone.
extern const Declension french, spanish, italian, portuguese, dutch, swedish, danish, norwegian, czech;

}  // namespace newsgloss
