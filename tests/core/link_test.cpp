// Which names are found in a text, and whom they mean: the rows of link_rows_*.cpp, and what holds for any text.
#include "link/link.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/annotation.h"
#include "article/article.h"
#include "compiled_kb.h"
#include "link_rows.h"
#include "match/local_names.h"
#include "match/match.h"
#include "page/page.h"
#include "token/token.h"

using namespace newsgloss;
using link_rows::Row;

namespace {

const Kb& fixture() {
  static const CompiledKb world(link_rows::world());
  return world.kb();
}

std::string_view short_id(std::string_view id) { return id.substr(0, 4) == "urn:" ? id.substr(4) : id; }

// The pipeline of engine.cpp, stage by stage, so that the kind of name is still known at its end.
struct Run {
  std::vector<Kb> layers;
  std::string html;
  Page page;
  Article article;
  List<Token> tokens;
  Matches matches;
  List<Link> links;

  Run(std::string_view text, bool is_html, std::vector<Kb> kbs, float min_score = -1) : layers(std::move(kbs)) {
    if (is_html) {
      html = "<div data-newsgloss-article>" + std::string(text) + "</div>";
      REQUIRE(page.parse(html) == Status::ok);
      select_article(page, {}, article);
    } else {
      read_plain_text(text, article);
    }
    tokenize(article.text.bytes, tokens);
    begin_blocks(article, tokens);
    match(layers, article.text.bytes, tokens, matches);
    add_local_names(layers, tokens, matches);
    link(layers, article, tokens, matches, min_score, links);
    place_links(article.text, links);
  }

  [[nodiscard]] std::string kind_of(const Link& found, const EntityScore& entity) const {
    static constexpr const char* kinds[] = {"name", "acronym", "surname", "demonym", "metonym"};
    for (const Mention& mention : matches.mentions) {
      if (mention.text.begin != found.text.begin || mention.text.end != found.text.end) continue;
      for (std::uint32_t c = mention.first_candidate; c < mention.end_candidate; ++c) {
        const MentionCandidate& m = matches.candidates[c];
        if (first_ref(layers, {m.layer, m.candidate.entity}) == entity.ref) return kinds[static_cast<std::size_t>(m.candidate.kind)];
      }
    }
    return "?";
  }

  [[nodiscard]] std::string entity(const Link& found, const EntityScore& score) const {
    const Kb& kb = layers[score.ref.layer];
    return std::string(short_id(kb.id(score.ref.entity))) + "/" + kind_of(found, score) +
           (score.ref.layer > 0 ? "@" + std::to_string(score.ref.layer) : "");
  }

  [[nodiscard]] std::string mentions() const {
    std::string out;
    for (const Link& found : links) {
      if (!out.empty()) out += "; ";
      append_folded(out, slice(article.text.bytes, found.text));
      out += "=";
      if (!found.pin.empty()) {
        out += std::string(short_id(found.pin)) + "/pin";
        continue;
      }
      out += entity(found, found.best);
      if (found.rival.ref.entity != Kb::no_entity) out += "|" + entity(found, found.rival);
    }
    return out;
  }
};

bool is_html(std::string_view text) { return text.front() == '<'; }

std::string mentions_of(std::string_view text, float min_score = -1) { return Run(text, is_html(text), {fixture()}, min_score).mentions(); }

const std::vector<const std::vector<Row>*>& all_rows() {
  static const std::vector<const std::vector<Row>*> all = {&link_rows::spellings(),   &link_rows::meanings(), &link_rows::languages(),
                                                           &link_rows::inflections(), &link_rows::traps(),    &link_rows::pages(),
                                                           &link_rows::meant()};
  return all;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.name << " [" << row.language << "]: " << row.text);
    CHECK(mentions_of(row.text) == row.expected);
  }
}

// Empty, or what is wrong with the places of the links.
std::string misplaced(const Run& run) {
  std::uint32_t at = 0;
  for (const Link& found : run.links) {
    if (found.text.begin >= found.text.end) return "an empty mention";
    if (found.text.begin < at) return "a mention begins inside the one before it";
    if (found.text.end > run.article.text.bytes.size()) return "a mention reaches over the end";
    at = found.text.end;
  }
  return {};
}

// Not std::uniform_int_distribution: libraries differ in what it gives.
class Chooser {
 public:
  explicit Chooser(unsigned seed) : random_(seed) {}
  [[nodiscard]] std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_()) % limit; }

 private:
  std::mt19937 random_;
};

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// The text as HTML: escaped, with inline elements around random pieces of it, in the middle of words too.
std::string with_inline_elements(std::string_view text, Chooser& chooser) {
  static constexpr const char* elements[] = {"b", "em", "span", "i", "strong", "mark"};
  std::string out = "<p>";
  std::vector<const char*> open;
  for (const char c : text) {
    if (begins_character(c) && chooser.below(6) == 0) {
      if (!open.empty() && chooser.below(2) == 0) {
        out += std::string("</") + open.back() + ">";
        open.pop_back();
      } else {
        open.push_back(elements[chooser.below(std::size(elements))]);
        out += std::string("<") + open.back() + ">";
      }
    }
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else
      out.push_back(c);
  }
  for (; !open.empty(); open.pop_back()) out += std::string("</") + open.back() + ">";
  return out + "</p>";
}

}  // namespace

TEST_CASE("ways of writing a name") { check(link_rows::spellings()); }
TEST_CASE("which entity a name means") { check(link_rows::meanings()); }
TEST_CASE("names in many languages") { check(link_rows::languages()); }
TEST_CASE("names as grammar changes them") { check(link_rows::inflections()); }
TEST_CASE("names that are none") { check(link_rows::traps()); }
TEST_CASE("names in pages") { check(link_rows::pages()); }
TEST_CASE("who is meant, of names that look alike") { check(link_rows::meant()); }

TEST_CASE("there are rows enough, each with a name of its own") {
  std::set<std::string> names, spoken;
  std::size_t count = 0;
  for (const std::vector<Row>* rows : all_rows()) {
    for (const Row& row : *rows) {
      ++count;
      spoken.insert(row.language);
      CHECK(names.insert(row.name).second);
    }
  }
  CHECK(count >= 250);
  CHECK(spoken.size() >= 10);
  CHECK(link_rows::traps().size() >= 60);
}

TEST_CASE("with no threshold every name that is a word of its own is linked") {
  struct Case {
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"The Nice harbour opened.", "Nice=nice/name"},
      {"They saw Igor Putin there.", "Putin=putin/surname"},
      {"Write to desk@NATO or to reuters.com now.", ""},
      {"It was who, not us, and a turkey.", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(mentions_of(c.text, 0) == c.expected);
  }
}

TEST_CASE("a threshold takes links away and adds none") {
  for (const std::vector<Row>* rows : all_rows()) {
    for (const Row& row : *rows) {
      INFO(row.name);
      std::size_t before = ~std::size_t{0};
      for (const float least : {0.0f, 0.5f, 0.8f, 0.95f, 1.0f}) {
        const Run run(row.text, is_html(row.text), {fixture()}, least);
        CHECK(run.links.size() <= before);
        for (const Link& found : run.links) CHECK((!found.pin.empty() || found.best.score >= least));
        before = run.links.size();
      }
    }
  }
}

TEST_CASE("a newsroom's own entities, without weight") {
  const CompiledKb own(R"json(
{"id":"urn:harbour","type":"Company","label":{"en":"Quayside Ferries"},"aliases":{"en":["quayside pass"]}}
{"id":"urn:mayor","type":"Person","label":{"en":"Jo Tidewater"},"aliases":{"en":[{"text":"Tidewater","kind":"surname"}]}}
{"id":"urn:ticket","type":"Term","label":{"en":"tide ticket"}}
)json");
  struct Case {
    const char* name;
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"a company", "The fares of Quayside Ferries will rise on Monday.", "Quayside Ferries=harbour/name@1"},
      {"a person, then the surname", "The mayor, Jo Tidewater, agreed on Monday. Then Tidewater left the hall.",
       "Jo Tidewater=mayor/name@1; Tidewater=mayor/surname@1"},
      {"a term in small letters", "Passengers need a tide ticket for the boat.", "tide ticket=ticket/name@1"},
      {"a term at the start of a sentence", "Tide ticket prices will rise.", "Tide ticket=ticket/name@1"},
      {"beside the entities of the layer below", "Jo Tidewater will visit Russia next week.",
       "Jo Tidewater=mayor/name@1; Russia=russia/name"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(Run(c.text, false, {fixture(), own.kb()}).mentions() == c.expected);
  }
}

TEST_CASE("what two layers say of an entity counts together") {
  const CompiledKb german(R"json({"id":"urn:iran","label":{"de":"Islamische Republik Iran"},"aliases":{"de":["Persien"]}})json");
  struct Case {
    const char* name;
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"a name of both", "Talks with Iran will resume on Monday.", "Iran=iran/name"},
      {"a name of the second, with the first's weight and type", "Talks in Persien will resume on Monday.", "Persien=iran/name"},
      {"a demonym of the first", "Iranian missiles fell on Monday.", "Iranian=iran/demonym"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(Run(c.text, false, {fixture(), german.kb()}).mentions() == c.expected);
  }
}

TEST_CASE("links are in order and never overlap, whatever stands between names") {
  static const std::vector<std::string> pieces = {"Iran",
                                                  "Vladimir Putin",
                                                  "Putin",
                                                  "US",
                                                  "U.S.",
                                                  "Washington",
                                                  "Washington, D.C.",
                                                  "Su-35s",
                                                  "Georgia",
                                                  "Xi’an",
                                                  "Xi",
                                                  "伊朗",
                                                  "中国",
                                                  "إيران",
                                                  "Россия",
                                                  "AT&T",
                                                  "Carnegie Endowment",
                                                  "for International Peace",
                                                  "Bush",
                                                  "St. Louis",
                                                  "WHO",
                                                  "İstanbul",
                                                  "United",
                                                  "Arab Emirates",
                                                  "Nice",
                                                  "May",
                                                  " ",
                                                  " ",
                                                  " ",
                                                  "-",
                                                  "’s ",
                                                  ", ",
                                                  ". ",
                                                  "\n\n",
                                                  "\u00AD",
                                                  "\u200B",
                                                  "\u00A0",
                                                  "“",
                                                  "”",
                                                  "(",
                                                  ")",
                                                  "@",
                                                  "_",
                                                  "said",
                                                  "the",
                                                  "in",
                                                  "of",
                                                  "and",
                                                  "1"};
  Chooser chooser(4);
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (std::size_t n = 1 + chooser.below(30); n > 0; --n) text += pieces[chooser.below(pieces.size())];
    INFO(text);
    for (const float least : {0.0f, -1.0f}) CHECK(misplaced(Run(text, false, {fixture()}, least)) == "");
  }
}

TEST_CASE("the same text with inline elements has the same mentions") {
  Chooser chooser(5);
  for (const std::vector<Row>* rows : all_rows()) {
    for (const Row& row : *rows) {
      if (is_html(row.text) || row.text.find("\n\n") != std::string_view::npos) continue;
      for (int i = 0; i < 8; ++i) {
        const std::string html = with_inline_elements(row.text, chooser);
        INFO(row.name << ": " << html);
        const Run run(html, true, {fixture()});
        CHECK(misplaced(run) == "");
        CHECK(run.mentions() == row.expected);
      }
    }
  }
}
