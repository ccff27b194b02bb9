// Names in HTML: across elements, references and the edges of links; and publishers' pins.
#include "link_rows.h"

namespace newsgloss::link_rows {

const std::vector<Row>& pages() {
  static const std::vector<Row> rows = {
      {"en", "emphasis on the first word", "<p>They heard <em>Vladimir</em> Putin on the radio.</p>", "Vladimir Putin=putin/name"},
      {"en", "emphasis on the second word", "<p>They heard Vladimir <b>Putin</b> on the radio.</p>", "Vladimir Putin=putin/name"},
      {"en", "emphasis within a word", "<p>The talks with <b>R</b>ussia went on for a week.</p>", "Russia=russia/name"},
      {"en", "emphasis on a part of an institution", "<p>A scholar of the <em>Carnegie</em> Endowment wrote it.</p>",
       "Carnegie Endowment=carnegie/name"},
      {"en", "span in a designation", "<p>Four Su-<span>35</span>s flew over the coast.</p>", "Su-35s=su35/name"},
      {"en", "link on a part of a name", "<p>They heard <a href=x>Vladimir</a> Putin on the radio.</p>", "Vladimir Putin=putin/name"},
      {"en", "links on both parts of a name", "<p>They heard <a href=x>Vladimir</a><a href=y>Putin</a> on the radio.</p>",
       "VladimirPutin=putin/name"},
      {"en", "link on a name, possessive outside", "<p>The paper wrote of <a href=x>Iran</a>’s parliament again.</p>", "Iran=iran/name"},
      {"en", "link on a name, then a stop", "<p>Nothing was agreed in the talks with <a href=x>Russia</a>.</p>", "Russia=russia/name"},
      {"en", "link in a hyphened pair", "<p>A paper on <a href=x>Iran</a>-Russia relations was published.</p>",
       "Iran=iran/name; Russia=russia/name"},
      {"en", "a comment within a name", "<p>They heard Vladimir <!-- x -->Putin on the radio.</p>", "Vladimir Putin=putin/name"},
      {"en", "a reference within a name", "<p>The network of AT&amp;T was down for a week.</p>", "AT&T=atandt/name"},
      {"en", "a reference for a space", "<p>They heard Vladimir&nbsp;Putin on the radio.</p>", "Vladimir\u00A0Putin=putin/name"},
      {"en", "a reference for a letter", "<p>The islands of S&atilde;o Tom&eacute; and Pr&iacute;ncipe lie off the coast.</p>",
       "São Tomé and Príncipe=saotome/name"},
      {"en", "a reference for a hyphen", "<p>Four Su&#8209;35s flew over the coast.</p>", "Su\u201135s=su35/name"},
      {"en", "a word break", "<p>The talks with Rus<wbr>sia went on for a week.</p>", "Russia=russia/name"},
      {"en", "a line of source between words", "<p>They heard Vladimir\n    Putin on the radio.</p>", "Vladimir Putin=putin/name"},
      {"en", "small capitals", "<p>The talks with <span style='font-variant: small-caps'>Russia</span> went on for a week.</p>",
       "Russia=russia/name"},
      {"en", "divided by paragraphs", "<p>The shirt said Manchester United</p><p>Nations of the world met.</p>", ""},
      {"en", "divided by list items", "<ul><li>The old Carnegie</li><li>Endowment lawyers spoke after that.</li></ul>", ""},
      {"en", "divided by a line break", "<p>The shirt said Manchester United<br>Nations of the world met.</p>", ""},
      {"en", "divided by a rule", "<div>The old Carnegie<hr>Endowment lawyers spoke after that.</div>", ""},
      {"en", "divided by cells", "<table><tr><td>Manchester United</td><td>Nations of the world</td></tr></table>", ""},
      {"en", "part of a word over an element", "<p>The <b>Iran</b>ology course was full within a week.</p>", ""},
      {"en", "unknown name over an element", "<p>The bank was run by <b>Igor</b> Putin for a year.</p>", ""},
      {"en", "in an attribute only", "<p>A map <img src=x alt='Iran'> was shown, <span title='Russia'>again</span>.</p>", ""},
      {"en", "in a script only", "<p>A map was shown again.</p><script>var country = 'Iran';</script>", ""},
      {"en", "switched off", "<p>A map of <span data-newsgloss=off>Iran</span> was shown again.</p>", ""},
      {"en", "switched off once", "<p>A map of <span data-newsgloss=off>Iran</span> and of Russia was shown again.</p>",
       "Russia=russia/name"},
      {"en", "pin on a name", "<p>The result in <span data-newsgloss='urn:georgia-state'>Georgia</span> was not yet known.</p>",
       "Georgia=georgia-state/pin"},
      {"en", "pin on a name that would be nothing", "<p>It was a <span data-newsgloss='urn:nice'>nice</span> town by the sea.</p>",
       "nice=nice/pin"},
      {"en", "pin on words that are no name",
       "<p>They waited for the <span data-newsgloss='urn:putin'>guest from the north</span> in the rain.</p>",
       "guest from the north=putin/pin"},
      {"en", "pin on an entity nobody has", "<p>The songs of <span data-newsgloss='urn:kate'>Kate Bush</span> were played all night.</p>",
       "Kate Bush=kate/pin"},
      {"en", "pin within a longer name wins", "<p>They heard Vladimir <span data-newsgloss='urn:russia'>Putin</span> on the radio.</p>",
       "Putin=russia/pin"},
      {"en", "two of one name, the page does not say which", "<p>The result in Georgia was not yet known.</p>",
       "Georgia=georgia/name|georgia-state/name"},
      {"en", "two of one name, the page says which by Wikidata",
       "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"about\":[{\"@type\":\"Place\",\"name\":\"Georgia\","
       "\"sameAs\":[\"https://example.org/georgia\",\"https://www.wikidata.org/entity/urn:georgia-state\"]}]}</script>"
       "<p>The result in Georgia was not yet known.</p>",
       "Georgia=georgia-state/name"},
      {"en", "of somebody else's page",
       "<script "
       "type=application/ld+json>{\"@type\":\"Product\",\"about\":{\"@id\":\"https://www.wikidata.org/entity/urn:georgia-state\"}}</script>"
       "<p>The result in Georgia was not yet known.</p>",
       "Georgia=georgia/name|georgia-state/name"},
      {"en", "surname alone of one that the page names",
       "<script type=application/ld+json>{\"@type\":\"Report\",\"mentions\":[\"Vladimir Putin\"]}</script>"
       "<p>Nobody had seen Putin for a week.</p>",
       "Putin=putin/surname"},
      {"en", "a subject is no mark of another's name",
       "<script type=application/ld+json>{\"@type\":\"Report\",\"mentions\":[\"Vladimir Putin\"]}</script>"
       "<p>The bank was run by Igor Putin for a year.</p>",
       ""},
      {"en", "headline in capitals, paragraph after it",
       "<h1>PUTIN MEETS XI</h1><p>They heard Vladimir Putin and Xi Jinping on the radio.</p>",
       "PUTIN=putin/surname; XI=xi/surname; Vladimir Putin=putin/name; Xi Jinping=xi/name"},
      {"zh", "Chinese over an element", "<p>昨天<b>俄</b>罗斯举行会谈。</p>", "俄罗斯=russia/name"},
      {"ru", "Russian over an element", "<p>Вчера <i>Владимир</i> Путин приехал в город.</p>", "Владимир Путин=putin/name"},
      {"en", "site name in a link", "<p>The report stood on <a href=x>reuters.com</a> for a week.</p>", ""},
      {"en", "account name in a link", "<p>The report was sent out by <a href=x>@NATO</a> last night.</p>", ""},
      {"en", "account name, the sign outside the element", "<p>The report was sent out by @<b>NATO</b> last night.</p>", ""},
      {"en", "Xi within Xi'an over an element", "<p>The factory in <b>Xi</b>’an was closed for a week.</p>", "Xi’an=xian/name"},
      {"en", "e-mail address in a link", "<p>Write to <a href='mailto:x'>desk@Reuters.com</a> for more.</p>", ""},
      {"en", "several elements in each other", "<p>They heard <em><b>Vladimir</b> <i>Pu</i></em>tin on the radio.</p>",
       "Vladimir Putin=putin/name"},
  };
  return rows;
}

}  // namespace newsgloss::link_rows
