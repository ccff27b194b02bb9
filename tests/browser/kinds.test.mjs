// What cards of each kind say, on the article's date and of what came after it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { card, describeInBrowsers, waitFor } from "./browsers.mjs";
import { ask, look, press, says, tell } from "./story.mjs";

const DATE = "2024-10-11";
const ICON = "/extension/icon-48.png";

/**
 * The demo's article is of 11 October 2024.
 * @type {[string, string, RegExp][]}
 */
const kinds = [
  ["a country: capital, leaders then and since, population, memberships", "Q794",
    /^Country .*Iran .*Capital Tehran Head of state Ali Khamenei until 28 Feb 2026 Mojtaba Khamenei since 8 Mar 2026 Head of government Masoud Pezeshkian since 28 Jul 2024 Population [\d.]+ million \(\d{4}\) Member of BRICS/],
  ["a bloc: members with flags by the day they joined, and who has joined since", "Q243630",
    /^Bloc BRICS .*Founded 16 June 2009 Invited, has not joined Saudi Arabia since 24 Aug 2023 Members on 11 October 2024: 9 16 Jun 2009 🇧🇷\s?Brazil .*1 Jan 2024 🇪🇬\s?Egypt .*🇮🇩\s?Indonesia joined 6 January 2025/],
  ["a bloc whose head was another one then says so", "Q485207", /Secretary-General Nurlan Yermekbayev since (1 )?Jan 2025/],
  ["a person: the office with its date", "Q7747", /^Person Vladimir Putin .*Position President of Russia since 7 May 2012 Citizenship 🇷🇺\s?Russia Born 7 October 1952/],
  ["a person who has left the office: both dates, and who has it since", "Q7821917",
    /Position United States Secretary of State 26 Jan 2021\s–\s20 Jan 2025 Marco Rubio since 21 Jan 2025/],
  ["an office: who held it, who does now", "Q14213", /^Office United States Secretary of State .*Office holder Antony Blinken until 20 Jan 2025 Marco Rubio since 21 Jan 2025 Jurisdiction 🇺🇸\s?United States/],
  ["an aircraft: role, maker, entry into service, operators", "urn:newsgloss:su-35",
    /^Aircraft Su-35 .*Role Multirole fighter Manufacturer United Aircraft Corporation .*In service since February 2014 Operators include 🇷🇺\s?Russia since Feb 2014/],
  ["a weapon", "urn:newsgloss:s-400", /^Weapon S-400 .*Role .*Operators include .*🇷🇺\s?Russia/],
  ["a think tank: founded, seat", "urn:newsgloss:carnegie-endowment-for-international-peace",
    /^Think tank Carnegie .*Founded 14 December 1910 Headquarters Washington, D\.C\. Founder Andrew Carnegie/],
  ["a news agency", "Q223799", /^Media TASS .*Founded 1 September 1904 Headquarters Moscow Country 🇷🇺\s?Russia/],
  ["an organisation", "Q58967", /^Organisation Israel Defense Forces .*Founded 26 May 1948 Headquarters Tel Aviv/],
  ["a city: what it is the capital of, not its country as well", "Q23438", /^City Ashgabat .*Capital of Turkmenistan Population (?!.*Country)/],
  ["an event: its days as one date", "urn:newsgloss:16th-brics-summit", /^Event 16th BRICS summit .*Date 22\s?–\s?24 October 2024 Location Kazan/],
  ["every card: what it speaks of, where it is from and of when", "Q159",
    /Wikipedia .*As of 11 October 2024 Source: population\.un\.org, newsgloss knowledge base, Nov 2026$/],
];

describeInBrowsers("kinds", (open) => {
  test("each kind has the facts that matter for it", async () => {
    const page = await open("index.html");
    for (const [name, id, expected] of kinds) assert.match(await look(page, id), expected, name);
    assert.equal(await ask(page, ".term", "?.getAttribute('part')"), "term", "a publisher can style it");
  });

  test("a long list is told whole when a reader asks for more", async () => {
    const page = await open("index.html");
    const short = await look(page, "Q159");
    const [, rest] = short.match(/Member of .* and (\d+) more/);
    const before = await ask(page, ".facts", ".querySelectorAll('.thing').length");
    await page.evaluate(() => document.querySelector("newsgloss-host").shadowRoot.querySelector(".more").click());
    assert.equal(await ask(page, ".facts", ".querySelectorAll('.thing').length"), before + Number(rest));
    assert.equal(await ask(page, ".more", ""), null);
    assert.ok((await card(page)).focused, "the focus stays in the card");
  });

  test("the same names in a later article: what was news then is told as it is now", async () => {
    const page = await tell(open, `<article><p>BRICS and the United States: Antony Blinken, once Secretary of State of the
      United States, spoke of BRICS again, and BRICS did not answer him.</p></article>`, { date: "2025-06-01" });
    const bloc = await look(page, "Q243630");
    assert.match(bloc, /Members on 1 June 2025: 10 .*6 Jan 2025 🇮🇩\s?Indonesia/);
    assert.doesNotMatch(bloc, /Indonesia joined/);
    assert.match(await look(page, "Q7821917"), /26 Jan 2021\s–\s20 Jan 2025 Marco Rubio since 21 Jan 2025/);
  });

  /** Annotations made beforehand, in a page that lets no core run. */
  const made = (body, options) => tell(open, "<article><p>The Georgia that we saw last year is not what it was before.</p></article>", {
    annotations: { type: "AnnotationPage", items: [{
      type: "Annotation", body, target: { selector: { type: "TextQuoteSelector", exact: "Georgia", prefix: "The " } },
    }] },
    date: DATE, ...options,
  }, { csp: "script-src 'self'; worker-src 'none'", errors: true });

  const country = { id: "Q230", label: { en: "Georgia" }, class: "Country", type: "Country", description: { en: "country in the Caucasus" } };
  const state = { id: "Q1428", label: { en: "Georgia (state)" }, class: "Region", type: "Region", description: { en: "state of the United States" } };

  test("a name that may mean several asks which one", async () => {
    const page = await made([{ ...country, score: 0.5 }, { ...state, score: 0.4 }]);
    assert.match(await look(page, "Q230"), /^“Georgia” Which one\? Georgia country in the Caucasus Georgia \(state\) state of the United States$/);
    await press(page, ".choices li:last-child button");
    assert.match(await says(page), /Region Georgia \(state\) State of the United States\. .*Why this card\?/);
    await press(page, "summary");
    assert.match(await says(page), /“Georgia” may mean this\./);
    await press(page, ".back");
    assert.match(await says(page), /Which one\?/);
    assert.equal(await ask(page, ":focus", "?.dataset.id"), "Q1428");
  });

  test("the core asks so too, where two are equally likely", async () => {
    const page = await tell(open, "<article><p>There was a party at Riverside Rovers, and it was long, and it was loud.</p></article>",
      { kb: ["desk.json"], date: DATE });
    assert.match(await look(page, "https://paper.example/desk/riverside-boats"),
      /^“Riverside Rovers” Which one\? Riverside Rovers rowing club of the town Riverside Rovers football club of the town$/);
  });

  test("images are off, and nothing asks for them", async () => {
    const page = await made({ ...country, image: { url: ICON, alt: "A map" } });
    await look(page, "Q230");
    assert.equal(await ask(page, "img", "?.src"), null);
    assert.ok(!page.requests.includes(ICON));
  });

  test("images on: late, without a referrer, with text and credit", async () => {
    const page = await made({ ...country, image: { url: ICON, alt: "A map", credit: "An author", licence: "CC0-1.0" } }, { images: "on" });
    assert.ok(!page.requests.includes(ICON), "not before a card shows it");
    assert.match(await look(page, "Q230"), /An author · CC0-1\.0/);
    assert.deepEqual(await page.evaluate(() => {
      const { alt, loading, referrerPolicy } = document.querySelector("newsgloss-host").shadowRoot.querySelector("img");
      return { alt, loading, referrerPolicy };
    }), { alt: "A map", loading: "lazy", referrerPolicy: "no-referrer" });
    await waitFor(page, () => document.querySelector("newsgloss-host").shadowRoot.querySelector("img").naturalWidth === 48);
  });
});
