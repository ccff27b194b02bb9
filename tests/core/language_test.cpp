// Which language a text is in. Our own sentences; a row each.
#include "article/language.h"

#include <catch2/catch.hpp>
#include <string>

namespace newsgloss {

namespace {

std::string heard(std::string_view text, std::string_view said = "") {
  List<Token> tokens;
  tokenize(text, tokens);
  return std::string(language_of(text, tokens, said));
}

struct Row {
  const char* language;
  const char* text;
};

constexpr const char* english =
    "The harbour board said on Monday that it would not pay for the new bridge, which was to have been opened by the mayor at the end "
    "of the year, and that the old one is to stay in use for as long as it can be kept safe.";
constexpr const char* german =
    "Die Hafenbehörde teilte am Montag mit, dass sie die neue Brücke nicht bezahlen werde, die von der Bürgermeisterin zum Ende des "
    "Jahres eröffnet werden sollte, und dass die alte auch weiter für den Verkehr zu nutzen ist.";
constexpr const char* danish =
    "Havnen vil ikke betale for den nye bro, som borgmesteren skulle have åbnet, og den gamle bliver stående, så længe den kan bruges "
    "af biler, men der er ikke nogen, der har sagt, hvor længe det er, efter at den blev lukket.";

constexpr Row rows[] = {
    {"en", english},
    {"de", german},
    {"da", danish},
    {"nl",
     "De haven wil niet betalen voor de nieuwe brug, die door de burgemeester aan het einde van het jaar geopend zou worden, "
     "maar de oude brug blijft ook open zolang het kan."},
    {"no",
     "Havnen vil ikke betale for den nye broen, som ordføreren skulle ha åpnet, og den gamle blir stående, men ingen har sagt hvor "
     "lenge det er, etter at den ble stengt, og det er også dyrt å holde seg til den."},
    {"sv",
     "Hamnen vill inte betala för den nya bron, som borgmästaren skulle ha öppnat, och den gamla är kvar så länge det går, men ingen "
     "har sagt hur länge det är efter att den stängdes, och det är också dyrt att hålla sig till den."},
    {"fi",
     "Satama ei maksa uutta siltaa, jonka kaupunginjohtaja oli avaamassa, ja vanha on käytössä niin kauan kuin se on turvallinen, "
     "mutta kukaan ei ole sanonut, että hän olisi myös mukana."},
    {"fr",
     "Le port ne veut pas payer pour le nouveau pont, qui devait être ouvert par la maire à la fin de l'année, et l'ancien est dans "
     "un état tel que des camions ne passent plus sur la rive."},
    {"es",
     "El puerto no quiere pagar por el nuevo puente, que iba a ser abierto por la alcaldesa al final del año, y el viejo se queda "
     "para los camiones, como lo fue en los años de las obras."},
    {"pt",
     "O porto não quer pagar pela nova ponte, que devia ser aberta pela prefeita no fim do ano, e a velha foi mantida para os "
     "caminhões, mas não se sabe por quanto tempo isso dos carros vai ao fim."},
    {"it",
     "Il porto non vuole pagare per il nuovo ponte, che doveva essere aperto dalla sindaca alla fine dell'anno, e il vecchio è nel "
     "piano dei lavori, con una parte degli autobus che non si ferma."},
    {"pl",
     "Port nie chce płacić za nowy most, który miał być otwarty przez burmistrza do końca roku, ale stary jest po remoncie i nie "
     "wiadomo, jak to się stało, że był zamknięty od lata."},
    {"cs",
     "Přístav nechce platit za nový most, který měla starostka otevřít do konce roku, ale starý je po opravě a není jasné, jak se "
     "stalo, že byl od léta zavřený, protože auta by tam jsou také."},
    {"hu",
     "A kikötő nem fizet az új hídért, amelyet a polgármester az év végén adott volna át, és a régi is csak addig marad meg, mint "
     "az építkezés, hogy az autók szerint már ne legyen baj."},
    {"ro",
     "Portul nu vrea să plătească pentru noul pod, care a fost promis de primar până la sfârșitul anului, iar cel vechi este din "
     "lemn și nu mai sunt bani pentru el, cu toate că o parte e bună."},
    {"tr",
     "Liman yeni köprü için para vermek istemiyor ve belediye başkanı bu yıl sonra açılacak olan köprü için çok daha fazla ödeme "
     "olarak bir şey söylemedi, ancak eski köprü her gün var gibi."},
    {"vi",
     "Cảng không trả tiền cho cây cầu mới, được thị trưởng mở vào cuối năm, và cây cầu cũ đã được giữ trong một thời gian với những "
     "chiếc xe của các công ty này là có phép."},
    {"id",
     "Pelabuhan tidak akan membayar jembatan baru itu, yang akan dibuka oleh wali kota pada akhir tahun ini, karena jembatan lama "
     "dengan truk dari pabrik juga bisa untuk dipakai dalam waktu lama."},
    {"ru",
     "Порт не хочет платить за новый мост, который мэр должна была открыть к концу года, и старый мост для машин уже не от города, "
     "что и было на этой неделе как это из-за ремонта."},
    {"uk",
     "Порт не хоче платити за новий міст, який мерка мала відкрити до кінця року, і старий міст для машин вже не від міста, що й "
     "було на цьому тижні, як це є про ремонт та гроші."},
    {"bg",
     "Пристанището не иска да плати за новия мост, който кметът ще открие в края на годината, и старият е от дърво, но това не се е "
     "променило като с него по пътя на колите."},
    {"ar",
     "لا يريد الميناء أن يدفع من أجل الجسر الجديد الذي كان من المقرر أن تفتحه رئيسة البلدية في نهاية هذا العام مع ما على المدينة إلى "
     "الآن من ديون عن التي كان"},
    {"fa", "بندر نمی خواهد برای پل تازه که شهردار در پایان سال باز می کند پول بدهد و این پل را از راه دیگر با کمک شهر است به آن برای"},
    {"hi",
     "बंदरगाह नए पुल के लिए पैसे नहीं देगा, जिसे महापौर साल के अंत में खोलने वाली थी, और पुराना पुल गाड़ियों के लिए है और यह शहर की "
     "सड़क से जुड़ा है"},
    {"el",
     "Το λιμάνι δεν θέλει να πληρώσει για τη νέα γέφυρα, που θα άνοιγε η δήμαρχος στο τέλος του χρόνου, και η παλιά μένει ανοιχτή "
     "όσο αντέχει."},
    {"he",
     "הנמל לא רוצה לשלם על הגשר החדש שראש העיר הייתה צריכה לפתוח בסוף השנה והגשר הישן נשאר פתוח כל עוד הוא בטוח למכוניות של העיר "
     "הזאת ולא יותר מזה בכלל"},
    {"ja", "港湾局は、市長が年末に開通させるはずだった新しい橋の費用を払わないと述べた。"},
    {"zh", "港务局表示不会为市长原定年底开放的新桥付款,旧桥在安全的情况下继续使用。"},
    {"ko",
     "항만 당국은 시장이 연말에 개통하기로 한 새 다리의 비용을 내지 않겠다고 월요일 밝혔다. 옛 다리는 안전한 동안 계속 쓰인다고 이들은 "
     "덧붙였다. 시민들은 이 소식을 듣고 놀랐으며 의회는 회의를 열기로 했다."},
    {"th", "ท่าเรือไม่ยอมจ่ายค่าสะพานใหม่ที่นายกเทศมนตรีจะเปิดปลายปี"},
};

}  // namespace

TEST_CASE("language: by the words and letters of a text") {
  for (const Row& row : rows) {
    INFO(row.language);
    CHECK(heard(row.text) == row.language);
    CHECK(heard(row.text, row.language) == row.language);
  }
}

TEST_CASE("language: what the page says, and what the text does") {
  struct {
    const char* name;
    const char* text;
    const char* said;
    const char* expected;
  } const cases[] = {
      {"a template that was never translated", german, "en", "de"},
      {"a template with a region", german, "en-US", "de"},
      {"an English story in a German template", english, "de", "en"},
      {"a region is kept", german, "de-AT", "de-AT"},
      {"kin share most words: Norwegian", danish, "no", "no"},
      {"a language of which nothing is known", german, "lb", "lb"},
      {"a written form of a language", danish, "nb", "nb"},
      {"a script of its own", "港務局表示不會為市長原定年底開放的新橋付款,舊橋繼續使用", "zh-TW", "zh-TW"},
      {"a script of its own, another language said", "港务局表示不会为市长原定年底开放的新桥付款", "en", "zh"},
      {"too few words", "Harbour bridge", "de", "de"},
      {"no words", "", "", ""},
      {"names alone", "Anna Berg, Jonas Lind, Petra Novak, Ali Demir, Chen Wei, Maria Rossi", "", ""},
      {"figures alone", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25", "", ""},
      {"a quotation in another language",
       "Der Minister sagte, es sei nicht das Ende: \"This is the end of the road.\" Das ist auch für die "
       "Partei ein Problem, die mit den Stimmen der anderen nicht mehr zu rechnen hat.",
       "", "de"},
  };
  for (const auto& row : cases) {
    INFO(row.name);
    CHECK(heard(row.text, row.said) == row.expected);
  }
}

}  // namespace newsgloss
