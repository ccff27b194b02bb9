// Lint: what is wrong or doubtful in sources that can be read. What cannot be read at all is reported by kb_source.h.
//
// An error: an entity without a label.
//
// Warnings:
//   names        a name that several entities have with equal right (surnames, demonyms and metonyms are shared by nature; a name that is
//                written in capitals is told apart from one that is not); a common word; a name that has no word in it or is too long
//   description  empty or missing
//   facts        one that names an entity no source describes; one without the dates that its property needs; a number written as text;
//                a property that nobody has a label for
//   spelling     a field that is not read, a type that may be mistyped (known_words.h), an unknown language tag (language_tag.h)
//   links        an address that is not https
//
// Common words are those that linking takes for common (link/lexicon.h). A name in small letters, which texts may write in any case, must
// not be any of them. A name with a capital must not be a word that begins sentences, a day or a month, unless it is a surname. A name
// that texts must write in capitals may be any word.
#pragma once

#include "builder/source/finding.h"
#include "builder/source/kb_source.h"

namespace newsgloss {

// Adds to `findings`, in the order of the entities' ids.
void lint(const KbSource& source, Findings& findings);

}  // namespace newsgloss
