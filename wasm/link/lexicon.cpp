#include "link/lexicon.h"

#include <string_view>

#include "base/keys.h"
#include "base/list.h"
#include "token/token.h"

namespace newsgloss {

namespace {

constexpr std::string_view titles =
    "mr mrs ms miss dr prof professor sir dame lord lady president vice premier prime minister chancellor secretary senator sen "
    "representative rep "
    "congressman congresswoman governor gov mayor judge justice attorney general gen colonel col major maj captain capt lieutenant lt "
    "sergeant sgt "
    "admiral adm commander king queen prince princess emperor emir sheikh shah sultan ayatollah imam pope cardinal archbishop bishop "
    "reverend rev "
    "rabbi ambassador spokesman spokeswoman spokesperson chairman chairwoman chief coach director editor lawyer leader author actor "
    "actress singer "
    "herr frau präsident präsidentin bundeskanzler kanzler kanzlerin minister ministerpräsident außenminister monsieur madame président "
    "présidente "
    "ministre señor señora presidente presidenta ministro ministra primer senhor senhora signor signora президент премьер министр глава "
    "генерал президента министра "
    "президенту президентом президенте министру министром премьера премьеру премьером präsidenten prezydent prezydenta prezydentowi "
    "prezydentem premiera";
constexpr std::string_view places =
    "in at from near to toward towards into outside across throughout around inside within northern southern eastern western central "
    "nach aus bei à au aux dans depuis en desde hacia в из под около через";
constexpr std::string_view functions =
    "a an the and or but nor so yet of in on at to from by with without for as than that this these those it its he she his her they their "
    "them we our "
    "us you your i my me if when while where who whom whose which what why how after before since until because although though during "
    "between among "
    "about against into over under through there here then now not no is are was were be been being has have had do does did will would "
    "can could may "
    "might must shall should some any all each every both either neither many most more much other another such only also even still just "
    "like unlike "
    "despite however meanwhile today yesterday tomorrow one two three four five six seven eight nine ten first second third last new old "
    "der die das den dem des ein eine einer eines und oder aber nicht im am vom zum zur von mit für auf ist war sie er es wir wie nach bei "
    "auch "
    "le la les un une des du de et ou mais ne pas il elle ils elles nous vous ce cette ces dans sur pour par avec est sont a ont au aux "
    "el los las unos unas del y o pero no se su sus que con para por en es son al lo o os as um uma dos das e mas não na no nas nos do da "
    "ao "
    "и в на не с по из за от до у о об к а но что как это он она они мы его её их для при";
constexpr std::string_view calendar =
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january "
    "february march "
    "april may june july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar "
    "februar märz mai juni "
    "juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre "
    "octobre novembre "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "décembre lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre";

constexpr std::string_view verbs =
    "said says say saying has have had will would could may might must wants wanted denies denied announced announces insists insisted "
    "accuses accused "
    "warns warned rejects rejected imposed imposes threatened threatens claims claimed calls called demands demanded agreed agrees refused "
    "refuses "
    "supports supported backs backed sees saw hopes hoped fears feared plans planned sent sends supplies supplied sold sells signed signs "
    "vowed vows "
    "condemned condemns urged urges responded responds retaliated blames blamed considers considered regards regarded expects expected "
    "sagte erklärte teilte fordert warnt wirft weist a dit affirme annonce accuse refuse veut dijo anunció acusa quiere заявила заявил "
    "сообщила обвинила";

constexpr std::string_view institutions =
    "navy army air force forces military marine marines guard police government administration department ministry office house senate "
    "congress parliament "
    "assembly commission committee agency bureau council court university college school institute academy airport station street avenue "
    "road bridge river lake "
    "bay beach sea gulf island islands mountain mountains valley desert county city hospital museum library theatre bank party team club "
    "league championship "
    "cup open games festival award prize magazine times post journal news embassy consulate stadium park tower hotel church cathedral "
    "railway line group "
    "society association foundation federation union centre center board "
    "banque banco banca bourse börse universität universidad université universidade università hochschule instituto institut académie "
    "akademie ayuntamiento mairie ministère ministerio krankenhaus";

constexpr std::string_view endings =
    "i u a e in un nun yi yu nin nun ya ye na ne da de ta te dan den tan ten la le yla yle daki deki taki teki li lu";

constexpr std::string_view honorifics =
    "mr mrs ms miss sir dame lord lady herr frau monsieur madame señor señora senhor senhora signor signora";

constexpr std::string_view chains = "of for de del della dello delle dei degli di du des do da dos das von van af av d";

constexpr std::string_view polities =
    "republic kingdom state states government federation emirate people embassy capital city town republik bundesrepublik regierung "
    "république gouvernement república gobierno governo";

constexpr std::string_view tongues = "speaking language languages sprachig sprachige sprachigen sprachiger sprachiges";

constexpr std::string_view dealings = "with against between mit gegen zwischen avec contre entre con contra с против между";

constexpr std::string_view relations =
    "talks treaty agreement deal pact ties relations war sanctions tensions negotiations alliance dialogue "
    "gespräche abkommen vertrag sanktionen krieg beziehungen verhandlungen guerre relations accord négociations переговоры договор война "
    "отношения санкции";

// Of one word, since one token is looked at, of the countries whose cities are written with them.
constexpr std::string_view states =
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas "
    "kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon "
    "pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba saskatchewan "
    "ala ariz ark calif colo conn fla ill ky mich minn neb nev okla ont penn tenn tex wash wis wyo";

constexpr std::string_view directions =
    "northern southern eastern western central north south east west upper lower greater downtown inner";

constexpr std::string_view pacts = "treaty accord accords agreement agreements protocol convention conventions pact climate";

constexpr std::uint64_t role_mask = 0xFFFF;  // the low bits of a key: bits of WordRole; the others are the hash's

Keys make_entries() {
  Keys entries;
  List<Token> tokens;
  const auto add = [&](std::string_view words, std::uint64_t role) {
    tokenize(words, tokens);
    for (const Token& token : tokens) entries.push_back((token.hash & ~role_mask) | role);
  };
  add(titles, word_title);
  add(places, word_place);
  add(functions, word_function);
  add(calendar, word_calendar);
  add(verbs, word_verb);
  add(institutions, word_institution);
  add(endings, word_ending);
  add(honorifics, word_honorific);
  add(chains, word_chain);
  add(polities, word_polity);
  add(tongues, word_tongue);
  add(dealings, word_dealing);
  add(directions, word_direction);
  add(pacts, word_pact);
  add(relations, word_relation);
  add(states, word_state);
  sort_keys(entries);
  return entries;
}

}  // namespace

std::uint32_t word_roles(std::uint64_t token_hash) {
  static const Keys entries = make_entries();
  const std::uint64_t wanted = token_hash & ~role_mask;
  std::uint64_t roles = 0;
  for (std::size_t at = first_key(entries, wanted); at < entries.size() && (entries[at] & ~role_mask) == wanted; ++at) roles |= entries[at];
  return static_cast<std::uint32_t>(roles & role_mask);
}

}  // namespace newsgloss
