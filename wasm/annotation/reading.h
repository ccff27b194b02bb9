// Reading: all that was made of one input, from its bytes to who is meant. The writers (annotation.h) and whoever asks why take
// what they need from it, so that one parse serves every form.
//
// The parts point into each other, so a Reading stays where it was made. Engine::read fills it (engine.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "article/article.h"
#include "base/input.h"
#include "base/list.h"
#include "kb/kb.h"
#include "link/link.h"
#include "match/match.h"
#include "page/page.h"

namespace newsgloss {

// What is to be read, and what the caller knows about it better than the page does.
struct Request {
  std::string_view input;
  InputKind kind = InputKind::html;
  std::string_view url;       // goes into `source`; empty: the page's canonical address, if it names one
  std::string_view language;  // BCP 47; empty: the page's own
  std::string_view date;      // ISO 8601; empty: the page's own
  bool strict = false;        // refuse bytes that are no character in the input's encoding
  Decode decode = nullptr;    // for encodings that base/input.h does not read itself
  Day today = 0;              // the day of reading, after which no article was written (date.h); 0: not known
  float min_score = -1;       // links below are left out; negative: `default_min_score` of link.h
  bool explain = false;       // fill Reading::explanations
};

struct Reading {
  Reading() = default;
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  Request request;  // its texts must outlive the reading

  // The article, which needs no knowledge base.
  std::size_t error_offset = 0;  // byte of the input a failure is about, where there is one
  Input input;
  Page page;  // of HTML only
  Article article;
  List<Token> tokens;  // of the article's text

  // The names in it.
  std::span<const Kb> layers;  // the knowledge bases that were asked
  Matches matches;
  List<Link> links;                // placed (annotation.h)
  List<EntityRef> damaged;         // whom links meant that are left out, since no layer has their record whole
  List<Explanation> explanations;  // every candidate of every mention, in reading order; where asked for

  [[nodiscard]] std::string_view language() const { return article.metadata[MetadataField::language]; }
};

}  // namespace newsgloss
