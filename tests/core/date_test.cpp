// Days: how they are written, which cannot be one, and which of a page's is its article's. One named row a rule.
#include "article/date.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "article/article.h"
#include "base/utf8.h"
#include "page/page.h"

using namespace newsgloss;

namespace {

struct WrittenRow {
  std::string_view name, text, language;
  Day day;
};

constexpr WrittenRow written[] = {
    {"ISO 8601", "2024-10-22", "", 20241022},
    {"ISO 8601 with a time", "2024-10-22T09:00:00+02:00", "", 20241022},
    {"ISO 8601, basic", "20241022T090000Z", "", 20241022},
    {"digits alone", "20241022", "", 20241022},
    {"digits with a time", "20241022093000", "", 20241022},
    {"year first with slashes", "2024/10/22 09:00", "", 20241022},
    {"year first with dots", "2024.10.22.", "hu", 20241022},
    {"RFC 2822", "Tue, 22 Oct 2024 09:00:00 +0200", "", 20241022},
    {"as JavaScript writes it", "Tue Oct 22 2024 09:00:00 GMT+0200 (CEST)", "", 20241022},
    {"as Unix writes it", "Tue Oct 22 09:00:00 UTC 2024", "", 20241022},
    {"seconds of Unix", "1729584000", "", 20241022},
    {"milliseconds of Unix", "1729584000123", "", 20241022},
    {"the last second of a leap day", "1709251199", "", 20240229},
    {"English, American", "October 22, 2024", "en-US", 20241022},
    {"English, British", "22 October 2024", "en-GB", 20241022},
    {"English, ordinal", "the 22nd of October, 2024", "en", 20241022},
    {"English, short", "Oct. 22, 2024, 9:00 a.m. EDT", "en", 20241022},
    {"English, in a line of other words", "By A. Quay | Published Tuesday, October 22nd, 2024 9:00 PM | 5 min read", "en", 20241022},
    {"English, with hyphens", "22-Oct-2024", "en", 20241022},
    {"English, numbers, American", "10/22/2024", "en-US", 20241022},
    {"English, numbers that American and British write alike", "05/06/2024", "en", 0},
    {"English, American, ambiguous", "05/06/2024", "en-US", 20240506},
    {"English, British, ambiguous", "05/06/2024", "en-GB", 20240605},
    {"English, twice the same number", "05/05/2024", "en", 20240505},
    {"English, only one reading", "22/10/2024", "en", 20241022},
    {"German", "22. Oktober 2024", "de", 20241022},
    {"German, March", "3. März 2024, 09:00 Uhr", "de", 20240303},
    {"German, Austria", "22. Jänner 2024", "de-AT", 20240122},
    {"German, numbers", "Stand: 05.06.2024, 9:00 Uhr", "de", 20240605},
    {"German, two digits of the year", "22.10.24", "de", 20241022},
    {"French", "Publié le 1er août 2024 à 9h00", "fr", 20240801},
    {"French, February", "22 févr. 2024", "fr", 20240222},
    {"French, July is not June", "22 juillet 2024", "fr", 20240722},
    {"French, June is not July", "22 juin 2024", "fr", 20240622},
    {"French, numbers", "Le 05/06/2024 à 9h00", "fr", 20240605},
    {"Spanish", "22 de enero de 2024", "es", 20240122},
    {"Spanish with commas", "26, Abril, 2022", "es", 20220426},
    {"Italian", "22 gennaio 2024", "it", 20240122},
    {"Italian, July", "22 luglio 2024", "it", 20240722},
    {"Portuguese", "22 de outubro de 2024 às 9h", "pt", 20241022},
    {"Dutch", "22 maart 2024", "nl", 20240322},
    {"Dutch, May", "22 mei 2024", "nl", 20240522},
    {"Polish", "22 października 2024", "pl", 20241022},
    {"Polish, November", "22 listopada 2024", "pl", 20241122},
    {"Polish, July is not Croatian June", "22 lipca 2024", "pl", 20240722},
    {"Croatian, October", "22. listopada 2024.", "hr", 20241022},
    {"Croatian, November", "22. studenoga 2024.", "hr", 20241122},
    {"Croatian, July is not Czech August", "22. srpnja 2024.", "hr", 20240722},
    {"Russian", "22 октября 2024, 09:00", "ru", 20241022},
    {"Russian, May", "9 мая 2024 г.", "ru", 20240509},
    {"Ukrainian", "22 жовтня 2024", "uk", 20241022},
    {"Bulgarian", "22 юли 2024", "bg", 20240722},
    {"Turkish", "22 Ekim 2024 Salı 09:00", "tr", 20241022},
    {"Turkish, February", "22 Şubat 2024", "tr", 20240222},
    {"Swedish", "Publicerad 22 augusti 2024 kl 09.00", "sv", 20240822},
    {"Danish", "22. maj 2024 kl. 09:00", "da", 20240522},
    {"Norwegian", "22. desember 2024", "no", 20241222},
    {"Czech", "22. července 2024", "cs", 20240722},
    {"Czech, June", "22. června 2024", "cs", 20240622},
    {"Czech, numbers", "22. 10. 2024 9:00", "cs", 20241022},
    {"Slovak", "22. októbra 2024", "sk", 20241022},
    {"Indonesian", "Selasa, 22 Agustus 2024 09:00 WIB", "id", 20240822},
    {"Vietnamese", "Thứ ba, ngày 22 tháng 10 năm 2024", "vi", 20241022},
    {"Vietnamese, numbers", "Thứ ba, 22/10/2024, 09:00 (GMT+7)", "vi", 20241022},
    {"Romanian", "22 ianuarie 2024", "ro", 20240122},
    {"Hungarian", "2024. október 22., kedd", "hu", 20241022},
    {"Finnish", "22. lokakuuta 2024", "fi", 20241022},
    {"Finnish, November is not March", "22. marraskuuta 2024", "fi", 20241122},
    {"Estonian, July", "22. juuli 2024", "et", 20240722},
    {"Lithuanian", "2024 m. spalio 22 d.", "lt", 20241022},
    {"Greek", "22 Οκτωβρίου 2024", "el", 20241022},
    {"Hebrew", "22 באוקטובר 2024", "he", 20241022},
    {"Arabic", "٢٢ أكتوبر ٢٠٢٤", "ar", 20241022},
    {"Persian words, our calendar", "۲۲ اکتبر ۲۰۲۴", "fa", 20241022},
    {"Hindi", "22 अक्टूबर 2024", "hi", 20241022},
    {"Thai, counted from the Buddha", "22 ตุลาคม 2567", "th", 20241022},
    {"Chinese", "2024年10月22日 09:00", "zh", 20241022},
    {"Japanese", "2024年10月22日（火）9時00分", "ja", 20241022},
    {"Korean", "2024년 10월 22일 화요일", "ko", 20241022},
    {"Korean, with dots", "입력 2024. 10. 22. 09:00", "ko", 20241022},
    {"full-width digits", "２０２４年１０月２２日", "ja", 20241022},
    {"a time before it", "09:00 22.10.2024", "ru", 20241022},
    {"month 13", "2024-13-01", "", 0},
    {"30 February", "30 February 2024", "en", 0},
    {"29 February of no leap year", "2023-02-29", "", 0},
    {"29 February of 1900", "1900-02-29", "", 0},
    {"a year alone", "2024", "", 0},
    {"a month alone", "October 2024", "en", 0},
    {"a day without its year", "22 October", "en", 0},
    {"a telephone number", "+49 30 12 34 56 78", "de", 0},
    {"a version", "version 10.22.3", "en", 0},
    {"no date", "three hours ago", "en", 0},
    {"nothing", "", "", 0},
    {"year 0", "0001-01-01T00:00:00", "", 0},
};

struct AddressRow {
  std::string_view name, address;
  Day day;
};

constexpr AddressRow addresses[] = {
    {"as a path", "https://p.example/news/2024/10/22/talks", 20241022},
    {"with short numbers", "https://p.example/2024/1/5/talks", 20240105},
    {"with a month's name", "https://p.example/world/2024/oct/22/talks", 20241022},
    {"before a name", "https://p.example/2024-10-22-talks.html", 20241022},
    {"after a name", "https://p.example/talks-2024-10-22/", 20241022},
    {"in digits", "https://p.example/20241022/talks", 20241022},
    {"in digits after a name", "https://p.example/talks-20241022.html", 20241022},
    {"inside a name it is what the story is about", "https://p.example/vote-on-2024-11-05-nears", 0},
    {"a list of 22 things", "https://p.example/2024/10/22-things", 0},
    {"a number that is no date", "https://p.example/20241399/talks", 0},
    {"a longer number", "https://p.example/2024102212345/talks", 0},
    {"a query", "https://p.example/talks?d=2024/10/22/", 0},
    {"a month", "https://p.example/2024/10/talks", 0},
    {"a host", "https://2024-10-22.example", 0},
    {"older than the web", "https://p.example/1945/08/06/hiroshima", 0},
    {"not ASCII", "https://p.example/2024/10/é", 0},
};

constexpr std::string_view story =
    "<p>The harbour was closed at dawn on Tuesday, officials said, after a barge ran aground at its mouth and could not be moved.</p>"
    "<p>Two tugs worked through the morning, but the tide fell faster than the pilots had hoped for, and at noon they gave it up.</p>"
    "<p>Ferries will run from the northern pier until the channel is clear, the port authority said in a statement on its website.</p>";

struct PageRow {
  std::string_view name;
  std::string_view html;  // STORY stands for three paragraphs
  std::string_view published, modified, date;
};

// Read on 1 December 2024, at https://p.example/talks.
constexpr PageRow pages[] = {
    {"JSON-LD before metadata",
     "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-10-11T09:00:00Z\"}</script>"
     "<meta property=article:published_time content=2024-10-12><h1>Tide</h1>STORY",
     "2024-10-11T09:00:00Z", "", "2024-10-11"},
    {"JSON-LD of a listed article",
     "<script type=application/ld+json>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"datePublished\":"
     "\"2010-01-01\"}]}</script><meta property=article:published_time content=2024-10-22><h1>Tide</h1>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"JSON-LD of an article that this one is part of a series with",
     "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"hasPart\":{\"@type\":\"NewsArticle\",\"datePublished\":\"2010-01-01\"},"
     "\"datePublished\":\"2024-10-22\"}</script><h1>Tide</h1>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"JSON-LD of another page",
     "<script type=application/ld+json>[{\"@type\":\"NewsArticle\",\"url\":\"https://p.example/other\",\"datePublished\":\"2010-02-02\"},"
     "{\"@type\":\"NewsArticle\",\"url\":\"https://www.p.example/talks/#here\",\"datePublished\":\"2024-10-22\"}]</script><h1>Tide</"
     "h1>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"JSON-LD of another page alone",
     "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"url\":\"https://p.example/other\",\"headline\":\"Wind\","
     "\"datePublished\":\"2010-02-02\"}</script><title>Tide</title><h1>Tide</h1>STORY",
     "", "", ""},
    {"JSON-LD with a wrong address and the right headline",
     "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":\"https://p.example/amp/7\",\"headline\":\"Tide\","
     "\"datePublished\":\"2024-10-22\"}</script><title>Tide - The Paper</title><h1>Tide</h1>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"JSON-LD whose address is the site's",
     "<script "
     "type=application/ld+json>{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":{\"@type\":\"WebPage\",\"@id\":\"https://p.example/\"},"
     "\"datePublished\":\"2024-10-22\"}</script><h1>Tide</h1>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"JSON-LD of a page, after metadata",
     "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2024-10-20\"}]}</script>"
     "<meta property=article:published_time content=2024-10-22><h1>Tide</h1>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"JSON-LD of a page alone",
     "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2024-10-20\"}]}</script><h1>Tide</h1>STORY",
     "2024-10-20", "", "2024-10-20"},
    {"JSON-LD that names no day of a calendar",
     "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"Tue Oct 22 09:00:00 UTC 2024\"}</script>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"a placeholder in JSON-LD",
     "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"0001-01-01T00:00:00\"}</script>"
     "<meta property=article:published_time content=2024-10-22>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"the beginning of Unix", "<meta property=article:published_time content=1970-01-01T00:00:00Z><meta name=date content=2024-10-22>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"the beginning of Unix, west of Greenwich", "<meta name=date content=1969-12-31T19:00:00-05:00>STORY", "", "", ""},
    {"the beginning of spreadsheets", "<meta name=date content=1899-12-31>STORY", "", "", ""},
    {"a month 13", "<meta name=date content=2024-13-01>STORY", "", "", ""},
    {"the future", "<meta name=date content=2024-12-04><meta name=dc.date content=2024-10-22>STORY", "2024-10-22", "", "2024-10-22"},
    {"tomorrow and the day after are today elsewhere", "<meta name=date content=2024-12-03>STORY", "2024-12-03", "", "2024-12-03"},
    {"words in metadata", "<html lang=en><meta property=article:published_time content='October 22, 2024'>STORY", "2024-10-22", "",
     "2024-10-22"},
    {"metadata in capitals and with other dots", "<meta name=DC.Date.Issued content=2024-10-22>STORY", "2024-10-22", "", "2024-10-22"},
    {"metadata as an itemprop", "<meta itemprop=datePublished content=2024-10-22>STORY", "2024-10-22", "", "2024-10-22"},
    {"metadata with a name of its own", "<meta name=x-paper-publish-date content=2024-10-22>STORY", "2024-10-22", "", "2024-10-22"},
    {"when the server changed the file", "<meta http-equiv=last-modified content=2024-11-20><meta name=date content=2024-10-22>STORY",
     "2024-10-22", "", "2024-10-22"},
    {"the publisher is no date", "<meta property=article:publisher content=https://p.example/talks>STORY", "", "", ""},
    {"<time> in the byline", "<article><h1>Tide</h1><p>By A. Quay <time datetime=2024-10-22T09:00>today</time></p>STORY</article>",
     "2024-10-22T09:00", "", "2024-10-22"},
    {"<time> without an attribute", "<html lang=de><article><h1>Tide</h1><p><time>22. Oktober 2024</time></p>STORY</article>", "2024-10-22",
     "", "2024-10-22"},
    {"<time> before the headline", "<article><p><time datetime=2024-10-22>a</time></p><h1>Tide</h1>STORY</article>", "2024-10-22", "",
     "2024-10-22"},
    {"<time> in the story",
     "<article><h1>Tide</h1><p>The harbour was built in the years after <time datetime=1945-08-06>6 August 1945</time>, when much of the "
     "old one had been lost, officials said on Monday.</p>STORY</article>",
     "", "", ""},
    {"<time> of a teaser in a sidebar",
     "<aside><a href=/x>Wind</a> <time datetime=2020-01-02>a</time></aside><article><h1>Tide</h1>STORY</article>", "", "", ""},
    {"<time> of a comment",
     "<article><h1>Tide</h1>STORY<div class=comments><p>Good. <time pubdate datetime=2024-11-02>a</time></p></div></article>", "", "", ""},
    {"an itemprop below the story",
     "<div itemscope itemtype=https://schema.org/Article><h1>Tide</h1>STORY<p><span itemprop=datePublished "
     "content=2024-10-22></span></p></div>",
     "2024-10-22", "", "2024-10-22"},
    {"an itemprop of a teaser",
     "<div itemscope><a href=/x>Wind</a><span itemprop=datePublished content=2020-01-02></span></div><article><h1>Tide</h1>STORY</article>",
     "", "", ""},
    {"<time> with a property before one without",
     "<article><h1>Tide</h1><p><time datetime=2024-10-20>a</time> <time itemprop=datePublished "
     "datetime=2024-10-22>b</time></p>STORY</article>",
     "2024-10-22", "", "2024-10-22"},
    {"two <time>: published and updated",
     "<article><h1>Tide</h1><p><time datetime=2024-10-22>a</time>, updated <time datetime=2024-11-22>b</time></p>STORY</article>",
     "2024-10-22", "2024-11-22", "2024-11-22"},
    {"the address before words",
     "<link rel=canonical href=https://p.example/2024/10/22/tide><article><h1>Tide</h1><p>Oct 23, 2024</p>STORY</article>", "2024-10-22",
     "", "2024-10-22"},
    {"words beside the byline, English", "<html lang=en><article><h1>Tide</h1><p>By A. Quay, October 22, 2024</p>STORY</article>",
     "2024-10-22", "", "2024-10-22"},
    {"words beside the byline, German", "<html lang=de><article><h1>Ebbe</h1><p>Von A. Kai, 22. Oktober 2024, 9 Uhr</p>STORY</article>",
     "2024-10-22", "", "2024-10-22"},
    {"words before the headline", "<article><p class=meta>22 October 2024</p><h1>Tide</h1>STORY</article>", "2024-10-22", "", "2024-10-22"},
    {"the day at the head of the site",
     "<header><p>Sunday, 1 December 2024</p><nav><a href=/w>World</a> <a href=/p>Politics</a></nav></header><div><h1>Tide</h1>STORY</div>",
     "", "", ""},
    {"words in a picture's caption",
     "<article><h1>Tide</h1><figure><figcaption>The harbour, 6 August 1945</figcaption></figure>STORY</article>", "", "", ""},
    {"words that publish and update",
     "<html lang=en><article><h1>Tide</h1><p>Published 22 October 2024, updated 29 October 2024</p>STORY</article>", "2024-10-22",
     "2024-10-29", "2024-10-29"},
    {"kept up to date",
     "<script "
     "type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2012-05-01\",\"dateModified\":\"2024-11-30\"}</script>STORY",
     "2012-05-01", "2024-11-30", "2024-11-30"},
    {"corrected on the next day",
     "<script "
     "type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2024-10-22\",\"dateModified\":\"2024-10-24\"}</script>STORY",
     "2024-10-22", "2024-10-24", "2024-10-22"},
    {"modified before it was published",
     "<meta property=article:published_time content=2024-10-22><meta property=article:modified_time content=2020-01-02>STORY", "2024-10-22",
     "2020-01-02", "2024-10-22"},
    {"modified in the future",
     "<meta property=article:published_time content=2024-10-22><meta property=article:modified_time content=2025-10-22>STORY", "2024-10-22",
     "", "2024-10-22"},
    {"only modified", "<meta property=article:modified_time content=2024-10-22>STORY", "", "2024-10-22", "2024-10-22"},
    {"a page that does not say", "<h1>Tide</h1>STORY", "", "", ""},
};

}  // namespace

TEST_CASE("days are read however they are written") {
  for (const WrittenRow& row : written) {
    INFO(row.name);
    CHECK(read_date(row.text, row.language) == row.day);
  }
}

TEST_CASE("a day that is found says where the text goes on") {
  std::size_t end = 0;
  const std::string_view text = "of October 22, 2024 and later";
  CHECK(read_date(text, "en", &end) == 20241022);
  CHECK(text.substr(end) == " and later");
}

TEST_CASE("no text is too long for a day, or cut in a character") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "é";
  CHECK(read_date(text, "fr") == 0);
  CHECK(read_date(text.substr(0, 200) + "22 octobre 2024" + text, "fr") == 20241022);
  CHECK(read_date(std::string(100000, '9'), "") == 0);
}

TEST_CASE("days in addresses") {
  for (const AddressRow& row : addresses) {
    INFO(row.name);
    CHECK(date_in_address(row.address) == row.day);
  }
}

TEST_CASE("days are counted as the calendar does") {
  CHECK(days_between(20241022, 20241022) == 0);
  CHECK(days_between(20240228, 20240301) == 2);
  CHECK(days_between(20230228, 20230301) == 1);
  CHECK(days_between(20000101, 20240101) == 8766);
  CHECK(days_between(20240101, 20231231) == -1);
  CHECK(iso_date(20240105) == "2024-01-05");
}

TEST_CASE("an article's day is its own") {
  for (const PageRow& row : pages) {
    INFO(row.name);
    std::string html(row.html);
    html.replace(html.find("STORY"), 5, story);
    Page page;
    REQUIRE(page.parse(html) == Status::ok);
    Article article;
    select_article(page, {"https://p.example/talks", 20241201}, article);
    CHECK(article.metadata[MetadataField::published] == row.published);
    CHECK(article.metadata[MetadataField::modified] == row.modified);
    CHECK(article.metadata[MetadataField::date] == row.date);
  }
}
