// Pages made affordable: what bound_page takes away, and what it leaves as it is. Taken away tags show as dots.
#include "page/bound.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "base/limits.h"
#include "page/page.h"

using namespace newsgloss;

namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string bounded(std::string html) {
  bound_page(html);
  std::replace(html.begin(), html.end(), '\0', '.');
  return html;
}

std::size_t depth(const Page& page) {
  std::size_t deepest = 0;
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    std::size_t here = 0;
    for (const GumboNode* up = node; up != nullptr; up = up->parent) ++here;
    deepest = std::max(deepest, here);
  }
  return deepest;
}

constexpr std::size_t most = limits::element_depth;

}  // namespace

TEST_CASE("bound: what stays as it is") {
  const std::pair<std::string_view, std::string> rows[] = {
      {"nothing", ""},
      {"no tag", "a < b, and <"},
      {"a small page", "<!doctype html><html><head><title>x</title></head><body class=x><p>y</p></body></html>"},
      {"as deep as may be", times(most, "<div>") + "x" + times(most, "</div>")},
      {"paragraphs that close each other", times(5000, "<p>x")},
      {"items that close each other", "<ul>" + times(5000, "<li>x") + "</ul>"},
      {"void elements", times(5000, "<br><img src=x>")},
      {"rows and cells", "<table>" + times(2000, "<tr><td>x<td>y") + "</table>"},
      {"elements closed in turn", times(5000, "<div><b>x</b></div>")},
      {"svg's own elements closed by />", "<svg>" + times(5000, "<path d='x'/>") + "</svg>"},
      {"svg's titles", "<svg>" + times(1000, "<symbol><title>x</title></symbol>") + "</svg>" + times(most, "<div>")},
      {"flat titles in svg", "<svg>" + times(1000, "<title>x</title>") + "</svg>"},
      {"script", "<script>" + times(1000, "if (a<b) '<div>';") + "</script>"},
      {"script with another end in it", "<script>" + times(1000, "</scripty><div>") + "</script>"},
      {"style, textarea, title", "<style>" + times(1000, "<div>") + "</style><textarea>" + times(1000, "<div>") + "</textarea><title>" +
                                     times(1000, "<div>") + "</title>"},
      {"comment", "<!--" + times(1000, "<div>") + "-->"},
      {"plaintext", "<plaintext>" + times(1000, "<div>")},
      {"as many attributes as may be", "<p " + times(limits::attributes_per_element, "a=b ") + ">"},
      {"a > in an attribute", times(300, "<div title='>'></div>")},
      {"tags cut off", "<div <div"},
      {"quotation marks without end", "<p a='" + times(1000, "<div>")},
  };
  for (const auto& [name, html] : rows) {
    CAPTURE(name);
    CHECK((bounded(html) == html));
  }
}

TEST_CASE("bound: what goes") {
  CHECK(bounded(times(most, "<div>") + "<div>x</div>y") == times(most, "<div>") + ".....x......y");
  CHECK(bounded(times(most, "<x-y>") + "<i>x</i>") == times(most, "<x-y>") + "...x....");
  CHECK(bounded(times(limits::open_formatting, "<b>") + "<b>x</b></b>") == times(limits::open_formatting, "<b>") + "...x....</b>");
  const std::string many = times(limits::attributes_per_element, "a ");
  CHECK(bounded("<p " + many + "b c='>'>x") == "<p " + many + "       >x");
  CHECK(bounded("</p " + many + "b c>x") == "</p " + many + "   >x");
  CHECK(bounded("<!-->" + times(most, "<div>") + "<div>") == "<!-->" + times(most, "<div>") + ".....");
  CHECK(bounded("<!--->" + times(most, "<div>") + "<div>") == "<!--->" + times(most, "<div>") + ".....");
  CHECK(bounded("<!-- --!>" + times(most, "<div>") + "<div>") == "<!-- --!>" + times(most, "<div>") + ".....");
  CHECK(bounded("<select><style></select>" + times(most, "<div>") + "<div>") ==
        "<select><style></select>" + times(most, "<div>") + ".....");
}

TEST_CASE("bound: what it leaves is as deep as the parser allows, and the text is all there") {
  for (const std::string_view tag :
       {"<div>", "<b>", "<x-y>", "<svg>", "<table><tr><td>", "<ul><li>", "<p><object>", "<ruby><rt>", "<a><div>", "<button>"}) {
    CAPTURE(tag);
    std::string html = times(3000, std::string(tag) + "x");
    Page page;
    REQUIRE(page.parse(html) == Status::ok);
    CHECK(depth(page) < limits::parser_stack + 10);
    std::size_t letters = 0;
    for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
      if (!is_text(node)) continue;
      const std::string_view text = node->v.text.text;
      letters += static_cast<std::size_t>(std::count(text.begin(), text.end(), 'x'));
    }
    CHECK(letters == 3000);
  }
}

TEST_CASE("bound: what real pages do is no refusal") {
  const std::pair<std::string_view, std::string> rows[] = {
      {"tables in tables, to the limit", times(most, "<table><tr><td>x")},
      {"many children of the body", times(5000, "<p>x")},
      {"many texts in one element", times(5000, "x<br>")},
      {"many cells in a row", "<table><tr>" + times(5000, "<td>x")},
      {"links never closed", times(5000, "<a href=x>x")},
  };
  for (const auto& [name, html] : rows) {
    CAPTURE(name);
    std::string copy = html;
    Page page;
    CHECK(page.parse(copy) == Status::ok);
  }
}

TEST_CASE("bound: what it does not foresee the parser refuses") {
  const std::pair<std::string_view, std::string> rows[] = {
      {"an end tag in a table cell closes nothing outside", times(5000, "<div><table><td></div></table>")},
      {"an end tag in a select closes nothing", times(5000, "<div><select></div></select>")},
      {"CDATA in svg hides end tags", times(5000, "<div><svg><![CDATA[</div>]]></svg>")},
      {"attributes behind an end that is none", "<svg><![CDATA[</svg>]]><style>" + std::string("<g ") +
                                                    [] {
                                                      std::string attributes;
                                                      for (int i = 0; i < 1000; ++i) attributes += "a" + std::to_string(i) + " ";
                                                      return attributes;
                                                    }() +
                                                    ">"},
  };
  for (const auto& [name, html] : rows) {
    CAPTURE(name);
    std::string copy = html;
    Page page;
    CHECK(page.parse(copy) == Status::page_too_complex);
    CHECK(page.root() == nullptr);
    copy = "<p>x";
    CHECK(page.parse(copy) == Status::ok);  // and reads the next one
  }
}

TEST_CASE("bound: the demo is left untouched") {
  std::ifstream file(NEWSGLOSS_ROOT "/demo/index.html", std::ios::binary);
  const std::string html{std::istreambuf_iterator<char>(file), {}};
  REQUIRE(html.size() > 1000);
  CHECK((bounded(html) == html));
}
