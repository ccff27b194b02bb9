// Story: which runs of an outline are the story.
//
// How it chooses, step by step:
//  1. Each run is judged by itself: good, plain or bad (quality.h).
//  2. The headline is the heading that the page's title repeats. Where the title leaves no doubt, the story begins there.
//  3. Navigation, related stories, comments and the like are left out, each weighed against the text it holds (furniture.h).
//  4. The story's box is an articleBody that holds enough, or the box with most good words near its surface; it widens to
//     its parent where brothers made alike hold more of the story (bodies cut in pieces by advertisements). A box with nearly
//     all that its parent has only wraps it, and makes nothing deeper.
//  5. In that box, from the first good run to the last: good runs, what stands between them, headings before them, the rows
//     and lines at the end; and the headline, standfirst and first paragraphs before the box.
//
// A standfirst is called so by its class, or shares a box with the headline that the running text is not in. What merely
// stands first, between the headline and the box, is a paragraph.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/block.h"
#include "article/outline.h"
#include "base/list.h"

namespace newsgloss {

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

}  // namespace newsgloss
