// Annotation: what was found, as JSON.
//
// Offsets are computed here, from the text's spans to bytes of the input and code points of the document, in one walk.
// Native and WebAssembly builds write the same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "article/article.h"
#include "base/list.h"
#include "base/source.h"
#include "kb/kb.h"
#include "link/link.h"

namespace newsgloss {

// Code points of context before and after a mention in a TextQuoteSelector. Within the mention's block: a quotation that
// reached into the next block could not be found again in another rendering of the page.
inline constexpr std::uint32_t quote_context = 32;

// Makes links fit to be written: a publisher's pin that reaches over several blocks is cut to its first, one that holds
// white space only goes, and so does a link whose bytes do not come after those of the link before it. (The HTML parser
// moves text that stands between the rows of a table out of it, in front of what is before it in the source.)
void place_links(const Text& text, List<Link>& links);

// For both of the following: links that have been placed.

// A W3C AnnotationPage (https://www.w3.org/TR/annotation-model/). `source_url` may be empty: then there is no `source`.
void write_annotations(std::span<const Kb> layers, const Article& article, const Source& source, std::span<const Link> links,
                       std::string_view source_url, std::string& out);

// {"article":{…},"items":[{"start","end","id","score","pinned"?,"others"?}]}: bytes of the input, and ids to ask records for.
void write_page_items(std::span<const Kb> layers, const Article& article, const Source& source, std::span<const Link> links,
                      std::string& out);

// The running text, without headline, standfirst and captions: a block a line, divided by an empty line.
void write_article_text(const Article& article, std::string& out);

// {"title","byline",…,"blocks":[{"kind","text"}]}
void write_article_json(const Article& article, std::string& out);

}  // namespace newsgloss
