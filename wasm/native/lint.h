// Lint: what is wrong or doubtful in sources that can be read.
//
// Errors: an id twice in one file, an entity without a label, a fact that ends before it begins, a value that is no date
// where the property's values are dates.
// Warnings: a name that several entities have with equal right (surnames, demonyms and metonyms are shared by nature, and
// a name in capitals alone is told from one that is not by its letters),
// a name that is a common word, a fact that names an entity no source describes, a fact without the dates that its
// property needs, an empty or missing description, a name without a word in it or too long to be one, a language tag that
// nobody knows (language_tag.h), a property without a label where the sources label properties, an address that is not
// https.
//
// A common word is one of those that linking takes for such (link/lexicon.h): a name written small, which texts may write
// in any case, must be none of them; one with a capital no word that begins sentences, no day and no month, unless it is
// a surname. What must be written in capitals is told from all of them.
#pragma once

#include "native/finding.h"
#include "native/json.h"
#include "native/kb_source.h"

namespace newsgloss {

// Adds to `findings`, in the order of the entities' ids. `known` are definitions of properties that hold where the sources
// have none of their own: those of the starter knowledge base, or an empty object.
void lint(const KbSource& source, const Json& known, Findings& findings);

}  // namespace newsgloss
