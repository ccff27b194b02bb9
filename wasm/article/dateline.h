// Dateline: the day an article speaks from.
//
// When it was published is looked for in this order, and the first plausible answer (date.h) counts:
//   1. JSON-LD of this page's own article, not of one it lists        written for machines, and checked by search engines
//   2. <meta>: article:published_time, then date, dc.date …           written for machines; `metadata.h` has these two
//   3. itemprop=datePublished and <time pubdate>, then <time> beside   written for readers, marked up for machines; but <time> also
//      the headline                                                   stands in teasers, in comments and in the story's sentences
//   4. the address: /2024/10/22/                                      true where it is there, but rarely there
//   5. words beside the headline, in the page's language              what every reader goes by, and the hardest to be sure of
// Beside the headline is what stands after it and before the story's first sentences, or just before it and in the same box. A date
// in the story itself, in a sidebar or at the head of the site is never taken: it is history, another story's, or today.
//
// A story that its publisher keeps up to date speaks from its last modification: if that is more than two days after the
// publication, `date` is the day of the modification, else that of the publication. Both stay in the metadata.
#pragma once

#include "article/metadata.h"
#include "article/outline.h"
#include "article/story.h"

namespace newsgloss {

// Completes `published` and `modified`, and sets `date`. `dated` is read_metadata's. Linear.
void read_dateline(const Outline& outline, const Story& story, const List<const GumboNode*>& dated, const Known& known, Metadata& metadata);

}  // namespace newsgloss
