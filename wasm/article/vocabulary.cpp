#include "article/vocabulary.h"

#include <cstddef>
#include <iterator>

#include "article/outline.h"
#include "base/keys.h"

namespace newsgloss {

namespace {

struct Words {
  std::uint32_t sign;
  std::string_view words;  // a space after each
};

// Pairs are written together: "readmore" is read-more, readMore and read_more. One string is smaller in the page than a table.
constexpr Words vocabulary[] = {
    {sign_body,
     "articlebody articlecontent articlemain articletext artikeltext bodycontent bodytext contentbody contentmain "
     "entrycontent fulltext postbody postcontent storybody storycontent storytext "},
    {sign_standfirst,
     "articledek articlestandfirst articlesubtitle bajada chapeau chapo deck dek entradilla ingress linhafina "
     "manchet sottotitolo standfirst strapline subheadline subtitle vorspann "},
    {sign_caption, "bildunterschrift caption captions imagecaption legende photocaption wpcaption "},
    {sign_byline,
     "articleinfo articlemeta auteur author authorbio authorbox authors autor bio biography byline bylines "
     "contributor credit credits dateinfo dateline entrymeta imagecredit imgcredit isblind metadata photocredit "
     "postdate postinfo postmeta postmetadata pubdate published screenreader sronly timestamp updated visuallyhidden "},
    {sign_frame,
     "breadcrumb breadcrumbs consent cookie cookies footer footnav gdpr masthead megamenu menu modal nav navbar "
     "navigation overlay popover popup subnav tooltip "},
    {sign_comments,
     "comentarios comment commentaires commentlist comments commentslist discussion disqus forum forums kommentare "
     "livefyre opinions replies respond "},
    {sign_boilerplate,
     "ad ads adslot advert advertisement advertising anzeige compartir crosslinks donate donation identity leermas "
     "login meistgelesen morefrom morestories mostread newsletter newsletters outbrain pagination partage partager "
     "paywall publicidad publicite readalso readmore recirc recirculation recommendation recommendations recommended "
     "reklama relacionadas relacionados related relatedarticles relatednews relatedposts share sharebar sharebox "
     "shares sharing sidebar signin signup subscribe subscription taboola taglist tags trending upsell verwandte "
     "werbung "},
    {sign_doubtful,
     "banner carousel copyright disclaimer dropdown gallery gridteaser legal livestream noprint playlist poll "
     "popular printonly promo promobox promotion quiz register slideshow social socials sponsor sponsored teaser "
     "teasers ticker toolbar widget widgets "},
    {sign_line, "br kicker overline eyebrow topline dachzeile spitzmarke surtitre rubrik dblock "},
    // In addresses, too.
    {sign_request,
     "abo abonnement abonnieren account appsapple itunesapple login mailto newsgoogle newsletter newsletters playgoogle "
     "register registrierung signin signup subscribe subscription suscripcion whatsappcom "},
    // In addresses.
    {sign_account, "facebookcom instagramcom linkedincom tiktokcom twittercom xcom youtubecom "},
};

constexpr std::uint64_t hash_begin = 0xCBF29CE484222325u;  // FNV-1a
constexpr std::uint64_t extend(std::uint64_t hash, char letter) { return (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3u; }

// The number of a sign's words in the vocabulary, in the low bits of a key; the others are the word's hash.
constexpr std::uint64_t number_mask = 15;
static_assert(std::size(vocabulary) <= number_mask);

Keys make_keys() {
  Keys keys;
  std::uint64_t hash = hash_begin;
  for (std::size_t number = 0; number < std::size(vocabulary); ++number) {
    for (const char c : vocabulary[number].words) {
      if (c != ' ') {
        hash = extend(hash, c);
        continue;
      }
      keys.push_back((hash & ~number_mask) | number);
      hash = hash_begin;
    }
  }
  sort_keys(keys);
  return keys;
}

std::uint32_t look_up(std::uint64_t hash) {
  static const Keys keys = make_keys();
  std::uint32_t signs = 0;
  for (std::size_t i = first_key(keys, hash & ~number_mask); i < keys.size() && ((keys[i] ^ hash) & ~number_mask) == 0; ++i)
    signs |= vocabulary[keys[i] & number_mask].sign;
  return signs;
}

bool is_small(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::uint32_t signs_of_words(std::string_view attribute) {
  std::uint32_t signs = 0;
  std::uint64_t word = hash_begin, pair = 0;  // pair: of the word before and this one; 0 where there is none before
  const auto finish = [&] {
    if (word == hash_begin) return;
    signs |= look_up(word);
    if (pair != 0) signs |= look_up(pair);
    pair = word;
    word = hash_begin;
  };
  for (std::size_t i = 0; i < attribute.size(); ++i) {
    const char c = attribute[i];
    if (is_capital(c) && i > 0 && is_small(attribute[i - 1])) finish();
    if (is_small(c) || is_capital(c)) {
      const char letter = static_cast<char>(c | 32);
      word = extend(word, letter);
      if (pair != 0) pair = extend(pair, letter);
      continue;
    }
    finish();
    if (c == ' ') pair = 0;  // pairs do not reach across two classes
  }
  finish();
  return signs;
}

}  // namespace newsgloss
