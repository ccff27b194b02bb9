// A page's story as the tests look at it: what was kept, a line a block, and rows of what must and must not be.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "page/page.h"

namespace newsgloss {

// Three paragraphs that are a story on any page.
inline constexpr std::string_view story_paragraphs =
    "<p>The harbour was closed at dawn on Tuesday, officials said, after a barge ran aground at its mouth.</p>"
    "<p>Two tugs worked through the morning, but the tide fell faster than the pilots had hoped for.</p>"
    "<p>Ferries will run from the northern pier until the channel is clear, the port authority said.</p>";

struct Kept {
  std::string text;  // every block, a line each
  Article article;
};

inline Kept select(std::string html) {
  Kept kept;
  Page page;
  REQUIRE(page.parse(html) == Status::ok);
  select_article(page, {}, kept.article);
  for (const Block& block : kept.article.blocks) {
    append_folded(kept.text, slice(kept.article.text.bytes, block.text));
    kept.text.push_back('\n');
  }
  return kept;
}

inline bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

struct SelectedRow {
  std::string_view name;
  std::string_view html;  // STORY stands for the three paragraphs
  std::vector<std::string_view> kept;
  std::vector<std::string_view> gone;
};

inline std::string page_of(std::string_view html) {
  std::string out(html);
  if (const std::size_t at = out.find("STORY"); at != std::string::npos) out.replace(at, 5, story_paragraphs);
  return out;
}

inline void check(const SelectedRow& row) {
  INFO(row.name);
  const Kept kept = select(page_of(row.html));
  for (const std::string_view phrase : row.kept) {
    INFO("kept: " << phrase << "\n" << kept.text);
    CHECK(has(kept.text, phrase));
  }
  for (const std::string_view phrase : row.gone) {
    INFO("gone: " << phrase << "\n" << kept.text);
    CHECK_FALSE(has(kept.text, phrase));
  }
}

}  // namespace newsgloss
