// Who is meant, or that nobody is: kinds of error that readers met on real pages, and beside each the name that looks like it and counts.
#include "link_rows.h"

namespace newsgloss::link_rows {

const std::vector<Row>& meant() {
  static const std::vector<Row> rows = {
      // Inside a longer name that nobody knows.
      {"en", "a bank of a city", "The loan came from the Bank of Moscow in the end.", ""},
      {"en", "a bank of a city at the start", "Bank of Moscow raised its rates again on that day.", ""},
      {"en", "a university of a city", "She had studied law at the University of Athens for a year.", ""},
      {"en", "an academy called by an adjective", "It was told by the American Academy of Dermatology in its guide.", ""},
      {"en", "a union with its letters", "He wrote for the American Civil Liberties Union (ACLU) of old.", ""},
      {"en", "a journal called by an adjective", "They read it in the Turkish Journal of Surgery last year.", ""},
      {"en", "a club of a city", "They beat the Paris Giants by two goals in the rain.", ""},
      {"en", "a treaty of a city", "They wanted to leave the landmark Paris climate treaty at once.", ""},
      {"en", "joined to an unknown name", "He grew up in an African-American part of the old town.", ""},
      {"es", "a town hall", "La nota fue enviada por el Ayuntamiento de París ayer por la tarde.", ""},
      {"fr", "a stock exchange", "La séance de la Bourse de Tokyo a été calme hier matin.", ""},
      {"en", "the president of a country", "She met the President of France in the afternoon.", "France=france/name"},
      {"en", "the government of a country", "She wrote to the Government of Japan in the afternoon.", "Japan=japan/name"},
      {"en", "most of a country", "Most of Iraq was without power in the afternoon.", "Iraq=iraq/name"},
      {"en", "an embassy of a country", "She waited at the Embassy of Japan in the afternoon.", "Japan=japan/name"},
      {"en", "an adjective and a common noun", "The Turkish surgeons read about it in a journal.", "Turkish=turkey/demonym"},
      {"en", "an adjective and an office", "The letter of the Turkish President was read aloud.", "Turkish=turkey/demonym"},
      {"en", "the climate of a city", "The weather in Paris was mild and wet for weeks.", "Paris=paris/name"},
      {"en", "two countries and a hyphen", "The road follows the Iran-Iraq border for an hour.", "Iran=iran/name; Iraq=iraq/name"},
      {"en", "north of a city", "A bridge in northern Paris was closed for an hour.", "Paris=paris/name"},
      {"en", "a direction with a capital", "A bridge in Central Moscow was closed for an hour.", "Moscow=moscow/name"},
      // A place qualified by another.
      {"en", "Athens, Georgia, and its band", "The band came from Athens, Georgia, and played all night.", "Georgia=georgia-state/name"},
      {"en", "Paris, Texas", "The film was shot in Paris, Texas, over a summer.", "Texas=texas/name"},
      {"en", "Moscow, Texas", "The mill in Moscow, Texas, was closed that summer.", "Texas=texas/name"},
      {"en", "a city of the same name elsewhere", "The market in Tripoli, Lebanon’s second city, was closed.", "Lebanon=lebanon/name"},
      {"en", "a city and its country", "The market in Tripoli, Libya, was closed that summer.", "Tripoli=tripoli/name; Libya=libya/name"},
      {"en", "a capital and its country", "The market in Athens, Greece, was closed that summer.",
       "Athens=athens/name; Greece=greece/name"},
      {"en", "a state that is unknown", "The trial in Moscow, Idaho, was short. People in Moscow were tired of it.", ""},
      {"en", "a state by its letters", "A man was shot in Paris, Tenn., on that Sunday.", ""},
      {"en", "a list of cities", "The shops in Athens, Berlin and Tokyo were closed that summer.",
       "Athens=athens/name; Berlin=berlin/name; Tokyo=tokyo/name"},
      {"en", "a list of a city and countries", "The shops in Athens, Libya and Iraq were closed that summer.",
       "Athens=athens/name; Libya=libya/name; Iraq=iraq/name"},
      {"en", "a city and a clause", "In Athens, Greek farmers blocked the road again.", "Athens=athens/name; Greek=greece/demonym"},
      // Surnames without their bearer.
      {"en", "a surname in sport", "Trump won the frame after an hour and a half.", ""},
      {"en", "a surname in a line-up", "Smith, Clinton, Jones and Wong started on the bench.", ""},
      {"en", "Ms and a stranger", "Ms. Wong, who owns a bakery in the old town, was not hurt.", ""},
      {"en", "Mr and a stranger", "Mr. Bush, a plumber, found the pipe under the floor.", ""},
      {"de", "Frau and a stranger", "Frau Merkel aus Ulm hat den Preis gestern gewonnen.", ""},
      {"en", "a stranger introduced", "Kenny Washington ran with the ball. Washington scored twice.", ""},
      {"en", "a case called by a surname", "The ruling in Wong Kim Ark was read again in court.", ""},
      {"en", "a law firm", "She worked for Clinton & Marsh for a year or two.", ""},
      {"en", "a county of a surname", "The fair of Clinton County was held in the rain.", ""},
      {"en", "the wife of a known man", "Mrs. Macron, the teacher, opened the school in the rain.", ""},
      {"en", "the office before it", "The letter of President Macron was read aloud.", "Macron=macron/surname"},
      {"en", "the full name before", "Emmanuel Macron left the hall. Macron was tired.",
       "Emmanuel Macron=macron/name; Macron=macron/surname"},
      {"en", "the full name after", "Macron was tired, they said. Emmanuel Macron left the hall.",
       "Macron=macron/surname; Emmanuel Macron=macron/name"},
      {"en", "the country of the surname", "Putin spoke for an hour, and Russia was silent.", "Putin=putin/surname; Russia=russia/name"},
      {"en", "Ms after the full name", "Angela Merkel left the hall. Ms. Merkel was tired.",
       "Angela Merkel=merkel/name; Merkel=merkel/surname"},
      {"en", "a city after its own name", "The road to Washington was closed. Washington slept.",
       "Washington=washington/name; Washington=washington/name"},
      // Letters that the page explains otherwise.
      {"en", "letters explained before", "The Wildlife Habitat Office (WHO) was closed. The WHO opens in May.", ""},
      {"en", "letters explained after", "The WHO opens in spring. The Wildlife Habitat Office (WHO) said so.", ""},
      {"en", "letters explained in another language", "The Institut Scolaire (IS) was closed. The IS opens in spring.", ""},
      {"en", "letters explained with a small word", "The Union of Nurses (UN) met there. The UN will meet again.", ""},
      {"en", "a Roman numeral", "The hall of the XI Congress was empty in the rain.", ""},
      {"tr", "a Turkish ending in capitals", "SİVASSPOR'UN HAYALİ DİRİ KALDI", ""},
      {"en", "dollars", "The ticket cost US$12 at the door that evening.", ""},
      {"en", "letters as they are known", "The World Health Organization (WHO) was quiet. The WHO will meet again.",
       "World Health Organization=who/name; WHO=who/acronym; WHO=who/acronym"},
      {"de", "letters large and small", "Die AfD hat in dem kleinen Ort am Sonntag gewonnen.", "AfD=afd/acronym"},
      {"en", "letters large and small in a list", "The party that they call AfD won in the town.", "AfD=afd/acronym"},
      {"en", "letters that should be large and small", "The new AFD was opened in the rain.", ""},
      {"en", "letters large and small as a word", "The old Afd was closed in the rain.", ""},
      {"en", "a newsroom’s letters", "They wrote to the UBX and waited for an hour.", "UBX=upper/acronym"},
      {"en", "a newsroom’s letters, large and small", "They wrote to the MoT and waited for an hour.", "MoT=tides/acronym"},
      {"en", "a newsroom’s company", "The boats of Ebbside Ferries were late again.", "Ebbside Ferries=ferries/name"},
      {"en", "a newsroom’s company in one word", "The boats of Ebbside were late again.", "Ebbside=ferries/name"},
      {"en", "a newsroom’s term", "The boats wait for slack water in the harbour.", "slack water=slack/name"},
      {"en", "dots and letters", "The U.N. will meet again in spring.", "U.N.=un/acronym"},
      // Common words.
      {"de", "a German noun",
       "In den Schulen der Stadt war das Bild noch deutlicher, und die Lehrer zählten die Kinder der ersten Klasse. "
       "Die Frage nach der Sprache im Unterricht stellte der Lehrer nach der Pause im Hof, weil die Eltern der Kinder eine Antwort auf den "
       "Brief der Schule haben wollten. Am Nachmittag sprach die Leiterin mit den Eltern über den Weg der Kinder zur Schule, über die "
       "Gefahr an der Straße vor "
       "dem Haus und über die Kosten für den Bus. "
       "Der Chef der Firma sprach am Dienstag mit dem Betriebsrat über den Umbau der Halle, den Abbau von Stellen und den Zuschuss der "
       "Stadt. "
       "Ein Sprecher der Gewerkschaft nannte den Plan einen Fehler.",
       ""},
      {"en", "the language, not the country", "They moved to a French-speaking town by the sea.", ""},
      {"en", "the language of a class", "The Polish language class was closed that summer.", ""},
      {"en", "the people of the country", "The French were glad of it, as they said.", "French=france/demonym"},
      {"en", "a country’s own noun", "The French capital was quiet that summer.", "French=france/demonym"},
      {"en", "a date", "On May 15 the hall was closed again.", ""},
      {"en", "a day and a month", "On 15 May the hall was closed again.", ""},
      // Too shy.
      {"en", "an article and a title", "A BBC study found that the hall was closed.", "BBC=bbc/name"},
      {"en", "a date after a city", "The next round begins in Paris Feb. 3 in the old hall.", "Paris=paris/name"},
      {"de", "a noun before letters",
       "Die Karten für das Spiel USA gegen den Gastgeber waren nach einer Stunde weg, und die Leute vor dem Stadion "
       "warteten auf den Bus in die Stadt. Der Trainer sprach nach dem Spiel mit dem Arzt der Mannschaft über die Verletzung am Knie. Am "
       "Abend fuhr der Bus der Mannschaft durch die Stadt zum Hotel am Ufer, wo die Köchin in der Küche "
       "auf die Gäste wartete. "
       "Der Chef der Firma sprach am Dienstag mit dem Betriebsrat über den Umbau der Halle, den Abbau von Stellen und den Zuschuss der "
       "Stadt. "
       "Ein Sprecher der Gewerkschaft nannte den Plan einen Fehler.",
       "USA=us/acronym"},
      {"de", "a noun before a channel",
       "Das sagte sie gestern dem Sender BBC, und der Leiter des Amtes für den Schutz der Stadt nahm die Antwort der "
       "Gruppe auf den Brief der Bürger mit in die Sitzung des Rates am Abend. Der Rat der Stadt sprach danach mit dem Leiter der Schule "
       "über die Frage nach dem Bau der Brücke und über die Kosten für das Geländer auf der Seite des Hafens. "
       "Der Chef der Firma sprach am Dienstag mit dem Betriebsrat über den Umbau der Halle, den Abbau von Stellen und den Zuschuss der "
       "Stadt. "
       "Ein Sprecher der Gewerkschaft nannte den Plan einen Fehler.",
       "BBC=bbc/name"},
      {"en", "a list of countries", "The teams of Iran, Iraq, Egypt and Japan were there.",
       "Iran=iran/name; Iraq=iraq/name; Egypt=egypt/name; Japan=japan/name"},
      {"en", "in brackets", "The film (Iraq, 2019) was shown again.", "Iraq=iraq/name"},
      // Metonyms.
      {"en", "capitals that act together", "Washington, Kyiv and Paris announced new rules on that day.",
       "Washington=us/metonym; Kyiv=ukraine/metonym; Paris=france/metonym"},
      {"en", "a treaty with a capital", "They signed a treaty with Moscow after a year.", "Moscow=russia/metonym"},
      {"en", "talks with one of several", "The talks between Moscow and the others went on.", "Moscow=russia/metonym"},
      {"fr", "the north of a city", "Le village dans le nord de Paris a ouvert ses portes hier.", "Paris=paris/name"},
      {"en", "a capital as a place", "The concert in Moscow was sold out in an hour.", "Moscow=moscow/name"},
      {"en", "the White House", "The White House said that the hall was closed.", "White House=us/metonym"},
  };
  return rows;
}

}  // namespace newsgloss::link_rows
