// Article: the story on a page, and nothing but the story.
//
//   Article article;
//   select_article(page, known, article);      // HTML
//   read_plain_text(input, article);           // plain text: all of it, a block a paragraph
//   for (const Block& block : article.blocks) use(slice(article.text.bytes, block.text));
//
// Choosing: an element marked data-newsgloss-article wins; else the box whose text is most like a story (many words
// outside links, in blocks that read like sentences, weighed up by what the page says of itself and down by where
// navigation, related stories and comments stand). Inside it, blocks that are not the story are left out one by one.
// Cost: two passes over the page's boxes, linear.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/block.h"
#include "article/metadata.h"
#include "base/list.h"
#include "base/span.h"
#include "page/page.h"
#include "page/text.h"
#include "token/token.h"

namespace newsgloss {

// A publisher's own mark: this text is that entity.
struct Pin {
  std::string_view id;  // of the page; dies with it
  Span text;
};

struct Article {
  Text text;
  List<Block> blocks;  // reading order; spans do not overlap
  List<Pin> pins;      // reading order; spans do not overlap
  Metadata metadata;
};

void select_article(const Page& page, const Known& known, Article& article);

// Precondition: input is valid UTF-8. Paragraphs are divided by empty lines.
void read_plain_text(std::string_view input, Article& article);

// Tells the tokens where blocks begin: at the first of each, a sentence starts and no name goes on from before. (The text of
// an HTML page says so itself, with a separator; a plain text is read as it is.) Precondition: the tokens are the article's.
void begin_blocks(const Article& article, List<Token>& tokens);

}  // namespace newsgloss
