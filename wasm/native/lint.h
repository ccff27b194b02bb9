// Lint: what is wrong or doubtful in sources that can be read.
//
// Errors: an id twice in one file, an entity without a label, a fact that ends before it begins.
// Warnings: a name that several entities have with equal right (surnames, demonyms and metonyms are shared by nature, and
// a name in capitals alone is told from one that is not by its letters),
// a fact that names an entity no source describes, an empty or missing description, a name without a word in it or too
// long to be one, a property without a label where the sources label properties, an address that is not https.
#pragma once

#include "native/finding.h"
#include "native/kb_source.h"

namespace newsgloss {

// Adds to `findings`, in the order of the entities' ids.
void lint(const KbSource& source, Findings& findings);

}  // namespace newsgloss
