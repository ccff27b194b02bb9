// Page: HTML parsed into a tree that knows where in the bytes each text stands.
//
// A thin owner of gumbo's output. The tree lives in an arena and dies with the Page; its strings and positions point into
// `source`, which must outlive it. Cost: gumbo's, 25 to 40 MB/s, linear thanks to `bound_page`.
//
//   std::string html = …;                     // valid UTF-8; bound_page changes it if it is hostile
//   Page page;
//   if (Status status = page.parse(html); status != Status::ok) …
//   for (const GumboNode* node = page.root(); node; node = next_in_page(node, page.root())) …
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "base/status.h"
#include "gumbo.h"

namespace newsgloss {

class Page {
 public:
  // Passes `html` through bound_page, then parses it. Fails with page_too_complex or out_of_memory.
  [[nodiscard]] Status parse(std::string& html);

  // The document node. Null before a successful parse.
  [[nodiscard]] const GumboNode* root() const { return root_; }
  [[nodiscard]] std::string_view source() const { return source_; }
  // Bytes from the start of the source to a pointer into it.
  [[nodiscard]] std::uint32_t offset_of(const char* in_source) const { return static_cast<std::uint32_t>(in_source - source_.data()); }

 private:
  std::unique_ptr<Arena> arena_;
  const GumboNode* root_ = nullptr;
  std::string_view source_;
};

// The children of a document, element or template; null for other nodes.
[[nodiscard]] const GumboVector* children_of(const GumboNode* node);

// The node after `node` in document order within the tree under `top`, or null at its end. Climbs by parent pointers: no
// recursion, no stack. `skip_children` skips what is inside `node`.
[[nodiscard]] const GumboNode* next_in_page(const GumboNode* node, const GumboNode* top, bool skip_children = false);

[[nodiscard]] inline bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}
[[nodiscard]] inline bool is_element(const GumboNode* node, GumboTag tag) {
  return is_element(node) && node->v.element.tag == tag && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
}
[[nodiscard]] inline bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

// An attribute's value, or an empty view with a null data pointer if the element has no such attribute.
[[nodiscard]] std::string_view attribute(const GumboNode* element, const char* name);

}  // namespace newsgloss
