// Pages put together at random, from a fixed seed: what must hold for every page holds for these.
#include "property.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"

using namespace newsgloss;

#ifndef NEWSGLOSS_SEED  // others look at other pages
#define NEWSGLOSS_SEED 0u
#endif

namespace {

// Names of tests/fixtures/world.json in the spellings that pages have, whole and in two.
const std::vector<std::string> names = {"Iran",
                                        "Iran Air",
                                        "Iranian",
                                        "U.S.",
                                        "US",
                                        "U.S",
                                        "Su-35",
                                        "Su\u201135s",
                                        "Su&#8209;35",
                                        "Su\u00AD-35",
                                        "Su 35",
                                        "St. Louis",
                                        "AT&amp;T",
                                        "AT&T",
                                        "S\u00E3o Tom\u00E9",
                                        "Sao Tome",
                                        "S&atilde;o Tome\u0301",
                                        "Washington, D.C.",
                                        "Washington",
                                        "United Arab Emirates",
                                        "UAE",
                                        "\u4E1C\u4EAC",
                                        "\u6771\u4EAC",
                                        "Carnegie Endowment",
                                        "Carnegie",
                                        "Endowment",
                                        "for International Peace",
                                        "Vladimir Putin",
                                        "Vladimir",
                                        "Putin",
                                        "WHO",
                                        "who",
                                        "BRICS",
                                        "Russia",
                                        "Moscow",
                                        "\u0395\u03BB\u03BB\u03AC\u03B4\u03B1",
                                        "\u0395\u039B\u039B\u0391\u03A3",
                                        "\u0645\u0635\u0631",
                                        "\u0130stanbul",
                                        "istanbul",
                                        "\u0420\u043E\u0441\u0441\u0438\u044F",
                                        "\uFF35\uFF33\uFF21",
                                        "USA",
                                        "Gro\u00DFbeeren",
                                        "GROSSBEEREN",
                                        "\u0E42\u0E15\u0E40\u0E01\u0E35\u0E22\u0E27"};

const std::vector<std::string> markup = {"<p>",
                                         "</p>",
                                         "<p class=lead>",
                                         "<div>",
                                         "</div>",
                                         "<a href=x>",
                                         "</a>",
                                         "<b>",
                                         "</b>",
                                         "<em>",
                                         "</em>",
                                         "<i>",
                                         "<span hidden>",
                                         "<span>",
                                         "</span>",
                                         "<br>",
                                         "<hr>",
                                         "<table>",
                                         "<tr>",
                                         "<td>",
                                         "</td>",
                                         "</table>",
                                         "<tbody>",
                                         "<caption>",
                                         "<svg>",
                                         "</svg>",
                                         "<math>",
                                         "<desc>",
                                         "<foreignObject>",
                                         "<path d='M0'/>",
                                         "<style>",
                                         "</style>",
                                         "<script>",
                                         "</script>",
                                         "<title>",
                                         "</title>",
                                         "<textarea>\n",
                                         "</textarea>",
                                         "<pre>\n",
                                         "</pre>",
                                         "<select>",
                                         "<option>",
                                         "</select>",
                                         "<template>",
                                         "</template>",
                                         "<noscript>",
                                         "</noscript>",
                                         "<isindex prompt='Iran'>",
                                         "<ruby>",
                                         "<rt>",
                                         "<rp>",
                                         "</ruby>",
                                         "<li>",
                                         "<ul>",
                                         "</ul>",
                                         "<blockquote>",
                                         "<figcaption>",
                                         "<h1>",
                                         "</h1>",
                                         "<article>",
                                         "</article>",
                                         "<body>",
                                         "</body>",
                                         "<html lang=en>",
                                         "</html>",
                                         "<head>",
                                         "<time datetime=2024-10-11>",
                                         "<!-- Iran -->",
                                         "<!-->",
                                         "<!--",
                                         "-->",
                                         "<![CDATA[Iran]]>",
                                         "</x a='>'>",
                                         "</x>",
                                         "<x/>",
                                         "<x-y>",
                                         "</>",
                                         "<?php ?>",
                                         "<p data-newsgloss=Q30>",
                                         "<span data-newsgloss=off>",
                                         "<b data-newsgloss=Q794>",
                                         "<div data-newsgloss-article>",
                                         "<p style='display: none'>",
                                         "<div class=comments>",
                                         "<nav>",
                                         "</nav>",
                                         "<footer>",
                                         "<form>",
                                         "<button>",
                                         "<frameset>",
                                         "<iframe>",
                                         "</iframe>",
                                         "<nobr>",
                                         "<font color=red>",
                                         "</font>",
                                         "<s",
                                         "<",
                                         "</",
                                         "<!",
                                         "<p \"'=",
                                         "<img alt='Iran'>",
                                         "<input value=Iran>",
                                         "<wbr>",
                                         "<object>",
                                         "<marquee>",
                                         "<dd>",
                                         "<dt>",
                                         "<plaintext>",
                                         "<xmp>",
                                         "</xmp>"};

const std::vector<std::string> glue = {" ",
                                       " ",
                                       " ",
                                       "\n",
                                       "\t ",
                                       "\r\n",
                                       "\r",
                                       "\u00A0",
                                       "&nbsp;",
                                       "&nbsp",
                                       "\u2009",
                                       "-",
                                       "\u2011",
                                       "\u2013",
                                       " \u2014 ",
                                       "&#45;",
                                       "\u00AD",
                                       "&shy;",
                                       "\u200B",
                                       "&#x200b;",
                                       "\u200D",
                                       "\uFEFF",
                                       "'s ",
                                       "\u2019s ",
                                       "&rsquo;s",
                                       "' ",
                                       "\u201C",
                                       "\u201D",
                                       "\"",
                                       "&quot;",
                                       ", ",
                                       ". ",
                                       "! ",
                                       "? ",
                                       "; ",
                                       "& ",
                                       "&",
                                       "&amp;",
                                       "&#",
                                       "&#x",
                                       "&#0;",
                                       "&#128;",
                                       "&#xD800;",
                                       "&#x110000;",
                                       "&NotEqualTilde;",
                                       "&notit;",
                                       "&copy",
                                       "\x1E",
                                       "\x1F",
                                       "\x01",
                                       "\x7F",
                                       "\u0085",
                                       "\uFFFD",
                                       "\uFDD0",
                                       "\u0301",
                                       "said",
                                       "The",
                                       "of the",
                                       "and",
                                       "x",
                                       "1,000",
                                       "3.5",
                                       "\u3001",
                                       "\u3002",
                                       "\u0E17\u0E35\u0E48",
                                       "\U0001F1EE\U0001F1F7",
                                       "e\u0301",
                                       "\u202E",
                                       "@",
                                       "_",
                                       "/",
                                       "(",
                                       ")",
                                       "\u00AB",
                                       "\u00BB",
                                       "\u0640",
                                       "\u200F"};

class Chooser {
 public:
  explicit Chooser(unsigned seed) : random_(seed) {}
  // Not std::uniform_int_distribution: libraries differ in what it gives.
  [[nodiscard]] std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_()) % limit; }
  [[nodiscard]] const std::string& from(const std::vector<std::string>& all) { return all[below(all.size())]; }

 private:
  std::mt19937 random_;
};

std::string page_of(Chooser& chooser, bool with_markup) {
  // Most of these are no articles by themselves: nothing in them would be looked at.
  std::string page = with_markup && chooser.below(4) != 0 ? "<div data-newsgloss-article>" : "";
  const std::size_t pieces = 1 + chooser.below(60);
  for (std::size_t i = 0; i < pieces; ++i) {
    switch (chooser.below(with_markup ? 4 : 2)) {
      case 0: page += chooser.from(names); break;
      case 1: page += chooser.from(glue); break;
      case 2: page += chooser.from(markup); break;
      default: {  // a name with something in its middle
        const std::string& name = chooser.from(names);
        std::size_t cut = chooser.below(name.size() + 1);
        while (cut < name.size() && utf8::is_continuation(name[cut])) ++cut;
        page += name.substr(0, cut) + chooser.from(chooser.below(2) == 0 ? markup : glue) + name.substr(cut);
      }
    }
  }
  if (chooser.below(8) == 0) page.push_back('\0');
  if (chooser.below(8) == 0) page.resize(chooser.below(page.size() + 1));  // cut anywhere, in a character too
  return page;
}

// The page in another encoding, where it can be: characters that have no place there go.
std::string encoded(std::string_view page, Encoding encoding) {
  if (utf8::first_invalid(page) != page.size() || encoding == Encoding::utf8) return std::string(page);
  std::string out = encoding == Encoding::utf16_little ? "\xFF\xFE"
                    : encoding == Encoding::utf16_big  ? "\xFE\xFF"
                                                       : "<meta charset=iso-8859-1>\xE9";
  for (std::size_t at = 0; at < page.size();) {
    const utf8::Decoded decoded = utf8::decode(page, at);
    at += decoded.bytes;
    if (encoding == Encoding::windows1252) {
      if (decoded.code_point < 0x100) out.push_back(static_cast<char>(decoded.code_point));
      continue;
    }
    const auto unit = [&](char32_t value) {
      const char low = static_cast<char>(value & 0xFF), high = static_cast<char>(value >> 8);
      out.push_back(encoding == Encoding::utf16_little ? low : high);
      out.push_back(encoding == Encoding::utf16_little ? high : low);
    };
    if (decoded.code_point < 0x10000) {
      unit(decoded.code_point);
    } else {
      unit(0xD800 + ((decoded.code_point - 0x10000) >> 10));
      unit(0xDC00 + ((decoded.code_point - 0x10000) & 0x3FF));
    }
  }
  return out;
}

void check_pages(InputKind kind, Encoding encoding, unsigned seed, int pages) {
  Chooser chooser(seed + NEWSGLOSS_SEED);
  for (int i = 0; i < pages; ++i) {
    const std::string page = encoded(page_of(chooser, kind == InputKind::html), encoding);
    const std::string broken = property::broken_by_input(property::world_engine(), page, kind);
    if (!broken.empty()) {
      CAPTURE(i, page);
      FAIL(broken);
    }
  }
  SUCCEED();
}

}  // namespace

TEST_CASE("property: any page, in UTF-8") { check_pages(InputKind::html, Encoding::utf8, 1, 4000); }
TEST_CASE("property: any page, in UTF-16") {
  check_pages(InputKind::html, Encoding::utf16_little, 2, 1000);
  check_pages(InputKind::html, Encoding::utf16_big, 3, 1000);
}
TEST_CASE("property: any page, in windows-1252") { check_pages(InputKind::html, Encoding::windows1252, 4, 1000); }
TEST_CASE("property: any text") {
  check_pages(InputKind::text, Encoding::utf8, 5, 2000);
  check_pages(InputKind::text, Encoding::utf16_little, 6, 500);
}
