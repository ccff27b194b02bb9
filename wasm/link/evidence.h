// Evidence: what speaks for and against a candidate, as numbers with names.
//
// Each item is a feature of a logistic regression; its weight, in log-odds, is in weights.h, fitted by fit_weights.py on
// documents with known answers. Adding an item here and fitting again is all it takes to try an idea.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "article/article.h"
#include "base/keys.h"
#include "base/list.h"
#include "kb/kb.h"
#include "kb/layers.h"
#include "link/surroundings.h"
#include "match/match.h"
#include "token/token.h"

namespace newsgloss {

// Name, and what it is for a candidate of a mention. All are 0 or 1 unless a range is given.
#define NEWSGLOSS_EVIDENCE(item)                                                                                                      \
  item(always)                       /* 1: the intercept */                                                                           \
      item(further_words)            /* words of the mention beyond the first, up to 3 */                                             \
      item(label)                    /* the mention is the entity's label, no alias */                                                \
      item(acronym)                  /* kind of name */                                                                               \
      item(capitals)                 /* a name of capitals only, of no special kind */                                                \
      item(surname)                  /* kind of name */                                                                               \
      item(demonym)                  /* kind of name */                                                                               \
      item(metonym)                  /* kind of name */                                                                               \
      item(metonym_acts)             /* a metonym, and a verb of governments follows: "Moscow said" */                                \
      item(metonym_place)            /* a metonym after a preposition of place: "in Moscow" */                                        \
      item(place)                    /* the entity is a country, city, region … */                                                  \
      item(person)                   /* the entity is a person */                                                                     \
      item(organisation)             /* the entity is an organisation, company, bloc … */                                           \
      item(adjective)                /* one word, no label, not in capitals, for a place with names only: "Iraqi" */                  \
      item(adjective_popularity)     /* popularity, where it is one: "American" is said of everything */                              \
      item(written_small)            /* no word begins with a capital; not for a newsroom's own terms */                              \
      item(partly_small)             /* the name has a word written small that is not a function word ("health Insurance") */         \
      item(popularity)               /* log2 of the entity's popularity count, / 10 */                                                \
      item(unknown_popularity)       /* the knowledge base gives no weight */                                                         \
      item(share)                    /* the entity's share of the popularity of all candidates, 0..1 */                               \
      item(only_candidate)           /* */                                                                                            \
      item(log_share)                /* log2 of that share, / 10: -1..0 */                                                            \
      item(sentence_start)           /* one word, at the start of a sentence: its capital says little */                              \
      item(calendar)                 /* a day of the week or a month */                                                               \
      item(digits)                   /* digits only */                                                                                \
      item(title_itself)             /* the mention is itself a title ("Rep", "Prince") */                                            \
      item(unknown_left)             /* a capitalised word that is no name stands before it, 0..1 by how rare capitals are here;  \
                                   half of it for a place after a word that starts a sentence */   \
      item(unknown_right)            /* the same after it */                                                                          \
      item(unknown_after_adjective)  /* the second, where the mention is a demonym or an acronym ("Iraqi Army") */                    \
      item(unknown_left_of_several)  /* the first, where the mention has several words */                                             \
      item(unknown_right_of_several) /* the second, likewise */                                                                       \
      item(known_left)               /* a mention ends right before it */                                                             \
      item(known_right)              /* a mention begins right after it */                                                            \
      item(hyphen_left)              /* joined by a hyphen to a capitalised word that is no name */                                   \
      item(hyphen_right)             /* the same after it */                                                                          \
      item(number_right)             /* a number follows ("Terminal 4") */                                                            \
      item(title_person)             /* a title or office before it, and the entity is a person */                                    \
      item(title_other)              /* the same, and it is not */                                                                    \
      item(place_word)               /* a preposition of place before it, and the entity is a place */                                \
      item(person_alone)             /* one word for a person whose longer name the article does not give */                          \
      item(full_name)                /* a longer name of the same entity stands earlier in the article, or it is a subject */         \
      item(rival_full_name)          /* a longer name of another candidate stands earlier in the article */                           \
      item(repeated)                 /* times the same name stands in the article beyond the first, up to 4, / 4 */                   \
      item(context)                  /* words of the article that the entity's description and keywords have, 0..1 */                 \
      item(coherence)                /* entities named in the article that the entity's facts connect it with, 0..1 */                \
      item(local)                    /* a name that the article itself has introduced */                                              \
      item(letters)                  /* of a single word beyond the fourth, up to 8, / 8 */                                           \
      item(small_elsewhere)          /* one word, which the article also writes small */                                              \
      item(title_before_name)        /* a title ("Rep", "Prince", "Pope"), and a name follows it */                                   \
      item(institution_right)        /* a place, and what it has follows: "United States Navy", "London police" */                    \
      item(quoted)                   /* it and nothing else stands between quotation marks */                                         \
      item(quoted_person)            /* the same, and the entity is a person */                                                       \
      item(place_after_comma)        /* a place, and after a comma another: "Columbus, Ohio" */                                       \
      item(work)                     /* the entity is a book, a film, a record … */                                                 \
      item(event)                    /* */                                                                                            \
      item(product)                  /* */                                                                                            \
      item(famous)                   /* popularity beyond 0.7: what the best known names gain by it no longer grows */                \
      item(alias_popularity)         /* popularity, where the mention is an alias of an entity with names only */                     \
      item(single_label)             /* one word that is the label */                                                                 \
      item(several_sure)             /* several words, and one candidate */                                                           \
      item(designation)              /* letters and digits, no space: "Su-35", "F16" */                                               \
      item(subject)                  /* the page says of itself that the story is about the entity (PageFacts::subjects); \
                                   not after an unknown first name */           \
      item(other_bearer)             /* a surname alone that the article introduces after an unknown first name; 0.5 for a person   \
                                   whose longer name the article gives */ \
      item(clipped)                  /* the end of a longer label ("Security Council"), and nothing that belongs to the entity is \
                                   named, or an unknown word stands before it */

enum class Evidence : std::uint8_t {
#define NEWSGLOSS_ENUMERATOR(name) name,
  NEWSGLOSS_EVIDENCE(NEWSGLOSS_ENUMERATOR)
#undef NEWSGLOSS_ENUMERATOR
};
inline constexpr std::size_t evidence_count =
#define NEWSGLOSS_ONE(name) +1
    0 NEWSGLOSS_EVIDENCE(NEWSGLOSS_ONE);
#undef NEWSGLOSS_ONE

using EvidenceValues = std::array<float, evidence_count>;

// Static storage.
[[nodiscard]] const char* evidence_name(Evidence item);

// Reads the evidence of an article's mentions. Views its arguments; linear in tokens and candidates.
class EvidenceReader {
 public:
  EvidenceReader(std::span<const Kb> layers, const Article& article, std::span<const Token> tokens, const Matches& matches);

  // One row for each candidate of a mention, in their order. `rows` is cleared first.
  void read(std::uint32_t mention, List<EvidenceValues>& rows) const;

  // Whether the mention is part of a longer word, and so means nothing (surroundings.h).
  [[nodiscard]] bool is_part_of_word(std::uint32_t mention) const { return surroundings_.is_part_of_word(mention); }

 private:
  // Does a mention of several words that may mean the entity stand before this one?
  [[nodiscard]] bool named_in_full_before(std::uint32_t mention, const MentionCandidate& candidate) const;
  // How many of these words the article has, and how many entities that it names are connected with this one. Both 0..1.
  [[nodiscard]] float shared_words(const Keys& near) const;
  [[nodiscard]] float connections(EntityRef entity) const;
  // What depends on the article and the entity alone, kept from one mention to the next.
  struct EntityNotes {
    std::uint64_t key;  // `entity_key`, lowest bit set; 0: none
    std::string_view type;
    float weight;
    float context, coherence;
    bool described;  // has words that stand near it
    bool subject;
  };
  [[nodiscard]] const EntityNotes& notes_on(const MentionCandidate& candidate) const;
  void note_names();
  void note_subjects(std::string_view lines);
  void note_bearer(std::uint32_t mention);
  // Is the mention the end of the entity's label, but not all of it?
  [[nodiscard]] bool ends_label(const Mention& mention, const MentionCandidate& candidate) const;
  [[nodiscard]] bool is_subject(EntityRef entity) const;

  std::span<const Kb> layers_;
  std::string_view text_;
  std::span<const Token> tokens_;
  const Matches& matches_;
  SurroundingsReader surroundings_;
  Keys full_names_;                  // entities that mentions of several words may mean: `entity_key`, then mention
  Keys named_;                       // the likeliest entity of every mention: `entity_key`, unique
  Keys naming_;                      // what the facts of those entities name: `entity_key`
  Keys subjects_;                    // what the page says the story is about: `entity_key`
  Keys bearers_;                     // hashes of words that are names and stand after an unknown first name
  Keys words_;                       // hashes of the article's words, low 32 bits
  mutable List<EntityNotes> notes_;  // by the entity's low bits
  List<std::uint32_t> same_name_;    // per mention: how many mentions before and after it have its hash
};

}  // namespace newsgloss
