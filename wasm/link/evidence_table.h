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
  bool described;        // it has words that stand near it
  bool subject;          // the page says that the story is about it
  float popularity;      // log2 of its popularity count, less what the kind of name costs, / 10
  float share;           // of the popularity of all candidates, 0..1
  float context, coherence;
  // The article.
  bool named_before;        // one word, and a longer name of the entity stands earlier, or the entity is a subject
  bool rival_named_before;  // the same for any candidate
  bool other_bearer;        // a person, by one word or a surname, that the article introduces after an unknown first name
  bool place_follows;       // it is a place, and after a comma another follows

  [[nodiscard]] bool is(types::Trait trait) const { return (traits & trait) != 0; }
  [[nodiscard]] bool is(kb_format::NameKind one) const { return kind == one; }
  [[nodiscard]] bool one_word() const { return around.words == 1; }
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
    row("metonym_acts", "a metonym, and a verb of governments follows: \"Moscow said\"",
        [](In in) { return in.is(NameKind::metonym) && in.around.verb_right; }),
    row("metonym_place", "a metonym after a preposition of place: \"in Moscow\"",
        [](In in) { return in.is(NameKind::metonym) && in.around.place_word; }),
    row("place", "the entity is a country, city, region …", [](In in) { return in.is(types::place); }),
    row("person", "the entity is a person", [](In in) { return in.is(types::person); }),
    row("organisation", "the entity is an organisation, company, bloc …", [](In in) { return in.is(types::organisation); }),
    row("adjective", "one word, not the label, not in capitals, for a place that has names only: \"Iraqi\"",
        [](In in) { return in.adjective; }),
    row("adjective_popularity", "popularity, where it is one: \"American\" is said of everything",
        [](In in) { return in.adjective ? in.popularity : 0; }),
    row("written_small", "no word begins with a capital; not for a newsroom's own terms",
        [](In in) { return in.around.small && in.weighted; }),
    row("partly_small", "the name has a word written small that is not a function word (\"health Insurance\")",
        [](In in) { return in.around.partly_small; }),
    row("popularity", "log2 of the entity's popularity count, less what the kind of name costs, / 10", [](In in) { return in.popularity; }),
    row("unknown_popularity", "nothing is left of it, or nothing was known", [](In in) { return in.popularity == 0; }),
    row("share", "the entity's share of the popularity of all candidates, 0..1", [](In in) { return in.share; }),
    row("only_candidate", "the mention means nothing else", [](In in) { return in.only; }),
    row("log_share", "log2 of that share, / 10: -1..0", [](In in) { return std::max(-1.0f, log_of_two(in.share) / 10); }),
    row("sentence_start", "one word, at the start of a sentence: its capital says little", [](In in) { return in.around.sentence_start; }),
    row("calendar", "a day of the week or a month", [](In in) { return in.around.calendar && !in.named_before; }),
    row("digits", "digits only", [](In in) { return in.around.digits; }),
    row("title_itself", "the mention is itself a title (\"Rep\", \"Prince\")", [](In in) { return in.around.title_itself; }),
    row("unknown_left",
        "a capitalised word that is no name stands before it, 0..1 by how rare capitals are here; half of it for a place after a word that "
        "starts a sentence",
        [](In in) { return in.alone ? in.around.unknown_left * (in.around.sentence_start_left && in.is(types::place) ? 0.5f : 1) : 0; }),
    row("unknown_right", "the same after it", [](In in) { return in.alone && !in.attributive ? in.around.unknown_right : 0; }),
    row("unknown_after_adjective", "the same after a word that may stand before a noun (\"Iraqi Army\")",
        [](In in) { return in.one_word() && in.attributive ? in.around.unknown_right : 0; }),
    row("unknown_left_of_several", "unknown_left, where the mention has several words",
        [](In in) { return !in.alone ? in.around.unknown_left : 0; }),
    row("unknown_right_of_several", "unknown_right, likewise", [](In in) { return !in.alone ? in.around.unknown_right : 0; }),
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
    row("person_alone", "one word for a person whose longer name the article does not give before",
        [](In in) { return in.one_word() && in.is(types::person) && !in.named_before; }),
    row("full_name", "one word, and a longer name of the same entity stands earlier in the article, or it is a subject",
        [](In in) { return in.named_before; }),
    row("rival_full_name", "a longer name of another candidate stands earlier in the article",
        [](In in) { return in.one_word() && !in.named_before && in.rival_named_before; }),
    row("repeated", "times the same name stands in the article beyond the first, up to 4, / 4",
        [](In in) { return std::min(static_cast<float>(in.again), 4.0f) / 4.0f; }),
    row("context", "words of the article that the entity's description and keywords have, 0..1", [](In in) { return in.context; }),
    row("coherence", "entities named in the article that the entity's facts connect it with, 0..1", [](In in) { return in.coherence; }),
    row("local", "a name that the article itself has introduced", [](In in) { return in.local; }),
    row("letters", "letters of a single word beyond the fourth, up to 8, / 8", [](In in) { return in.around.letters; }),
    row("small_elsewhere", "one word, which the article also writes small", [](In in) { return in.around.small_elsewhere; }),
    row("title_before_name", "a title (\"Rep\", \"Prince\", \"Pope\"), and a name follows it",
        [](In in) { return in.around.title_itself && in.around.name_right; }),
    row("institution_right", "a place, and what it has follows: \"United States Navy\", \"London police\"",
        [](In in) { return in.around.institution_right && in.is(types::place); }),
    row("quoted", "it and nothing else stands between quotation marks", [](In in) { return in.around.quoted; }),
    row("quoted_person", "the same, and the entity is a person", [](In in) { return in.around.quoted && in.is(types::person); }),
    row("place_after_comma", "a place, and after a comma another: \"Columbus, Ohio\"", [](In in) { return in.place_follows; }),
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
        [](In in) { return in.other_bearer ? (in.named_before ? 0.5f : 1.0f) : 0; }),
    row("clipped",
        "the end of a longer label (\"Security Council\"), and nothing that belongs to the entity is named, or an unknown word stands "
        "before it",
        [](In in) { return in.ends_label && (in.coherence == 0 || in.around.unknown_left > 0); }),
};

}  // namespace evidence_rows

inline constexpr const auto& evidence_table = evidence_rows::table;
inline constexpr std::size_t evidence_count = std::size(evidence_table);

}  // namespace newsgloss
