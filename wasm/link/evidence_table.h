// The table of evidence: each item's name, what it means, and how it is computed.
//
// To try an idea, add a row and fit the weights again (fit_weights.py, which reads the names here). Rows are in the order of weights.h.
// Values are 0 or 1 unless the meaning gives a range.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "base/power.h"
#include "kb/format.h"
#include "kb/types.h"
#include "link/surroundings.h"

namespace newsgloss {

// One candidate of one mention: all that its evidence is computed from.
struct EvidenceInput {
  const Surroundings& around;
  // The name.
  kb_format::NameKind kind;
  bool label;           // the entity's label, not an alias
  bool local;           // the article itself has introduced it (match/local_names.h)
  bool only;            // it means nothing else
  bool alone;           // one word or a surname: "al-Assad" is as little as "Putin" after another's first name
  bool adjective;       // of a place: "Iraqi"
  bool attributive;     // a name that may stand before a noun: "Iraqi Army", "EU Commission"
  bool ends_label;      // the end of a longer label; worked out for aliases of organisations only
  std::uint32_t again;  // how many more mentions have the same words
  // The entity.
  std::uint16_t traits;  // kb/types.h
  bool weighted;         // the knowledge base gives a weight
  bool foreign;          // the page is not in English, and the entity has no label in its language
  bool described;        // it has words that stand near it
  bool subject;          // the page says that the story is about it
  float popularity;      // log2 of its popularity count, less what the kind of name costs, / 10; 0 without a weight
  float share;           // of the popularity of all candidates, 0..1
  float context, coherence;
  // The article.
  bool named_before;        // one word, and a longer name of the entity stands earlier, or the entity is a subject
  bool rival_named_before;  // the same for any candidate
  bool named_after;         // one word, and a longer name of the entity stands later
  bool introduced;          // one word or a surname that the article introduces after an unknown first name
  bool introduced_first;    // the same, where it stands for the first time
  bool place_follows;       // it is a place, and after a comma another follows
  bool
      place_elsewhere;  // a city, and after a comma stands a place or a state where its facts do not have it, here or earlier; or a country
                        // of that state's name there
  bool defined_otherwise;  // letters that the article explains by words that are no name of a known entity

  [[nodiscard]] bool is(types::Trait trait) const { return (traits & trait) != 0; }
  [[nodiscard]] bool is(kb_format::NameKind one) const { return kind == one; }
  [[nodiscard]] bool one_word() const { return around.words == 1; }
  [[nodiscard]] bool other_bearer() const { return introduced && is(types::person) && around.unknown_left == 0; }
  [[nodiscard]] bool unsupported() const { return !named_before && !named_after && !subject && !around.title && !local && coherence == 0; }
};

struct EvidenceRow {
  const char* name;
  const char* meaning;
  float (*value)(const EvidenceInput&);
};

namespace evidence_rows {

using NameKind = kb_format::NameKind;
using In = const EvidenceInput&;

// A row whose function may return a bool.
template <typename Function>
constexpr EvidenceRow row(const char* name, const char* meaning, Function) {
  return {name, meaning, [](In in) { return static_cast<float>(Function{}(in)); }};
}

inline constexpr EvidenceRow table[] = {
    row("always", "1: the intercept", [](In) { return 1.0f; }),
    row("further_words", "words of the mention beyond the first, up to 3",
        [](In in) { return std::min(static_cast<float>(in.around.words - 1), 3.0f); }),
    row("label", "the mention is the entity's label, not an alias", [](In in) { return in.label; }),
    row("acronym", "a name of this kind, where capitals are rare",
        [](In in) { return in.is(NameKind::acronym) && in.around.capitals_rare; }),
    row("capitals", "a name of capitals only, of no special kind, where they are rare",
        [](In in) { return in.is(NameKind::name) && in.around.capitals && in.around.capitals_rare; }),
    row("surname", "a name of this kind", [](In in) { return in.is(NameKind::surname); }),
    row("demonym", "a name of this kind", [](In in) { return in.is(NameKind::demonym); }),
    row("metonym", "a name of this kind", [](In in) { return in.is(NameKind::metonym); }),
    row("metonym_acts", "a metonym, and a verb of governments follows: \"Moscow said\", not \"the north of Moscow said\"",
        [](In in) { return in.is(NameKind::metonym) && in.around.verb_right && !in.around.chained; }),
    row("metonym_place", "a metonym after a preposition of place: \"in Moscow\"",
        [](In in) { return in.is(NameKind::metonym) && in.around.place_word; }),
    row("place", "the entity is a country, city, region …", [](In in) { return in.is(types::place); }),
    row("person", "the entity is a person", [](In in) { return in.is(types::person); }),
    row("organisation", "the entity is an organisation, company, bloc …", [](In in) { return in.is(types::organisation); }),
    row("adjective", "one word, not the label, not in capitals, for a place that has names only: \"Iraqi\"",
        [](In in) { return in.adjective; }),
    row("adjective_popularity", "popularity, where it is one: \"American\" is said of everything",
        [](In in) { return in.adjective ? in.popularity : 0; }),
    row("written_small",
        "no word begins with a capital; not for a newsroom's own terms, nor for demonyms, which most languages write small",
        [](In in) { return in.around.small && in.weighted && !in.is(NameKind::demonym); }),
    row("popularity", "log2 of the entity's popularity count, less what the kind of name costs, / 10", [](In in) { return in.popularity; }),
    row("no_popularity", "the knowledge base gives the entity no weight", [](In in) { return !in.weighted; }),
    row("share", "the entity's share of the popularity of all candidates, 0..1", [](In in) { return in.share; }),
    row("log_share", "log2 of that share, / 10: -1..0", [](In in) { return std::max(-1.0f, log_of_two(in.share) / 10); }),
    row("sentence_start", "one word, at the start of a sentence: its capital says little", [](In in) { return in.around.sentence_start; }),
    row("calendar", "a day of the week or a month", [](In in) { return in.around.calendar && !in.named_before; }),
    row("digits", "digits only", [](In in) { return in.around.digits; }),
    row("title_itself", "the mention is itself a title (\"Rep\", \"Prince\")", [](In in) { return in.around.title_itself; }),
    row("unknown_left",
        "a capitalised word that is no name stands before it, 0..1 by how rare capitals are here; half of it for a place after a word that "
        "starts a sentence, less for capitals where nouns have one, too (\"im Spiel USA\")",
        [](In in) {
          if (!in.alone) return 0.0f;
          const float place = in.around.sentence_start_left && in.is(types::place) ? 0.5f : 1;
          return in.around.unknown_left * place * (in.around.capitals ? 1 - in.around.nouns : 1);
        }),
    row("unknown_right", "the same after it", [](In in) { return in.alone && !in.attributive ? in.around.unknown_right : 0; }),
    row("unknown_after_adjective", "the same after a word that may stand before a noun (\"Iraqi Army\")",
        [](In in) { return in.one_word() && in.attributive && !in.around.small ? in.around.unknown_right : 0; }),
    row("unknown_left_of_several", "unknown_left, where the mention has several words",
        [](In in) { return !in.alone ? in.around.unknown_left : 0; }),
    row("unknown_right_of_several", "unknown_right, likewise", [](In in) { return !in.alone ? in.around.unknown_right : 0; }),
    row("unknown_beside_place",
        "a place by several words, and a capitalised word that is no name beside it (\"San Francisco Giants\"), 0..1",
        [](In in) { return !in.alone && in.is(types::place) ? std::max(in.around.unknown_left / 2, in.around.unknown_right) : 0; }),
    row("known_left", "one word, and a mention ends right before it", [](In in) { return in.around.known_left && in.one_word(); }),
    row("known_right", "one word, and a mention begins right after it", [](In in) { return in.around.known_right && in.one_word(); }),
    row("hyphen_left", "joined by a hyphen to a capitalised word that is no name", [](In in) { return in.around.hyphen_left; }),
    row("hyphen_right", "the same after it", [](In in) { return in.around.hyphen_right; }),
    row("number_right", "a number follows (\"Terminal 4\")", [](In in) { return in.around.number_right; }),
    row("title_person", "a title or office before it, and the entity is a person",
        [](In in) { return in.around.title && in.is(types::person); }),
    row("title_other", "the same, and it is not", [](In in) { return in.around.title && !in.is(types::person); }),
    row("place_word", "a preposition of place before it, and the entity is a place",
        [](In in) { return in.around.place_word && in.is(types::place); }),
    row("person_alone", "one word for a person whose longer name the article does not give",
        [](In in) { return in.one_word() && in.is(types::person) && !in.named_before && !in.named_after; }),
    row("full_name", "one word, and a longer name of the same entity stands earlier in the article, or it is a subject",
        [](In in) { return in.named_before; }),
    row("rival_full_name", "a longer name of another candidate stands earlier in the article",
        [](In in) { return in.one_word() && !in.named_before && in.rival_named_before; }),
    row("repeated", "times the same name stands in the article beyond the first, up to 4, / 4",
        [](In in) { return std::min(static_cast<float>(in.again), 4.0f) / 4.0f; }),
    row("context", "words of the article that the entity's description and keywords have, 0..1", [](In in) { return in.context; }),
    row("coherence", "entities named in the article that the entity's facts connect it with, 0..1", [](In in) { return in.coherence; }),
    row("letters", "letters of a single word beyond the fourth, up to 8, / 8", [](In in) { return in.around.letters; }),
    row("small_elsewhere", "one word, which the article also writes small", [](In in) { return in.around.small_elsewhere; }),
    row("title_before_name", "a title (\"Rep\", \"Prince\", \"Pope\"), and a name follows it",
        [](In in) { return in.around.title_itself && in.around.name_right; }),
    row("institution_right", "a place, and what it has follows: \"United States Navy\", \"London police\"",
        [](In in) { return in.around.institution_right && in.is(types::place); }),
    row("quoted", "it and nothing else stands between quotation marks", [](In in) { return in.around.quoted; }),
    row("quoted_person", "the same, and the entity is a person", [](In in) { return in.around.quoted && in.is(types::person); }),
    row("place_after_comma", "a place, and after a comma another: \"Columbus, Ohio\"",
        [](In in) { return in.place_follows && !in.place_elsewhere; }),
    row("place_elsewhere",
        "a city whose facts say that it lies elsewhere: \"Paris, Texas … Paris\"; and the state after it, if a country has its name",
        [](In in) { return in.place_elsewhere; }),
    row("work", "the entity is a book, a film, a record …", [](In in) { return in.is(types::work); }),
    row("event", "the entity is an event", [](In in) { return in.is(types::event); }),
    row("product", "the entity is a product", [](In in) { return in.is(types::product); }),
    row("famous", "popularity beyond 0.7: what the best known names gain by it no longer grows",
        [](In in) { return std::max(0.0f, in.popularity - 0.7f); }),
    row("alias_popularity", "popularity, where the mention is an alias of an entity that has names only",
        [](In in) { return !in.label && in.is(NameKind::name) && !in.described ? in.popularity : 0; }),
    row("single_label", "one word that is the label", [](In in) { return in.label && in.one_word(); }),
    row("several_sure", "several words, and one candidate", [](In in) { return in.around.words > 1 && in.only; }),
    row("designation", "letters and digits, no space: \"Su-35\", \"F16\"", [](In in) { return in.around.designation; }),
    row("subject", "the page says of itself that the story is about the entity; not after an unknown first name",
        [](In in) { return in.subject && (!in.alone || in.around.unknown_left == 0); }),
    row("other_bearer",
        "a surname alone that the article introduces after an unknown first name; 0.5 for a person whose longer name it gives",
        [](In in) { return in.other_bearer() ? (in.named_before ? 0.5f : 1.0f) : 0; }),
    row("name_of_somebody", "what the article introduces after an unknown first name, and no person: \"Kenny Washington … Washington\"",
        [](In in) { return in.introduced_first && !in.is(types::person) && !in.adjective && in.around.unknown_left == 0; }),
    row("full_name_after", "one word, and a longer name of the same entity stands later in the article",
        [](In in) { return in.named_after && !in.named_before; }),
    row("stranger", "a surname alone: neither the full name, nor an office, nor anything that belongs to the person is in the article",
        [](In in) { return in.is(NameKind::surname) && in.is(types::person) && in.unsupported(); }),
    row("honorific", "a person by one word after \"Mr\" or its like, whose longer name the article does not give",
        [](In in) { return in.around.honorific && in.is(types::person) && in.alone && !in.named_before && !in.named_after; }),
    row("part_of_unknown", "an unknown name and \"of\" stand before it: \"Bank of Montreal\"; 0..1 by how rare capitals are here",
        [](In in) { return in.around.part_of_unknown; }),
    row("longer_right", "an unknown name of several words follows: \"American Civil Liberties Union\"; 0..1 likewise",
        [](In in) { return in.around.longer_right; }),
    row("letters_follow", "the same, and its letters in brackets begin with the mention's", [](In in) { return in.around.letters_follow; }),
    row("body_right", "a place, and an institution with a capital follows: \"Madrid Airport\"",
        [](In in) { return in.around.body_right && in.is(types::place); }),
    row("hyphen_adjective", "an adjective or demonym, joined to a capitalised word that is no name: \"African-American\"",
        [](In in) { return (in.around.hyphen_right || in.around.hyphen_left) && (in.adjective || in.is(NameKind::demonym)); }),
    row("pact_right", "a place, and \"agreement\" or its like follows", [](In in) { return in.around.pact_right && in.is(types::place); }),
    row("tongue", "a place, and a language is meant: \"French-speaking\"",
        [](In in) { return in.around.tongue_right && in.is(types::place); }),
    row("noun_right", "one word of no place, no acronym, and a word written small follows that may belong to it",
        [](In in) { return in.around.noun_right && in.one_word() && !in.is(types::place) && !in.is(NameKind::acronym); }),
    row("noun_right_of_several", "several words, and such a word follows", [](In in) { return in.around.noun_right && !in.one_word(); }),
    row("roman", "one word of Roman numerals alone, no acronym, and nothing in the article supports it",
        [](In in) { return in.around.roman && !in.is(NameKind::acronym) && in.unsupported(); }),
    row("metonym_dealing", "a metonym after \"talks with\", \"sanctions against\" …",
        [](In in) { return in.is(NameKind::metonym) && in.around.dealing; }),
    row("defined_otherwise", "letters that the article explains by other words: \"Pacific Trade Initiative (PTI)\"",
        [](In in) { return in.defined_otherwise; }),
    row("foreign", "one word for an entity without a label in the page's language, which is not English, and no person or place",
        [](In in) { return in.foreign && in.one_word() && !in.is(types::person) && !in.is(types::place); }),
    row("foreign_noun", "the same or a place, in an article that writes its nouns with capitals, the more the less it is known",
        [](In in) {
          return in.foreign && in.one_word() && !in.is(types::person) ? in.around.nouns * std::max(0.0f, 1 - in.popularity / 0.7f) : 0;
        }),
    row("foreign_letters", "an acronym of an entity without a label in the page's language, and nothing in the article supports it",
        [](In in) { return in.foreign && in.is(NameKind::acronym) && in.unsupported() && in.context == 0; }),
    row("foreign_place", "the same of a place", [](In in) { return in.foreign && in.one_word() && in.is(types::place); }),
    row("kindless", "the knowledge base does not say what kind of thing the entity is", [](In in) { return in.is(types::unspecified); }),
    row("own", "without a weight, but with a description or a kind of name: somebody wrote it by hand",
        [](In in) { return !in.weighted && (in.described || !in.is(NameKind::name)); }),
    row("described_single", "one word, for an entity with a description or keywords", [](In in) { return in.described && in.one_word(); }),
    row("connected", "something that the entity's facts connect it with is named in the article", [](In in) { return in.coherence > 0; }),
    row("clipped",
        "the end of a longer label (\"Security Council\"), and nothing that belongs to the entity is named, or an unknown word stands "
        "before it",
        [](In in) { return in.ends_label && (in.coherence == 0 || in.around.unknown_left > 0); }),
};

}  // namespace evidence_rows

inline constexpr const auto& evidence_table = evidence_rows::table;
inline constexpr std::size_t evidence_count = std::size(evidence_table);

}  // namespace newsgloss
