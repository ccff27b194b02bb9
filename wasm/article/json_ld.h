// JSON-LD: what a script of a page says, in schema.org's words, of the page and of its article.
//
//   std::vector<Described> described;
//   read_json_ld(text_of_script, described);       // adds to what others have said
//
// An object that stands in a list of articles (of a section, of an author, of a live blog) or is named as related is not described:
// only what stands by itself, in an @graph, or as the mainEntity of something that does. Linear; not JSON: what came before counts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/metadata.h"

namespace newsgloss {

struct Described {
  Metadata metadata;        // its values need not be well-formed
  std::string addresses;    // that it is said to have, a line each
  bool is_article = false;  // else it is a page

  // While it is being read.
  std::string place;  // the key under which it stands
  std::string key;    // the last one read
  std::string name;
  std::string item;  // its address on Wikidata
  bool is_page = false;
  bool is_listed = false;
};

void read_json_ld(std::string_view script, std::vector<Described>& described);

}  // namespace newsgloss
