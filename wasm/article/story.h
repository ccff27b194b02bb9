// Story: which runs of an outline are the story.
//
// How it chooses, step by step:
//  1. Each run is `good` (reads like a sentence or more, few links), `bad` (mostly links) or `plain` (short, anything).
//  2. The headline is the heading that the page's title repeats. The story seldom begins before it.
//  3. A box that calls itself navigation, related, comments … is left out, unless it holds the headline or so much of the
//     page's good text that it cannot be what it says (themes put "sidebar" on <body>). So is a teaser: a heading that is a
//     link, with a sentence or two under it.
//  4. The story's box is an articleBody that holds enough, or the box with most good words near its surface; it widens to
//     its parent where siblings made alike hold more of the story (bodies cut in pieces by advertisements).
//  5. In that box, from the first good run to the last: good runs, what stands between them, headings before them; and the
//     headline and standfirst before the box. Runs whose wording says that they are not the story (wording.h) are left out.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/block.h"
#include "article/outline.h"
#include "base/list.h"

namespace newsgloss {

inline constexpr std::uint32_t no_run = ~std::uint32_t{0};

struct StoryRun {
  std::uint32_t run;  // index in Outline::runs
  BlockKind kind;
};

struct Story {
  std::uint32_t box = 0;            // index in Outline::boxes
  std::uint32_t headline = no_run;  // index in Outline::runs; not always among `runs`
  List<StoryRun> runs;              // in reading order
};

// `title` is what the page calls itself (MetadataField::title); may be empty. Linear in boxes and runs.
void choose_story(const Outline& outline, std::string_view title, Story& story);

// 1 to 6 for <h1> to <h6>, else 0.
[[nodiscard]] std::uint32_t heading_level(const Box& box);

}  // namespace newsgloss
