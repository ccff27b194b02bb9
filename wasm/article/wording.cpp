#include "article/wording.h"

#include "article/outline.h"
#include "base/keys.h"
#include "base/list.h"
#include "base/utf8.h"
#include "token/token.h"

namespace newsgloss {

namespace {

// Phrases as people write them, each followed by a bar: one string is smaller in the page than a table of them.

// What an interruption begins with.
constexpr std::string_view interruptions =
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

// What a note begins with.
constexpr std::string_view notes =
    "copyright|©|(c)|reporting by|additional reporting by|writing by|editing by|compiled by|with reporting by|to contact the|"
    "contact the author|follow us|follow me|follow him|follow her|not to be reproduced|this story was originally published|"
    "this article was originally published|this article originally appeared|this story originally appeared|"
    "this material may not be|please note that we|for any corrections|we reserve the right|have something to say|"
    "mit material von|mit material der|quellen:|avec afp|avec agences|con información de|com informações|редактор|"
    "источник:|";

// What a note ends with.
constexpr std::string_view note_ends =
    "contributed to this report|contributed to this story|contributed to this article|all rights reserved|"
    "alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены|";

// What stands before the colon or in the bracket in which a caption says whose picture it is.
constexpr std::string_view pictures =
    "photo|photos|photograph|photographer|image|images|picture|pictures|pic|credit|illustration|screenshot|courtesy|getty|"
    "shutterstock|wikimedia|foto|fotos|bild|bilder|abbildung|grafik|fotografía|imagen|imagem|crédit|crédits|immagine|"
    "zdjęcie|фото|фотография|صورة|图|图片|写真|사진|";

// What a phrase does, in the low bits of its key; the others are the hash's.
enum PhraseKind : std::uint64_t { begins_interruption = 0, begins_note = 1, ends_note = 2, names_picture = 3 };
constexpr std::uint64_t phrase_kind_mask = 3;

// Tokens of the longest phrase.
constexpr std::size_t longest_phrase = 7;

void add_phrases(std::string_view phrases, PhraseKind kind, Keys& keys) {
  List<Token> tokens;
  while (!phrases.empty()) {
    const std::size_t end = phrases.find('|');
    tokenize(phrases.substr(0, end), tokens);
    phrases.remove_prefix(end + 1);
    std::uint64_t hash = 0;
    for (const Token& token : tokens) hash = extend_hash(hash, token.hash);
    keys.push_back((hash & ~phrase_kind_mask) | kind);
  }
}

Keys make_keys() {
  Keys keys;
  add_phrases(interruptions, begins_interruption, keys);
  add_phrases(notes, begins_note, keys);
  add_phrases(note_ends, ends_note, keys);
  add_phrases(pictures, names_picture, keys);
  sort_keys(keys);
  return keys;
}

bool is_phrase(std::uint64_t hash, PhraseKind kind) {
  static const Keys keys = make_keys();
  return contains(keys, (hash & ~phrase_kind_mask) | kind);
}

// Tokens of the longest phrase of a kind that begins at `first`; 0 where there is none.
std::size_t phrase_at(const List<Token>& tokens, std::size_t first, PhraseKind kind) {
  std::size_t longest = 0;
  std::uint64_t hash = 0;
  for (std::size_t i = first; i < tokens.size() && i - first < longest_phrase; ++i) {
    hash = extend_hash(hash, tokens[i].hash);
    if (is_phrase(hash, kind)) longest = i + 1 - first;
  }
  return longest;
}

// A run to be read: its tokens, without the marks before and after them.
struct Words {
  std::string_view text;
  List<Token> tokens;
  std::size_t begin = 0, end = 0;

  explicit Words(std::string_view run) : text(run) {
    tokenize(text, tokens);
    end = tokens.size();
    while (begin < end && tokens[begin].shape == TokenShape::mark && phrase_at(tokens, begin, begins_note) == 0) ++begin;
    while (end > begin && tokens[end - 1].shape == TokenShape::mark) --end;
  }
  [[nodiscard]] bool is_mark(std::size_t token, std::string_view marks) const {
    return token < tokens.size() && tokens[token].shape == TokenShape::mark && utf8::is_one_of(slice(text, tokens[token].span), marks);
  }
};

// A phrase, and then a colon or a dash, the end of a sentence, nothing, hardly anything, or links.
bool is_interruption(const Words& words, std::uint32_t word_count, std::uint32_t link_words) {
  constexpr std::uint32_t longest = 30, few_more = 3;
  if (word_count > longest) return false;
  const std::size_t phrase = phrase_at(words.tokens, words.begin, begins_interruption);
  if (phrase == 0) return false;
  const std::size_t next = words.begin + phrase;
  const bool closed = next >= words.end || words.tokens[next - 1].shape == TokenShape::mark || words.is_mark(next, ":：-–—.!…>»");
  return closed || words.end - next <= few_more || link_words * 3 >= word_count;
}

bool is_number(std::string_view text, std::size_t digits) {
  return text.size() == digits && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A short run with a year and a time of day, such as "18 July 2013, 4:25 PM" and "27.10.2012 à 18h27".
bool is_dateline(const Words& words, std::uint32_t word_count) {
  constexpr std::uint32_t longest = 15;
  if (word_count > longest) return false;
  bool year = false, time = false;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const std::string_view text = slice(words.text, words.tokens[i].span);
    year = year || (is_number(text, 4) && (text[0] == '1' || text[0] == '2'));
    if (words.is_mark(i, ":") && i > 0 && i + 1 < words.end) {
      const std::string_view before = slice(words.text, words.tokens[i - 1].span), after = slice(words.text, words.tokens[i + 1].span);
      time = time || (is_number(after.substr(0, 2), 2) && (is_number(before, 1) || is_number(before, 2)));
    }
    time = time || (text.size() == 5 && text[2] == 'h' && is_number(text.substr(0, 2), 2) && is_number(text.substr(3), 2));
  }
  return year && time;
}

bool is_note(const Words& words, std::uint32_t word_count) {
  if (is_dateline(words, word_count)) return true;
  if (phrase_at(words.tokens, words.begin, begins_note) > 0) return true;
  std::size_t first = words.end > longest_phrase ? words.end - longest_phrase : words.begin;
  if (first < words.begin) first = words.begin;
  for (; first < words.end; ++first) {
    std::uint64_t hash = 0;
    for (std::size_t i = first; i < words.end; ++i) hash = extend_hash(hash, words.tokens[i].hash);
    if (is_phrase(hash, ends_note)) return true;
  }
  return false;
}

// The token where it says whose picture it is: "Photo: …", "Image / …", or a picture's word in a bracket that ends the run; of a
// caption also "photo by …" and "© …". The end where there is none.
std::size_t credit_at(const Words& words, bool caption) {
  const std::size_t size = words.tokens.size();
  const bool bracket_ends = words.is_mark(words.is_mark(size - 1, ".") ? size - 2 : size - 1, ")]");
  bool in_bracket = false;
  for (std::size_t i = 0; i < size; ++i) {
    if (words.tokens[i].shape == TokenShape::mark) {
      if (caption && words.is_mark(i, "©")) return i;
      in_bracket = words.is_mark(i, "([") || (in_bracket && !words.is_mark(i, ")]"));
    } else if (i + 1 < size && is_phrase(extend_hash(0, words.tokens[i].hash), names_picture)) {
      if (words.is_mark(i + 1, ":：/") || (in_bracket && bracket_ends)) return i;
      if (caption && slice(words.text, words.tokens[i + 1].span) == "by") return i;
    }
  }
  return size;
}

}  // namespace

std::size_t credit_begin(std::string_view caption) {
  constexpr std::uint32_t longest = 15;  // words
  const Words words(caption);
  std::size_t i = credit_at(words, true);
  if (i < words.tokens.size()) {
    // With an agency before it, and a bracket.
    if (i > 0 && words.tokens[i - 1].shape == TokenShape::upper) --i;
    if (words.is_mark(i - 1, "([")) --i;
    const std::size_t begin = words.tokens[i].span.begin;
    return count_words(caption.substr(begin)) <= longest ? begin : caption.size();
  }
  // An agency for itself after the last sentence.
  const std::size_t last = words.end - 1;
  if (words.end > 1 && words.tokens[last].shape == TokenShape::upper && words.is_mark(last - 1, ".")) return words.tokens[last].span.begin;
  return caption.size();
}

Wording wording_of(std::string_view text, std::uint32_t words, std::uint32_t link_words) {
  if (words == 0 || words > longest_worded) return Wording::plain;
  const Words read(text);
  if (read.begin == read.end) return Wording::empty;  // marks only
  if (is_interruption(read, words, link_words)) return Wording::interruption;
  if (is_note(read, words)) return Wording::note;
  if (credit_at(read, false) < read.tokens.size()) return Wording::credit;
  const bool bullet = !read.tokens.empty() && utf8::is_one_of(slice(text, read.tokens[0].span), "•●▪■◦‣·*-–");
  return bullet ? Wording::item : Wording::plain;
}

}  // namespace newsgloss
