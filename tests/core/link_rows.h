// Rows of link_test.cpp: a text, and what in it is to be named, or nothing.
//
// `expected` has the mentions in reading order, divided by "; ", each as exact=id/kind: the text a reader sees, the entity
// of the fixture knowledge base, and the kind of name by which it is called (name, acronym, surname, demonym, metonym; pin
// for a publisher's own mark). A mention too close to call has two: Georgia=georgia/name|georgia-state/name. A text that
// begins with < is HTML, a fragment of an article.
#pragma once

#include <string_view>
#include <vector>

namespace newsgloss::link_rows {

struct Row {
  const char* language;
  const char* name;
  std::string_view text;
  std::string_view expected;
};

// The fixture: NDJSON of the newsgloss-kb/1 entities. Ids are written without their "urn:" in the rows.
[[nodiscard]] std::string_view world();

[[nodiscard]] const std::vector<Row>& spellings();    // ways of writing one name
[[nodiscard]] const std::vector<Row>& meanings();     // which of several entities
[[nodiscard]] const std::vector<Row>& languages();    // other languages and scripts
[[nodiscard]] const std::vector<Row>& inflections();  // cases, plurals, particles
[[nodiscard]] const std::vector<Row>& traps();        // the right answer is nothing, or nothing in the place that tempts
[[nodiscard]] const std::vector<Row>& pages();        // HTML
[[nodiscard]] const std::vector<Row>& meant();        // kinds of error met on real pages, and what looks like them

}  // namespace newsgloss::link_rows
