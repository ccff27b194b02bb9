// Which names an entity gets, and how their letters must agree.
#include "builder/names/names.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "builder/name_index.h"

using namespace newsgloss;
using kb_format::NameKind;

namespace {

const char* letters_name(NameLetters letters) {
  static constexpr const char* names[] = {"small", "mixed", "acronym", "capitals", "inside"};
  return names[static_cast<std::size_t>(letters)];
}

// "Su-35 mixed, Su-35s mixed *": * marks names made by a rule.
std::string all_names(const std::string& entity) {
  std::vector<EntityName> names;
  List<Token> tokens;
  names_of(Json::parse(entity), names, tokens);
  std::string text;
  for (const EntityName& name : names) {
    text += (text.empty() ? "" : ", ") + name.text + " " + letters_name(name.letters);
    if (name.kind != NameKind::name) text += " kind " + std::to_string(static_cast<int>(name.kind));
    if (name.generated) text += " *";
  }
  return text;
}

}  // namespace

TEST_CASE("names of an entity") {
  struct Row {
    const char* name;
    std::string entity, names;
  };
  const Row rows[] = {
      {"labels of all languages", R"({"label":{"en":"Russia","ru":"Россия","zh":"俄罗斯"}})",
       "Russia mixed, Россия mixed, России mixed *, Россию mixed *, Россией mixed *, 俄罗斯 small"},
      {"a word that is written small", R"({"label":{"en":"ruble"}})", "ruble small"},
      {"a capital inside a word", R"({"label":{"en":"iPhone"}})", "iPhone small"},
      {"two letters, capitals", R"({"label":{"en":"EU"}})", "EU acronym"},
      {"three letters with stops", R"({"label":{"en":"U.S.A."}})", "U.S.A. acronym"},
      {"four letters, capitals", R"({"label":{"en":"NATO"}})", "NATO capitals"},
      {"an acronym of five letters, by the editor's word", R"({"label":{"en":"a"},"aliases":{"en":[{"text":"START","kind":"acronym"}]}})",
       "a small, START acronym kind 1"},
      {"every kind",
       R"({"label":{"en":"A b"},"aliases":{"en":["C d",{"text":"E f","kind":"name"},{"text":"Gh","kind":"surname"},{"text":"Ij","kind":"metonym"}]}})",
       "A b mixed, C d mixed, E f mixed, Gh mixed kind 2, Ij mixed kind 4"},

      {"demonyms in the plural",
       R"({"label":{"en":"X"},"aliases":{"en":[{"text":"Russian","kind":"demonym"},{"text":"Iraqi","kind":"demonym"}]}})",
       "X acronym, Russian mixed kind 3, Russians mixed kind 3 *, Iraqi mixed kind 3, Iraqis mixed kind 3 *"},
      {"demonyms that have none",
       R"({"label":{"en":"X"},"aliases":{"en":[{"text":"Swiss","kind":"demonym"},{"text":"Chinese","kind":"demonym"},{"text":"Danish","kind":"demonym"},{"text":"French","kind":"demonym"}]}})",
       "X acronym, Swiss mixed kind 3, Chinese mixed kind 3, Danish mixed kind 3, French mixed kind 3"},
      {"demonyms in -man and -ch",
       R"({"label":{"en":"X"},"aliases":{"en":[{"text":"Frenchman","kind":"demonym"},{"text":"German","kind":"demonym"},{"text":"Czech","kind":"demonym"}]}})",
       "X acronym, Frenchman mixed kind 3, Frenchmen mixed kind 3 *, German mixed kind 3, Germans mixed kind 3 *, Czech mixed kind 3, "
       "Czechs mixed kind 3 *"},
      {"inflected forms",
       R"({"type":"Person","label":{"de":"Angela Merkel"},"aliases":{"ru":[{"text":"Путин","kind":"surname"}],"pl":["UE"]}})",
       "Angela Merkel mixed, Angela Merkels mixed *, Путин mixed kind 2, Путина inside kind 2 *, Путину mixed kind 2 *, Путиным mixed kind "
       "2 *, Путином mixed kind 2 *, Путине mixed kind 2 *, UE acronym"},
      {"demonyms of other languages", R"({"label":{"en":"X"},"aliases":{"fr":[{"text":"russe","kind":"demonym"}]}})",
       "X acronym, russe small kind 3, russes small kind 3 *"},

      {"an aircraft", R"({"type":"Aircraft","label":{"en":"Su-35"}})", "Su-35 mixed, Su-35s mixed *, Su35s mixed *, Su35 mixed *"},
      {"a weapon in capitals", R"({"type":"Weapon","label":{"en":"S-400"}})",
       "S-400 acronym, S-400s mixed *, S400s mixed *, S400 acronym *"},
      {"a weapon that ends in S", R"({"type":"Weapon","label":{"en":"HIMARS"}})", "HIMARS capitals"},
      {"a weapon that ends in a small letter", R"({"type":"Weapon","label":{"en":"Iskander"}})", "Iskander mixed"},
      {"a designation that is no weapon", R"({"type":"Disease","label":{"en":"H-5 flu"}})", "H-5 flu mixed, H5 flu mixed *"},
      {"a designation with a non-breaking hyphen", R"({"label":{"en":"MiG‑31"}})", "MiG‑31 mixed, MiG31 mixed *"},
      {"no designation: five letters", R"({"label":{"en":"COVID-19"}})", "COVID-19 capitals"},
      {"no designation: a space", R"({"label":{"en":"Leo 2"}})", "Leo 2 mixed"},

      {"an article written small", R"({"label":{"en":"the Kremlin"}})", "the Kremlin mixed, Kremlin mixed *"},
      {"a title with an article", R"({"label":{"en":"The New York Times"}})", "The New York Times mixed, New York Times mixed *"},
      {"an article that is half the name", R"({"label":{"en":"The Hague"}})", "The Hague mixed"},
      {"an article alone", R"({"label":{"en":"The"}})", "The mixed"},
      {"an article in another language", R"({"label":{"vi":"the Ab cd"}})", "the Ab cd mixed"},

      {"no words", R"({"label":{"en":"Ab","fr":"…","de":"?!"}})", "Ab mixed"},
      {"24 words, and 25",
       R"({"label":{"en":"a b c d e f g h i j k l m n o p q r s t u v w x","fr":"a b c d e f g h i j k l m n o p q r s t u v w x y"}})",
       "a b c d e f g h i j k l m n o p q r s t u v w x small"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(all_names(row.entity) == row.names);
  }
}
