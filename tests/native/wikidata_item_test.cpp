// One item of the dump and the entity it becomes.
#include <catch2/catch.hpp>
#include <string>

#include "builder/source/json.h"
#include "builder/source/schema.h"
#include "native/wikidata/item.h"
#include "wikidata_json.h"

using namespace newsgloss;
using namespace newsgloss::wikidata;
using namespace newsgloss::wikidata_json;

namespace {

Choice choice_of(std::vector<std::string> languages) {
  Choice choice;
  choice.languages = std::move(languages);
  return choice;
}

ImportedItem import(const std::string& line, const Choice& choice, const Knowledge& knowledge) {
  simdjson::dom::parser parser;
  const simdjson::padded_string json(line);
  simdjson::dom::element element;
  REQUIRE(parser.parse(json).get(element) == simdjson::SUCCESS);
  ImportedItem item = import_item(element, choice, knowledge);
  if (item.fate == Fate::kept) {
    check_entity(Json::parse(item.text), [&](const std::string& at, const std::string& text) { FAIL_CHECK(at + ": " + text); });
  }
  return item;
}

Knowledge knowledge_of_nothing() {
  Knowledge knowledge;
  knowledge.tree.finish();
  return knowledge;
}

// The entity of an item with these members beside type and id, in English unless other languages are given.
Json entity(const std::string& members, std::vector<std::string> languages = {"en"}) {
  const ImportedItem item =
      import(R"({"type":"item","id":"Q31",)" + members + "}", choice_of(std::move(languages)), knowledge_of_nothing());
  REQUIRE(item.fate == Fate::kept);
  CHECK(item.item == 31);
  return Json::parse(item.text);
}

const std::string labels = R"("labels":{"en":{"language":"en","value":"Belgium"},"fr":{"language":"fr","value":"Belgique"}})";

std::string claims(const std::string& property, const std::vector<std::string>& statements) {
  return R"("claims":{")" + property + R"(":)" + list(statements) + "}";
}

std::string aliases(const std::vector<std::string>& names, const char* language = "en") {
  std::vector<std::string> terms;
  for (const std::string& name : names) terms.push_back(R"({"language":"x","value":")" + name + R"("})");
  return R"("aliases":{")" + std::string(language) + R"(":)" + list(terms) + "}";
}

}  // namespace

TEST_CASE("labels and descriptions in the chosen languages") {
  const std::string described =
      labels + R"(,"descriptions":{"de":{"language":"de","value":"Staat"},"fr":{"language":"fr","value":"pays"}})";
  CHECK(to_text(entity(described)["label"]) == R"({"en":"Belgium"})");
  CHECK(to_text(entity(described, {"fr", "en"})["label"]) == R"({"fr":"Belgique","en":"Belgium"})");
  CHECK(to_text(entity(described, {"fr", "de"})["label"]) == R"({"fr":"Belgique"})");
  CHECK(to_text(entity(described, {"fr", "de"})["description"]) == R"({"fr":"pays","de":"Staat"})");
  CHECK_FALSE(entity(described).contains("description"));
}

TEST_CASE("the label for all languages stands where a language has none") {
  const std::string mul = R"("labels":{"mul":{"language":"mul","value":"Ada Quay"},"ru":{"language":"ru","value":"Ада Ки"}})";
  CHECK(to_text(entity(mul)["label"]) == R"({"en":"Ada Quay"})");
  CHECK(to_text(entity(mul, {"en", "fr", "ru"})["label"]) == R"({"en":"Ada Quay","ru":"Ада Ки"})");
  CHECK(to_text(entity(mul, {"ru", "fr"})["label"]) == R"({"ru":"Ада Ки","fr":"Ada Quay"})");
  const std::string also = mul + R"(,"aliases":{"mul":[{"language":"mul","value":"A. Quay"},{"language":"mul","value":"Ada Quay"}]})";
  CHECK(to_text(entity(also, {"en", "fr"})["aliases"]) == R"({"en":["A. Quay"]})");
}

TEST_CASE("language tags are written as chosen and found as the dump has them") {
  const std::string brazilian = R"("labels":{"pt-br":{"language":"pt-br","value":"Bélgica"}},)"
                                R"("sitelinks":{"ptwiki":{"site":"ptwiki","title":"Bélgica"},"nowiki":{"site":"nowiki","title":"Belgia"},)"
                                R"("zh_min_nanwiki":{"site":"zh_min_nanwiki","title":"Belgi"}})";
  const Json made = entity(brazilian, {"pt-BR", "nb", "nan"});
  CHECK(to_text(made["label"]) == R"({"pt-BR":"Bélgica"})");
  CHECK(to_text(made["links"]) == R"({"wikipedia":{"pt":"Bélgica","no":"Belgia","zh-min-nan":"Belgi"}})");
}

TEST_CASE("aliases and their kinds") {
  struct Row {
    const char* name;
    std::string members;
    const char* expected;
  };
  const Row rows[] = {
      {"names", aliases({"Kingdom of Belgium", "Belgium"}), R"(["Kingdom of Belgium"])"},
      {"a name twice", aliases({"Kingdom", "Kingdom"}), R"(["Kingdom"])"},
      {"what would be met where it is not meant", aliases({"be", "🇧🇪", "wikidata.org", "UN/LOCODE:BE", "d:", " ", "", "Low Country: B"}),
       R"(["Low Country: B"])"},
      {"another language's", aliases({"Royaume"}, "fr"), "null"},
      {"longer than a name may be", aliases({std::string(2000, 'X'), "Kingdom"}), R"(["Kingdom"])"},
      {"demonyms, whatever they apply to",
       claims("P1549", {statement(text("Belgian", "en")), statement(text("Belge", "fr")),
                        statement(text("Belgians", "en"), {{"P518", {item("Q146786")}}})}),
       R"([{"text":"Belgian","kind":"demonym"},{"text":"Belgians","kind":"demonym"}])"},
      {"a demonym that is an alias too", aliases({"Belgian"}) + "," + claims("P1549", {statement(text("Belgian", "en"))}),
       R"([{"text":"Belgian","kind":"demonym"}])"},
      {"a short name in capitals", claims("P1813", {statement(text("UN", "en")), statement(text("ONU", "fr"))}),
       R"([{"text":"UN","kind":"acronym"}])"},
      {"a short name that is a name", claims("P1813", {statement(text("Blue Belgium", "en"))}), R"(["Blue Belgium"])"},
      {"a short name of another time",
       claims("P1813", {statement(text("UN", "en")), statement(text("ON", "en"), {{"P582", {date("1990")}}})}),
       R"([{"text":"UN","kind":"acronym"}])"},
      {"its own code",
       aliases({"BE", "BEL", "BLG"}) + R"(,"claims":{"P297":)" + list({statement(text("BE"))}) + R"(,"P298":)" +
           list({statement(text("BEL"))}) + "}",
       R"(["BLG"])"},
      {"its own code, as a short name",
       R"("claims":{"P297":)" + list({statement(text("US"))}) + R"(,"P1813":)" + list({statement(text("US", "en"))}) + "}",
       R"([{"text":"US","kind":"acronym"}])"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Json made = entity(labels + "," + row.members);
    CHECK(to_text(made.contains("aliases") ? made["aliases"]["en"] : Json()) == row.expected);
  }
}

TEST_CASE("small letters are a name's own where the label has them") {
  const std::string small = R"("labels":{"en":{"language":"en","value":"gold rush"}},)" + aliases({"rush", "Rush"});
  CHECK(to_text(entity(small)["aliases"]["en"]) == R"(["rush","Rush"])");
}

TEST_CASE("a person's family name is a surname where it is a word of the label") {
  Knowledge knowledge = knowledge_of_nothing();
  knowledge.family_names.emplace(901, "Quay\nКи\n");
  knowledge.family_names.emplace(902, "Harbour\n\n");
  knowledge.family_names.emplace(903, "Ada Quay\nАда\n");
  const std::string person = R"({"type":"item","id":"Q7","labels":{"en":{"language":"en","value":"Ada Quay-Smith"},)"
                             R"("ru":{"language":"ru","value":"Ада Ки"}},"claims":{"P734":)" +
                             list({statement(item("Q901")), statement(item("Q902")), statement(item("Q904"))}) + "}}";
  const Json made = Json::parse(import(person, choice_of({"en", "ru"}), knowledge).text);
  CHECK(to_text(made["aliases"]) == R"({"en":[{"text":"Quay","kind":"surname"}],"ru":[{"text":"Ки","kind":"surname"}]})");
  // Not one that has ended, as the name before a marriage.
  const std::string married = R"({"type":"item","id":"Q7","labels":{"en":{"language":"en","value":"Ada Quay Harbour"}},"claims":{"P734":)" +
                              list({statement(item("Q901"), {{"P582", {date("1990")}}}), statement(item("Q902"))}) + "}}";
  CHECK(to_text(Json::parse(import(married, choice_of({"en"}), knowledge).text)["aliases"]) ==
        R"({"en":[{"text":"Harbour","kind":"surname"}]})");
}

TEST_CASE("weight and links") {
  const std::string linked =
      labels +
      R"(,"sitelinks":{"enwiki":{"site":"enwiki","title":"Belgium"},"frwiki":{"site":"frwiki","title":"Belgique"},)"
      R"("dewiki":{"title":"Belgien"},"nlwiki":{"title":"België"},"ruwiki":{"title":"Бельгия"},)"
      R"("commonswiki":{"title":"België"},"enwikiquote":{"title":"Belgium"},"wiki":{}},"claims":{"P856":)" +
      list({statement(text("http://old.example/")), statement(text("https://ended.example/"), {{"P582", {date("2001")}}}),
            statement(text("https://belgium.example/")), statement(text("https://second.example/"))}) +
      "}";
  const Json made = entity(linked, {"en", "fr", "es"});
  CHECK(made["weight"] == 2.32);
  CHECK(to_text(made["links"]) == R"({"wikipedia":{"en":"Belgium","fr":"Belgique"},"official":"https://belgium.example/"})");
  CHECK(entity(labels)["weight"] == 0.0);
  CHECK_FALSE(entity(labels).contains("links"));
  CHECK_FALSE(entity(labels + "," + claims("P856", {statement(text("https://a b/"))})).contains("links"));
}

TEST_CASE("type and members") {
  CHECK(entity(labels + "," + claims("P31", {statement(item("Q6256"))}))["type"] == "Country");
  CHECK_FALSE(entity(labels + "," + claims("P31", {statement(item("Q999"))})).contains("type"));
  const std::string was = claims("P31", {statement(item("Q515"), {{"P582", {date("1990")}}}), statement(item("Q532"))});
  CHECK(entity(labels + "," + was)["type"] == "Place");
  const std::string was_all = claims("P31", {statement(item("Q6256"), {{"P582", {date("1990")}}})});
  CHECK(entity(labels + "," + was_all)["type"] == "Country");
  const std::string preferred = claims("P31", {statement(item("Q532")), statement(item("Q515"), {}, "preferred")});
  CHECK(entity(labels + "," + preferred)["type"] == "City");
  // Parts are members of a bloc, but regions of a country.
  const auto parts_of = [&](const char* type) {
    const Json made =
        entity(labels + R"(,"claims":{"P31":)" + list({statement(item(type))}) + R"(,"P527":)" + list({statement(item("Q9"))}) + "}");
    return made.contains("facts");
  };
  CHECK(parts_of("Q1127126"));
  CHECK_FALSE(parts_of("Q6256"));
}

TEST_CASE("facts come in one order, whatever the dump's") {
  const auto with = [&](const std::string& first, const std::string& second) {
    return to_text(entity(labels + R"(,"claims":{)" + first + "," + second + "}")["facts"]);
  };
  const std::string capital = R"("P36":)" + list({statement(item("Q9"))}), founded = R"("P571":)" + list({statement(date("1830-10-04"))});
  CHECK(with(capital, founded) == with(founded, capital));
  CHECK(with(capital, founded) == R"([{"property":"P36","value":{"id":"Q9"}},{"property":"P571","value":"1830-10-04"}])");
}

TEST_CASE("which items are kept") {
  const Knowledge nothing = knowledge_of_nothing();
  const auto fate = [&](const std::string& members, const Choice& choice) {
    return import(R"({"type":"item","id":"Q31",)" + members + "}", choice, nothing).fate;
  };
  const std::string two = R"("sitelinks":{"enwiki":{},"frwiki":{},"commonswiki":{}})";
  Choice choice = choice_of({"en"});
  choice.fewest_sitelinks = 2;
  CHECK(fate(labels + "," + two, choice) == Fate::kept);
  choice.fewest_sitelinks = 3;
  CHECK(fate(labels + "," + two, choice) == Fate::few_sitelinks);
  CHECK(fate(labels, choice_of({"ja"})) == Fate::no_label);
  CHECK(fate(labels + "," + claims("P31", {statement(item("Q4167410"))}), choice_of({"en"})) == Fate::not_a_thing);
  const std::string country = labels + "," + claims("P31", {statement(item("Q6256"))});
  choice = choice_of({"en"});
  choice.all_types = false;
  choice.types[type_index("Person")] = true;
  CHECK(fate(country, choice) == Fate::other_type);
  CHECK(fate(labels, choice) == Fate::other_type);
  choice.classes = {17, 6256};
  CHECK(fate(country, choice) == Fate::kept);
  choice.classes.clear();
  choice.types[type_index("Country")] = true;
  CHECK(fate(country, choice) == Fate::kept);
  const auto other = import(R"({"type":"property","id":"P31","labels":{},"claims":{}})", choice_of({"en"}), nothing);
  CHECK(other.fate == Fate::other_entity);
}

TEST_CASE("members without anything in them, as the dump writes them") {
  CHECK(to_text(entity(labels + R"(,"aliases":[],"descriptions":[],"claims":[],"sitelinks":[])")) ==
        R"({"id":"Q31","label":{"en":"Belgium"},"weight":0.0})");
}

TEST_CASE("items of a wrong shape say what is wrong") {
  struct Row {
    const char* line;
    const char* expected;
  };
  const Row rows[] = {
      {"1", "a number where an item, an object with \"id\", was expected"},
      {"[]", "an array where an item, an object with \"id\", was expected"},
      {"{}", "no \"type\"; expected {\"type\": \"item\", \"id\": \"Q…\", …}"},
      {R"({"type":1})", "type: a number where a text was expected"},
      {R"({"type":"item"})", "id: \"\" where an item's id such as \"Q42\" was expected"},
      {R"({"type":"item","id":"31"})", "id: \"31\" where an item's id such as \"Q42\" was expected"},
      {R"({"type":"item","id":"Q031"})", "id: \"Q031\" where an item's id such as \"Q42\" was expected"},
      {R"({"type":"item","id":"Q1234567890"})", "id: \"Q1234567890\" where an item's id such as \"Q42\" was expected"},
      {R"({"type":"item","id":null})", "id: null where a text was expected"},
      {R"({"type":"item","id":"Q1","labels":1})", "labels: a number where an object was expected"},
      {R"({"type":"item","id":"Q1","labels":["x"]})", "labels: an array where an object was expected"},
      {R"({"type":"item","id":"Q1","labels":{"en":"x"}})", "labels/en: a text where an object with \"value\" was expected"},
      {R"({"type":"item","id":"Q1","labels":{"en":{}}})", "labels/en: no \"value\""},
      {R"({"type":"item","id":"Q1","labels":{"en":{"value":true}}})", "labels/en/value: a boolean where a text was expected"},
      {R"({"type":"item","id":"Q1","labels":{"en":{"value":"x"}},"descriptions":"x"})",
       "descriptions: a text where an object was expected"},
      {R"({"type":"item","id":"Q1","labels":{"en":{"value":"x"}},"descriptions":{"en":[]}})",
       "descriptions/en: an array where an object with \"value\" was expected"},
      {R"({"type":"item","id":"Q1","labels":{"en":{"value":"x"}},"aliases":{"en":{}}})",
       "aliases/en: an object where an array was expected"},
      {R"({"type":"item","id":"Q1","labels":{"en":{"value":"x"}},"aliases":{"en":[{"value":"y"},null]}})",
       "aliases/en/1: null where an object with \"value\" was expected"},
      {R"({"type":"item","id":"Q1","claims":false})", "claims: a boolean where an object was expected"},
      {R"({"type":"item","id":"Q1","labels":{"en":{"value":"x"}},"sitelinks":{"enwiki":"x"}})",
       "sitelinks/enwiki: a text where an object was expected"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const ImportedItem item = import(row.line, choice_of({"en"}), knowledge_of_nothing());
    CHECK(item.fate == Fate::broken);
    CHECK(item.text == row.expected);
  }
  // A property that has something else than statements loses them, not the item.
  const ImportedItem item =
      import(R"({"type":"item","id":"Q1",)" + labels + R"(,"claims":{"P36":7,"P31":"x","P571":)" + list({statement(date("1830"))}) + "}}",
             choice_of({"en"}), knowledge_of_nothing());
  CHECK(item.fate == Fate::kept);
  CHECK(item.wrong_statements == 1);
  CHECK(to_text(Json::parse(item.text)["facts"]) == R"([{"property":"P571","value":"1830"}])");
}

TEST_CASE("a million aliases are cut to what an entity may have") {
  std::string many;
  for (int i = 0; i < 1'000'000; ++i) many += (i == 0 ? "" : ",") + std::string(R"({"value":"N)") + std::to_string(i) + R"("})";
  const Json made = entity(labels + R"(,"aliases":{"en":[)" + many + "]}");
  CHECK(made["aliases"]["en"].size() == most_names);
}

TEST_CASE("what the first pass keeps of an item") {
  const auto listed = [](const std::string& members, std::vector<std::string> languages) {
    simdjson::dom::parser parser;
    const simdjson::padded_string json(R"({"type":"item","id":"Q31",)" + members + "}");
    simdjson::dom::element element;
    REQUIRE(parser.parse(json).get(element) == simdjson::SUCCESS);
    return list_item(element, choice_of(std::move(languages))).line;
  };
  CHECK(listed(labels, {"en", "fr"}) == "31\t\t\t{\"en\":\"Belgium\",\"fr\":\"Belgique\"}\n");
  CHECK(listed(labels, {"ja"}).empty());
  CHECK(listed(claims("P279", {statement(item("Q1")), statement(item("Q2"))}), {"ja"}) == "31\t1,2\t\t{}\n");
  CHECK(listed(labels + "," + claims("P31", {statement(item("Q101352"))}), {"en"}) == "31\t\tn\t{\"en\":\"Belgium\"}\n");
}
