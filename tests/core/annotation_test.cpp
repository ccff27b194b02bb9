// Annotations of small pages: the whole JSON of a few, and of many what is quoted and where it stands.
#include "annotation/annotation.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "exact_bytes.h"
#include "property.h"
#include "written.h"

using namespace newsgloss;
using namespace std::string_literals;

namespace {

std::string annotate(std::string_view input, Output output = Output::annotations, InputKind kind = InputKind::html) {
  const ExactCopy exact(input);
  Request request;
  request.input = exact.view();
  request.kind = kind;
  request.min_score = 0;
  const Written result = written(property::world_engine(), request, output);
  REQUIRE(result.status == Status::ok);
  return result.text;
}

// A mention in context, |before[exact]after|, and the bytes of the input in parentheses where they are others.
std::string shown(std::string_view input, InputKind kind = InputKind::html) {
  std::string out;
  const auto page = nlohmann::json::parse(annotate(input, Output::annotations, kind));
  for (const auto& item : page["items"]) {
    const auto& selectors = item["target"]["selector"];
    const std::string exact = selectors[0]["exact"];
    const std::size_t begin = selectors[2]["start"], end = selectors[2]["end"];
    const std::string bytes(input.substr(begin, end - begin));
    if (!out.empty()) out += " ";
    out += "|" + std::string(selectors[0]["prefix"]) + "[" + exact + "]" + std::string(selectors[0]["suffix"]) + "|";
    if (bytes != exact) out += "(" + bytes + ")";
  }
  return out;
}

}  // namespace

TEST_CASE("annotation: the whole of it") {
  CHECK(annotate("<html lang=en><div data-newsgloss-article><p>Said <b data-newsgloss=\"Q30\">they</b> &amp; so on.</p></div>") ==
        R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[
{"type":"Annotation","motivation":"identifying","body":{"id":"http://www.wikidata.org/entity/Q30","label":"United States of America","class":"Country","score":1},"target":{"selector":[{"type":"TextQuoteSelector","exact":"they","prefix":"Said ","suffix":" & so on."},{"type":"TextPositionSelector","start":5,"end":9},{"type":"DataPositionSelector","start":74,"end":78}]}}
]})");
  CHECK(annotate("<html lang=en><div data-newsgloss-article><p>Said <b data-newsgloss=\"Q30\">they</b> &amp; so on.</p></div>",
                 Output::page_items) ==
        R"({"article":{"language":"en"},"items":[{"start":74,"end":78,"id":"Q30","score":1,"pinned":true}]})");
  CHECK(annotate("") == R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[]})");
  CHECK(annotate("", Output::page_items) == R"({"article":{},"items":[]})");
  CHECK(annotate("", Output::article_text) == "");
}

TEST_CASE("annotation: what is quoted, and which bytes it is") {
  struct Row {
    std::string_view name;
    std::string html;  // in a story that is marked as one
    std::string_view shown;
  };
  const Row rows[] = {
      {"plain", "<p>In Iran they met.</p>", "|In [Iran] they met.|"},
      {"first and last", "<p>Iran</p>", "|[Iran]|"},
      {"two", "<p>Iran, Russia.</p>", "|[Iran], Russia.| |Iran, [Russia].|"},
      {"context ends with the block", "<p>One.</p><p>In Iran.</p><p>Two.</p>", "|In [Iran].|"},
      {"context of 32 code points", "<p>" + std::string(40, 'a') + " \u00E9\u00E9 Iran \u00E9\u00E9 " + std::string(40, 'b') + "</p>",
       "|"
       "aaaaaaaaaaaaaaaaaaaaaaaaaaaa \u00E9\u00E9 [Iran] \u00E9\u00E9 bbbbbbbbbbbbbbbbbbbbbbbbbbbb|"},
      {"across inline elements", "<p>The <em>Carnegie</em> Endow<b>ment</b> said</p>",
       "|The [Carnegie Endowment] said|(Carnegie</em> Endow<b>ment)"},
      {"across a link's edge", "<p>The <a href=x>United</a> States met</p>", "|The [United States] met|(United</a> States)"},
      {"a word ends at a link's edge", "<p>The <a href=x>Iran</a>ian word</p>", "|The [Iran]ian word|"},
      {"not across a line break", "<p>Vladimir<br>Putin met</p>", "|Vladimir [Putin] met|"},
      {"two links that touch", "<p>So <a href=x>Russia</a><a href=y>Iran</a> met</p>", "|So [Russia]Iran met| |So Russia[Iran] met|"},
      {"references", "<p>Is AT&amp;T &#73;ran&rsquo;s?</p>", "|Is [AT&T] Iran\u2019s?|(AT&amp;T) |Is AT&T [Iran]\u2019s?|(&#73;ran)"},
      {"white space is folded", "<p>the  United\n\n States  of\tAmerica met</p>",
       "|the [United States of America] met|(United\n\n States  of\tAmerica)"},
      {"a no-break space is none of it", "<p>the United\u00A0States</p>", "|the [United\u00A0States]|"},
      {"soft hyphens stay", "<p>the Su&shy;-35 and Ira\u00ADn</p>",
       "|the [Su\u00AD-35] and Ira\u00ADn|(Su&shy;-35) |the Su\u00AD-35 and [Ira\u00ADn]|"},
      {"quotation marks and controls are escaped", "<p>\"Iran\" \\ said</p>", "|\"[Iran]\" \\ said|"},
      {"switched off", "<p>Iran, <span data-newsgloss=off>Russia</span>, Istanbul</p>", "|[Iran], , Istanbul| |Iran, , [Istanbul]|"},
      {"a pin wins", "<p>the <b data-newsgloss=Q43>Iran Air of Russia</b> met</p>", "|the [Iran Air of Russia] met|"},
      {"a pin that meets a mention", "<p>United <b data-newsgloss=Q878>States</b> met</p>", "|United [States] met|"},
      {"a pin is trimmed", "<p>the<b data-newsgloss=Q30> country </b>met</p>", "|the [country] met|"},
      {"empty pins", "<p>a <b data-newsgloss=Q30></b> b <b data-newsgloss=Q30> </b> c", ""},
      {"a pin over two blocks is cut", "<div data-newsgloss=Q30><p>one<p>two</div>", "|[one]|"},
      {"a pin over a line break is cut", "<p data-newsgloss=Q30>one<br>two</p>", "|[one] two|"},
      {"what nobody sees", "<p>Vladimir <span hidden>X</span>Putin met</p>", "|[Vladimir Putin] met|(Vladimir <span hidden>X</span>Putin)"},
      {"what the parser moved", "<table><tr><td>Russia met and met.</td></tr>Iran met</table>", "|[Iran] met|"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(shown("<div data-newsgloss-article>" + row.html + "</div>") == row.shown);
  }
}

TEST_CASE("annotation: plain text") {
  const auto text = InputKind::text;
  CHECK(shown("In Iran & <b>Russia</b>.", text) == "|In [Iran] & <b>Russia</b>.| |In Iran & <b>[Russia]</b>.|");
  CHECK(shown("Iran\r\nAir", text) == "|[Iran Air]|(Iran\r\nAir)");
  CHECK(shown("Iran\n\nAir", text) == "|[Iran] |");
}

TEST_CASE("annotation: every output of every kind of page is sound") {
  for (const std::string& page : {"<p>Iran"s, "\0\0<p>\0Iran"s, "<"s, "&"s, "<p data-newsgloss='\"\\'>x"s,
                                  "<div data-newsgloss-article data-newsgloss='a\"b'>x</div>"s,
                                  "<title>\"\\\x01</title><div data-newsgloss-article>Iran\x02</div>"s}) {
    CAPTURE(page);
    CHECK(property::broken_by_input(property::world_engine(), page, InputKind::html) == "");
    CHECK(property::broken_by_input(property::world_engine(), page, InputKind::text) == "");
  }
}
