// NameForms: the inflected forms of a name, by the grammar of the language it is in.
//
//   Владимир Путин, a man     Владимира Путина, Владимиру Путину, Владимиром Путиным, Владимире Путине
//   Казань                    Казани, Казанью            Południowa Afryka, Korea Północna: both words
//   Deutschland               Deutschlands               Rotes Meer: Roten Meer, Roten Meers
//   российский                all its genders and cases
//   الصين                     لصين, which is what follows the particle in للصين
//
// They are made when a knowledge base is built: a page pays for them in bytes of the .kb, not in code. Russian, Ukrainian and Polish
// follow the tables of declension.h. German and Arabic follow the rules below. English is left to names.h, and its 's to the tokeniser.
//
// Danish, Norwegian and Swedish names have a genitive in -s; there and in Czech, Dutch, French, Italian, Portuguese and Spanish, demonyms
// have the forms of demonyms.cpp.
//
// The forms of a name depend on the language it is listed under and on the type of its entity. Without a type the name counts as a noun
// phrase, or as a person's if the entity has a surname. There are no forms of acronyms, of words in capitals, of names with digits,
// brackets or the like, nor of phrases whose grammar the rules do not understand. The rules know nothing of stress, or of whether a
// foreign name feels native. A form that nobody writes costs its bytes and does no harm.
//
// German: -s is added, but not after s, ß, x or z, nor to places and bodies with a feminine article. An adjective that begins a phrase
// becomes weak ("Europäischen Union").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "builder/source/json.h"
#include "kb/format.h"

namespace newsgloss {

struct NameForm {
  std::string text;
  bool inside;  // counts only inside a sentence: at the start of one, "Путина" is more likely a woman or a noun than the man's genitive
};

// What the forms of an entity's names depend on.
struct NameBearer {
  std::string_view type;
  bool person = false;
  bool woman = false;
};

// Reads the type, and a person's sex from P21 or, failing that, from the given name and the surname. When in doubt it is a man: the forms
// that a woman's name does not have do no harm.
[[nodiscard]] NameBearer bearer_of(const Json& entity);

// The forms of a name, each once, without the name itself; none for other languages.
[[nodiscard]] std::vector<NameForm> forms_of(std::string_view language, std::string_view name, kb_format::NameKind kind,
                                             const NameBearer& bearer);

}  // namespace newsgloss
