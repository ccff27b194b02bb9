// The snapshot: what is written of a page, and that every place in it leads back to the text it came from.
import { test } from "node:test";
import assert from "node:assert/strict";
import { describeInBrowsers } from "./browsers.mjs";

/** name, body, what is written for the body, options */
const WRITTEN = [
  ["text is escaped no more than it must be", "<p>a &amp; b &lt; c > d \"e\"</p>", "<p>a &amp; b &lt; c > d \"e\"</p>"],
  ["judging attributes stay, others go",
    "<p class=\"x&quot;y\" onclick=\"f()\" data-a=b hidden style=\"color:red\">t</p><a href=\"/secret\">u</a>",
    "<p class=\"x&quot;y\" hidden>t</p><a href>u</a>"],
  ["display:none stays", "<p style=\"display: none; color: red\">t</p>", "<p style=\"display:none\">t</p>"],
  ["scripts, styles, graphics, controls and comments go",
    "a<script>var b</script><style>i{}</style><svg><text>c</text></svg><textarea>d</textarea><!--e--><template>f</template>g", "ag"],
  ["JSON-LD stays and cannot end early", "<script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>",
    "<script type=\"application/ld+json\">{\"a\":\"\\u003cb>\"}</script>"],
  ["void elements have no end", "<p>a<br>b<img alt=x>c<wbr>d</p>", "<p>a<br>b<img>c<wbr>d</p>"],
  ["newsgloss is not in it", "a<newsgloss-host>b</newsgloss-host>c", "ac"],
  ["empty elements close", "<div></div><p><span></span></p>", "<div></div><p><span></span></p>"],
  ["excluded parts are switched off", "<p>a</p><aside>b</aside>", "<p>a</p><aside data-newsgloss=off>b</aside>", { exclude: "aside" }],
  ["a root has bare ancestors and no neighbours", "<div class=k lang=fr><nav>n</nav><main id=m class=l>t</main>u</div>",
    "<div lang=\"fr\"><main id=\"m\" class=\"l\" data-newsgloss-article>t</main></div>", { root: "main" }],
];

const blank = (open) => open("blank.html", { csp: "", ready: false });

describeInBrowsers("snapshot", (open, name) => {
  test("what is written", async (t) => {
    const page = await blank(open);
    const written = await page.evaluate(async (rows) => {
      const { takeSnapshot } = await import("/page/snapshot.js");
      const written = [];
      for (const [, body, , options] of rows) {
        document.body.innerHTML = body;
        const { html } = await takeSnapshot(document, { ...options, root: options?.root && document.querySelector(options.root) });
        written.push(html);
      }
      return written;
    }, WRITTEN);
    for (const [index, [title, , expected]] of WRITTEN.entries()) {
      await t.test(String(title), () => assert.equal(written[index].match(/<body>(.*)<\/body>/s)[1], expected));
    }
  });

  test("facts about the page are in it, also with a root", async () => {
    const page = await open("index.html");
    const html = await page.evaluate(async () => {
      const { takeSnapshot } = await import("/page/snapshot.js");
      return (await takeSnapshot(document, { root: document.querySelector("article") })).html;
    });
    for (const part of ['<html lang="en">', '<meta property="article:published_time" content="2024-10-11T18:40:00Z">',
      '"datePublished": "2024-10-11T18:40:00Z"', 'rel="canonical"', "<title>"]) assert.ok(html.includes(part), part);
  });

  test("every place leads back to its text, and none to text that has changed", async () => {
    const page = await open("index.html");
    const { wrong, spans, stale } = await page.evaluate(async () => {
      const { takeSnapshot, spotOf, rangeOf } = await import("/page/snapshot.js");
      const paragraph = document.querySelector("article p");
      paragraph.append("1 < 2 & 3 < 4, & so on \u{1f1f7}\u{1f1fa} \u00e9");
      const snapshot = await takeSnapshot(document);
      const decoded = (html) => new DOMParser().parseFromString(window.trustedTypes
        ? (window.p ??= window.trustedTypes.createPolicy("p", { createHTML: (text) => text })).createHTML(html) : html, "text/html").body.textContent;
      let wrong = 0;
      let spans = 0;
      snapshot.starts.forEach((start, index) => {
        const next = snapshot.html.indexOf("<", start);
        const text = snapshot.html.slice(start, next);
        // Ends of words are places between characters, never inside a reference.
        for (const { index: at, 0: word } of text.matchAll(/[^\s&;]+|&\w+;/g)) {
          const spot = spotOf(snapshot, start + at, start + at + word.length);
          ++spans;
          if (!spot || spot.startNode !== snapshot.nodes[index] || rangeOf(spot).toString() !== decoded(`<p>${word}`)) ++wrong;
        }
      });
      const node = snapshot.nodes.find(({ data }) => data.includes("Magtymguly"));
      const at = snapshot.starts[snapshot.nodes.indexOf(node)] + node.data.indexOf("Magtymguly");
      const stale = [spotOf(snapshot, at, at + 10) !== undefined];
      node.data = node.data.replace("the", "a");
      stale.push(spotOf(snapshot, at, at + 10) !== undefined);
      node.remove();
      stale.push(spotOf(snapshot, at, at + 10) !== undefined);
      return { wrong, spans, stale };
    });
    assert.equal(wrong, 0);
    assert.ok(spans > 1000);
    assert.deepEqual(stale, [true, false, false]);
  });

  test("depth costs no stack and 1,000 paragraphs little time", async () => {
    const page = await blank(open);
    const { depth, ms } = await page.evaluate(async () => {
      const { takeSnapshot } = await import("/page/snapshot.js");
      let inner = document.body;
      for (let i = 0; i < 20_000; ++i) inner = inner.appendChild(document.createElement("div"));
      inner.append("x");
      const depth = (await takeSnapshot(document)).html.match(/<div>/g).length;
      document.body.replaceChildren();
      for (let i = 0; i < 1000; ++i) {
        const paragraph = document.createElement("p");
        paragraph.className = "text";
        paragraph.innerHTML = "Some <b>words</b> that <i>stand</i> for a paragraph of a story. ".repeat(5);
        document.body.append(paragraph);
      }
      const began = performance.now();
      await takeSnapshot(document);
      return { depth, ms: performance.now() - began };
    });
    assert.equal(depth, 20_000);
    assert.ok(ms < 500, `${ms} ms in ${name}`);
  });
});
