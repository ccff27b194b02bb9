// The interface languages: every file whole, and numbers in its own plural forms.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { ENGLISH, Messages, TRANSLATED, messagesIn } from "../../js/messages/messages.js";

const read = async (path) => JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), "utf8"));
const files = (await readdir(new URL("../../js/messages", import.meta.url))).filter((name) => name.endsWith(".json"));
const { properties } = await read("wasm/knowledge/properties.json");
const sources = (await readdir(new URL("../../wasm/knowledge", import.meta.url))).filter((name) => name.endsWith(".json"));
const kinds = new Set((await Promise.all(sources.map((name) => read(`wasm/knowledge/${name}`))))
  .flatMap(({ entities = [] }) => entities.map(({ type }) => type)));

const placeholders = (text) => [...new Set(text.match(/\{\d\}/g))].sort().join();
const formsOf = (message) => (typeof message === "string" ? [message] : Object.values(message));

test("there is a file for each of the languages, and no other", () => {
  assert.deepEqual(files.sort(), TRANSLATED.map((language) => `${language}.json`).sort());
});

for (const language of TRANSLATED) {
  test(`${language}: all that English says, in every plural form, and all kinds and properties`, async () => {
    const texts = await read(`js/messages/${language}.json`);
    const own = new Set([...Object.keys(ENGLISH), ...kinds, "Missile", ...Object.keys(properties).filter((name) => name !== "about")]);
    assert.deepEqual(Object.keys(texts).filter((key) => !own.has(key)), [], "of no use");
    assert.deepEqual([...own].filter((key) => !(key in texts)), [], "missing");
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, message] of Object.entries(texts)) {
      for (const text of formsOf(message)) assert.match(text, /^\S(.*\S)?$/s, key);
      const english = ENGLISH[key];
      if (typeof english !== "object") {
        assert.equal(typeof message, "string", key);
        if (english) assert.equal(placeholders(message), placeholders(english), key);
        continue;
      }
      for (const category of pluralCategories) assert.ok(category in message, `${key} has no form for ${category}`);
      for (const [category, text] of Object.entries(message)) {
        // Where a form is of one number alone it may say it in words.
        const inWords = ["zero", "one", "two"].includes(category) && placeholders(text) === "";
        if (!inWords) assert.equal(placeholders(text), placeholders(english.other), `${key}, ${category}`);
      }
    }
  });
}

for (const [language, count, expected] of /** @type {[string, number, string][]} */ ([
  ["en", 1, "In this article: 1 name explained"], ["en", 2, "In this article: 2 names explained"], ["en", 1200, "In this article: 1,200 names explained"],
  ["de", 1, "In diesem Artikel: 1 Name erklärt"], ["de", 1200, "In diesem Artikel: 1.200 Namen erklärt"],
  ["ru", 1, "В этой статье: пояснено 1 название"], ["ru", 3, "В этой статье: пояснено 3 названия"],
  ["ru", 11, "В этой статье: пояснено 11 названий"], ["ru", 21, "В этой статье: пояснено 21 название"],
  ["ar", 1, "في هذا المقال: اسم واحد مشروح (1)"], ["ar", 2, "في هذا المقال: اسمان مشروحان (2)"], ["ar", 11, "في هذا المقال: 11 اسمًا مشروحًا"],
  ["he", 2, "בכתבה הזאת: הסבר לשני שמות (2)"], ["fa", 12, "در این مقاله: ۱۲ نام توضیح داده شده"], ["zh", 3, "本文提到：3个名称有解释"],
])) {
  test(`${language} counts ${count}`, async () => {
    const messages = await messagesIn(language, (one) => read(`js/messages/${one}.json`));
    // Arabic is written with either digits, as the country has them.
    const latin = (text) => text.replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660);
    assert.equal(latin(messages.say("panelButton", count)), expected);
  });
}

test("a language without a file, and a file that cannot be read, are English", async () => {
  const refused = () => Promise.reject(new Error("404"));
  for (const language of ["nl", "de", ""]) {
    const messages = await messagesIn(language, refused);
    assert.deepEqual([messages.locale, messages.say("close")], ["en", "Close"]);
  }
});

test("what a file does not say is said in English", () => {
  assert.equal(new Messages("de", {}).say("nth", 2, 3), "Mention 2 of 3");
});

test("a day may be said otherwise than a month or a year", () => {
  const messages = new Messages("de", { since: "seit {0}", sinceDay: "seit dem {0}" });
  assert.equal(messages.say(messages.forDate("since", "2021"), "2021"), "seit 2021");
  assert.equal(messages.say(messages.forDate("since", "2021-05-01"), "1. Mai 2021"), "seit dem 1. Mai 2021");
});
