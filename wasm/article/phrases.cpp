#include "article/phrases.h"

#include <string>
#include <vector>

#include "base/utf8.h"
#include "token/character.h"

namespace newsgloss {

namespace {

// Small letters, as people write them; compared folded.
// Divided by bars: one string is smaller in the page than a table of them.
constexpr std::string_view phrases =
    // English
    "read more|read also|also read|read next|see also|see more|watch more|watch also|related|related stories|"
    "related articles|related content|related news|related links|more from|more on this|more stories|more great|"
    "most read|most popular|recommended|recommended for you|you may also like|you might also like|trending|sign up|"
    "subscribe|subscribe now|subscribe to|follow us|follow us on|follow|like us on|advertisement|advert|sponsored|"
    "share this|share|click here|story continues below|continue reading|continue reading below|about the author|"
    "about the writer|all rights reserved|comments|leave a comment|leave a reply|join the conversation|print|download our app|"
    "get the latest|don't miss|back to top|newsletter|editor's picks|what to read next|image copyright|image caption|"
    "like this story|more:|topics|tags|filed under|load more|"
    // German
    "lesen sie auch|lesen sie mehr|lesen sie hier|lies auch|mehr zum thema|mehr dazu|mehr lesen|weiterlesen|auch interessant|"
    "das könnte sie auch interessieren|das könnte dich auch interessieren|anzeige|werbung|teilen|kommentare|meistgelesen|"
    "newsletter abonnieren|folgen sie uns|zur startseite|lesetipp|siehe auch|"
    // French
    "lire aussi|à lire aussi|lire également|à lire également|lire la suite|abonnez-vous|publicité|inscrivez-vous|partager|"
    "commentaires|voir aussi|à voir aussi|suivez-nous|sur le même sujet|les plus lus|"
    // Spanish, Portuguese, Italian
    "lea también|lee también|leer más|lee más|te puede interesar|más información|publicidad|suscríbete|síguenos|"
    "comentarios|compartir|ver también|lo más leído|noticias relacionadas|leia também|leia mais|saiba mais|publicidade|"
    "veja também|continua após a publicidade|compartilhe|comentários|leggi anche|leggi di più|pubblicità|iscriviti|"
    "ti potrebbe interessare|condividi|commenti|potrebbe interessarti|"
    // Dutch, Polish, Swedish, Danish, Norwegian, Czech, Turkish, Indonesian, Vietnamese
    "lees ook|lees meer|lees verder|advertentie|czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|"
    "zobacz także|zobacz również|reklama|läs också|läs även|läs mer|annons|läs mere|læs også|læs mere|annonce|"
    "les også|les mer|čtěte také|čtěte více|ayrıca okuyun|reklam|ilgili haberler|baca juga|baca selengkapnya|xem thêm|"
    // Russian, Ukrainian
    "читайте также|читать также|читать далее|читайте далее|подробнее|по теме|реклама|подпишитесь|подписывайтесь|"
    "поделиться|смотрите также|комментарии|отзывы|добавить отзыв|самые популярные|материалы по теме|читайте також|"
    "дивіться також|підписуйтесь|коментарі|"
    // Arabic, Persian, Hebrew
    "اقرأ أيضا|اقرأ المزيد|شاهد أيضا|إعلان|مواضيع ذات صلة|بیشتر بخوانید|קראו גם|פרסומת|"
    // Chinese, Japanese, Korean
    "相关阅读|相关新闻|延伸阅读|广告|廣告|関連記事|あわせて読みたい|広告|관련 기사|광고|";

constexpr std::size_t longest_bytes = 64;

// Folded letters and digits with single spaces between; a colon stays; everything else is a space.
std::string fold_start(std::string_view text) {
  const CharacterTables& tables = character_tables();
  std::string out;
  for (std::size_t at = 0; at < text.size() && out.size() < longest_bytes;) {
    const utf8::Decoded d = utf8::decode(text, at);
    at += d.bytes;
    const CharacterClass type = class_of(tables, d.code_point);
    if (type == CharacterClass::ignored || type == CharacterClass::accent || type == CharacterClass::apostrophe) continue;
    const bool word = type == CharacterClass::lower || type == CharacterClass::upper || type == CharacterClass::letter ||
                      type == CharacterClass::digit || type == CharacterClass::mark || type == CharacterClass::single;
    if (word) {
      char32_t folded[3];
      const unsigned count = fold(tables, d.code_point, folded);
      for (unsigned i = 0; i < count; ++i) utf8::append(out, folded[i]);
    } else if (d.code_point == ':' || d.code_point == 0xFF1A) {
      out.push_back(':');
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> fold_phrases() {
  std::vector<std::string> all;
  for (std::string_view rest = phrases; !rest.empty();) {
    const std::size_t end = rest.find('|');
    all.push_back(fold_start(rest.substr(0, end)));
    rest.remove_prefix(end + 1);
  }
  return all;
}

std::size_t count_spaces(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += c == ' ' ? 1 : 0;
  return count;
}

}  // namespace

std::size_t boilerplate_phrase(std::string_view text, bool* closed) {
  static const std::vector<std::string> folded = fold_phrases();
  const std::string start = fold_start(text);
  std::size_t longest = 0, words = 0;
  for (const std::string& phrase : folded) {
    if (phrase.size() <= longest || !start.starts_with(phrase)) continue;
    const bool ends = start.size() == phrase.size() || start[phrase.size()] == ' ' || start[phrase.size()] == ':' || phrase.back() == ':' ||
                      static_cast<unsigned char>(phrase[0]) >= 0xE3;  // scripts without spaces
    if (!ends) continue;
    longest = phrase.size();
    words = count_spaces(phrase) + 1;
    *closed = start.size() == phrase.size() || start[phrase.size()] == ':' || phrase.back() == ':';
  }
  return words;
}

}  // namespace newsgloss
