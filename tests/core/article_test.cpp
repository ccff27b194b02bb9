// What is the story and what is not: one named row a rule. A page that goes wrong adds a row.
#include "article/article.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/annotation.h"
#include "article/json_ld.h"
#include "article/outline.h"
#include "article/vocabulary.h"
#include "article/wording.h"
#include "page/page.h"
#include "selected.h"

using namespace newsgloss;

namespace {

const SelectedRow rows[] = {
    {"navigation", "<nav><a href=/a>World</a> <a href=/b>Politics</a></nav><article>STORY</article>", {"closed at dawn"}, {"Politics"}},
    {"a menu named by class", "<div class='main-menu'>Choose a section of the paper, please.</div><div>STORY</div>", {"dawn"}, {"Choose"}},
    {"footer",
     "<article>STORY</article><footer><p>All about the company that prints this paper since 1890.</p></footer>",
     {"pier"},
     {"1890"}},
    {"a footer named by class",
     "<div>STORY</div><div class='site-footer'><p>Printed by the harbour press, in the old town hall.</p></div>",
     {"pier"},
     {"press"}},
    {"aside",
     "<article>STORY<aside><p>Ten things to know about harbours, from our archive of the year.</p></aside></article>",
     {"pier"},
     {"Ten things"}},
    {"complementary role",
     "<main>STORY</main><div role=complementary><p>Weather: rain in the east, some sun in the west later.</p></div>",
     {"pier"},
     {"Weather"}},
    {"related list by class",
     "<article>STORY<div class='related-stories'><p>Storm closes the bridge, and the mayor is not pleased at all.</p></div></article>",
     {"pier"},
     {"Storm"}},
    {"related list by camel case",
     "<article>STORY<div class='relatedArticles'><p>Storm closes the bridge, and the mayor is not pleased.</p></div></article>",
     {"pier"},
     {"Storm"}},
    {"trending box",
     "<div id='trending'><h3>Trending</h3><p>Mayor denies it all, in a long and angry letter to us.</p></div><article>STORY</article>",
     {"pier"},
     {"Mayor"}},
    {"newsletter box inside the story",
     "<article>STORY<div class='newsletter-signup'><p>Get the morning letter, free, five days a week.</p></div></article>",
     {"pier"},
     {"morning letter"}},
    {"share bar", "<article><div class='share-bar'>Share this on the networks, or by mail.</div>STORY</article>", {"dawn"}, {"networks"}},
    {"tag list",
     "<article>STORY<ul class='tags'><li><a href=/t>Harbour</a></li><li><a href=/u>Barges</a></li></ul></article>",
     {"pier"},
     {"Barges"}},
    {"advertising",
     "<article>STORY<div class='ad-slot'><p>Boats for sale, hardly used, by order of the court.</p></div></article>",
     {"pier"},
     {"Boats for sale"}},
    {"cookie notice",
     "<div class='cookie-consent'><p>We use cookies, and so do our 800 partners, to measure you.</p></div><article>STORY</article>",
     {"pier"},
     {"partners"}},
    {"cookie notice longer than the story",
     "<div class='cookie-banner'><p>We use cookies. We use a lot of them, on every page, to see what you read, how long you read, "
     "and what you read after that; our partners do so too, and theirs, and we ask you to agree to all of it now, or to read forty pages "
     "of terms.</p>"
     "<p>You can change your mind later, in a menu that is hard to find, as the law asks of us, and we will remember what you "
     "chose.</p></div>"
     "<h1>Barge blocks the harbour</h1><article>STORY</article>",
     {"pier"},
     {"forty pages"}},
    {"paywall notice",
     "<article>STORY<div class='paywall'><p>To read on, buy a subscription, from one euro a week.</p></div></article>",
     {"pier"},
     {"one euro"}},
    {"comments",
     "<article>STORY</article><section id='comments'><p>Captain Sensible: I told them so, many years ago, and nobody "
     "listened.</p></section>",
     {"pier"},
     {"Sensible"}},
    {"more comments than story",
     "<article>STORY</article><div class='comments'><p>First, and I want to say that this port was always badly run by them.</p>"
     "<p>Second, and I have sailed there for years; the channel was never dredged, and they know it well.</p>"
     "<p>Third, and all of you are wrong, as usual; read the report of the commission before you write here.</p>"
     "<p>Fourth, please keep to the subject, or the moderators will close this thread again, as they did.</p></div>",
     {"pier"},
     {"badly run", "moderators"}},
    {"comment form",
     "<article>STORY</article><form class='comment-form'><p>Write what you think, but be kind to the others, please.</p></form>",
     {"pier"},
     {"be kind"}},
    {"hidden attribute",
     "<article>STORY<p hidden>Draft: the barge may have been overloaded, says a source.</p></article>",
     {"pier"},
     {"Draft"}},
    {"aria-hidden",
     "<article>STORY<p aria-hidden=true>Draft: the barge may have been overloaded, says a source.</p></article>",
     {"pier"},
     {"Draft"}},
    {"display none",
     "<article>STORY<p style='color:red; display : none'>Draft: the barge may have been overloaded, we hear.</p></article>",
     {"pier"},
     {"Draft"}},
    {"read more line",
     "<article>STORY<p>Read more: <a href=/x>How barges are built</a></p><p>The inquiry opens next week in the old customs "
     "house.</p></article>",
     {"inquiry"},
     {"barges are built"}},
    {"German interruption",
     "<article lang=de>STORY<p>Lesen Sie auch: <a href=/x>Wie man Schiffe baut</a></p><p>Die Untersuchung beginnt nächste Woche im alten "
     "Zollhaus.</p></article>",
     {"Zollhaus"},
     {"Schiffe"}},
    {"French interruption",
     "<article>STORY<p>À lire aussi : <a href=/x>Comment on construit</a></p><p>L’enquête commence la semaine prochaine, à la "
     "douane.</p></article>",
     {"enquête"},
     {"construit"}},
    {"Spanish interruption",
     "<article>STORY<p>Lea también: <a href=/x>Cómo se construye</a></p><p>La investigación comienza la próxima semana, en la "
     "aduana.</p></article>",
     {"aduana"},
     {"construye"}},
    {"Russian interruption",
     "<article>STORY<p>Читайте также: <a href=/x>Как строят баржи</a></p><p>Расследование начнётся на следующей неделе, в старой "
     "таможне.</p></article>",
     {"Расследование"},
     {"баржи"}},
    {"an advertisement's label",
     "<article>STORY<div>Advertisement</div><p>The inquiry opens next week in the old customs house.</p></article>",
     {"inquiry"},
     {"Advertisement"}},
    {"a heading over related stories, and what follows it",
     "<article>STORY<h3>More stories</h3><p>The lighthouse keeper retires, and his daughter takes over the lamp.</p></article>",
     {"pier"},
     {"lighthouse"}},
    {"about the author",
     "<article>STORY<h4>About the author</h4><p>Jo Quay has written on ports and ships for twenty years, mostly from Hull.</p></article>",
     {"pier"},
     {"Jo Quay"}},
    {"a sentence that only begins like an interruption",
     "<article>STORY<p>Related companies were asked for comment by the authority, and none of them gave any on Tuesday.</p></article>",
     {"Related companies"},
     {}},
    {"byline and date",
     "<article><h1>Barge blocks the harbour</h1><div class='byline'>By Jo Quay, ports editor, in Hull.</div>STORY</article>",
     {"dawn", "Barge blocks"},
     {"ports editor"}},
    {"headline and standfirst before the body",
     "<h1>Barge blocks the harbour</h1><p>Ferries are moved to the northern pier, and the tide is not on anybody's side.</p><div "
     "class='body'>STORY</div>",
     {"Barge blocks", "anybody's side", "pier"},
     {}},
    {"subheads",
     "<article>STORY<h2>What happens next</h2><p>The inquiry opens next week in the old customs house.</p></article>",
     {"What happens next", "inquiry"},
     {}},
    {"a list in the story",
     "<article>STORY<p>These ferries are moved:</p><ul><li>Northern Star</li><li>Heron</li></ul><p>The inquiry opens next week in the old "
     "customs house.</p></article>",
     {"Northern Star", "Heron"},
     {}},
    {"quotation",
     "<article>STORY<blockquote><p>We have never seen the water so low, and never hope to again.</p></blockquote><p>The inquiry opens next "
     "week in the customs house.</p></article>",
     {"so low"},
     {}},
    {"text in divs and line breaks",
     "<div id=x><div>The harbour was closed at dawn on Tuesday, officials said.<br><br>Two tugs worked through the morning, but the tide "
     "fell.<br>"
     "Ferries will run from the northern pier.</div></div><div><a href=/>Home</a> <a href=/b>Back</a></div>",
     {"dawn", "tugs", "northern pier"},
     {"Back"}},
    {"a body in pieces",
     "<div class='chunks'><div class='chunk'>STORY</div><div class='ad-unit'>Advertisement</div><div class='chunk'><p>The inquiry opens "
     "next week, in the old customs house, at nine.</p>"
     "</div></div>",
     {"dawn", "inquiry"},
     {"Advertisement"}},
    {"teasers of other stories",
     "<div><div>STORY</div><div><h3><a href=/1>Storm closes bridge</a></h3><p>The mayor is not pleased, and says so, at length.</p></div>"
     "<div><h3><a href=/2>Fair moves inland</a></h3><p>The wheel will turn on the green this year, they say.</p></div></div>",
     {"pier"},
     {"mayor", "wheel"}},
    {"a form around the whole page", "<form id=aspnet><nav><a href=/>Home</a></nav><div>STORY</div></form>", {"dawn", "pier"}, {"Home"}},
    {"a theme that names the body after its sidebar",
     "<body class='has-sidebar sidebar-right'><h1>Barge blocks the harbour</h1><div>STORY</div></body>",
     {"dawn", "pier"},
     {}},
    {"articleBody",
     "<div><p>Subscribers read this first, before the others do, every day.</p></div><div itemprop=articleBody>STORY</div>",
     {"pier"},
     {"Subscribers"}},
    {"the publisher's choice wins",
     "<article>STORY</article><div data-newsgloss-article><p>Short notice.</p></div>",
     {"Short notice"},
     {"pier"}},
    {"the publisher's exclusion wins",
     "<article>STORY<p data-newsgloss=off>This paragraph is not to be read by machines, says the paper.</p></article>",
     {"pier"},
     {"machines"}},
    {"a story that ends in a list",
     "<article>STORY<ul><li>Northern Star: 07:00</li><li>Heron: 09:30</li></ul></article>",
     {"Northern Star", "Heron"},
     {}},
    {"a story that is a table",
     "<article><h1>Ferries on Wednesday</h1><p>These ferries sail from the northern pier, the port authority said.</p>"
     "<table><tr><th>Ferry</th><th>Time</th></tr><tr><td>Northern "
     "Star</td><td>07:00</td></tr><tr><td>Heron</td><td>09:30</td></tr></table></article>",
     {"northern pier", "Northern Star", "09:30"},
     {}},
    {"a live blog",
     "<main><h1>Harbour closed: live</h1><article class=post><h2>09:10</h2><p>The tugs have a line on the barge now, and are waiting for "
     "the tide.</p></article>"
     "<article class=post><h2>08:40</h2><p>Two tugs have left the inner basin, and a third is on its way.</p></article>"
     "<article class=post><h2>07:55</h2><p>The harbour is closed, says the port authority, until further notice.</p></article></main>",
     {"line on the barge", "inner basin", "further notice", "08:40"},
     {}},
    {"an image credit",
     "<article>STORY<figure><img src=x><span class='photo-credit'>Jo Quay for the agency, all rights kept.</span></figure><p>The inquiry "
     "opens next week in the old customs house.</p></article>",
     {"inquiry"},
     {"agency"}},
    {"a story that ends in paragraphs with bullets",
     "<article>STORY<p>• Northern Star, at seven</p><p>• Heron, at half past nine</p></article>",
     {"Northern Star", "Heron"},
     {}},
    {"who keeps the rights",
     "<article>STORY<p>Copyright 2024 The Harbour Press. All rights reserved. This may not be printed again.</p></article>",
     {"pier"},
     {"Harbour Press"}},
    {"who else reported",
     "<article>STORY<p>(Reporting by Ada Quay in the port and Tom Pier on the water; Editing by Jo Bay)</p></article>",
     {"dawn"},
     {"Ada Quay"}},
    {"when it was written",
     "<h1>Barge blocks the harbour</h1><p>Published: Tuesday, 8 Oct 2024, 4:25 PM. Updated.</p><article>STORY</article>",
     {"dawn"},
     {"4:25"}},
    {"a row of asterisks",
     "<article>STORY<p>* * *</p><p>The inquiry opens next week in the old customs house.</p></article>",
     {"inquiry"},
     {"* *"}},
    {"a forum under the story",
     "<div>STORY<div id='in_article_forums'><p>Captain Sensible: I told them so, many years ago, and nobody listened.</p></div></div>",
     {"pier"},
     {"Sensible"}},
    {"no article element at all", "<div><div><span>Section</span></div>STORY</div>", {"dawn"}, {}},
    {"Chinese",
     "<nav><a "
     "href=/a>新闻</a></nav><div><p>港口周二黎明关闭，官员说，一艘驳船在入口处搁浅，拖船整个上午都在工作。</"
     "p><p>渡轮将从北码头出发，直到航道畅通为止，港务局表示，调查将于下周开始。</p></div>",
     {"驳船", "北码头"},
     {"新闻"}},
    {"Arabic",
     "<nav><a href=/a>أخبار</a></nav><div><p>أغلق الميناء فجر الثلاثاء، وقال مسؤولون إن بارجة جنحت عند مدخله، وعملت قاطرتان طوال "
     "الصباح.</p></div>",
     {"بارجة"},
     {"أخبار"}},
};

}  // namespace

TEST_CASE("the story and nothing but the story") {
  for (const SelectedRow& row : rows) check(row);
}

TEST_CASE("an empty line of line breaks ends a paragraph") {
  for (const std::string_view gap : {"<br><br>", "<br/>\n <br/>", "<br>&nbsp;<br>", "<br><br><br>"}) {
    INFO(gap);
    const std::string html = "<div>The harbour was closed at dawn on Tuesday, officials said." + std::string(gap) +
                             "Two tugs worked through the morning, but the tide fell.<br>Ferries will run from the pier.</div>";
    const Kept kept = select(html);
    REQUIRE(kept.article.blocks.size() == 2);
    CHECK(has(kept.text, "fell. Ferries"));
  }
}

TEST_CASE("blocks say what they are") {
  const Kept kept =
      select(page_of("<title>Barge blocks the harbour</title><article><h1>Barge blocks the harbour</h1>STORY<h2>What next</h2><p>The "
                     "inquiry opens next week in the old customs house.</p>"
                     "<figure><img src=x><figcaption>The barge, seen from the pier.</figcaption></figure><ul><li>One long item of a list, "
                     "with a verb in it.</li></ul>"
                     "<blockquote><p>We have never seen the water so low, and never hope to.</p></blockquote><p>The end of it came with "
                     "the tide, as it does.</p></article>"));
  std::vector<BlockKind> kinds;
  for (const Block& block : kept.article.blocks) kinds.push_back(block.kind);
  CHECK(kinds == std::vector<BlockKind>{BlockKind::headline, BlockKind::paragraph, BlockKind::paragraph, BlockKind::paragraph,
                                        BlockKind::heading, BlockKind::paragraph, BlockKind::caption, BlockKind::item, BlockKind::quotation,
                                        BlockKind::paragraph});
  std::string text;
  write_article_text(kept.article, text);
  CHECK_FALSE(has(text, "Barge blocks the harbour"));  // the running text has neither headline nor captions
  CHECK_FALSE(has(text, "seen from the pier"));
  CHECK(has(text, "What next"));
}

TEST_CASE("a standfirst stands before the running text and is not of it") {
  for (const std::string_view html : {"<header><h1>Barge blocks the harbour</h1><p>Two tugs work through the morning, while ferries wait "
                                      "and the tide falls fast.</p></header><div>STORY</div>",
                                      "<article><h1>Barge blocks the harbour</h1><div class=article-standfirst><p>Two tugs work through "
                                      "the morning, while ferries wait.</p></div>STORY</article>",
                                      "<article><h1>Barge blocks the harbour</h1><h2 class=subtitle>Two tugs work through the morning, "
                                      "while ferries wait</h2>STORY</article>"}) {
    INFO(html);
    const Kept kept = select(page_of(html));
    REQUIRE(kept.article.blocks.size() == 5);
    CHECK(kept.article.blocks[0].kind == BlockKind::headline);
    CHECK(kept.article.blocks[1].kind == BlockKind::standfirst);
    CHECK(kept.article.blocks[2].kind == BlockKind::paragraph);
    std::string text;
    write_article_text(kept.article, text);
    CHECK_FALSE(has(text, "while ferries wait"));
  }
}

TEST_CASE("a caption is told by its credit where no markup tells it") {
  const Kept kept =
      select(page_of("<article>STORY<p>The barge at low tide, with both tugs beside it. (Photo: Ada Quay)</p>"
                     "<p>The inquiry opens next week in the old customs house.</p></article>"));
  REQUIRE(kept.article.blocks.size() == 5);
  CHECK(kept.article.blocks[3].kind == BlockKind::caption);
}

TEST_CASE("an empty page has no story") {
  for (const std::string_view html :
       {"", " ", "<html></html>", "<p></p>", "<nav><a href=/>Home</a></nav>", "<!doctype html><title>x</title>"}) {
    INFO(html);
    CHECK(select(std::string(html)).article.blocks.empty());
  }
}

TEST_CASE("plain text is read in paragraphs") {
  Article article;
  read_plain_text("One.\nStill one.\n\n \t\nTwo.\r\n\r\nThree.", article);
  REQUIRE(article.blocks.size() == 3);
  CHECK(slice(article.text.bytes, article.blocks[0].text) == "One.\nStill one.\n");
  CHECK(slice(article.text.bytes, article.blocks[2].text) == "Three.");
  read_plain_text("", article);
  CHECK(article.blocks.empty());
}

TEST_CASE("facts of a page, in order of trust") {
  struct FactRow {
    std::string_view name, html, published, title, language, canonical;
  };
  const FactRow facts[] = {
      {"JSON-LD before metadata",
       "<html lang=en><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"From "
       "data\",\"datePublished\":\"2024-10-11T09:00:00Z\"}</script>"
       "<meta property=article:published_time content=2024-10-12><meta property=og:title content='From graph'>",
       "2024-10-11T09:00:00Z", "From data", "en", ""},
      {"JSON-LD in a graph, types as a list",
       "<script "
       "type=application/ld+json>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Paper\"},{\"@type\":[\"Thing\",\"ReportageNewsArticle\"],"
       "\"headline\":\"In a "
       "graph\",\"datePublished\":\"2023-01-02\",\"mainEntityOfPage\":{\"@id\":\"https://paper.example/1\"}}]}</script>",
       "2023-01-02", "In a graph", "", "https://paper.example/1"},
      {"a live blog, not its first entry",
       "<script "
       "type=application/"
       "ld+json>{\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\",\"headline\":\"Entry\",\"datePublished\":\"2024-10-11T08:00:00Z\"}],"
       "\"@type\":\"LiveBlogPosting\",\"headline\":\"The day\",\"datePublished\":\"2024-10-11T06:00:00Z\"}</script>",
       "2024-10-11T06:00:00Z", "The day", "", ""},
      {"JSON-LD that is not an article",
       "<title>Shop</title><script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"Rope\"}</script>", "", "Shop", "", ""},
      {"broken JSON-LD",
       "<title>Still here</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"cut o</script>", "",
       "Still here", "", ""},
      {"escapes in JSON-LD",
       "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"\\u201cFast\\u201d \\ud83d\\ude00\"}</script>", "",
       "“Fast” 😀", "", ""},
      {"Open Graph before microdata",
       "<meta property=article:published_time content=2020-05-06><time itemprop=datePublished datetime=2020-05-07>x</time>", "2020-05-06",
       "", "", ""},
      {"microdata before <time>", "<time datetime=2020-05-08>a</time><span itemprop=datePublished content=2020-05-07></span>", "2020-05-07",
       "", "", ""},
      {"<time> alone", "<time datetime=2020-05-08>a</time>", "2020-05-08", "", "", ""},
      {"a date that is none", "<meta property=article:published_time content=yesterday><time datetime=2020-05-08>a</time>", "2020-05-08",
       "", "", ""},
      {"canonical link before og:url", "<meta property=og:url content=https://a.example/og><link rel=canonical href=https://a.example/c>",
       "", "", "", "https://a.example/c"},
      {"a canonical address that is no address", "<link rel=canonical href=/relative><meta property=og:url content=https://a.example/og>",
       "", "", "", "https://a.example/og"},
      {"html lang before inLanguage",
       "<html lang=fr><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"inLanguage\":\"en\"}</script>", "", "", "fr", ""},
      {"heading as the last title", "<h1>Only a heading</h1>", "", "Only a heading", "", ""},
  };
  for (const FactRow& row : facts) {
    INFO(row.name);
    std::string html(row.html);
    Page page;
    REQUIRE(page.parse(html) == Status::ok);
    Article article;
    select_article(page, {}, article);
    const Metadata& read = article.metadata;
    CHECK(read[MetadataField::published] == row.published);
    CHECK(read[MetadataField::title] == row.title);
    CHECK(read[MetadataField::language] == row.language);
    CHECK(read[MetadataField::canonical] == row.canonical);
  }
}

namespace {

std::string subjects_in(std::string_view json) {
  std::vector<Described> described;
  read_json_ld(json, described);
  for (const Described& one : described) {
    if (one.is_article) return one.metadata.subjects;
  }
  return {};
}

}  // namespace

TEST_CASE("what a page says it is about") {
  const struct {
    std::string_view name, json, subjects;
  } rows[] = {
      {"names, as texts and as objects",
       R"({"@type":"NewsArticle","about":["BRICS",{"name":"Iran"}],"mentions":{"@type":"Person","name":"Xi Jinping"}})",
       "BRICS\nIran\nXi Jinping\n"},
      {"Wikidata before the name",
       R"({"@type":"Report","about":{"name":"Iran","sameAs":["https://a.example/","https://www.wikidata.org/wiki/Q794"]}})",
       "https://www.wikidata.org/wiki/Q794\n"},
      {"an item of Wikidata by its @id", R"({"@type":"Report","about":{"@id":"http://www.wikidata.org/entity/Q794"}})",
       "http://www.wikidata.org/entity/Q794\n"},
      {"of the publisher, not of the story", R"({"@type":"Report","publisher":{"name":"Paper","about":"Iran"}})", ""},
      {"not of an article", R"({"@type":"WebPage","about":"Iran"})", ""},
      {"of an article in a graph", R"({"@graph":[{"@type":"WebPage","about":"Iraq"},{"@type":"Article","about":"Iran"}]})", "Iran\n"},
  };
  for (const auto& row : rows) {
    INFO(row.name);
    CHECK(subjects_in(row.json) == row.subjects);
  }
  std::string many = R"({"@type":"Report","about":["Iran")";
  for (int i = 0; i < 10000; ++i) many += R"(,"Iran")";
  const std::string subjects = subjects_in(many + "]}");
  CHECK(subjects.size() <= Metadata::longest_subjects);
  CHECK(subjects.size() > Metadata::longest_subjects / 2);
}

TEST_CASE("words are counted in any script") {
  CHECK(count_words("") == 0);
  CHECK(count_words("  one two\nthree ") == 3);
  CHECK(count_words("слова и люди") == 3);
  CHECK(count_words("东京都庁") == 2);
  CHECK(count_words("ภาษาไทย") == 2);
  CHECK(count_words("東京 is big") == 3);
}

TEST_CASE("class names say what they say") {
  CHECK((signs_of_words("c-related-articles__list") & sign_boilerplate) != 0);
  CHECK((signs_of_words("relatedPosts") & sign_boilerplate) != 0);
  CHECK((signs_of_words("article_body") & sign_body) != 0);
  CHECK((signs_of_words("articleBody") & sign_body) != 0);
  CHECK((signs_of_words("site-footer") & sign_frame) != 0);
  CHECK(signs_of_words("adapt unrelated navy commentator-free") == 0);
  CHECK(signs_of_words("article body") == 0);  // two classes are no pair
  CHECK(signs_of_words("") == 0);
  CHECK(signs_of_words(std::string(1000, 'a')) == 0);
}

TEST_CASE("what a run is by its wording") {
  struct WordingRow {
    std::string_view text;
    std::uint32_t link_words;
    Wording wording;
  };
  using enum Wording;
  const WordingRow wording_rows[] = {
      {"Read more", 0, interruption},
      {"READ MORE: how the harbour was built and who paid for it", 0, interruption},
      {"» Lesen Sie auch: Der Hafen", 0, interruption},
      {"À LIRE AUSSI", 0, interruption},
      {"Читайте также", 0, interruption},
      {"ЧИТАЙТЕ ТАКЖЕ: порт закрыт", 0, interruption},
      {"广告", 0, interruption},
      {"اقرأ أيضاً", 0, interruption},
      {"Advertisement.", 0, interruption},
      {"Read more on how the barge ran aground", 7, interruption},
      {"* * *", 0, empty},
      {"Read more about it than you ever wanted to know, said the pilot, and laughed", 0, plain},
      {"Reading morels", 0, plain},
      {"The story so far", 0, plain},
      {"Copyright 2024 The Harbour Press. All rights reserved.", 0, note},
      {"© The Harbour Press", 0, note},
      {"This text may be used. All rights reserved.", 0, note},
      {"(Reporting by Ada Quay in Port; Editing by Tom Pier)", 0, note},
      {"Ada Quay and Tom Pier contributed to this report.", 0, note},
      {"Follow us on the networks for more of this.", 0, note},
      {"Mit Material von Agenturen", 0, note},
      {"Published: Thursday, 18 Jul 2024, 4:25 PM EDT", 0, note},
      {"27 octobre 2024 à 18h27", 0, note},
      {"The reporting by the harbour board was late.", 0, plain},
      {"In 2024 the pilots wrote 12 letters.", 0, plain},
      {"The law of 27.10.2012 was changed.", 0, plain},
      {"The barge at low tide. (Photo: Ada Quay)", 0, credit},
      {"The barge at low tide. (AP Photo/Ada Quay).", 0, credit},
      {"Photo: Ada Quay", 0, credit},
      {"Фото: Ада Куэй", 0, credit},
      {"Bild: dpa", 0, credit},
      {"The photo shows the barge (in the distance) at low tide.", 0, plain},
      {"• the northern pier, from noon", 0, item},
      {"- the southern pier, from two", 0, item},
      {"", 0, plain},
  };
  for (const WordingRow& row : wording_rows) {
    INFO(row.text);
    CHECK(wording_of(row.text, count_words(row.text), row.link_words) == row.wording);
  }
  std::string long_text = "Copyright";
  for (std::uint32_t i = 0; i < longest_worded; ++i) long_text += " and";
  CHECK(wording_of(long_text, count_words(long_text), 0) == plain);
}
