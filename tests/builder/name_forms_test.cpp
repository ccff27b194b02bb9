// The inflected forms of names.
#include "builder/names/name_forms.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "../core/compiled_kb.h"
#include "token/token.h"

using namespace newsgloss;
using kb_format::NameCase;
using kb_format::NameKind;

namespace {

// "Путина!, Путину": ! marks forms that count only inside a sentence.
std::string forms(const char* language, std::string_view name, NameKind kind, const char* entity) {
  const Json json = Json::parse(entity);
  std::string out;
  for (const NameForm& form : forms_of(language, name, kind, bearer_of(json))) {
    out += (out.empty() ? "" : ", ") + form.text + (form.inside ? "!" : "");
  }
  return out;
}

constexpr const char *country = R"({"type":"Country"})", *city = R"({"type":"City"})", *bloc = R"({"type":"Bloc"})", *untyped = "{}",
                     *man = R"({"type":"Person"})", *woman = R"({"type":"Person","facts":[{"property":"P21","value":{"id":"Q6581072"}}]})";

struct Row {
  const char* language;
  std::string_view name;
  const char* entity;
  std::string_view forms;
  NameKind kind = NameKind::name;
};

}  // namespace

TEST_CASE("name forms: by language, type and ending") {
  static const Row rows[] = {
      // Russian, by type of stem.
      {"ru", "Москва", city, "Москвы, Москве, Москву, Москвой"},
      {"ru", "Рига", city, "Риги, Риге, Ригу, Ригой"},
      {"ru", "Ницца", city, "Ниццы, Ницце, Ниццу, Ниццей"},
      {"ru", "Польша", country, "Польши, Польше, Польшу, Польшей"},
      {"ru", "Россия", country, "России, Россию, Россией"},
      {"ru", "Корея", country, "Кореи, Корее, Корею, Кореей"},
      {"ru", "Казань", city, "Казани, Казанью"},
      {"ru", "Ярославль", city, "Ярославля, Ярославлю, Ярославлем, Ярославле"},
      {"ru", "Иран", country, "Ирана, Ирану, Ираном, Иране"},
      {"ru", "Китай", country, "Китая, Китаю, Китаем, Китае"},
      {"ru", "Париж", city, "Парижа, Парижу, Парижем, Париже"},
      {"ru", "Египет", country, "Египта, Египту, Египтом, Египте"},
      {"ru", "Афины", city, "Афин, Афинам, Афинами, Афинах"},
      {"ru", "Нидерланды", country, "Нидерландов, Нидерландам, Нидерландами, Нидерландах"},
      {"ru", "Чили", country, ""},
      {"ru", "Токио", city, ""},
      {"ru", "Никарагуа", country, ""},
      {"ru", "Саудовская Аравия", country, "Саудовской Аравии, Саудовскую Аравию, Саудовской Аравией"},
      {"ru", "Соединённые Штаты Америки", country,
       "Соединённых Штатов Америки, Соединённым Штатам Америки, Соединёнными Штатами Америки, Соединённых Штатах Америки"},
      {"ru", "Босния и Герцеговина", country, "Боснии и Герцеговины, Боснии и Герцеговине, Боснию и Герцеговину, Боснией и Герцеговиной"},
      {"ru", "Нью-Йорк", city, "Нью-Йорка, Нью-Йорку, Нью-Йорком, Нью-Йорке"},
      {"ru", "Ростов-на-Дону", city, "Ростова-на-Дону, Ростову-на-Дону, Ростовом-на-Дону, Ростове-на-Дону"},
      {"ru", "Гвинея-Бисау", country, "Гвинеи-Бисау, Гвинее-Бисау, Гвинею-Бисау, Гвинеей-Бисау"},
      {"ru", "Совет Европы", bloc, "Совета Европы, Совету Европы, Советом Европы, Совете Европы"},
      {"ru", "Чёрное море", untyped, "Чёрного моря, Чёрному морю, Чёрным морем, Чёрном море"},
      {"ru", "Нью-Йорк Таймс", untyped, ""},
      {"ru", "Алжир (город)", city, ""},
      {"ru", "США", country, ""},
      {"ru", "Су-35", R"({"type":"Aircraft"})", ""},
      {"ru", "ООН", bloc, "", NameKind::acronym},
      // Russian people.
      {"ru", "Владимир Путин", man, "Владимира Путина, Владимиру Путину, Владимиром Путиным, Владимиром Путином, Владимире Путине"},
      {"ru", "Путин", man, "Путина!, Путину, Путиным, Путином, Путине", NameKind::surname},
      {"ru", "Зеленский", man, "Зеленского!, Зеленскому, Зеленским, Зеленском", NameKind::surname},
      {"ru", "Лев Толстой", man, "Льва Толстого, Льву Толстому, Львом Толстым, Льве Толстом"},
      {"ru", "Никита Хрущёв", man, "Никиты Хрущёва, Никите Хрущёву, Никиту Хрущёва, Никитой Хрущёвым, Никите Хрущёве"},
      {"ru", "Шойгу", man, "", NameKind::surname},
      {"ru", "Ким Чен Ын", man, "Ким Чен Ына, Ким Чен Ыну, Ким Чен Ыном, Ким Чен Ыне"},
      {"ru", "Карл III", man, "Карла III, Карлу III, Карлом III, Карле III"},
      {"ru", "Мария Захарова", woman, "Марии Захаровой, Марию Захарову, Марией Захаровой"},
      {"ru", "Захарова", man, "Захаровой, Захарову", NameKind::surname},
      {"ru", "Ангела Меркель", woman, "Ангелы Меркель, Ангеле Меркель, Ангелу Меркель, Ангелой Меркель"},
      {"ru", "Меркель", woman, "", NameKind::surname},
      {"ru", "фон дер Ляйен", woman, "", NameKind::surname},
      // Russian demonyms.
      {"ru", "российский", country,
       "российского, российскому, российским, российском, российская, российской, российскую, российское, российские, российских, "
       "российскими",
       NameKind::demonym},
      {"ru", "россиянин", country, "россиянина, россиянину, россиянином, россиянине, россияне, россиян, россиянам, россиянами, россиянах",
       NameKind::demonym},
      // Ukrainian.
      {"uk", "Київ", city, "Києва, Києву, Києвом, Києві"},
      {"uk", "Львів", city, "Львова, Львову, Львовом, Львові"},
      {"uk", "Казань", city, "Казані, Казанню"},
      {"uk", "Іран", country, "Ірану, Іраном, Ірані"},
      {"uk", "Лондон", city, "Лондона, Лондону, Лондоном, Лондоні"},
      {"uk", "Росія", country, "Росії, Росію, Росією"},
      {"uk", "Америка", country, "Америки, Америці, Америку, Америкою"},
      {"uk", "Південна Корея", country, "Південної Кореї, Південній Кореї, Південну Корею, Південною Кореєю"},
      {"uk", "Зеленський", man, "Зеленського!, Зеленському, Зеленським", NameKind::surname},
      {"uk", "Тарас Шевченко", man, "Тараса Шевченка, Тарасу Шевченку, Тарасові Шевченкові, Тарасом Шевченком, Тарасі Шевченку"},
      {"uk", "Юлія Тимошенко", woman, "Юлії Тимошенко, Юлію Тимошенко, Юлією Тимошенко"},
      // Polish.
      {"pl", "Warszawa", city, "Warszawy, Warszawie, Warszawę, Warszawą"},
      {"pl", "Kraków", city, "Krakowa, Krakowowi, Krakowem, Krakowie"},
      {"pl", "Rosja", country, "Rosji, Rosję, Rosją"},
      {"pl", "Polska", country, "Polski, Polsce, Polskę, Polską"},
      {"pl", "Niemcy", country, "Niemiec, Niemcom, Niemcami, Niemczech"},
      {"pl", "Iran", country, "Iranu, Iranowi, Iranem, Iranie"},
      {"pl", "Korea Północna", country, "Korei Północnej, Koreę Północną, Koreą Północną"},
      {"pl", "Stany Zjednoczone", country, "Stanów Zjednoczonych, Stanom Zjednoczonym, Stanami Zjednoczonymi, Stanach Zjednoczonych"},
      {"pl", "Donald Tusk", man, "Donalda Tuska, Donaldowi Tuskowi, Donaldem Tuskiem, Donaldzie Tusku"},
      {"pl", "Andrzej Duda", man, "Andrzeja Dudy, Andrzejowi Dudzie, Andrzeja Dudę, Andrzejem Dudą, Andrzeju Dudzie"},
      {"pl", "Putin", man, "Putina!, Putinowi, Putinem, Putinie", NameKind::surname},
      {"pl", "Angela Merkel", woman, "Angeli Merkel, Angelę Merkel, Angelą Merkel"},
      {"pl", "Rosjanin", country, "Rosjanina, Rosjaninowi, Rosjaninem, Rosjaninie, Rosjanie, Rosjan, Rosjanom, Rosjanami, Rosjanach",
       NameKind::demonym},
      // German.
      {"de", "Deutschland", country, "Deutschlands"},
      {"de", "Iran", country, "Irans"},
      {"de", "Angela Merkel", woman, "Angela Merkels"},
      {"de", "Putin", man, "Putins", NameKind::surname},
      {"de", "Scholz", man, "", NameKind::surname},
      {"de", "Paris", city, ""},
      {"de", "Türkei", country, ""},
      {"de", "Ukraine", country, ""},
      {"de", "Vereinigte Staaten", country, "Vereinigten Staaten"},
      {"de", "Schwarzes Meer", untyped, "Schwarzen Meer, Schwarzen Meers"},
      {"de", "Naher Osten", untyped, "Nahen Osten, Nahen Ostens"},
      {"de", "Moskauer Kreml", untyped, "Moskauer Kremls"},
      // Demonyms of languages without cases, and the genitive of the Scandinavian ones.
      {"fr", "français", country, "française, françaises", NameKind::demonym},
      {"fr", "canadien", country, "canadienne, canadiens, canadiennes", NameKind::demonym},
      {"fr", "turc", country, "turcs, turque, turques", NameKind::demonym},
      {"fr", "Turquie", country, ""},
      {"es", "alemán", country, "alemana, alemanes, alemanas", NameKind::demonym},
      {"es", "israelí", country, "israelíes, israelís", NameKind::demonym},
      {"es", "español", country, "española, españoles, españolas", NameKind::demonym},
      {"it", "tedesco", country, "tedesca, tedeschi, tedesche", NameKind::demonym},
      {"it", "greco", country, "greca, greci, greche", NameKind::demonym},
      {"it", "francese", country, "francesi", NameKind::demonym},
      {"pt", "alemão", country, "alemã, alemães, alemãs", NameKind::demonym},
      {"pt", "chinês", country, "chinesa, chineses, chinesas", NameKind::demonym},
      {"nl", "Chinees", country, "Chinese, Chinezen", NameKind::demonym},
      {"nl", "Russisch", country, "Russische", NameKind::demonym},
      {"sv", "svensk", country, "svenskt, svenska, svenske, svensken, svenskar, svenskarna, svenskarnas", NameKind::demonym},
      {"sv", "Sverige", country, "Sveriges"},
      {"sv", "USA", country, ""},
      {"sv", "Honduras", country, ""},
      {"da", "svensker", country, "svenskeren, svenskere, svenskerne, svenskernes", NameKind::demonym},
      {"no", "nordmann", country, "nordmannen, nordmenn, nordmennene", NameKind::demonym},
      {"no", "Norge", country, "Norges"},
      {"cs", "ruský", country, "ruského, ruskému, ruském, ruským, ruská, ruské, ruskou, ruští, ruských, ruskými", NameKind::demonym},
      {"de", "russisch", country, "russische, russischen, russischer, russisches, russischem", NameKind::demonym},
      // Arabic.
      {"ar", "الصين", country, "لصين"},
      {"ar", "إيران", country, ""},
      // Languages without rules.
      {"en", "Putin", man, "", NameKind::surname},
      {"fr", "Russie", country, ""},
  };
  for (const Row& row : rows) {
    INFO(row.language << " " << row.name);
    CHECK(forms(row.language, row.name, row.kind, row.entity) == row.forms);
  }
}

TEST_CASE("name forms: whose name it is") {
  struct BearerRow {
    const char *name, *entity;
    bool person, woman;
  };
  static const BearerRow rows[] = {
      {"a country", R"({"type":"Country","label":{"ru":"Россия"}})", false, false},
      {"a man by his label", R"({"type":"Person","label":{"ru":"Владимир Путин"}})", true, false},
      {"a woman by her given name", R"({"type":"Person","label":{"ru":"Ангела Меркель"}})", true, true},
      {"a woman by her surname", R"({"type":"Person","label":{"uk":"Любов Соколова"}})", true, true},
      {"a man whose given name ends as women's do", R"({"type":"Person","label":{"ru":"Никита Хрущёв"}})", true, false},
      {"a woman by a fact", R"({"type":"Person","label":{"ru":"Николь Кидман"},"facts":[{"property":"P21","value":{"id":"Q6581072"}}]})",
       true, true},
      {"a man by a fact", R"({"type":"Person","label":{"ru":"Саша Барон"},"facts":[{"property":"P21","value":{"id":"Q6581097"}}]})", true,
       false},
      {"a Pole", R"({"type":"Person","label":{"pl":"Anna Nowak"}})", true, true},
      {"no type, but a surname", R"({"label":{"ru":"Владимир Путин"},"aliases":{"ru":[{"text":"Путин","kind":"surname"}]}})", true, false},
      {"no type", R"({"label":{"ru":"Казань"}})", false, false},
  };
  for (const BearerRow& row : rows) {
    INFO(row.name);
    const Json json = Json::parse(row.entity);
    const NameBearer bearer = bearer_of(json);
    CHECK(bearer.person == row.person);
    CHECK(bearer.woman == row.woman);
  }
}

TEST_CASE("name forms: in a knowledge base they yield to what an entity is called") {
  const CompiledKb world(R"json(
{"id":"urn:she","type":"Person","label":{"ru":"Людмила Путина"},"aliases":{"ru":[{"text":"Путина","kind":"surname"}]}}
{"id":"urn:he","type":"Person","label":{"ru":"Владимир Путин"},"aliases":{"ru":[{"text":"Путин","kind":"surname"}]}}
{"id":"urn:other","type":"Person","label":{"ru":"Игорь Путин"},"aliases":{"ru":[{"text":"Путин","kind":"surname"}]}}
{"id":"urn:un","type":"Organisation","label":{"ru":"ООН"}}
{"id":"urn:term","label":{"ru":"санкция"}}
)json");
  struct NameRow {
    const char *name, *ids;
    NameCase letters;
  };
  static const NameRow rows[] = {
      {"Путин", "urn:he urn:other", NameCase::capital},
      {"Путина", "urn:she", NameCase::capital},
      {"Путину", "urn:he urn:other urn:she", NameCase::capital},  // also the accusative of her name
      {"Владимира Путина", "urn:he", NameCase::capital},
      {"ООНа", "", NameCase::any},
      {"санкции", "", NameCase::any},
  };
  for (const NameRow& row : rows) {
    INFO(row.name);
    List<Token> tokens;
    tokenize(row.name, tokens);
    std::uint64_t hash = tokens[0].hash;
    for (std::size_t i = 1; i < tokens.size(); ++i) hash = extend_hash(hash, tokens[i].hash);
    std::vector<std::string> ids;
    world.kb().for_each_candidate(world.kb().find(hash), [&](Candidate candidate) {
      ids.emplace_back(world.kb().id(candidate.entity));
      CHECK(candidate.letters == row.letters);
    });
    std::sort(ids.begin(), ids.end());
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : " ") + id;
    CHECK(all == row.ids);
  }
}
