// Metadata: what a page says of itself that later steps use.
//
// In order of trust, each field from the first place that gives a well-formed value:
//   1. schema.org JSON-LD, an object whose @type ends in "Article" or is a kind of posting or report: written for machines,
//      and checked by search engines. Of an article inside an article (an entry of a live blog) the outer one counts.
//   2. Open Graph and article:… metadata: written for machines, often the section's instead of the story's
//   3. microdata (itemprop) and <time datetime pubdate>: true of what it stands on, which may be a teaser
//   4. other <meta> (author, date, dc.…), <link rel=canonical>, <html lang>, the first <h1>, <title>
// Two fields turn the order round: the canonical address is best said by <link rel=canonical>, the language by <html lang>,
// because publishers' templates set those and forget the others.
// Cost: one pass over the tree, and one over each JSON-LD script.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "page/page.h"

namespace newsgloss {

enum class MetadataField : std::uint8_t {
  title,
  byline,     // names, divided by ", "
  published,  // ISO 8601, to the day or finer
  modified,
  language,   // BCP 47, as the page has it
  canonical,  // absolute http(s) URL
  site,
};
inline constexpr std::size_t metadata_count = static_cast<std::size_t>(MetadataField::site) + 1;

// "title", "byline" …, as the JSON of an article calls them: static storage.
[[nodiscard]] const char* metadata_name(MetadataField field);

// Empty where the page does not say, or says nothing well-formed.
struct Metadata {
  std::string texts[metadata_count];

  // What the story is about, by the `about` and `mentions` of its JSON-LD: a line each, the address of an item on Wikidata
  // where the page gives it, else a name. At most `longest_subjects` bytes.
  std::string subjects;
  static constexpr std::size_t longest_subjects = 4096;

  [[nodiscard]] std::string& operator[](MetadataField field) { return texts[static_cast<std::size_t>(field)]; }
  [[nodiscard]] const std::string& operator[](MetadataField field) const { return texts[static_cast<std::size_t>(field)]; }
};

void read_metadata(const Page& page, Metadata& metadata);

// Adds the fields of the article that a JSON-LD script describes to those that are still empty; they need not be well-formed.
void read_json_ld(std::string_view script, Metadata& metadata);

}  // namespace newsgloss
