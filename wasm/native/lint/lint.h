// Lint: what is wrong or doubtful in sources that can be read.
//
// Error: an entity without a label. What cannot be read at all, kb_source.h tells.
// Warnings: a name that several entities have with equal right (surnames, demonyms and metonyms are shared by nature, and
// a name in capitals alone is told from one that is not by its letters), a name that is a common word, a name without a word in it
// or too long to be one; an empty or missing description; a fact that names an entity no source describes, one without the dates
// that its property needs, a number that is written as text, a property nobody has a label for; a field that is not read and a
// type that may be mistyped (known_words.h); a language tag that nobody knows (language_tag.h); an address that is not https.
//
// A common word is one of those that linking takes for such (link/lexicon.h): a name written small, which texts may write
// in any case, must be none of them; one with a capital no word that begins sentences, no day and no month, unless it is
// a surname. What must be written in capitals is told from all of them.
#pragma once

#include "builder/source/finding.h"
#include "builder/source/kb_source.h"

namespace newsgloss {

// Adds to `findings`, in the order of the entities' ids.
void lint(const KbSource& source, Findings& findings);

}  // namespace newsgloss
