// Wording: what a short run of text is, by its words alone, where its markup does not say.
//
//   wording_of("Read more: how the port was built", 7, 5)             interruption
//   wording_of("Copyright 2013 The Harbour Press. All rights …", …)   note
//   wording_of("The barge at low tide. (Photo: A. Quay)", …)          credit
//   wording_of("• the northern pier, from noon", …)                   item
//
// Phrases are compared by tokens, so that case, accents and white space do not matter; they are those of some thirty languages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsgloss {

enum class Wording : std::uint8_t {
  plain,         // none of the following
  empty,         // no word: a row of asterisks
  interruption,  // leads away from the story: "Read more", "Lesen Sie auch", "Читайте также", "Advertisement"
  note,          // about the story, not of it: when it was written, rights, who else reported, where to write to
  credit,        // a picture's caption, with whose picture it is
  item,          // of a list made of paragraphs: begins with a bullet
};

// A run longer than this is plain however it is worded.
inline constexpr std::uint32_t longest_worded = 80;

// `words` and `link_words` are those of the run (outline.h). Linear in the text.
[[nodiscard]] Wording wording_of(std::string_view text, std::uint32_t words, std::uint32_t link_words);

// Where in a caption it says whose picture it is, to its end: "The barge at low tide. |AP Photo/Ada Quay", "The pier. |© Quay".
// The caption's size where it does not, or where more follows than a name or two.
[[nodiscard]] std::size_t credit_begin(std::string_view caption);

}  // namespace newsgloss
