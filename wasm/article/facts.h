// PageFacts: what a page says of itself that later steps use.
//
// In order of trust, each fact from the first source that gives a well-formed value:
//   1. schema.org JSON-LD, an object whose @type ends in "Article" or is a kind of posting or report: written for machines,
//      and checked by search engines
//   2. Open Graph and article:… metadata: written for machines, often the section's instead of the story's
//   3. microdata (itemprop) and <time datetime pubdate>: true of what it stands on, which may be a teaser
//   4. other <meta> (author, date, dc.…), <link rel=canonical>, <html lang>, the first <h1>, <title>
// Two facts turn the order round: the canonical address is best said by <link rel=canonical>, the language by <html lang>,
// because publishers' templates set those and forget the others.
// Cost: one pass over the tree, and one over each JSON-LD script.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace newsgloss {

struct PageFacts {
  std::string title;
  std::string byline;     // names, divided by ", "
  std::string language;   // BCP 47, as the page has it
  std::string published;  // ISO 8601, to the day or finer
  std::string modified;
  std::string canonical;  // absolute http(s) URL
  std::string site;
};

void read_facts(const Page& page, PageFacts& facts);

// The facts of the first article described in a JSON-LD script; all empty where there is none.
[[nodiscard]] PageFacts read_json_ld(std::string_view script);

}  // namespace newsgloss
