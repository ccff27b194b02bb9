#include "article/vocabulary.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "article/outline.h"

namespace newsgloss {

namespace {

struct Word {
  std::string_view word;
  std::uint32_t signs;
};

// Ascending. Pairs are written together: "readmore" is read-more, readMore and read_more.
constexpr Word words[] = {
    {"ad", sign_boilerplate},
    {"ads", sign_boilerplate},
    {"adslot", sign_boilerplate},
    {"advert", sign_boilerplate},
    {"advertisement", sign_boilerplate},
    {"advertising", sign_boilerplate},
    {"anzeige", sign_boilerplate},
    {"articlebody", sign_body},
    {"articlecontent", sign_body},
    {"articledek", sign_standfirst},
    {"articleinfo", sign_byline},
    {"articlemain", sign_body},
    {"articlemeta", sign_byline},
    {"articlestandfirst", sign_standfirst},
    {"articlesubtitle", sign_standfirst},
    {"articletext", sign_body},
    {"artikeltext", sign_body},
    {"auteur", sign_byline},
    {"author", sign_byline},
    {"authorbio", sign_byline},
    {"authorbox", sign_byline},
    {"authors", sign_byline},
    {"autor", sign_byline},
    {"bajada", sign_standfirst},
    {"banner", sign_boilerplate},
    {"bildunterschrift", sign_caption},
    {"bio", sign_byline},
    {"biography", sign_byline},
    {"bodycontent", sign_body},
    {"bodytext", sign_body},
    {"breadcrumb", sign_frame},
    {"breadcrumbs", sign_frame},
    {"byline", sign_byline},
    {"bylines", sign_byline},
    {"caption", sign_caption},
    {"captions", sign_caption},
    {"carousel", sign_boilerplate},
    {"chapeau", sign_standfirst},
    {"chapo", sign_standfirst},
    {"comentarios", sign_comments},
    {"comment", sign_comments},
    {"commentaires", sign_comments},
    {"commentlist", sign_comments},
    {"comments", sign_comments},
    {"commentslist", sign_comments},
    {"compartir", sign_boilerplate},
    {"consent", sign_frame},
    {"contentbody", sign_body},
    {"contentmain", sign_body},
    {"contributor", sign_byline},
    {"cookie", sign_frame},
    {"cookies", sign_frame},
    {"copyright", sign_boilerplate},
    {"credit", sign_byline},
    {"credits", sign_byline},
    {"crosslinks", sign_boilerplate},
    {"dateinfo", sign_byline},
    {"dateline", sign_byline},
    {"deck", sign_standfirst},
    {"dek", sign_standfirst},
    {"disclaimer", sign_boilerplate},
    {"discussion", sign_comments},
    {"disqus", sign_comments},
    {"donate", sign_boilerplate},
    {"donation", sign_boilerplate},
    {"dropdown", sign_boilerplate},
    {"entradilla", sign_standfirst},
    {"entrycontent", sign_body},
    {"entrymeta", sign_byline},
    {"footer", sign_frame},
    {"footnav", sign_frame},
    {"forum", sign_comments},
    {"forums", sign_comments},
    {"fulltext", sign_body},
    {"gallery", sign_boilerplate},
    {"gdpr", sign_frame},
    {"gridteaser", sign_boilerplate},
    {"imagecaption", sign_caption},
    {"imagecredit", sign_byline},
    {"imgcredit", sign_byline},
    {"ingress", sign_standfirst},
    {"kommentare", sign_comments},
    {"leermas", sign_boilerplate},
    {"legal", sign_boilerplate},
    {"legende", sign_caption},
    {"linhafina", sign_standfirst},
    {"livefyre", sign_comments},
    {"livestream", sign_boilerplate},
    {"login", sign_boilerplate},
    {"manchet", sign_standfirst},
    {"masthead", sign_frame},
    {"megamenu", sign_frame},
    {"meistgelesen", sign_boilerplate},
    {"menu", sign_frame},
    {"metadata", sign_byline},
    {"modal", sign_frame},
    {"morefrom", sign_boilerplate},
    {"morestories", sign_boilerplate},
    {"mostread", sign_boilerplate},
    {"nav", sign_frame},
    {"navbar", sign_frame},
    {"navigation", sign_frame},
    {"newsletter", sign_boilerplate},
    {"newsletters", sign_boilerplate},
    {"noprint", sign_boilerplate},
    {"opinions", sign_comments},
    {"outbrain", sign_boilerplate},
    {"overlay", sign_frame},
    {"pagination", sign_boilerplate},
    {"partage", sign_boilerplate},
    {"partager", sign_boilerplate},
    {"paywall", sign_boilerplate},
    {"photocaption", sign_caption},
    {"photocredit", sign_byline},
    {"playlist", sign_boilerplate},
    {"poll", sign_boilerplate},
    {"popover", sign_frame},
    {"popular", sign_boilerplate},
    {"popup", sign_frame},
    {"postbody", sign_body},
    {"postcontent", sign_body},
    {"postdate", sign_byline},
    {"postinfo", sign_byline},
    {"postmeta", sign_byline},
    {"printonly", sign_boilerplate},
    {"promo", sign_boilerplate},
    {"promobox", sign_boilerplate},
    {"promotion", sign_boilerplate},
    {"pubdate", sign_byline},
    {"publicidad", sign_boilerplate},
    {"publicite", sign_boilerplate},
    {"published", sign_byline},
    {"quiz", sign_boilerplate},
    {"readalso", sign_boilerplate},
    {"readmore", sign_boilerplate},
    {"recirc", sign_boilerplate},
    {"recirculation", sign_boilerplate},
    {"recommendation", sign_boilerplate},
    {"recommendations", sign_boilerplate},
    {"recommended", sign_boilerplate},
    {"register", sign_boilerplate},
    {"reklama", sign_boilerplate},
    {"relacionadas", sign_boilerplate},
    {"relacionados", sign_boilerplate},
    {"related", sign_boilerplate},
    {"relatedarticles", sign_boilerplate},
    {"relatednews", sign_boilerplate},
    {"relatedposts", sign_boilerplate},
    {"replies", sign_comments},
    {"respond", sign_comments},
    {"share", sign_boilerplate},
    {"sharebar", sign_boilerplate},
    {"sharebox", sign_boilerplate},
    {"shares", sign_boilerplate},
    {"sharing", sign_boilerplate},
    {"sidebar", sign_boilerplate},
    {"signin", sign_boilerplate},
    {"signup", sign_boilerplate},
    {"slideshow", sign_boilerplate},
    {"social", sign_boilerplate},
    {"socials", sign_boilerplate},
    {"sottotitolo", sign_standfirst},
    {"sponsor", sign_boilerplate},
    {"sponsored", sign_boilerplate},
    {"standfirst", sign_standfirst},
    {"storybody", sign_body},
    {"storycontent", sign_body},
    {"storytext", sign_body},
    {"strapline", sign_standfirst},
    {"subheadline", sign_standfirst},
    {"subnav", sign_frame},
    {"subscribe", sign_boilerplate},
    {"subscription", sign_boilerplate},
    {"subtitle", sign_standfirst},
    {"taboola", sign_boilerplate},
    {"taglist", sign_boilerplate},
    {"tags", sign_boilerplate},
    {"teaser", sign_boilerplate},
    {"teasers", sign_boilerplate},
    {"ticker", sign_boilerplate},
    {"timestamp", sign_byline},
    {"toolbar", sign_boilerplate},
    {"tooltip", sign_frame},
    {"trending", sign_boilerplate},
    {"updated", sign_byline},
    {"upsell", sign_boilerplate},
    {"verwandte", sign_boilerplate},
    {"vorspann", sign_standfirst},
    {"werbung", sign_boilerplate},
    {"widget", sign_boilerplate},
    {"widgets", sign_boilerplate},
    {"wpcaption", sign_caption},
};
static_assert(std::is_sorted(std::begin(words), std::end(words), [](const Word& a, const Word& b) { return a.word < b.word; }));

constexpr std::size_t longest_word = 32;

std::uint32_t look_up(std::string_view word) {
  const auto* found =
      std::lower_bound(std::begin(words), std::end(words), word, [](const Word& a, std::string_view b) { return a.word < b; });
  return found != std::end(words) && found->word == word ? found->signs : 0;
}

bool is_small(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::uint32_t signs_of_words(std::string_view attribute) {
  std::uint32_t signs = 0;
  char letters[2 * longest_word];      // the previous word and this one, small letters, side by side
  std::size_t previous = 0, size = 0;  // bytes of each
  const auto finish = [&] {
    if (size == 0) return;
    signs |= look_up({letters + previous, size});
    if (previous > 0) signs |= look_up({letters, previous + size});
    std::move(letters + previous, letters + previous + size, letters);
    previous = size;
    size = 0;
  };
  for (std::size_t i = 0; i < attribute.size(); ++i) {
    const char c = attribute[i];
    if (is_capital(c) && i > 0 && is_small(attribute[i - 1])) finish();
    if (is_small(c) || is_capital(c)) {
      if (size < longest_word) letters[previous + size++] = static_cast<char>(c | 32);
      continue;
    }
    finish();
    if (c == ' ') previous = 0;  // pairs do not reach across two classes
  }
  finish();
  return signs;
}

}  // namespace newsgloss
