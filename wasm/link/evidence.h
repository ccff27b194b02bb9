// Evidence: what speaks for and against a candidate, as numbers with names.
//
// Each item is a feature of a logistic regression. evidence_table.h says what the items are. The weight of each, in log-odds, is in
// weights.h, which fit_weights.py fits on documents and pages with known answers, and on the rows of tests/core/link_rows_*.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "article/article.h"
#include "base/keys.h"
#include "base/list.h"
#include "kb/kb.h"
#include "kb/layers.h"
#include "link/evidence_table.h"
#include "link/surroundings.h"
#include "match/match.h"
#include "token/token.h"

namespace newsgloss {

// In the order of evidence_table.
using EvidenceValues = std::array<float, evidence_count>;

// Reads the evidence of an article's mentions. Views its arguments; linear in tokens and candidates.
class EvidenceReader {
 public:
  EvidenceReader(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches);

  // One row for each candidate of a mention, in their order. `rows` is cleared first.
  void read(std::uint32_t mention, List<EvidenceValues>& rows) const;

  // Whether the mention is part of a longer word, and so means nothing (surroundings.h).
  [[nodiscard]] bool is_part_of_word(std::uint32_t mention) const { return surroundings_.is_part_of_word(mention); }

 private:
  // Does a mention of several words that may mean the entity stand before this one, or after it?
  [[nodiscard]] bool named_in_full_before(std::uint32_t mention, const MentionCandidate& candidate) const;
  [[nodiscard]] bool named_in_full_after(std::uint32_t mention, const MentionCandidate& candidate) const;
  // How many of these words the article has, and how many entities that it names are connected with this one. Both 0..1.
  [[nodiscard]] float shared_words(const Keys& near) const;
  [[nodiscard]] float connections(EntityRef entity) const;
  // What depends on the article and the entity alone, kept from one mention to the next.
  struct EntityNotes {
    std::uint64_t key;     // `entity_key`, lowest bit set; 0: none
    std::uint16_t traits;  // kb/types.h
    float weight;
    float context, coherence;
    bool described;  // has words that stand near it
    bool foreign;    // evidence_table.h
    bool subject;
  };
  [[nodiscard]] const EntityNotes& notes_on(const MentionCandidate& candidate) const;
  void note_names();
  void note_subjects(std::string_view lines);
  void note_bearer(std::uint32_t mention, bool first);
  void note_definitions();
  [[nodiscard]] std::uint32_t first_of_initials(std::uint32_t open, std::string_view letters) const;
  [[nodiscard]] bool is_defined_otherwise(const Mention& mention) const;
  // Does another place or a state follow a city's name after a comma, where its facts do not have it?
  [[nodiscard]] bool lies_elsewhere(std::uint32_t mention, const MentionCandidate& city) const;
  [[nodiscard]] bool is_in_country_of_states(const MentionCandidate& city) const;
  [[nodiscard]] bool is_elsewhere(std::uint32_t mention, const MentionCandidate& candidate) const;
  [[nodiscard]] std::uint64_t name_in_article(std::uint32_t mention, const MentionCandidate& city) const;
  void note_elsewhere();
  [[nodiscard]] bool is_foreign(EntityRef entity) const;
  // Is the mention the end of the entity's label, but not all of it?
  [[nodiscard]] bool ends_label(const Mention& mention, const MentionCandidate& candidate) const;
  [[nodiscard]] bool is_subject(EntityRef entity) const;

  std::span<const Kb> layers_;
  std::string_view text_, language_;
  std::span<const Token> tokens_;
  const Matches& matches_;
  SurroundingsReader surroundings_;
  Keys full_names_;                  // entities that mentions of several words may mean: `entity_key`, then mention
  Keys named_;                       // the likeliest entity of every mention: `entity_key`, unique
  Keys naming_;                      // what the facts of those entities name: `entity_key`
  Keys subjects_;                    // what the page says the story is about: `entity_key`
  Keys bearers_;                     // hashes of words that are names and stand after an unknown first name
  Keys first_bearers_;               // the same, where they stand for the first time
  Keys defined_;                     // hashes of letters that the article explains by words that are no known name
  Keys elsewhere_;                   // cities of whose names a state or a place elsewhere follows one: `name_in_article`
  Keys words_;                       // hashes of the article's words, low 32 bits
  mutable List<EntityNotes> notes_;  // by the entity's low bits
  List<std::uint32_t> same_name_;    // per mention: how many mentions before and after it have its hash
};

}  // namespace newsgloss
