// The words that class names and ids use for what is not the story, and for what is.
//
// A class such as "c-related-articles__list" is taken apart at everything that is not a letter or digit and where a small
// letter meets a capital ("relatedPosts"); each word and each pair of neighbours ("read more") is looked up.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgloss {

// Bits of Sign (outline.h) that the words of a class or id attribute stand for. Linear in the attribute's length.
[[nodiscard]] std::uint32_t signs_of_words(std::string_view attribute);

}  // namespace newsgloss
