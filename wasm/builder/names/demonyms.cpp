// Demonyms in languages whose other words and names have no cases: adjectives in both genders or all of them, and both numbers.
//
//   français → française, françaises        español → española, españoles, españolas       svensk → svenskt, svenska
//
// What no row fits keeps its one form. Forms that are irregular stand in the sources as demonyms of their own.
#include "builder/names/declension.h"

namespace newsgloss {

namespace {

constexpr std::uint32_t any = demonym_adjective | demonym_noun;

constexpr EndingRow french_rows[] = {
    {any, "^gre-c", "cs cque cques"},
    {any, "^tur-c", "cs que ques"},
    {any, "s-", "e es"},       // français, chinois
    {any, "en-", "ne s nes"},  // canadien
    {any, "^letton- ^breton-", "ne s nes"},
    {any, "e-", "s"},                   // russe, belge
    {any, "n- d- l- i- é-", "e s es"},  // américain, allemand, espagnol, sahraoui
};

constexpr EndingRow spanish_rows[] = {
    {any, "-és", "esa eses esas"}, {any, "-án", "ana anes anas"}, {any, "-ón", "ona ones onas"},
    {any, "-o", "a os as"},        {any, "í- ú-", "es s"},  // israelí
    {any, "a- e-", "s"},           {any, "l-", "a es as"},  // español
};

constexpr EndingRow italian_rows[] = {
    {any, "^bel-ga", "gi ghe"}, {any, "^gre-co a-co i-co", "ca ci che"},  // austriaco, sovietico
    {any, "-co", "ca chi che"},                                           // turco, tedesco
    {any, "-io", "ia i ie"},    {any, "-o", "a i e"},
    {any, "-a", "i e"},  // croata
    {any, "-e", "i"},    // francese
};

constexpr EndingRow portuguese_rows[] = {
    {any, "-ês", "esa eses esas"}, {any, "^alem-ão", "ã ães ãs"}, {any, "^afeg-ão", "ã ãos ãs"}, {any, "^let-ão", "ã ões ãs"},
    {any, "-eu", "eia eus eias"},  {any, "-o", "a os as"},        {any, "-ol", "ola óis olas"},  {any, "a- e- í- u-", "s"},
};

constexpr EndingRow dutch_rows[] = {
    {any, "-ees", "ese ezen"},  // Chinees
    {any, "-aan", "anen"},      // Amerikaan
    {any, "er- ër-", "s"},      // Duitser
    {any, "sch- s-", "e"},      // Russisch, Noors
};

constexpr EndingRow swedish_rows[] = {
    {any, "^tysk- ^dansk- ^svensk-", "t a e en ar arna arnas"},
    {any, "k-", "t a e"},       // rysk
    {any, "are-", "n na nas"},  // finländare
    {any, "-man", "mannen män männen männens"},
    {any, "ier-", "n na nas"},            // iranier
    {any, "an- s-", "en er erna ernas"},  // amerikan, kines
};

constexpr EndingRow danish_rows[] = {
    {any, "k-", "e"},  // russisk
    {any, "-mand", "manden mænd mændene"},
    {any, "er-", "en e ne nes"},  // russer
    {any, "e-", "n r rne rnes"},  // brite
};

constexpr EndingRow norwegian_rows[] = {
    {any, "k-", "e"},
    {any, "-mann", "mannen menn mennene"},
    {any, "er-", "en e ne nes"},
    {any, "e-", "n r rne rnes"},
};

constexpr EndingRow czech_rows[] = {
    {any, "-ský", "ského skému ském ským ská ské skou ští ských skými"},
    {any, "-cký", "ckého ckému ckém ckým cká cké ckou čtí ckých ckými"},
    {any, "an-", "a ovi em é ů ům y ech"},  // Američan
    {any, "-ec", "ce ci cem ců cům cích"},  // Ukrajinec
    {any, "ák- ik-", "a ovi em y ů ům"},
};

constexpr Declension demonyms_in(std::string_view language, std::span<const EndingRow> rows) { return {language, rows, "", "", "", false}; }

}  // namespace

const Declension french = demonyms_in("fr", french_rows), spanish = demonyms_in("es", spanish_rows),
                 italian = demonyms_in("it", italian_rows), portuguese = demonyms_in("pt", portuguese_rows),
                 dutch = demonyms_in("nl", dutch_rows), swedish = demonyms_in("sv", swedish_rows), danish = demonyms_in("da", danish_rows),
                 norwegian = demonyms_in("no", norwegian_rows), czech = demonyms_in("cs", czech_rows);

}  // namespace newsgloss
