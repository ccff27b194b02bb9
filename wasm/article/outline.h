// Outline: a page seen as blocks of text in a tree of boxes, with what choosing between them needs.
//
// One pass over gumbo's tree, in document order, without recursion. Every element that stands on its own line is a `Box`;
// every run of text between two box edges is a `Run` (a paragraph, a list item, the text of a <div> before its next child).
// What no reader sees (scripts, styles, form controls, `hidden`, `aria-hidden`, `display:none`) and what a publisher
// switched off (data-newsgloss="off") is passed over, but its characters count for positions.
//
//   Outline outline;
//   read_outline(page, outline);         // pointers into the page: the page must outlive it
#pragma once

#include <cstdint>
#include <string_view>

#include "base/list.h"
#include "page/page.h"

namespace newsgloss {

// What an element says of itself by its tag, role, class, id and itemprop: bits of Box::signs.
enum Sign : std::uint32_t {
  sign_article = 1u << 0,        // <article>, role=article
  sign_body = 1u << 1,           // itemprop=articleBody, or a class that says so
  sign_main = 1u << 2,           // <main>, role=main
  sign_boilerplate = 1u << 3,    // <aside>, <form>, or a class such as "related"
  sign_comments = 1u << 4,       // a class such as "comments"
  sign_figure = 1u << 5,         // <figure>
  sign_caption = 1u << 6,        // <figcaption>, or a class such as "caption"
  sign_chosen = 1u << 7,         // data-newsgloss-article
  sign_byline = 1u << 8,         // itemprop=author, or a class such as "byline", "dateline" or "photo-credit"
  sign_quotation = 1u << 9,      // <blockquote>
  sign_table = 1u << 10,         // <table>
  sign_list = 1u << 11,          // <ul>, <ol>, <dl>
  sign_preformatted = 1u << 12,  // <pre>
  sign_standfirst = 1u << 14,    // a class such as "standfirst" or "subtitle"
  sign_doubtful = 1u << 15,      // a class such as "teaser" or "widget": of boilerplate, but of parts of the story as well
  sign_request = 1u << 16,       // in an address: a newsletter, a register, an app
  sign_account = 1u << 17,       // in an address: somebody to follow
  sign_line = 1u << 18,          // style="display:block", or a class such as "kicker": a line, though the tag is an inline one
  sign_frame = 1u << 13,         // <nav>, <footer>, role=navigation …, or a class such as "footer" or "cookie": the page's frame
};
// Those that hold for everything inside an element too.
inline constexpr std::uint32_t inherited_signs =
    sign_figure | sign_caption | sign_quotation | sign_table | sign_list | sign_preformatted | sign_standfirst;

inline constexpr std::uint32_t no_run = ~std::uint32_t{0};

struct Box {
  const GumboNode* node;
  std::uint32_t parent;     // index of a box; the first box (the document) is its own parent
  std::uint32_t signs;      // its own, and the inherited ones of its parents
  std::uint32_t first_run;  // the runs inside are [first_run, end_run)
  std::uint32_t end_run;
  std::uint32_t words = 0;  // inside, all told
  std::uint32_t link_words = 0;
  bool asks_for_text = false;  // a field to type in stands in it, and in no box inside it
};

struct TextPiece {
  const GumboNode* node;
  std::uint32_t position;  // code points of the document's text content before it
  char separator;          // to put before it: 0, Text::edge or Text::block_end (a <br>)
};

struct Run {
  std::uint32_t box;
  std::uint32_t first_piece, end_piece;
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;
  std::uint32_t time_words = 0;  // in a <time>
  std::uint32_t requests = 0;    // by the targets of links: one for an account to follow, two for a newsletter, a register, an app
  std::uint32_t marks = 0;       // commas and sentence ends, of any script
  bool ends_sentence = false;    // its last character is . ! ? … or a closing quotation mark after one
};

// An element on which the publisher has named the entity: data-newsgloss="Q30".
struct PinnedPieces {
  std::string_view id;
  std::uint32_t first_piece, end_piece;
};

struct Outline {
  List<Box> boxes;
  List<Run> runs;
  List<TextPiece> pieces;
  List<PinnedPieces> pins;
  bool any_chosen = false;  // some box has sign_chosen
};

void read_outline(const Page& page, Outline& outline);

// Words in a text, for weighing blocks: runs between white space; where a script has none, two Han or kana characters and
// four Thai, Lao, Khmer or Burmese ones count as a word.
[[nodiscard]] std::uint32_t count_words(std::string_view text);

}  // namespace newsgloss
