// Language: which language a text is in, by its letters and its commonest words.
//
//   List<Token> tokens;
//   tokenize(text, tokens);
//   std::string_view language = language_of(text, tokens, "en");   // "de" for a German story in a template that says "en"
//
// Evidence: a script that one language alone is written in says which it is. For the others each language has a line of its
// commonest words, without which nobody writes a paragraph: articles, prepositions, conjunctions, auxiliaries. A word counts for each language
// that has it, and less the more languages do.
//
// What the page says of itself is wrong mostly where a template was never translated, so it is believed unless the text clearly
// contradicts it: kin that share most of such words (Danish and Norwegian, Czech and Slovak, Indonesian and Malay) do not, nor
// does a language of which nothing is known here (Luxembourgish, Bosnian).
//
// Failure: where there are too few such words, or two languages have about as many, it abstains.
// Cost: the first 1,000 words of the text, and once a page the table of words.
#pragma once

#include <string_view>

#include "base/list.h"
#include "token/token.h"

namespace newsgloss {

// The language of the text as BCP 47, or `said`, which may be empty. The result is static or `said` itself. Precondition: the
// tokens are the text's.
[[nodiscard]] std::string_view language_of(std::string_view text, const List<Token>& tokens, std::string_view said);

}  // namespace newsgloss
