#include "article/language.h"

#include <algorithm>
#include <cstdint>

#include "base/keys.h"
#include "base/utf8.h"

namespace newsgloss {

namespace {

// A line for each language: its tag, then its words. Lines with the same tag follow one another.
constexpr std::string_view words =
    "en the of and to in that is was for with on as by from have has his are it be at this not but they which were said\n"
    "de der die und das den von ist mit des auf für im nicht ein eine dem sich auch es an als nach wird aus bei sind zu\n"
    "nl de het een van en in is dat op te zijn voor met niet aan er ook door naar worden bij maar om werd deze\n"
    "af die van en in is het wat nie n op vir met hy dat sy te om deur ook aan was hulle om word\n"
    "da og i det at er en til af på for med den som ikke der de har var fra et men han blev om efter også ud være kan hun sig vil skal nu "
    "hvor mere fik\n"
    "no og i det at er en til av på for med den som ikke har var fra et men han ble om etter også ut seg blitt være kan hun vil skal nå "
    "hvor mer fikk\n"
    "sv och i att det som en på är av för med till den inte har ett om var från men de hade vid efter också sig\n"
    "is og að í á er sem til um en það við með fyrir af ekki hann var því hefur verið\n"
    "fi ja on ei että se oli hän ovat mutta kun myös joka mukaan sekä jo kuin tai niin hänen ole voi vielä sen sitä jos noin\n"
    "et ja on ei et see oli ta kui ning aga ka mis selle oma kes mida pole või võib veel siis kus eest\n"
    "hu a az és hogy nem is egy ez volt meg de csak már mint szerint vagy ki azt ezt el be lesz után\n"
    "fr le la les de des et en un une du que est dans pour qui sur pas par au avec ce il d l a\n"
    "es el la los de que y en un una del las se por con para su al no es lo más como fue\n"
    "pt o a os de que e do da em um uma não para com dos no na as se por mais foi ao\n"
    "it il di che e un una in del della per non è con sono da le la si dei gli alla ha nel l\n"
    "ca el la els de que i a en un una del per amb les dels no és va al seu l d\n"
    "gl o a os de que e do da en un unha non para con dos no na as por máis foi ao\n"
    "ro și în de la a cu pe nu că un o care din pentru mai este sunt fost al s\n"
    "pl w i na z się nie że do to jest o od po jak przez są ale był tym dla oraz roku który jako ich tak tylko ma\n"
    "cs a v se na je že s z o do i to ve k pro by jako za ale jsem které jsou podle který aby už jak také jejich byl proti více když až "
    "bude\n"
    "sk a v sa na je že s z o do aj to vo k pre by ako za ale ktoré sú podľa ktorý aby už tiež bol proti viac keď až bude\n"
    "sl in v je da na se za so z ki ne bi pa tudi po od kot bil\n"
    "hr i u je da na se za su od s ne koji što će biti kao bi iz nije prije gdje tko te\n"
    "sr i u je da na se za su od s ne koji što će biti kao bi iz nije pre gde ko šta\n"
    "sr и у на не да се од за са је по што као ово ће би су који\n"
    "lt ir kad yra į iš su buvo bet tai kaip nuo apie jo už per po dėl taip\n"
    "lv un ir ka no ar uz par bet kas tika arī nav pēc tas viņš to kā pie savu nu vai lai tā bija\n"
    "tr nin nın nun nün ve bir bu için da de ile olarak çok daha olan gibi kadar sonra ise dedi ya en göre yeni ancak tarafından her diye "
    "etti oldu var ne yıl\n"
    "az və bir bu üçün da də ilə olan kimi edir ki onun daha görə yeni ancaq tərəfindən hər deyə var nə il\n"
    "uz va bu bilan uchun ham esa deb edi bir va uning qilish\n"
    "vi của và là có được cho trong không một người với các những đã này tại đến khi ở ông năm về sẽ theo từ như còn hơn nhiều\n"
    "id yang dan di untuk dengan ini dari itu pada dalam tidak akan ke juga oleh adalah bahwa tersebut telah bisa karena para tahun kata "
    "serta namun ia\n"
    "ms yang dan di untuk dengan ini dari itu pada dalam tidak akan ke juga oleh ialah bahawa kepada tersebut telah boleh kerana para "
    "tahun kata serta namun beliau\n"
    "tl ang ng sa na mga ay at hindi si ni ito para nang\n"
    "sw ya na wa kwa ni katika za la kuwa cha hii yake\n"
    "eu eta da ez du bat dira izan egin zuen baina ere dute\n"
    "cy y yn i a o ar ei yr mae bod wedi gan oedd ac\n"
    "ga an agus na is ar go a le do sé bhí tá\n"
    "sq të e në dhe i një për me që nga është nuk u\n"
    "mt li ta il u fi ma hija minn għal dan\n"
    "eo la kaj de en estas ne por al ke\n"
    "ru и в не на что с по как это к из у за от его для был\n"
    "uk і в не на що з та до як це у за від його для був є про\n"
    "be і ў не на што з да як гэта у за ад яго для быў\n"
    "bg и в на не да се от за с са е по че като това ще си\n"
    "mk и во на не да се од за со е по дека како ова ќе си\n"
    "kk және бір бұл үшін мен деп болып бойынша\n"
    "mn нь энэ юм байна гэж болон ба\n"
    "ar في من على أن إلى هذا عن التي الذي مع ما كان\n"
    "fa و در به از که این را با است برای آن می\n"
    "ur کے میں کی ہے اور سے کا کو نے پر یہ\n"
    "hi के में की है और से का को ने पर यह\n"
    "mr आहे आणि या ते ना च्या मध्ये होते\n"
    "ne छ र को मा ले पनि हो गरेको\n";

// Scripts that one language is written in, as far as news goes. Japanese writes Han too, and is told by its kana.
struct Script {
  char32_t begin, end;
  std::string_view language;
};
constexpr Script scripts[] = {
    {0x370, 0x400, "el"},   {0x530, 0x590, "hy"},   {0x590, 0x600, "he"},   {0x980, 0xA00, "bn"},   {0xA00, 0xA80, "pa"},
    {0xA80, 0xB00, "gu"},   {0xB80, 0xC00, "ta"},   {0xC00, 0xC80, "te"},   {0xC80, 0xD00, "kn"},   {0xD00, 0xD80, "ml"},
    {0xD80, 0xE00, "si"},   {0xE00, 0xE80, "th"},   {0xE80, 0xF00, "lo"},   {0x1000, 0x10A0, "my"}, {0x10A0, 0x1100, "ka"},
    {0x1200, 0x1380, "am"}, {0x1780, 0x1800, "km"}, {0xAC00, 0xD7B0, "ko"}, {0x3040, 0x3100, "ja"}, {0x3400, 0xA000, "zh"},
};
constexpr std::size_t script_count = sizeof scripts / sizeof scripts[0], japanese = script_count - 2, chinese = script_count - 1;

constexpr std::size_t most_languages = 64;  // in `words`
constexpr std::size_t most_words = 1000;    // of the text
constexpr std::uint32_t whole = 60;         // what a word counts that only one language has
constexpr std::uint32_t least = 3 * whole;  // of evidence
constexpr std::uint32_t least_in_script = 20;

// A key is a word's hash with the language in its low byte.
std::size_t read_words(Keys& keys, std::string_view (&tags)[most_languages]) {
  List<Token> tokens;
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = words.find('\n', at);
    const std::string_view line = words.substr(at, end - at), tag = line.substr(0, 2);
    if (count == 0 || tags[count - 1] != tag) tags[count++] = tag;
    tokenize(line.substr(3), tokens);
    for (const Token& token : tokens) keys.push_back((token.hash & ~std::uint64_t{0xFF}) | (count - 1));
    at = end + 1;
  }
  sort_keys(keys);
  keys.shorten(static_cast<std::size_t>(std::unique(keys.begin(), keys.end()) - keys.begin()));
  return count;
}

// What the first words of a text say. Indices are those of `scripts` and of the tags.
struct Evidence {
  std::uint32_t words = 0;
  std::uint32_t in_script[script_count] = {};
  std::uint32_t scores[most_languages] = {};
};

void read_evidence(std::string_view text, const List<Token>& tokens, const Keys& keys, Evidence& out) {
  for (const Token& token : tokens) {
    if (token.shape == TokenShape::mark) continue;
    if (out.words++ == most_words) return;
    const char32_t letter = utf8::decode(text, token.span.begin).code_point;
    for (std::size_t i = 0; i < script_count; ++i) out.in_script[i] += letter >= scripts[i].begin && letter < scripts[i].end ? 1 : 0;
    const std::uint64_t word = token.hash & ~std::uint64_t{0xFF};
    const std::size_t first = first_key(keys, word), end = first_key(keys, word + 0x100);
    for (std::size_t i = first; i < end; ++i) out.scores[keys[i] & 0xFF] += whole / static_cast<std::uint32_t>(end - first);
  }
  if (out.in_script[japanese] * 20 > out.in_script[chinese]) out.in_script[japanese] += out.in_script[chinese];
}

std::size_t index_of_largest(const std::uint32_t* values, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(values, values + count) - values);
}

}  // namespace

std::string_view language_of(std::string_view text, const List<Token>& tokens, std::string_view said) {
  Keys keys;
  std::string_view tags[most_languages];
  const std::size_t languages = read_words(keys, tags);
  Evidence evidence;
  read_evidence(text, tokens, keys, evidence);

  // What is known of the language that the page says, if anything is.
  const std::string_view page = said.substr(0, said.find('-'));
  bool known = page.empty();
  std::uint32_t score_of_page = 0;
  for (const Script& script : scripts) known = known || script.language == page;
  for (std::size_t i = 0; i < languages; ++i) {
    if (tags[i] != page) continue;
    known = true;
    score_of_page = evidence.scores[i];
  }
  if (!known) return said;

  std::string_view heard;
  const std::size_t script = index_of_largest(evidence.in_script, script_count);
  const std::size_t best = index_of_largest(evidence.scores, languages);
  const std::uint32_t score = evidence.scores[best];
  if (evidence.in_script[script] >= least_in_script && evidence.in_script[script] * 2 > evidence.words) {
    heard = scripts[script].language;
  } else if (score >= least && score >= evidence.words * (whole / 30) && score_of_page * 2 < score) {
    heard = tags[best];
    evidence.scores[best] = 0;
    const std::uint32_t second = evidence.scores[index_of_largest(evidence.scores, languages)];
    if (page.empty() && score * 12 < second * 13) return said;
  }
  return heard.empty() || heard == page ? said : heard;
}

}  // namespace newsgloss
