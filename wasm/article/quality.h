// Quality: how much a run reads like a story, by itself.
//
//   good   a sentence or more, or many words, with few links
//   plain  anything short: a subhead, a caption, an item of a list; it may stand between good ones
//   bad    mostly links; or its wording (wording.h), its link targets or its repetition say that it is not the story
//
// A link that leads to a newsletter, a register, an app or an account to follow is a request to the reader in any language. So
// is a time for itself in a <time>, and a line that a page repeats and repeats a label. A long run may have them all the same.
#pragma once

#include <cstdint>
#include <string>

#include "article/outline.h"
#include "article/wording.h"
#include "base/list.h"

namespace newsgloss {

enum class Quality : std::uint8_t { bad, plain, good };

struct Judged {
  Quality quality;
  Wording wording;
};

// One for each run of the outline. Linear, but for sorting the short runs.
void judge_runs(const Outline& outline, List<Judged>& judged);

// The text of a run, white space folded.
[[nodiscard]] std::string text_of(const Outline& outline, const Run& run);

// 1 to 6 for <h1> to <h6>, else 0.
[[nodiscard]] std::uint32_t heading_level(const Box& box);

// GUMBO_TAG_UNKNOWN for the document.
[[nodiscard]] GumboTag tag_of(const Box& box);

}  // namespace newsgloss
