// Elements around mentions: only around text, in every encoding, and nothing else changed.
#include "native/show/marked_html.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/input.h"
#include "base/utf8.h"
#include "engine.h"

using namespace newsgloss;

namespace {

std::string mark_html(std::string_view input, const std::vector<Mark>& marks) {
  Request request;
  request.input = input;
  Reading reading;
  CHECK(read_article(request, reading) == Status::ok);
  return newsgloss::mark_html(reading, marks);
}

// The mention reaches from the first [ to the first ] of `input`, which are taken out; the marked page in the shortest form:
// {…} for each element.
std::string marked(std::string input, const std::string& id = "Q1") {
  std::vector<Mark> marks;
  while (input.find('[') != std::string::npos) {
    Mark mark;
    mark.id = id;
    mark.begin = input.find('[');
    input.erase(mark.begin, 1);
    mark.end = input.find(']');
    input.erase(mark.end, 1);
    marks.push_back(mark);
  }
  std::string out = mark_html(input, marks);
  const auto replace = [&](const std::string& from, const std::string& to) {
    for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) out.replace(at, from.size(), to);
  };
  replace("<span class=\"newsgloss-mention\" data-newsgloss-id=\"Q1\">", "{");
  replace("</span>", "}");
  return out;
}

std::string to_utf16(std::string_view text, bool big) {
  std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    at += c.bytes;
    const auto add = [&](unsigned unit) {
      const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
      out += big ? high : low;
      out += big ? low : high;
    };
    if (c.code_point < 0x10000) {
      add(c.code_point);
    } else {
      add(0xD800 + ((c.code_point - 0x10000) >> 10));
      add(0xDC00 + ((c.code_point - 0x10000) & 0x3FF));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("where the elements go") {
  struct Row {
    const char *name, *input, *marked;
  };
  const Row rows[] = {
      {"plain", "<p>In [Russia] now</p>", "<p>In {Russia} now</p>"},
      {"two", "<p>[Russia], [Iran]</p>", "<p>{Russia}, {Iran}</p>"},
      {"no paragraph", "[Russia]", "{Russia}"},
      {"into an element", "<p>[<em>Carnegie</em> Endowment]", "<p><em>{Carnegie}</em>{ Endowment}"},
      {"out of an element", "<p>the <em>New [Carnegie</em> Endowment]", "<p>the <em>New {Carnegie}</em>{ Endowment}"},
      {"white space between elements", "<p>[<b>Carnegie</b> <i>Endowment</i>]", "<p><b>{Carnegie}</b> <i>{Endowment}</i>"},
      {"a comment", "<p>[Carnegie <!-- a > b <c> --> Endowment]", "<p>{Carnegie }<!-- a > b <c> -->{ Endowment}"},
      {"an end tag of nothing", "<p>[Rus</b>sia]", "<p>{Rus}</b>{sia}"},
      {"a tag with > in an attribute", "<p>[Rus<wbr title='a>b'>sia]", "<p>{Rus}<wbr title='a>b'>{sia}"},
      {"a character reference", "<p>[Rus&shy;sia]", "<p>{Rus&shy;sia}"},
      {"a < that is text", "<p>[1 < 2]", "<p>{1 < 2}"},
      {"a script between", "<p>[Carnegie <script>let a = '<b>x</b>'</script>Endowment]",
       "<p>{Carnegie }<script>let a = '<b>x</b>'</script>{Endowment}"},
      {"a drawing between", "<p>[Carnegie <svg><title>a picture</title></svg>Endowment]",
       "<p>{Carnegie }<svg><title>a picture</title></svg>{Endowment}"},
      {"the page's title", "<title>[Russia]</title><p>x", "<title>Russia</title><p>x"},
      {"text in a table's wrong place", "<table>[Russia]<tr><td>x</table>", "<table>{Russia}<tr><td>x</table>"},
      {"CR LF inside", "<p>[Carnegie\r\nEndowment]", "<p>{Carnegie\r\nEndowment}"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(marked(row.input) == row.marked);
  }
  using namespace std::string_literals;
  CHECK(marked("<p>[Rus\0sia]"s) == "<p>{Rus}\0{sia}"s);
}

TEST_CASE("ids in attributes") {
  std::string out;
  Mark mention;
  mention.end = 1;
  mention.id = "https://example.org/\"é\"?a=1&b=<2>";
  out = mark_html("a", {mention});
  CHECK(out == "<span class=\"newsgloss-mention\" data-newsgloss-id=\"https://example.org/&#34;&#233;&#34;?a=1&#38;b=&#60;2>\">a</span>");
}

TEST_CASE("elements are written in the input's encoding") {
  const std::string open = "<span class=\"newsgloss-mention\" data-newsgloss-id=\"Q1\">", close = "</span>";
  const auto utf16 = [](std::string_view text, bool big) { return to_utf16(text, big).substr(2); };
  for (const bool big : {false, true}) {
    INFO((big ? "UTF-16, big end first" : "UTF-16, little end first"));
    const std::string before = to_utf16("<p>Ελλάδα 😀 ", big), name = utf16("Россия", big), after = utf16(" 😀</p>", big);
    Mark mention;
    mention.id = "Q1";
    mention.begin = before.size();
    mention.end = before.size() + name.size();
    std::string out;
    out = mark_html(before + name + after, {mention});
    CHECK(out == before + utf16(open, big) + name + utf16(close, big) + after);
  }
  CHECK(marked("\xEF\xBB\xBF<p>[Russia]") == "\xEF\xBB\xBF<p>{Russia}");
  CHECK(marked("<meta charset=iso-8859-1><p>\xE9\xE9 [S\xE3o Tom\xE9] \xE9") ==
        "<meta charset=iso-8859-1><p>\xE9\xE9 {S\xE3o Tom\xE9} \xE9");
}
