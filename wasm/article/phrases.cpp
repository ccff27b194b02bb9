#include "article/phrases.h"

#include "article/outline.h"
#include "base/keys.h"
#include "base/list.h"
#include "base/utf8.h"
#include "token/token.h"

namespace newsgloss {

namespace {

// As people write them; compared by their tokens.
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

// No phrase is longer.
constexpr std::size_t longest_bytes = 64;

std::uint64_t extended(std::uint64_t phrase, const Token& token) { return extend_hash(phrase, token.hash); }

Keys hash_phrases() {
  Keys hashes;
  List<Token> tokens;
  for (std::string_view rest = phrases; !rest.empty();) {
    const std::size_t end = rest.find('|');
    tokenize(rest.substr(0, end), tokens);
    rest.remove_prefix(end + 1);
    std::uint64_t hash = 0;
    for (const Token& token : tokens) hash = extended(hash, token);
    hashes.push_back(hash);
  }
  sort_keys(hashes);
  return hashes;
}

// A colon or a dash: what follows is what the phrase is about. Or the end of a sentence: nothing follows.
bool is_closing(std::string_view mark) {
  for (const std::string_view one : {":", "：", "-", "–", "—", ".", "!", "…", ">", "»"}) {
    if (mark == one) return true;
  }
  return false;
}

}  // namespace

std::size_t boilerplate_phrase(std::string_view text, bool* closed) {
  static const Keys hashes = hash_phrases();
  std::size_t end = text.size();
  if (end > longest_bytes) {
    end = longest_bytes;
    while (utf8::is_continuation(text[end])) --end;
  }
  List<Token> tokens;
  tokenize(text.substr(0, end), tokens);
  std::size_t first = 0;
  while (first < tokens.size() && tokens[first].shape == TokenShape::mark) ++first;  // "» Read more"
  std::uint64_t hash = 0;
  std::size_t next = 0;  // the token after the longest phrase
  for (std::size_t i = first; i < tokens.size(); ++i) {
    hash = extended(hash, tokens[i]);
    const std::size_t at = first_key(hashes, hash);
    if (at < hashes.size() && hashes[at] == hash) next = i + 1;
  }
  if (next == 0) return 0;
  *closed = tokens[next - 1].shape == TokenShape::mark || next == tokens.size() || is_closing(slice(text, tokens[next].span));
  return count_words(text.substr(0, tokens[next - 1].span.end));
}

}  // namespace newsgloss
