// Character references, by the HTML Standard's rules.
#include "page/reference.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "base/utf8.h"
#include "exact_bytes.h"
#include "page/page.h"

using namespace newsgloss;

namespace {

std::string value(const Reference& reference) {
  std::string out;
  if (reference.bytes != 0) utf8::append(out, reference.first);
  if (reference.second != 0) utf8::append(out, reference.second);
  return out;
}

}  // namespace

TEST_CASE("reference: rules") {
  struct Row {
    std::string_view text;
    bool in_attribute;
    std::size_t bytes;  // 0: the ampersand stands for itself
    std::string_view value;
  };
  static const Row rows[] = {
      // names
      {"&amp;", false, 5, "&"},
      {"&amp", false, 4, "&"},
      {"&ampx", false, 4, "&"},
      {"&amp;amp;", false, 5, "&"},
      {"&AMP;", false, 5, "&"},
      {"&Amp;", false, 0, ""},
      {"&nbsp;", false, 6, "\u00A0"},
      {"&nbspx", false, 5, "\u00A0"},
      {"&rsquo;", false, 7, "\u2019"},
      {"&rsquo", false, 0, ""},
      {"&notit;", false, 4, "\u00AC"},
      {"&notin;", false, 7, "\u2209"},
      {"&notin", false, 4, "\u00AC"},
      {"&NotEqualTilde;", false, 15, "\u2242\u0338"},
      {"&CounterClockwiseContourIntegral;", false, 33, "\u2233"},
      {"&CounterClockwiseContourIntegralx", false, 0, ""},
      {"&fjlig;", false, 7, "fj"},
      {"&Afr;", false, 5, "\U0001D504"},
      {"&copy=1", false, 5, "\u00A9"},
      {"&lt;b>", false, 4, "<"},
      {"&", false, 0, ""},
      {"&;", false, 0, ""},
      {"& amp;", false, 0, ""},
      {"&&amp;", false, 0, ""},
      {"&unknown;", false, 0, ""},
      {"&am", false, 0, ""},
      {"&gt1", false, 3, ">"},
      {"&frac12", false, 7, "\u00BD"},
      {"&sup1;", false, 6, "\u00B9"},
      {"&there4;", false, 8, "\u2234"},
      // in attributes a name without semicolon is none before a letter, a digit or '='
      {"&amp;x", true, 5, "&"},
      {"&amp", true, 4, "&"},
      {"&amp ", true, 4, "&"},
      {"&ampx", true, 0, ""},
      {"&amp=", true, 0, ""},
      {"&copy1", true, 0, ""},
      {"&copy&", true, 5, "\u00A9"},
      {"&notit;", true, 0, ""},
      {"&notin;", true, 7, "\u2209"},
      // numbers
      {"&#65;", false, 5, "A"},
      {"&#65", false, 4, "A"},
      {"&#65x", false, 4, "A"},
      {"&#x41;", false, 6, "A"},
      {"&#X41;", false, 6, "A"},
      {"&#x4G", false, 4, "\x04"},
      {"&#8209;", false, 7, "\u2011"},
      {"&#x1F600;", false, 9, "\U0001F600"},
      {"&#0000000000065;", false, 16, "A"},
      {"&#", false, 0, ""},
      {"&#;", false, 0, ""},
      {"&#x", false, 0, ""},
      {"&#x;", false, 0, ""},
      {"&#xG", false, 0, ""},
      {"&#65", true, 4, "A"},
      {"&#65=", true, 4, "A"},
      {"&#0;", false, 4, "\uFFFD"},
      {"&#xD800;", false, 8, "\uFFFD"},
      {"&#xDFFF;", false, 8, "\uFFFD"},
      {"&#x10FFFF;", false, 10, "\U0010FFFF"},
      {"&#x110000;", false, 10, "\uFFFD"},
      {"&#4294967361;", false, 13, "\uFFFD"},
      {"&#xFFFFFFFFFFFFFFFFFFFFFFFFF41;", false, 31, "\uFFFD"},
      {"&#18446744073709551681;", false, 23, "\uFFFD"},
      {"&#128;", false, 6, "\u20AC"},
      {"&#x92;", false, 6, "\u2019"},
      {"&#129;", false, 6, "\u0081"},
      {"&#159;", false, 6, "\u0178"},
      {"&#160;", false, 6, "\u00A0"},
      {"&#13;", false, 5, "\r"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.in_attribute);
    const ExactCopy text(row.text);
    const Reference reference = read_reference(text.view(), row.in_attribute);
    CHECK(reference.bytes == row.bytes);
    CHECK(value(reference) == row.value);
  }
}

TEST_CASE("reference: every name of HTML's list") {
  // Python has the list too: "name codes", the codes of one or two characters in base 16.
  const std::unique_ptr<FILE, int (*)(FILE*)> python(
      popen("python3 -c 'import html.entities as e\nfor n, v in e.html5.items(): print(n, *(\"%x\" % ord(c) for c in v))'", "r"), pclose);
  REQUIRE(python != nullptr);
  char line[256];
  int names = 0;
  while (std::fgets(line, sizeof line, python.get()) != nullptr) {
    char name[64];
    unsigned first = 0, second = 0;
    REQUIRE(std::sscanf(line, "%63s %x %x", name, &first, &second) >= 2);
    ++names;
    for (const std::string_view after : {"", " ", "<"}) {
      const std::string text = "&" + std::string(name) + std::string(after);
      CAPTURE(text);
      const ExactCopy exact(text);
      const Reference reference = read_reference(exact.view(), false);
      REQUIRE(reference.bytes == std::string_view(name).size() + 1);
      REQUIRE(reference.first == first);
      REQUIRE(reference.second == second);
    }
  }
  CHECK(names == 2231);
}

TEST_CASE("reference: gumbo reads them through it") {
  std::string html = "<p title='&copy;&copyx&amp=&#x41;'>R&ampD &lt;b&gt; &NotEqualTilde;&#128;&unknown;&";
  Page page;
  REQUIRE(page.parse(html) == Status::ok);
  std::string text;
  std::string title;
  for (const GumboNode* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
    if (is_text(node)) text += node->v.text.text;
    if (is_element(node, GUMBO_TAG_P)) title = attribute(node, "title");
  }
  CHECK(text == "R&D <b> \u2242\u0338\u20AC&unknown;&");
  CHECK(title == "\u00A9&copyx&amp=A");
}

TEST_CASE("reference: a table that is none leaves no name, and the table brings all back") {
  const auto known = [] { return read_reference("&eacute;", false).bytes != 0; };
  std::ifstream file(NEWSGLOSS_REFERENCES, std::ios::binary);
  const std::string table{std::istreambuf_iterator<char>(file), {}};
  REQUIRE(table.size() > 10000);
  CHECK_FALSE(add_references("no table"));
  CHECK_FALSE(known());
  CHECK_FALSE(add_references(table.substr(0, table.size() - 1)));
  CHECK_FALSE(known());
  CHECK_FALSE(add_references({}));
  CHECK(add_references(table));
  CHECK(known());
}
