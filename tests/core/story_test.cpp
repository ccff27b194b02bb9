// What is weighed: the same evidence beside text that is no story, and in text that is. A page that goes wrong adds a row.
#include <catch2/catch.hpp>

#include "selected.h"

using namespace newsgloss;

namespace {

const SelectedRow class_words[] = {
    {"a promo box with a link",
     "<article>STORY<div class=promo><p>Ten harbours to see before the summer ends, <a href=/x>with a map of all</a>.</p></div></article>",
     {"pier"},
     {"Ten harbours"}},
    {"a promo that is a paragraph of the story",
     "<article>STORY<div class=promo><p>The inquiry opens next week in the old customs house, the ministry said.</p></div></article>",
     {"pier", "inquiry"},
     {}},
    {"a teaser that is the standfirst",
     "<main><h1>Barge blocks the harbour</h1><div class=teaser-text><p>The port may stay closed for a week, the pilots fear.</p></div>"
     "<div class=news-text>STORY</div></main>",
     {"stay closed", "pier"},
     {}},
    {"a teaser that stands under the story",
     "<main><h1>Barge blocks the harbour</h1><div class=news-text>STORY</div><div class=more><div class=teaser-text><p>The mayor is not "
     "pleased, and says so at length.</p></div></div></main>",
     {"pier"},
     {"mayor"}},
    {"a page that is made of widgets",
     "<div class=widget-wrap><div class=widget><h1>Barge blocks the harbour</h1></div><div class=widget>STORY</div>"
     "<div class=widget><p>The inquiry opens next week in the old customs house, at nine.</p></div></div>",
     {"dawn", "inquiry"},
     {}},
    {"a widget beside the story",
     "<article>STORY</article><div class=widget><p>Rain in the east, some sun in the west later, says the office.</p></div>",
     {"pier"},
     {"Rain in"}},
    {"a forum, which is all comments",
     "<div class=forum><div class=comment><p>My barge has been aground since the tide of last night, what can I do, in your view?</p></div>"
     "<div class=comment><p>Wait for the next tide, and then pull, with all that you have, to the north.</p></div></div>",
     {"aground since", "next tide"},
     {}},
    {"a theme's classes on the page itself",
     "<html class='loading nav-open'><body class='has-sidebar forum'><h1>Barge blocks the harbour</h1><div>STORY</div></body></html>",
     {"dawn", "pier"},
     {}},
};

const SelectedRow places[] = {
    {"teasers before the headline",
     "<title>Barge blocks the harbour</title><div><ul><li><a href=/1>Storm closes bridge</a> The mayor is not pleased, he said on Monday, "
     "and will write to the minister.</li><li><a href=/2>Fair moves inland</a> The wheel will turn on the green, they say, until the "
     "autumn comes.</li></ul><h1>Barge blocks the harbour</h1>STORY</div>",
     {"dawn", "pier"},
     {"mayor", "wheel"}},
    {"a consent text longer than the story, before the headline",
     "<title>Barge blocks the harbour - The Paper</title><div><div><p>We and our partners store and access information on a device, such "
     "as cookies, and process personal data, such as unique identifiers, to measure you.</p><p>We and our partners do so on every page, "
     "for as long as we like, and we ask you to agree to all of it now, or to read the forty pages of terms.</p><p>You can change your "
     "mind later, in a menu that is hard to find, as the law asks of us, and we will remember it.</p></div><main><h1>Barge blocks the "
     "harbour</h1>STORY</main></div>",
     {"dawn", "pier"},
     {"partners", "your mind"}},
    {"a story about consent, after its headline",
     "<title>We ask for cookies - The Paper</title><main><h1>We ask for cookies</h1>STORY<p>We and our partners store and access "
     "information on a device, such as cookies, says the text.</p></main>",
     {"dawn", "cookies, says"},
     {}},
    {"paragraphs before a subhead that is in the title",
     "<title>May 2020 - All tides of the harbour, from January to May 2020</title><div>STORY<h2>May 2020</h2><p>The tide is at ten in the "
     "morning on the first, and later every day from then on, say the pilots of the northern pier, who have counted them all.</p></div>",
     {"dawn", "at ten"},
     {}},
    {"first words between the headline and the body",
     "<main><h1>Barge blocks the harbour</h1><div><p>The port may stay closed for a week, the pilots "
     "fear.</p></div><div>STORY</div></main>",
     {"stay closed", "pier"},
     {}},
};

const SelectedRow pieces[] = {
    {"paragraphs each in boxes of its own",
     "<div class=body><div class='row a'><div><div><p>The harbour was closed at dawn on Tuesday, officials said, after a barge ran "
     "aground.</p></div></div></div><div class='row b'><div><div><p>Two tugs worked through the morning, but the tide fell faster than "
     "the pilots had hoped.</p></div></div></div><div class='row c'><div><div><p>Ferries will run from the northern pier until the "
     "channel is clear.</p></div></div></div></div>",
     {"dawn", "tugs", "pier"},
     {}},
    {"a short line at the end, beside the paragraphs", "<article>STORY<p>That is all we know</p></article>", {"all we know"}, {}},
    {"a short line at the end, elsewhere",
     "<article><div>STORY</div><div><div>Our office hours</div></div></article>",
     {"pier"},
     {"office hours"}},
    {"a long line without a mark",
     "<article>STORY<div>0:1 Justin Monge with a shot of the right foot inside the small area after the deviation between Morgan and "
     "Jordan in the centre</div></article>",
     {"Justin Monge"},
     {}},
    {"many short lines between two paragraphs",
     "<article>STORY<div>07:00 Heron</div><div>07:20 Star</div><div>08:00 Heron</div><div>08:20 Star</div><div>09:00 Heron</div>"
     "<div>09:20 Star</div><div>10:00 Heron</div><div>10:20 Star</div><p>The inquiry opens next week in the old customs "
     "house.</p></article>",
     {"10:20 Star", "inquiry"},
     {}},
};

const SelectedRow requests[] = {
    {"an app, a newsletter, accounts to follow, by what is linked",
     "<article>STORY<ul><li>Nachrichten aufs Handy? Hier geht es zur <a href='https://apps.apple.com/app/id1'>App</a> der Zeitung.</li>"
     "<li>Die Zeitung auch bei <a href='https://www.whatsapp.com/channel/1'>WhatsApp</a> und anderswo, jeden Tag neu.</li><li>Den Tag "
     "kompakt? Dann sind Sie beim <a href=/newsletter/tag>Brief</a> richtig, hier entlang.</li></ul><p>The inquiry opens next week in the "
     "old customs house.</p></article>",
     {"inquiry"},
     {"Handy", "WhatsApp", "kompakt"}},
    {"several accounts to follow",
     "<article>STORY<p>The Harbour Press is on <a href='https://facebook.com/hp'>Facebook</a> and <a "
     "href='https://instagram.com/hp'>Instagram</a>, too.</p></article>",
     {"pier"},
     {"Instagram"}},
    {"an account that a source has",
     "<article>STORY<p>The mayor wrote on <a href='https://facebook.com/mayor'>Facebook</a> that he was not pleased.</p></article>",
     {"mayor wrote"},
     {}},
    {"a long paragraph that links to a register",
     "<article>STORY<p>The ministry opened a <a href='https://ministry.example/register/ships'>list</a> of all ships that have run aground "
     "since the war, which the pilots had asked for since the spring of last year, when the lighthouse was sold to a museum, and it can be "
     "read by everybody.</p></article>",
     {"opened a list"},
     {}},
    {"an address whose query names a newsletter",
     "<article>STORY<p>The <a href='/report?from=newsletter'>report</a> of the board came out in the spring.</p></article>",
     {"report of the board"},
     {}},
    {"a box with a field for an address, and its heading",
     "<article>STORY<section><h3>A letter of love</h3><p>Every two weeks, honest answers to all your questions.</p><form><input "
     "type=email></form></section><p>The inquiry opens next week in the old customs house.</p></article>",
     {"inquiry"},
     {"love", "honest answers"}},
    {"a page with a search field among its paragraphs", "<article><div><input type=text></div>STORY</article>", {"dawn", "pier"}, {}},
};

const SelectedRow small_things[] = {
    {"a label that the page repeats",
     "<article><div>Article content</div>STORY<div>Article content</div><p>The inquiry opens next week in the customs house.</p>"
     "<div>Article content</div><p>The end of it came with the tide, as it does.</p></article>",
     {"inquiry", "tide"},
     {"Article content"}},
    {"subheads that are the same",
     "<article>STORY<h3>The tide</h3><p>It fell at nine, faster than hoped for.</p><h3>The tide</h3><p>It rose at noon, as it does, and "
     "the "
     "barge with it.</p><h3>The tide</h3><p>It fell again at dusk, and the barge was gone.</p></article>",
     {"The tide"},
     {}},
    {"a time for itself",
     "<article><time>yesterday, 14:40</time>STORY<div><time>2 hours ago</time></div><p>The inquiry opens next week in the customs "
     "house.</p></article>",
     {"inquiry"},
     {"14:40", "2 hours"}},
    {"a time in a sentence",
     "<article>STORY<p>The inquiry opens on <time>Tuesday</time>, in the old customs house.</p></article>",
     {"Tuesday, in"},
     {}},
    {"a teaser in the story, with author and day",
     "<article>STORY<section><h4><a href=/x>How barges are built, and who pays for them</a></h4><span>by Ada Quay</span> <i>20 November "
     "2024</i></section><p>The inquiry opens next week in the old customs house.</p></article>",
     {"inquiry"},
     {"Ada Quay"}},
    {"tags",
     "<article>STORY<ul><li>Tags:</li><li><a href=/a>Harbour news</a></li><li><a href=/b>Barges and ships</a></li></ul></article>",
     {"pier"},
     {"Tags:"}},
    {"a list whose items have a link each",
     "<article>STORY<ul><li>The <a href=/a>Heron</a>, which sails at seven from the pier</li><li>The <a href=/b>Star</a>, which sails at "
     "nine from the pier</li></ul></article>",
     {"Heron", "Star"},
     {}},
    {"text for screen readers",
     "<article>STORY<div class=visually-hidden>End of the picture gallery, which you may skip.</div><p>The inquiry opens next week in the "
     "customs house.</p></article>",
     {"inquiry"},
     {"may skip"}},
    {"a heading without a word",
     "<article>STORY<h3>&nbsp;</h3><p>The inquiry opens next week in the old customs house.</p></article>",
     {"inquiry"},
     {}},
};

const SelectedRow stories[] = {
    {"a second, longer story after the one being read",
     "<title>Barge blocks the harbour</title><div id=feed><article><h1>Barge blocks the harbour</h1>STORY</article><article><h1>Storm "
     "closes "
     "the bridge</h1><p>The mayor is not pleased, and says so at length, in a letter to the minister that the papers printed on "
     "Tuesday.</p><p>The bridge was built in the year of the fair, and has been closed only once, says the board, when a ship touched its "
     "pier, and nobody was hurt.</p><p>It will be open again in the spring, if all goes well, or else in the summer, when the fair "
     "begins.</p></article></div>",
     {"dawn", "northern pier", "mayor", "open again"},
     {}},
    {"the story before the one that the title has come to name",
     "<title>Storm closes the bridge</title><div id=feed><article><h1>Barge blocks the harbour</h1>STORY</article><article><h1>Storm "
     "closes "
     "the bridge</h1><p>The mayor is not pleased, and says so at length, in a letter to the minister that the papers printed on "
     "Tuesday.</p><p>The bridge was built in the year of the fair, and has been closed only once, says the board, when a ship touched its "
     "pier.</p></article></div>",
     {"dawn", "northern pier", "mayor"},
     {}},
    {"articles that are teasers",
     "<div><article><h1>Barge blocks the harbour</h1>STORY</article><article><h2><a href=/1>Storm closes the bridge</a></h2><p>The mayor "
     "is "
     "not pleased, and says so at length.</p></article></div>",
     {"dawn"},
     {"mayor"}},
    {"a live blog's newest post has its heading",
     "<main><h1>Harbour closed: live</h1><div><article class=post><time>09:10</time><h2>A line on the barge</h2><p>The tugs have a line on "
     "the barge now, and are waiting for the tide.</p></article><article class=post><time>08:40</time><h2>Tugs leave</h2><p>Two tugs have "
     "left the inner basin, and a third is on its way.</p></article></div></main>",
     {"A line on", "Tugs leave", "third"},
     {"09:10"}},
    {"a heading over nothing, before the text",
     "<main><h1>Barge blocks the harbour</h1><div><h2>In this issue</h2><div>Tides, page 4</div>STORY</div></main>",
     {"dawn"},
     {"In this issue"}},
    {"a declarative shadow root",
     "<x-page><template shadowrootmode=open><article>STORY</article></template></x-page><template><p>Nobody sees this text of the "
     "template, which is for scripts.</p></template>",
     {"dawn", "pier"},
     {"Nobody sees"}},
};

const SelectedRow words_in_lines[] = {
    {"a kicker in the headline", "<h1><span class=kicker>Harbour</span>Barge aground</h1>STORY", {"Harbour Barge aground"}, {}},
    {"a line break that is a span",
     "<article>STORY<p>It fell at nine<span class=br></span>and rose at noon.</p></article>",
     {"nine and rose"},
     {}},
    {"a line by its style",
     "<article>STORY<p>It fell at <b style='display: block'>nine</b>and rose at noon.</p></article>",
     {"nine and rose"},
     {}},
    {"spans that touch", "<article>STORY<p><span>It fell at nine.</span><span>It rose at noon.</span></p></article>", {"nine. It"}, {}},
    {"a drop cap", "<article>STORY<p><span class=cap>T</span>he tide rose at noon.</p></article>", {"The tide rose"}, {}},
    {"a word in two spans", "<article>STORY<p>The <span>tide</span><span>s</span> rose at noon.</p></article>", {"The tides rose"}, {}},
    {"a reading over a word",
     "<article>STORY<p><ruby><rb>港</rb><rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>口周二黎明关闭，官员说，一艘驳船搁浅。</p></article>",
     {"港口"},
     {"みなと"}},
};

const SelectedRow captions[] = {
    {"whose picture it is",
     "<article>STORY<figure><figcaption>The barge at low tide. <span>AP Photo/Ada Quay</span></figcaption></figure><p>The inquiry opens "
     "next "
     "week in the customs house.</p></article>",
     {"The barge at low tide."},
     {"AP"}},
    {"a sign before the name",
     "<article>STORY<figure><figcaption>Die Schute bei Ebbe. © dpa | Ada Quay</figcaption></figure><p>The inquiry opens next week in the "
     "customs house.</p></article>",
     {"Ebbe."},
     {"dpa"}},
    {"an agency for itself",
     "<article>STORY<figure><figcaption>The barge at low tide.<span>AFP</span></figcaption></figure><p>The inquiry opens next week in the "
     "customs house.</p></article>",
     {"low tide."},
     {"AFP"}},
    {"a caption about a picture",
     "<article>STORY<figure><figcaption>A photo of the barge, by the pilots of the US Navy.</figcaption></figure><p>The inquiry opens next "
     "week in the customs house.</p></article>",
     {"US Navy"},
     {}},
    {"a caption that begins with a picture's word",
     "<article>STORY<figure><figcaption>Photo: the barge at low tide, with both of the tugs that came out of the inner basin beside it, on "
     "Tuesday</figcaption></figure><p>The inquiry opens next week in the customs house.</p></article>",
     {"both of the tugs"},
     {}},
};

}  // namespace

TEST_CASE("words of a class are weighed against the text") {
  for (const SelectedRow& row : class_words) check(row);
}

TEST_CASE("where text stands tells whether it is of the story") {
  for (const SelectedRow& row : places) check(row);
}

TEST_CASE("a story in pieces is whole") {
  for (const SelectedRow& row : pieces) check(row);
}

TEST_CASE("requests to the reader are not of the story") {
  for (const SelectedRow& row : requests) check(row);
}

TEST_CASE("labels, times, tags and teasers are not of the story") {
  for (const SelectedRow& row : small_things) check(row);
}

TEST_CASE("a page of several stories, posts or roots") {
  for (const SelectedRow& row : stories) check(row);
}

TEST_CASE("words that stand on lines of their own are not glued") {
  for (const SelectedRow& row : words_in_lines) check(row);
}

TEST_CASE("captions end where their credit begins") {
  for (const SelectedRow& row : captions) check(row);
}
