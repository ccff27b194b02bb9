// Polish. Consonants soften before the -e of the locative and of the feminine dative (t → ci, r → rz …); after k g ch, c cz sz rz ż
// and soft consonants it is -u. Countries have -u in the genitive, towns -a or -u, by no rule that their letters show.
#include "builder/names/declension.h"

namespace newsgloss {

namespace {

constexpr std::uint32_t women = given_woman | surname_woman;
constexpr std::uint32_t towns = city | common;

constexpr EndingRow rows[] = {
    {demonym_adjective, "sk-i ck-i dzk-i", "iego iemu im a iej ą ie ich imi"},
    {demonym_noun, "an-in", "ina inowi inem inie ie 0 om ami ach"},
    {demonym_noun, "cz-yk", "yka ykowi ykiem yku ycy yków ykom ykami ykach"},
    {demonym_noun, "-nka", "nki nce nkę nką nek nkom nkami nkach"},
    {demonym_noun, "-iec", "ca cowi cem cu cy ców com cami cach"},
    {demonym_noun, "-ak", "aka akowi akiem aku acy aków akom akami akach"},

    // Adjectives before or after their noun: "Nowa Zelandia", "Korea Północna", "Stany Zjednoczone".
    {adjective, "^Stan-y ^Emirat-y ^Niemc-y ^Włoch-y ^Węgr-y ^Czech-y ^Chin-y", ""},  // nouns
    {adjective, "k-i g-i", "iego iemu * im im"},
    {adjective, "-y", "ego emu * ym ym"},
    {adjective, "k-a g-a", "iej iej ą ą iej"},
    {adjective, "n-a w-a ł-a t-a r-a cz-a ż-a sz-a", "ej ej ą ą ej"},
    {adjective, "k-ie g-ie", "ich im ie imi ich"},
    {adjective, "on-e t-e n-e w-e ł-e cz-e", "ych ym e ymi ych"},

    {surname_man, "k-i g-i", "iego iemu iego im im"},
    {surname_man, "-y", "ego emu ego ym ym"},
    {given_man, "n-i r-i", "iego iemu iego im im"},  // Antoni
    {given_man, "-y", "ego emu ego ym ym"},          // Jerzy
    {surname_woman, "sk-a ck-a dzk-a", "iej iej ą ą iej"},

    {noun, "^Niem-cy", "iec com cy cami czech"},
    {noun, "^W-ęgry", "ęgier ęgrom ęgry ęgrami ęgrzech"},
    {noun, "^Wło-chy", "ch chom chy chami szech"},
    {noun, "^Stan-y", "ów om y ami ach"},
    {noun, "^Emirat-y ^emirat-y", "ów om y ami ach"},
    {noun, "^Izrael-", "a owi = em u"},
    {noun, "^Egip-t", "tu towi = tem cie"},
    {given_man, "^Paw-eł", "ła łowi ła łem le"},
    {given_man, "^Piot-r", "ra rowi ra rem rze"},

    // -a.
    {noun | person, "e-a", "i i ę ą i"},  // Korea
    {noun | person, "nd-ia n-ia l-ia b-ia p-ia m-ia w-ia r-ia d-ia t-ia s-ia k-ia ch-ia f-ia", "ii ii ię ią ii"},
    {noun | person, "cj-a sj-a zj-a", "i i ę ą i"},
    {noun | person, "-ja", "i i ję ją i"},
    {noun | person, "i-a", "0 0 ę ą 0"},
    {noun | person, "l-a", "i i ę ą i"},
    {noun | person, "-ka", "ki ce kę ką ce"},
    {noun | person, "-ga", "gi dze gę gą dze"},
    {noun | person, "-cha", "chy sze chę chą sze"},
    {noun | person, "c-a cz-a sz-a rz-a ż-a dz-a", "y y ę ą y"},
    {noun | person, "-ra", "ry rze rę rą rze"},
    {noun | person, "-ła", "ły le łę łą le"},
    {noun | person, "-ta", "ty cie tę tą cie"},
    {noun | person, "-da", "dy dzie dę dą dzie"},
    {noun | person, "n-a w-a m-a b-a p-a f-a s-a z-a", "y ie ę ą ie"},
    {women, "-", "="},

    // Plurals: "Chiny", "Czechy", "Indie".
    {noun, "n-y ch-y t-y", "0 om y ami ach"},
    {noun, "d-ie", "ii iom ie iami iach"},
    {noun, "ni-e", "a u e em u"},
    {noun, "stw-o", "a u o em ie"},
    {noun | person, "o- e- i- u- y- é-", "="},

    // Men's names and masculine places.
    {man, "-ek", "ka kowi ka kiem ku"},
    {man, "-iec", "ca cowi ca cem cu"},
    {man, "k- g-", "a owi a iem u"},
    {man, "ch- h- l- j- c- cz- sz- rz- ż- x-", "a owi a em u"},
    {man, "-ń", "nia niowi nia niem niu"},
    {man, "-r", "ra rowi ra rem rze"},
    {man, "-ł", "ła łowi ła łem le"},
    {man, "-t", "ta towi ta tem cie"},
    {man, "-d", "da dowi da dem dzie"},
    {man, "n- w- m- b- p- f- s- z- v-", "a owi a em ie"},
    {country, "k- g-", "u owi = iem u"},
    {country, "ch- h- l- j- c- cz- sz- rz- ż-", "u owi = em u"},
    {country, "-r", "ru rowi = rem rze"},
    {country, "-t", "tu towi = tem cie"},
    {country, "-d", "du dowi = dem dzie"},
    {country, "n- w- m- b- p- f- s- z-", "u owi = em ie"},
    {towns, "-ów", "owa owowi = owem owie"},
    {towns, "-ń", "nia niowi = niem niu"},
    {towns, "k- g-", "a/u owi = iem u"},
    {towns, "ch- h- l- j- c- cz- sz- rz- ż-", "a/u owi = em u"},
    {towns, "-r", "ra/ru rowi = rem rze"},
    {towns, "-t", "ta/tu towi = tem cie"},
    {towns, "-d", "da/du dowi = dem dzie"},
    {towns, "n- w- m- b- p- f- s- z-", "a/u owi = em ie"},
};

}  // namespace

const Declension polish = {
    "pl",
    rows,
    "i oraz",
    "Republika Państwo Królestwo Księstwo Wspólnota Organizacja Rada Liga Kongres Senat Ministerstwo Związek Fundusz Stowarzyszenie",
    "Kuba Barnaba Bonawentura Mustafa Joshua Nikita Ilja",
    true};

}  // namespace newsgloss
