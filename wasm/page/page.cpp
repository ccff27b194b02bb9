#include "page/page.h"

#include <algorithm>

#include "base/limits.h"
#include "page/bound.h"

extern "C" {
#include "parser.h"
#include "vector.h"
}

#ifndef __wasm__
#include <csetjmp>
#endif

namespace newsgloss {

namespace {

// gumbo cannot be told that memory has run out. Natively the allocator jumps back over gumbo's C frames, which own nothing
// but arena memory; WebAssembly has no such jump, so the module traps, and the page side throws the instance away.
struct Memory {
  Arena* arena;
#ifndef __wasm__
  std::jmp_buf refused;
#endif
};

[[noreturn]] void refuse(Memory* memory) {
#ifdef __wasm__
  static_cast<void>(memory);
  __builtin_trap();
#else
  std::longjmp(memory->refused, 1);
#endif
}

void* allocate(void* userdata, std::size_t size_bytes) {
  auto* memory = static_cast<Memory*>(userdata);
  void* given = memory->arena->allocate(size_bytes);
  if (given == nullptr) refuse(memory);
  return given;
}

void deallocate(void*, void*) {}  // the arena frees all at once

}  // namespace

// gumbo's parser.c calls this in place of gumbo_vector_add (CMakeLists.txt), tokenizer.c the next, parser.c the one after that
// in place of gumbo_get_attribute. They keep the stacks that gumbo walks for every tag, and the attributes that it compares with
// each other, from growing without bound on pages where bound_page saw another page than gumbo does.
extern "C" void newsgloss_vector_add(GumboInternalParser* parser, void* element, GumboVector* vector) {
  // The stacks are the first members of the parser's state, after two enumerators; other vectors are those of elements.
  constexpr std::uintptr_t stacks_bytes = 2 * sizeof(int) + 3 * sizeof(GumboVector);
  const auto into_state = reinterpret_cast<std::uintptr_t>(vector) - reinterpret_cast<std::uintptr_t>(parser->_parser_state);
  if (vector->length >= limits::parser_stack && into_state < stacks_bytes) refuse(static_cast<Memory*>(parser->_options->userdata));
  gumbo_vector_add(parser, element, vector);
}

extern "C" void newsgloss_attribute_add(GumboInternalParser* parser, void* attribute, GumboVector* attributes) {
  if (attributes->length >= limits::parser_attributes) refuse(static_cast<Memory*>(parser->_options->userdata));
  gumbo_vector_add(parser, attribute, attributes);
}

// Every further <html> and <body> gives the first of its kind the attributes that it lacks. When there are many it lacks none.
extern "C" GumboAttribute* newsgloss_get_attribute(const GumboVector* attributes, const char* name) {
  GumboAttribute* found = gumbo_get_attribute(attributes, name);
  if (found != nullptr || attributes->length <= limits::parser_attributes) return found;
  return static_cast<GumboAttribute*>(attributes->data[0]);
}

Status Page::parse(std::string& html) {
  bound_page(html);
  // In 64 bits: the product is beyond those of WebAssembly.
  const auto limit = static_cast<std::size_t>(std::min<std::uint64_t>(
      limits::page_memory_bytes, limits::page_memory_base_bytes + std::uint64_t{limits::page_memory_per_input_byte} * html.size()));
  root_ = nullptr;
  source_ = html;
  arena_ = std::make_unique<Arena>(limit);
  Memory memory;
  memory.arena = arena_.get();
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = deallocate;
  options.userdata = &memory;
  options.max_errors = 0;
#ifndef __wasm__
  if (setjmp(memory.refused) != 0) {
    root_ = nullptr;
    return Status::page_too_complex;
  }
#endif
  const GumboOutput* output = gumbo_parse_with_options(&options, source_.data(), source_.size());
  root_ = output->document;
  return Status::ok;
}

const GumboVector* children_of(const GumboNode* node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
  return is_element(node) ? &node->v.element.children : nullptr;
}

const GumboNode* next_in_page(const GumboNode* node, const GumboNode* top, bool skip_children) {
  if (!skip_children) {
    const GumboVector* children = children_of(node);
    if (children != nullptr && children->length > 0) return static_cast<const GumboNode*>(children->data[0]);
  }
  while (node != top && node->parent != nullptr) {
    const GumboVector* siblings = children_of(node->parent);
    const auto next = node->index_within_parent + 1;
    if (next < siblings->length) return static_cast<const GumboNode*>(siblings->data[next]);
    node = node->parent;
  }
  return nullptr;
}

std::string_view attribute(const GumboNode* element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

}  // namespace newsgloss
