// Names in a text, with the knowledge base of tests/fixtures/world.json.
#include "match/match.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "property.h"

using namespace newsgloss;

namespace {

// "Su-35=Q213842; Moscow=Q159,Q649": each mention with the entities it may mean.
std::string found(std::string_view text) {
  List<Token> tokens;
  tokenize(text, tokens);
  Matches matches;
  const std::span<const Kb> layers = property::world_engine().layers();
  match(layers, text, tokens, matches);
  std::string out;
  for (const Mention& mention : matches.mentions) {
    if (!out.empty()) out += "; ";
    out += slice(text, mention.text);
    std::vector<std::string> ids;
    for (std::uint32_t i = mention.first_candidate; i < mention.end_candidate; ++i) {
      const MentionCandidate& c = matches.candidates[i];
      ids.emplace_back(layers[c.layer].id(c.candidate.entity));
    }
    std::sort(ids.begin(), ids.end());
    char sign = '=';
    for (const std::string& id : ids) {
      out += sign + id;
      sign = ',';
    }
  }
  return out;
}

}  // namespace

TEST_CASE("match: rows") {
  struct Row {
    std::string_view name, text, found;
  };
  static const Row rows[] = {
      {"nothing", "", ""},
      {"no name", "a day like any other", ""},
      {"a name", "In Iran.", "Iran=Q794"},
      {"several entities", "Moscow said", "Moscow=Q159,Q649"},
      {"the longest wins", "Iran Air flies", "Iran Air=Q55634"},
      {"the longest, of one word more", "Carnegie Endowment for International Peace",
       "Carnegie Endowment for International Peace=Q1043632"},
      {"a beginning is no name", "Islamic Republic of Pakistan", ""},
      {"back to a shorter one", "Carnegie Endowment for peace", "Carnegie Endowment=Q1043632"},
      {"words of a name are not looked at again", "Iran Air Iran", "Iran Air=Q55634; Iran=Q794"},
      {"one after the other", "Iran Russia", "Iran=Q794; Russia=Q159"},
      {"names need a capital", "a turkey, an iranian", ""},
      {"capitals do", "TURKEY AND IRAN", "TURKEY=Q43; IRAN=Q794"},
      {"acronyms need all", "who WHO Who", "WHO=Q7817"},
      {"dotted and not", "U.S. US us Us", "U.S.=Q30; US=Q30"},
      {"over hyphens and spaces", "Su-35, Su 35, Su\u00A035", "Su-35=Q213842; Su 35=Q213842; Su\u00A035=Q213842"},
      {"not over a spaced dash", "Iran - Air", "Iran=Q794"},
      {"not over a comma", "Iran, Air", "Iran=Q794"},
      {"over a comma that is in the name", "Washington, D.C., said", "Washington, D.C.=Q61"},
      {"not without it", "Washington D.C.", "Washington=Q30"},
      {"over a link's edge", "United\x1F States", "United\x1F States=Q30"},
      {"not over the end of a block",
       "Iran\x1E"
       "Air",
       "Iran=Q794"},
      {"quotation marks in pairs", "\u201CIran Air\u201D", "Iran Air=Q55634"},
      {"a pair that closes inside the name", "United \u201CArab\u201D Emirates", "United \u201CArab\u201D Emirates=Q878"},
      {"a pair that closes behind it", "Iran \u201CAir\u201D flies", "Iran=Q794"},
      {"not over one", "\u201CIran\u201D Air", "Iran=Q794"},
      {"possessive", "Iran's Air, Russia\u2019s", "Iran=Q794; Russia=Q159"},
      {"s\u2019", "United Arab Emirates\u2019 offer", "United Arab Emirates=Q878"},
      {"a word goes on", "Iranistan, IranAir, preIran", ""},
      {"other scripts", "\u4FC4\u7F57\u65AF\u548C\u4E1C\u4EAC", "\u4FC4\u7F57\u65AF=Q159; \u4E1C\u4EAC=Q1490"},
      {"scripts without case need no capital", "\u0645\u0635\u0631", "\u0645\u0635\u0631=Q79"},
      {"behind an Arabic particle", "\u0648\u0645\u0635\u0631", "\u0645\u0635\u0631=Q79"},
      {"behind two", "\u0648\u0628\u0645\u0635\u0631", "\u0645\u0635\u0631=Q79"},
      {"not behind two in the other order", "\u0628\u0648\u0645\u0635\u0631", ""},
      {"not behind another letter", "\u0631\u0645\u0635\u0631", ""},
      {"particles alone", "\u0648\u0628 \u0648\u0627\u0644 \u05D5\u05DB\u05E9\u05DE\u05D4", ""},
      {"ampersand", "AT&T, AT & T", "AT&T=Q35476; AT & T=Q35476"},
      {"folding", "S\u00C3o tome, TURKIYE", "S\u00C3o tome=Q1039; TURKIYE=Q43"},
      {"the text ends in a name's beginning", "the Carnegie Endowment for", "Carnegie Endowment=Q1043632"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(found(row.text) == row.found);
  }
}
