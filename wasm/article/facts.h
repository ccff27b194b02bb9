// PageFacts: what a page says of itself that later steps use.
//
// In order of trust: schema.org JSON-LD, Open Graph and article:… metadata, other <meta>, then what the page shows
// (<time>, <h1>, <title>, <html lang>). The first that gives a well-formed value wins.
#pragma once

#include <string>

#include "page/page.h"

namespace newsgloss {

struct PageFacts {
  std::string title;
  std::string language;   // BCP 47, as the page has it
  std::string published;  // ISO 8601, to the day or finer
  std::string modified;
  std::string canonical;  // absolute URL
  std::string site;
  std::string byline;
};

void read_facts(const Page& page, PageFacts& facts);

}  // namespace newsgloss
