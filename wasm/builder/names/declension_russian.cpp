// Russian. The letters after which и stands for ы and е for о are г к х, ж ш ч щ and ц; ё is read as е everywhere (token/character.h).
#include "builder/names/declension.h"

namespace newsgloss {

namespace {

constexpr std::uint32_t women = given_woman | surname_woman;

constexpr EndingRow rows[] = {
    // Demonyms: adjectives in all genders, nouns in both numbers. Written small, as they are.
    {demonym_adjective, "с-кий ц-кий з-кий", "кого кому ким ком кая кой кую кое кие ких кими"},
    {demonym_adjective, "-ый", "ого ому ым ом ая ой ую ое ые ых ыми"},
    {demonym_noun, "-нка", "нки нке нку нкой нок нкам нками нках"},
    {demonym_noun, "ан-ин ян-ин", "ина ину ином ине е 0 ам ами ах"},
    {demonym_noun, "а-ец е-ец", "йца йцу йцем йце йцы йцев йцам йцами йцах"},
    {demonym_noun, "л-ец", "ьца ьцу ьцем ьце ьцы ьцев ьцам ьцами ьцах"},
    {demonym_noun, "-ец", "ца цу цем це цы цев цам цами цах"},

    // Adjectives in phrases: "Южная Корея", "Чёрное море".
    {adjective, "н-ие т-ие", ""},  // nouns: "Управление"
    {adjective, "ш-ий щ-ий ч-ий ж-ий н-ий", "его ему * им ем"},
    {adjective, "-ий", "ого ому * им ом"},
    {adjective, "-ый -ой", "ого ому * ым ом"},
    {adjective, "^Больш-ая", "ой ой ую ой ой"},
    {adjective, "ш-ая щ-ая ч-ая ж-ая", "ей ей ую ей ей"},
    {adjective, "-ая", "ой ой ую ой ой"},
    {adjective, "-яя", "ей ей юю ей ей"},
    {adjective, "к-ое г-ое х-ое", "ого ому ое им ом"},
    {adjective, "-ое", "ого ому ое ым ом"},
    {adjective, "-ее", "его ему ее им ем"},
    {adjective, "-ые", "ых ым ые ыми ых"},
    {adjective, "-ие", "их им ие ими их"},
    {adjective, "ов-ы", "ых ым ы ыми ых"},  // "Соломоновы Острова"

    // Surnames that are possessive or other adjectives by origin.
    {surname_man, "ов- ев- ёв-", "а у а ым е"},
    {surname_man, "ин- ын-", "а у а ым/ом е"},  // Путиным; but Чаплином, of a foreigner
    {surname_man, "^Ц-ой ^Ч-ой ^Х-ой ^Т-ой", "оя ою оя оем ое"},
    {surname_man, "к-ий г-ий х-ий", "ого ому ого им ом"},
    {surname_man, "н-ий ш-ий щ-ий ч-ий ж-ий", "его ему его им ем"},
    {surname_man, "к-ой г-ой х-ой ш-ой ж-ой", "ого ому ого им ом"},
    {surname_man, "-ый -ой", "ого ому ого ым ом"},
    {surname_man, "-их -ых", "="},
    {surname_woman, "ов-а ев-а ёв-а ин-а ын-а", "ой ой у ой ой"},
    {surname_woman, "-ая", "ой ой ую ой ой"},

    // Vowels that no ending replaces: "Чили", "Токио", "Перу", "Гарсиа", "Никарагуа".
    {noun | person, "иа- уа- оа- еа- аа- и- у- ю- э-", "="},

    {person, "^Аль- ^Эль- ^Абу- ^Бин- ^Ибн- ^Лай-", "="},

    // Words with stems of their own.
    {noun, "^Егип-ет", "та ту = том те"},
    {city, "^Ор-ёл ^Ор-ел", "ла лу = лом ле"},
    {given_man, "^Пав-ел", "ла лу ла лом ле"},
    {given_man, "^Л-ев", "ьва ьву ьва ьвом ьве"},
    {given_man, "^П-ётр ^П-етр", "етра етру етра етром етре"},
    {given_woman, "^Люб-овь", "ови ови овь овью ови"},
    {noun, "^Пномпен-ь ^Тайван-ь ^Сиан-ь", "я ю = ем е"},
    {noun, "^Остров-а ^остров-а", "ов ам а ами ах"},
    {noun, "^мор-е ^Мор-е", "я ю е ем е"},

    // Types in -ия, -я, -а.
    {noun | person, "-ия", "ии ии ию ией ии"},
    {noun | person, "-я", "и е ю ей е"},
    {noun | person, "ц-а", "ы е у ей е"},
    {noun | person, "ж-а ш-а ч-а щ-а", "и е у ей е"},
    {noun | person, "г-а к-а х-а", "и е у ой е"},
    {noun | person, "-а", "ы е у ой е"},
    // Women's names in a consonant, -ь or -о: of given names those in -ь alone have cases, of surnames none.
    {given_woman, "-ь", "и и ь ью и"},
    {women, "-", "="},
    // Nouns in -о and -е; other names in them have no cases.
    {noun, "ств-о ов-о ев-о", "а у о ом е"},
    {noun, "ни-е ти-е", "я ю е ем и"},
    {noun | person, "о- е-", "="},
    // Plurals: "Афины", "Соединённые Штаты".
    {noun, "т-ы д-ы", "ов ам ы ами ах"},
    {noun, "-ы", "0 ам ы ами ах"},
    // Masculines in -й, -ь and a consonant; feminines in -ь ("Казань") are places, and none in -ль ("Ярославль").
    {noun | man, "-ий", "ия ию * ием ии"},
    {place, "н-ый з-ый ж-ий", "ого ому = ым ом"},
    {noun, "ух-ой", "ого ому = им ом"},  // "Сухой"
    {noun | man, "-й", "я ю * ем е"},
    {noun, "л-ь", "я ю = ем е"},
    {noun, "-ь", "и и ь ью и"},
    {man, "-ь", "я ю я ем е"},
    {place | surname_man, "а-ец е-ец", "йца йцу * йцем йце"},
    {place | surname_man, "л-ец", "ьца ьцу * ьцем ьце"},
    {place | surname_man, "-ец", "ца цу * цем це"},
    {noun | man, "ж- ш- ч- щ- ц-", "а у * ем е"},
    {noun | man, "б- в- г- д- з- к- л- м- н- п- р- с- т- ф- х-", "а у * ом е"},
};

}  // namespace

const Declension russian = {"ru",
                            rows,
                            "и — –",
                            "Республика Государство Королевство Княжество Содружество Сообщество Организация Совет Лига Конгресс Сенат "
                            "Сектор Министерство Союз Фонд "
                            "Ассоциация Федерация Конфедерация Альянс",
                            "Никита Илья Фома Лука Кузьма Савва Саша Миша Петя Алёша Женя Мустафа Джошуа Андреа Микола Абдалла Абдулла "
                            "Моджтаба Рухолла Нарендра Мирза Муса Иса Яхья Закария Захария Реза",
                            false};

}  // namespace newsgloss
