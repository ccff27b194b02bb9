// The names of an entity: what a text may call it, and how strictly the letters must agree.
//
// They are its label and aliases in all languages, and a few written forms that follow from them by rule, so that sources need not list
// them:
//
//   "Russians"    the English plural of a demonym: stories count people. Not after s, x, z, sh, ch and ese ("the Chinese").
//   "Frenchmen"   of "Frenchman".
//   "Su-35s"      the plural of an aircraft, a weapon or the like whose designation ends in a digit or a capital.
//   "Su35"        a designation of one to four letters and a number, joined: agencies drop the hyphen.
//   "Kremlin"     of "the Kremlin", and "New York Times" of "The New York Times": headlines drop the article.
//                 A single word after a capital "The" stays as it is: "The Hague" is not any Hague.
//
// The inflected forms of name_forms.h are added to these: Путина, Deutschlands. Where such a form of one entity is a name that another
// entity states, the form gives way (name_index.h). A form counts as a label or an alias, as the name does that it is made from; the file
// format marks it only by NameCase::inside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "builder/source/json.h"
#include "kb/format.h"
#include "token/token.h"

namespace newsgloss {

// What a name's letters say about how it must be written. Where an entity has a name twice, the value that stands first here counts: a
// spelling in small letters beats the others, and an editor who says "acronym" beats the guess that it is none.
enum class NameLetters : std::uint8_t {
  small,     // no word begins with a capital: any case matches
  mixed,     // some word does: a word of the mention must, too; of an acronym ("AfD") the mention must have large and small ones, too
  acronym,   // an acronym, or at most three letters, all capitals: all letters must be capitals
  capitals,  // all capitals, but so many that newspapers also write them small ("Nato"): as `mixed`
  inside,    // an inflected form that counts only inside a sentence (name_forms.h)
};
[[nodiscard]] kb_format::NameCase case_of(NameLetters letters);

struct EntityName {
  std::string text;
  kb_format::NameKind kind;
  NameLetters letters;
  bool label;      // the entity's label in some language, or made from it
  bool generated;  // made by a rule
  bool inflected;  // made by the rules of name_forms.h: yields to any entity that states the name
};

// Whether a text can be a name: it has a word, and at most limits::tokens_per_name tokens.
[[nodiscard]] bool can_be_name(const List<Token>& tokens);

// The hash under which the index holds a name: that of its first token, extended by the others in turn. Precondition: there is one.
[[nodiscard]] std::uint64_t name_hash(const List<Token>& tokens);

// The names of an entity in the order of the source, each followed by those made from it. Repetitions are kept; what cannot be a name is
// left out. `tokens` is scratch space.
void names_of(const Json& entity, std::vector<EntityName>& names, List<Token>& tokens);

}  // namespace newsgloss
