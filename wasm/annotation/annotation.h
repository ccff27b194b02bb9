// Annotation: what a reading found, as text and as JSON.
//
// Offsets are computed here, from the text's spans to bytes of the input and code points of the document, in one walk.
// Native and WebAssembly builds write the same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "annotation/reading.h"

namespace newsgloss {

// Code points of context before and after a mention in a TextQuoteSelector. Within the mention's block: a quotation that
// reached into the next block could not be found again in another rendering of the page.
inline constexpr std::uint32_t quote_context = 32;

// Makes links fit to be written: a publisher's pin that reaches over several blocks is cut to its first, one that holds
// white space only goes, and so does a link whose bytes do not come after those of the link before it. (The HTML parser
// moves text that stands between the rows of a table out of it, in front of what is before it in the input.)
void place_links(const Text& text, List<Link>& links);

// The id of the entity a link means: the publisher's, where they named it.
[[nodiscard]] std::string_view id_of(std::span<const Kb> layers, const Link& link);

// Its label in the article's language, in English, or in the first there is, as JSON with its quotation marks; of several
// layers the latest that has it. Precondition: some layer has the entity.
[[nodiscard]] std::string_view label_json(std::span<const Kb> layers, EntityRef entity, std::string_view language);

// The writers replace what is in `out`. All but the last two need a reading whose names were found (Engine::read).

// A W3C AnnotationPage (https://www.w3.org/TR/annotation-model/), and the array under its `items` on one line.
void write_annotations(const Reading& reading, std::string& out);
void write_annotation_line(const Reading& reading, std::string& out);

// {"article":{…},"items":[{"start","end","id","score","pinned"?,"others"?}],"damaged"?:[…]}: bytes of the input, and ids to ask records
// for. Those of Reading::damaged may come more than once; an id that is no text itself is empty.
void write_page_items(const Reading& reading, std::string& out);

// The running text, without headline, standfirst and captions: a block a line, divided by an empty line.
void write_article_text(const Article& article, std::string& out);

// {"title","byline",…,"blocks":[{"kind","text"}]}
void write_article_json(const Article& article, std::string& out);

// The same by number, as the C boundary has them.
enum class Output : std::uint8_t { annotations, page_items, article_text, article_json };
inline constexpr unsigned output_count = 4;
void write(const Reading& reading, Output output, std::string& out);

// Whether a kind of block belongs to the running text.
[[nodiscard]] bool is_running_text(BlockKind kind);

}  // namespace newsgloss
