// NameForms: the inflected forms of a name, by the grammar of the language it is in.
//
//   Владимир Путин, a man     Владимира Путина, Владимиру Путину, Владимиром Путиным, Владимире Путине
//   Казань                    Казани, Казанью            Południowa Afryka, Korea Północna: both words
//   Deutschland               Deutschlands               Rotes Meer: Roten Meer, Roten Meers
//   российский                all its genders and cases
//   الصين                     لصين, which is what follows the particle in للصين
//
// Made when a knowledge base is built, so that a page pays for them in bytes of the .kb and in no code. Russian, Ukrainian and
// Polish by the tables of declension.h, German and Arabic by what is below, English by names.h (and 's by the tokeniser). A name gets forms
// by the language it is listed under and by the type of its entity; a name of an entity without type counts as a noun phrase, or as a
// person's if the entity has a surname. No forms: acronyms, words in capitals, names with digits, brackets or the like, and phrases
// whose grammar the rules do not see. What they do not know of: the stress, and whether a foreign name is felt to be native. A form
// that nobody writes costs its bytes and does no harm.
//
// German: -s, but not after s, ß, x, z; not for places and bodies that have a feminine article; adjectives that begin a phrase
// become weak ("Europäischen Union").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "builder/source/json.h"
#include "kb/format.h"

namespace newsgloss {

struct NameForm {
  std::string text;
  bool inside;  // counts only inside a sentence: at its start, "Путина" is likelier a woman or a common noun than the man's genitive
};

// What the forms of an entity's names depend on.
struct NameBearer {
  std::string_view type;
  bool person = false;
  bool woman = false;
};

// Reads the type, and a person's sex off P21 or, where there is none, off the given name and the surname. An unknown one counts as a
// man's: a form that no woman's name has then does no harm.
[[nodiscard]] NameBearer bearer_of(const Json& entity);

// The forms of a name, each once, without the name itself; none for other languages.
[[nodiscard]] std::vector<NameForm> forms_of(std::string_view language, std::string_view name, kb_format::NameKind kind,
                                             const NameBearer& bearer);

}  // namespace newsgloss
