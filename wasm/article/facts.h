// PageFacts: what a page says of itself that later steps use.
//
// In order of trust, each fact from the first source that gives a well-formed value:
//   1. schema.org JSON-LD, an object whose @type ends in "Article" or is a kind of posting or report: written for machines,
//      and checked by search engines. Of an article inside an article (an entry of a live blog) the outer one counts.
//   2. Open Graph and article:… metadata: written for machines, often the section's instead of the story's
//   3. microdata (itemprop) and <time datetime pubdate>: true of what it stands on, which may be a teaser
//   4. other <meta> (author, date, dc.…), <link rel=canonical>, <html lang>, the first <h1>, <title>
// Two facts turn the order round: the canonical address is best said by <link rel=canonical>, the language by <html lang>,
// because publishers' templates set those and forget the others.
// Cost: one pass over the tree, and one over each JSON-LD script.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "page/page.h"

namespace newsgloss {

enum class Fact : std::uint8_t {
  title,
  byline,     // names, divided by ", "
  published,  // ISO 8601, to the day or finer
  modified,
  language,   // BCP 47, as the page has it
  canonical,  // absolute http(s) URL
  site,
};
inline constexpr std::size_t fact_count = static_cast<std::size_t>(Fact::site) + 1;

// "title", "byline" …, as the JSON of an article calls them: static storage.
[[nodiscard]] const char* fact_name(Fact fact);

// Empty where the page does not say, or says nothing well-formed.
struct PageFacts {
  std::string texts[fact_count];

  // What the story is about, by the `about` and `mentions` of its JSON-LD: a line each, the address of an item on Wikidata
  // where the page gives it, else a name. At most `longest_subjects` bytes.
  std::string subjects;
  static constexpr std::size_t longest_subjects = 4096;

  [[nodiscard]] std::string& operator[](Fact fact) { return texts[static_cast<std::size_t>(fact)]; }
  [[nodiscard]] const std::string& operator[](Fact fact) const { return texts[static_cast<std::size_t>(fact)]; }
};

void read_facts(const Page& page, PageFacts& facts);

// Adds the facts of the article that a JSON-LD script describes to those that are still empty; they need not be well-formed.
void read_json_ld(std::string_view script, PageFacts& facts);

}  // namespace newsgloss
