// Pages in other languages than English: what is fetched for them, and what their readers see.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { TRANSLATED } from "../../js/messages/messages.js";
import { describeInBrowsers } from "./browsers.mjs";
import { ask, look, press, tell } from "./story.mjs";

const textsOf = async (language) => JSON.parse(await readFile(new URL(`../../js/messages/${language}.json`, import.meta.url), "utf8"));
const english = "<article><p>Russia and Iran met again before the BRICS summit, and Russia was early, while Iran was late.</p></article>";
const german = "<article><p>Russland und der Iran trafen sich vor dem Gipfel der BRICS, und Russland kam zu früh, der Iran zu spät.</p></article>";
const arabic = "<article><p>التقى رئيس إيران ورئيس روسيا في تركمانستان يوم الجمعة قبل قمة بريكس في قازان، وقالت إيران إن روسيا شريك مهم.</p></article>";
const date = "2024-10-11";
const fetched = (page) => page.requests.filter((path) => /world-|messages\//.test(path)).sort();

describeInBrowsers("languages", (open) => {
  test("a German page fetches the German names and texts, and its cards are German", async () => {
    const page = await tell(open, german, { date }, { lang: "de-AT" });
    assert.deepEqual(fetched(page), ["/messages/de.json", "/world-de.kb"]);
    const text = await look(page, "Q159");
    assert.match(text, /^Staat 🇷🇺 ?Russland .*Hauptstadt Moskau .*seit dem 7\. Mai 2012 .*Einwohner 144,8 Millionen/);
    assert.match(text, /Stand: 11\. Oktober 2024/);
    assert.equal(await ask(page, ".description", "?.lang"), "en", "what there is in English alone says so");
    assert.match(await look(page, "Q243630"), /Mitglieder am 11\. Oktober 2024: 9 .*Südafrika .*Indonesien: Beitritt am 6\. Jänner 2025/);
  });

  test("an English page fetches neither, and its cards are English", async () => {
    const page = await tell(open, english, { date });
    assert.deepEqual(fetched(page), []);
    assert.match(await look(page, "Q159"), /^Country 🇷🇺 ?Russia .*Capital Moscow/);
  });

  test("an Arabic card runs from right to left, with Arabic dates and what is English in it marked", async () => {
    const page = await tell(open, arabic, { date }, { lang: "ar" });
    const text = await look(page, "Q243630");
    assert.match(text, /^تكتل دولي بريكس/);
    assert.match(text, /مصر/);
    const { close, direction, lang, dir } = await page.evaluate(() => {
      const [close, card, description] = [".close", ".card", ".description"]
        .map((part) => document.querySelector("newsgloss-host").shadowRoot.querySelector(part));
      const { lang, dir } = description;
      const { left, right } = card.getBoundingClientRect();
      return { close: (close.getBoundingClientRect().left - left) / (right - left), direction: getComputedStyle(card).direction, lang, dir };
    });
    assert.deepEqual({ direction, lang, dir }, { direction: "rtl", lang: "en", dir: "auto" });
    assert.ok(close < 0.1, `the button to close is ${close} of the way from the left`);
  });

  test("each language says what newsgloss itself says, over labels of the knowledge base or in English", async () => {
    const page = await tell(open, english, { date });
    for (const language of TRANSLATED) {
      const { close, panelTitle, Country: kind, P36: capital, named } = await textsOf(language);
      await page.evaluate((language) => window.gloss.refresh({ language }), language);
      const text = await look(page, "Q794");
      assert.ok(text.startsWith(kind) && text.includes(capital), `${language}: ${text}`);
      assert.equal(await ask(page, ".close", "?.getAttribute('aria-label')"), close, language);
      assert.equal(await ask(page, ".panel-button .label", "?.textContent"), panelTitle, language);
      assert.equal(await ask(page, ".root", "?.lang"), language);
      assert.equal(typeof named, "object");
      await press(page, ".close");
    }
    assert.deepEqual(fetched(page), TRANSLATED.map((language) => `/messages/${language}.json`));
  });

  test("a language nobody has translated is English, and asks for nothing", async () => {
    const page = await tell(open, english, { date, language: "sw" }, { lang: "sw" });
    assert.deepEqual(fetched(page), []);
    assert.match(await look(page, "Q794"), /^Country 🇮🇷 ?Iran/);
  });

  test("a file of texts that is missing costs the translation alone", async () => {
    const page = await tell(open, german, { date, messagesUrl: "/nowhere/" }, { lang: "de", errors: true });
    assert.match(await look(page, "Q159"), /^Country 🇷🇺 ?Russland/);
  });
});
