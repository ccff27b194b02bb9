// Furniture: what stands on a page beside its story, and how many words of prose each box holds without it.
//
// A box is left out for what it says of itself (Sign, by tag, role and class), weighed against the text it holds:
//  - Navigation, dialogs, comments, related stories: unless the box holds the headline, or so much of the page's prose that
//    it cannot be what it says (themes put "sidebar" on <body>).
//  - A class that parts of a story have as well, such as "widget", "teaser" or "promo", says nothing where most of a page's
//    prose has one, and yields to prose without links beside other prose, or between the headline and the first of it.
//  - Should hardly any prose remain, such words are no evidence; then not even "comment" is: the page may be a forum.
// Whatever it is called, left out is also
//  - a teaser: a heading that is a link, with a few sentences under it or none;
//  - a list that is mostly links;
//  - a small box with a form that asks for text: who is asked for an address reads no story there.
#pragma once

#include <cstdint>

#include "article/outline.h"
#include "article/quality.h"
#include "base/list.h"

namespace newsgloss {

struct Furniture {
  List<bool> left_out;       // per box
  List<std::uint32_t> good;  // per box: words of good runs inside, those of left-out boxes not counted
};

// `headline` is the index of a run, or no_run. Linear, but for climbing from headings that are links.
void find_furniture(const Outline& outline, const List<Judged>& judged, std::uint32_t headline, Furniture& furniture);

// Counts anew, after runs have been judged anew.
void count_good(const Outline& outline, const List<Judged>& judged, Furniture& furniture);

}  // namespace newsgloss
