// Editors are an author's: nothing in them is read or marked, what is saved is what was typed, and undo works.
import { test } from "node:test";
import assert from "node:assert/strict";
import { describeInBrowsers, sleep } from "./browsers.mjs";
import { MODES, change, mounted, told, words } from "./changing-pages.mjs";

const INSIDE = "<p>Brazil and India said on Friday that they had not been asked.</p>";
const around = (editor) => `<article><h1>Talks</h1>${told("Russia")}${editor}${told("Iran")}</article>`;
const NAMES = ["Russia", "Iran"];

const EDITORS = {
  'contenteditable=""': `<div contenteditable>${INSIDE}</div>`,
  'contenteditable="true"': `<div contenteditable="true">${INSIDE}</div>`,
  'contenteditable="TRUE"': `<div contenteditable="TRUE">${INSIDE}</div>`,
  'contenteditable="plaintext-only"': `<div contenteditable="plaintext-only">${INSIDE}</div>`,
  "an island in an editor": `<div contenteditable><div contenteditable="false">${INSIDE}</div></div>`,
  'role="textbox"': `<div role="textbox">${INSIDE}</div>`,
  'role="searchbox"': `<div role="SearchBox">${INSIDE}</div>`,
  "several roles": `<div role="none textbox">${INSIDE}</div>`,
  textarea: `<textarea>Brazil and India</textarea>`,
  "a shadow root in an editor": `<div contenteditable><div><template shadowrootmode="open">${INSIDE}</template></div></div>`,
};

/** A page with an editor in it, which is what `saved` tells of. */
async function edited(open, editor, options) {
  const html = around(`<section>${editor}</section>`);
  const page = await mounted(open, `
    document.body.innerHTML = ${JSON.stringify(html)};
    for (const template of document.querySelectorAll("template")) {
      template.parentElement.attachShadow({ mode: "open" }).append(template.content);
      template.remove();
    }
    window.saved = () => document.querySelector("section").innerHTML + (document.querySelector("section div div")?.shadowRoot?.innerHTML ?? "");
    window.typed = window.saved();`, options);
  return page;
}

describeInBrowsers("editors", (open) => {
  for (const mode of MODES) {
    for (const [what, editor] of Object.entries(EDITORS)) {
      test(`${mode}: ${what}`, async () => {
        const page = await edited(open, editor, { mode, shadow: true });
        assert.deepEqual(await words(page), NAMES);
        assert.deepEqual(await page.evaluate(() => window.gloss.entities.map(({ label }) => label)), NAMES); // Nor were they read.
        assert.equal(await page.evaluate(() => window.saved()), await page.evaluate(() => window.typed));
      });
    }

    test(`${mode}: a name that an editor or a text field cuts in two stays in two`, async () => {
      const cut = '<p>Vladimir <textarea>old</textarea> Putin and Vladimir <span contenteditable>the</span> Putin met in Kazan on Friday.</p>';
      const page = await mounted(open, around(cut), { mode, density: "all" });
      assert.deepEqual(await page.evaluate(() => [document.querySelector("textarea").defaultValue,
        document.querySelector("textarea").outerHTML, document.querySelector("[contenteditable]").outerHTML]),
      ["old", "<textarea>old</textarea>", '<span contenteditable="">the</span>']);
    });

    test(`${mode}: contenteditable="false" is none`, async () => {
      const page = await mounted(open, around(`<div contenteditable="false">${INSIDE}</div>`), { mode });
      assert.deepEqual(await words(page), ["Russia", "Brazil", "India", "Iran"]);
    });

    test(`${mode}: the root in an editor, the page in design mode`, async () => {
      const inside = await mounted(open, `<div contenteditable>${around("")}</div>`, { mode, root: "article" });
      assert.deepEqual(await words(inside), []);
      const designed = await mounted(open, `document.body.innerHTML = ${JSON.stringify(around(""))}; document.designMode = "on";`, { mode });
      assert.deepEqual(await words(designed), []);
      assert.equal(await designed.evaluate(() => document.body.innerHTML), around(""));
    });

    for (const [what, edit, stop] of [
      ["contenteditable", (one) => one.setAttribute("contenteditable", ""), (one) => one.removeAttribute("contenteditable")],
      ["contentEditable", (one) => (one.contentEditable = "plaintext-only"), (one) => (one.contentEditable = "inherit")],
      ["role", (one) => one.setAttribute("role", "textbox"), (one) => one.removeAttribute("role")],
    ]) {
      test(`${mode}: ${what} set later takes the marks away at once, and back`, async () => {
        const page = await mounted(open, around(`<div class="editor">${INSIDE}</div>`), { mode });
        assert.deepEqual(await words(page), ["Russia", "Brazil", "India", "Iran"]);
        const left = await change(page, `(async () => {
          const one = document.querySelector(".editor");
          (${edit})(one);
          await undefined;
          const painted = [...CSS.highlights?.get("newsgloss") ?? []].filter((range) => one.contains(range.startContainer));
          return [one.innerHTML, painted.length];
        })()`);
        assert.deepEqual(left, [INSIDE, 0]);
        assert.deepEqual(await words(page), NAMES);
        await change(page, `void (${stop})(document.querySelector(".editor"))`);
        assert.deepEqual(await words(page), ["Russia", "Brazil", "India", "Iran"]);
      });
    }

    test(`${mode}: design mode switched on later is noticed before anything is typed`, async () => {
      const page = await mounted(open, around(""), { mode });
      await page.evaluate(() => void (document.designMode = "on"));
      await page.mouse.click(300, 20);
      assert.equal(await page.evaluate(() => document.querySelector("article").outerHTML), around(""));
      assert.equal(await page.evaluate(() => CSS.highlights?.get("newsgloss")?.size ?? 0), 0);
    });

    test(`${mode}: what is typed is what is saved, and undone`, async () => {
      const page = await mounted(open, around('<div contenteditable class="editor"><p>Brazil met.</p></div>'), { mode });
      await page.evaluate(() => {
        const text = document.querySelector(".editor p").firstChild;
        document.querySelector(".editor").focus();
        getSelection().collapse(text, text.length);
      });
      for (const key of " India too.") await page.keyboard.press(key);
      await sleep(1500); // A reading would be over by then.
      const html = () => page.evaluate(() => document.querySelector(".editor").innerHTML.replaceAll("&nbsp;", " "));
      assert.equal(await html(), "<p>Brazil met. India too.</p>");
      await page.evaluate(() => {
        while (document.queryCommandEnabled("undo") && document.execCommand("undo"));
      });
      assert.equal(await html(), "<p>Brazil met.</p>");
    });
  }

  for (const [where, focus, opened] of [
    ["no editor", () => document.activeElement.blur(), 1],
    ["an element with a role", () => document.querySelector("#role").focus(), 0],
    ["a field in a shadow root", () => document.querySelector("#host").shadowRoot.firstChild.focus(), 0],
  ]) {
    test(`keys typed in ${where} open ${opened} cards`, async () => {
      const page = await mounted(open, around('<div role="textbox" tabindex="0" id="role">x</div><div id="host"></div>'));
      await page.evaluate(() => {
        document.querySelector("#host").attachShadow({ mode: "open" }).append(document.createElement("input"));
        window.opened = 0;
        window.gloss.addEventListener("open", () => ++window.opened);
      });
      await page.evaluate(focus);
      await page.keyboard.down("Alt");
      await page.keyboard.down("Shift");
      await page.keyboard.press("KeyN");
      await page.keyboard.up("Shift");
      await page.keyboard.up("Alt");
      await sleep(100);
      assert.equal(await page.evaluate(() => window.opened), opened);
    });
  }
});
