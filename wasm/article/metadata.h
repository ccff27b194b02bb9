// Metadata: what a page says of itself that later steps use.
//
// In order of trust, each field from the first place that gives a well-formed value:
//   1. schema.org JSON-LD, an object whose @type ends in "Article" or is a kind of posting or report, and which is about this
//      page: its address is the page's, or it names none, or its headline is the page's title. Written for machines, and checked
//      by search engines. One that says it is another page's is passed over, and so are those of a list (json_ld.h).
//   2. Open Graph and article:… metadata: written for machines, often the section's instead of the story's
//   3. microdata (itemprop): true of what it stands on, which may be a teaser
//   4. other <meta> (author, date, dc.…), JSON-LD of a page, the first <h1>, <title>
// Two fields turn the order round: the canonical address is best said by <link rel=canonical>, the language by the elements around
// the story (article.h), because publishers' templates set those and forget the others.
//
// Dates of microdata, <time>, the address and the text are read later, by dateline.h, and only where nothing here gives one.
// A date is passed over if no story can have been written on it (is_plausible in date.h).
// Cost: one pass over the tree, and one over each JSON-LD script.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/date.h"
#include "base/list.h"
#include "page/page.h"

namespace newsgloss {

enum class MetadataField : std::uint8_t {
  title,
  byline,     // names, divided by ", "
  published,  // ISO 8601, to the day or finer
  modified,
  language,   // BCP 47
  canonical,  // absolute http(s) URL
  site,
  date,  // the day it speaks from: YYYY-MM-DD, or what the caller said (dateline.h)
};
inline constexpr std::size_t metadata_count = static_cast<std::size_t>(MetadataField::date) + 1;

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

// What the caller knows of the page.
struct Known {
  std::string_view url;  // or ""
  Day today = 0;         // 0: not known; then no date is too late
};

// `dated` is set to the elements that may say when the story was written: <time>, and those with an itemprop that does.
void read_metadata(const Page& page, const Known& known, Metadata& metadata, List<const GumboNode*>& dated);

// Sets `published` or `modified` if it is still empty and the value begins with a plausible day, or is one: as ISO 8601.
void set_day(Metadata& metadata, MetadataField field, std::string_view value, std::string_view language, Day today);

// A language tag as BCP 47 wants it: "DE" is "de", "de_at" "de-AT", "jp" "ja". Empty if it cannot be one.
[[nodiscard]] std::string language_tag(std::string_view said);

// The text inside an element; about `longest` bytes at most, so that a page cannot make it costly.
[[nodiscard]] std::string text_inside(const GumboNode* element, std::size_t longest = 1000);

}  // namespace newsgloss
