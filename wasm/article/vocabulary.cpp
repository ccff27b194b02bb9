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
    {"abo", sign_request},
    {"abonnement", sign_request},
    {"abonnieren", sign_request},
    {"account", sign_request},
    {"ad", sign_boilerplate},
    {"ads", sign_boilerplate},
    {"adslot", sign_boilerplate},
    {"advert", sign_boilerplate},
    {"advertisement", sign_boilerplate},
    {"advertising", sign_boilerplate},
    {"anzeige", sign_boilerplate},
    {"appsapple", sign_request},
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
    {"banner", sign_doubtful},
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
    {"carousel", sign_doubtful},
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
    {"copyright", sign_doubtful},
    {"credit", sign_byline},
    {"credits", sign_byline},
    {"crosslinks", sign_boilerplate},
    {"dateinfo", sign_byline},
    {"dateline", sign_byline},
    {"deck", sign_standfirst},
    {"dek", sign_standfirst},
    {"disclaimer", sign_doubtful},
    {"discussion", sign_comments},
    {"disqus", sign_comments},
    {"donate", sign_boilerplate},
    {"donation", sign_boilerplate},
    {"dropdown", sign_doubtful},
    {"entradilla", sign_standfirst},
    {"entrycontent", sign_body},
    {"entrymeta", sign_byline},
    {"facebookcom", sign_account},
    {"footer", sign_frame},
    {"footnav", sign_frame},
    {"forum", sign_comments},
    {"forums", sign_comments},
    {"fulltext", sign_body},
    {"gallery", sign_doubtful},
    {"gdpr", sign_frame},
    {"gridteaser", sign_doubtful},
    {"identity", sign_boilerplate},
    {"imagecaption", sign_caption},
    {"imagecredit", sign_byline},
    {"imgcredit", sign_byline},
    {"ingress", sign_standfirst},
    {"instagramcom", sign_account},
    {"isblind", sign_byline},
    {"itunesapple", sign_request},
    {"kommentare", sign_comments},
    {"leermas", sign_boilerplate},
    {"legal", sign_doubtful},
    {"legende", sign_caption},
    {"linhafina", sign_standfirst},
    {"linkedincom", sign_account},
    {"livefyre", sign_comments},
    {"livestream", sign_doubtful},
    {"login", sign_boilerplate | sign_request},
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
    {"newsgoogle", sign_request},
    {"newsletter", sign_boilerplate | sign_request},
    {"newsletters", sign_boilerplate | sign_request},
    {"noprint", sign_doubtful},
    {"opinions", sign_comments},
    {"outbrain", sign_boilerplate},
    {"overlay", sign_frame},
    {"pagination", sign_boilerplate},
    {"partage", sign_boilerplate},
    {"partager", sign_boilerplate},
    {"paywall", sign_boilerplate},
    {"photocaption", sign_caption},
    {"photocredit", sign_byline},
    {"playgoogle", sign_request},
    {"playlist", sign_doubtful},
    {"poll", sign_doubtful},
    {"popover", sign_frame},
    {"popular", sign_doubtful},
    {"popup", sign_frame},
    {"postbody", sign_body},
    {"postcontent", sign_body},
    {"postdate", sign_byline},
    {"postinfo", sign_byline},
    {"postmeta", sign_byline},
    {"postmetadata", sign_byline},
    {"printonly", sign_doubtful},
    {"promo", sign_doubtful},
    {"promobox", sign_doubtful},
    {"promotion", sign_doubtful},
    {"pubdate", sign_byline},
    {"publicidad", sign_boilerplate},
    {"publicite", sign_boilerplate},
    {"published", sign_byline},
    {"quiz", sign_doubtful},
    {"readalso", sign_boilerplate},
    {"readmore", sign_boilerplate},
    {"recirc", sign_boilerplate},
    {"recirculation", sign_boilerplate},
    {"recommendation", sign_boilerplate},
    {"recommendations", sign_boilerplate},
    {"recommended", sign_boilerplate},
    {"register", sign_doubtful | sign_request},
    {"registrierung", sign_request},
    {"reklama", sign_boilerplate},
    {"relacionadas", sign_boilerplate},
    {"relacionados", sign_boilerplate},
    {"related", sign_boilerplate},
    {"relatedarticles", sign_boilerplate},
    {"relatednews", sign_boilerplate},
    {"relatedposts", sign_boilerplate},
    {"replies", sign_comments},
    {"respond", sign_comments},
    {"screenreader", sign_byline},
    {"share", sign_boilerplate},
    {"sharebar", sign_boilerplate},
    {"sharebox", sign_boilerplate},
    {"shares", sign_boilerplate},
    {"sharing", sign_boilerplate},
    {"sidebar", sign_boilerplate},
    {"signin", sign_boilerplate | sign_request},
    {"signup", sign_boilerplate | sign_request},
    {"slideshow", sign_doubtful},
    {"social", sign_doubtful},
    {"socials", sign_doubtful},
    {"sottotitolo", sign_standfirst},
    {"sponsor", sign_doubtful},
    {"sponsored", sign_doubtful},
    {"sronly", sign_byline},
    {"standfirst", sign_standfirst},
    {"storybody", sign_body},
    {"storycontent", sign_body},
    {"storytext", sign_body},
    {"strapline", sign_standfirst},
    {"subheadline", sign_standfirst},
    {"subnav", sign_frame},
    {"subscribe", sign_boilerplate | sign_request},
    {"subscription", sign_boilerplate | sign_request},
    {"subtitle", sign_standfirst},
    {"suscripcion", sign_request},
    {"taboola", sign_boilerplate},
    {"taglist", sign_boilerplate},
    {"tags", sign_boilerplate},
    {"teaser", sign_doubtful},
    {"teasers", sign_doubtful},
    {"ticker", sign_doubtful},
    {"tiktokcom", sign_account},
    {"timestamp", sign_byline},
    {"toolbar", sign_doubtful},
    {"tooltip", sign_frame},
    {"trending", sign_boilerplate},
    {"twittercom", sign_account},
    {"updated", sign_byline},
    {"upsell", sign_boilerplate},
    {"verwandte", sign_boilerplate},
    {"visuallyhidden", sign_byline},
    {"vorspann", sign_standfirst},
    {"werbung", sign_boilerplate},
    {"whatsappcom", sign_request},
    {"widget", sign_doubtful},
    {"widgets", sign_doubtful},
    {"wpcaption", sign_caption},
    {"xcom", sign_account},
    {"youtubecom", sign_account},
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
