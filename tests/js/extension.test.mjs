// The extension's background without a browser: who waits for whom, what is asked once more, where choices are kept.
import { afterEach, test } from "node:test";
import assert from "node:assert/strict";
import { clock } from "./clock.mjs";
import { rows } from "./rows.mjs";

/** Workers that answer `open` at once, and `read` when the test says so. */
class FakeWorker {
  /** @type {FakeWorker[]} */
  static all = [];
  reads = [];
  ended = false;
  /** @type {(message: { data: object }) => void} */
  onmessage;
  /** @type {() => void} */
  onerror;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage({ call, name, args }) {
    setImmediate(() => this.say(name === "open" ? { call, value: [] } : { call, begun: true }));
    if (name !== "open") this.reads.push({ html: args[0], answer: (value) => this.say({ call, value }) });
  }

  say(data) {
    if (!this.ended) this.onmessage({ data });
  }

  terminate() {
    this.ended = true;
  }
}
Object.assign(globalThis, { Worker: FakeWorker });

/** A storage area as chrome.storage has them. */
const area = () => {
  const held = {};
  return { held, get: async (key) => ({ [key]: held[key] }), set: async (items) => void Object.assign(held, items) };
};
const chrome = { runtime: { getURL: (path) => `chrome-extension://us/${path}` }, storage: { local: area(), session: area() } };
Object.assign(globalThis, { chrome });

const { Cores } = await import("../../js/extension/cores.js");
const { insist } = await import("../../js/extension/insist.js");
const { keep, kept } = await import("../../js/extension/choices.js");
const { respond } = await import("../../js/extension/respond.js");

const turn = () => new Promise((resolve) => setImmediate(resolve));
const turns = async (count = 5) => { for (let i = 0; i < count; ++i) await turn(); };

afterEach(() => {
  FakeWorker.all = [];
});

test("a tab is answered while another's page is still being read", async (t) => {
  clock(t);
  const cores = new Cores(() => {});
  let largeIsRead = false;
  const large = cores.read(1, "en", "25 MB").then((value) => (largeIsRead = true, value));
  await turns();
  const small = cores.read(2, "en", "a story");
  await turns();
  const [first, second] = FakeWorker.all;
  assert.deepEqual([first, second].map(({ reads }) => reads.map(({ html }) => html)), [["25 MB"], ["a story"]]);
  second.reads[0].answer("read");
  assert.equal(await small, "read");
  assert.equal(largeIsRead, false);
  first.reads[0].answer("read at last");
  assert.equal(await large, "read at last");
});

test("a tab keeps its core, and has another for another language", async (t) => {
  clock(t);
  const cores = new Cores(() => {});
  for (const language of ["en", "en", "de"]) {
    const reading = cores.read(1, language, language);
    await turns();
    FakeWorker.all.flatMap(({ reads }) => reads.splice(0)).forEach(({ answer }) => answer("read"));
    assert.equal(await reading, "read");
  }
  assert.equal(FakeWorker.all.length, 2);
});

test("a core that ends while it reads is started once more; after a second end the tab is told, and may ask again", async (t) => {
  clock(t);
  const cores = new Cores(() => {});
  const reading = cores.read(1, "en", "a story");
  await turns();
  const rejected = assert.rejects(reading, { name: "EndedError" });
  FakeWorker.all[0].onerror();
  await turns();
  assert.deepEqual(FakeWorker.all.map(({ reads }) => reads.length), [1, 1]);
  FakeWorker.all[1].onerror();
  await rejected;
  const again = cores.read(1, "en", "a story");
  await turns();
  FakeWorker.all.at(-1).reads[0].answer("read");
  assert.equal(await again, "read");
});

test("a core that nobody calls for half a minute ends", async (t) => {
  const tick = clock(t);
  let empty = 0;
  const cores = new Cores(() => ++empty);
  const reading = cores.read(1, "en", "a story");
  await turns();
  tick(29_000);
  assert.equal(FakeWorker.all[0].ended, false, "it is at work");
  FakeWorker.all[0].reads[0].answer("read");
  await reading;
  tick(29_000);
  assert.deepEqual([FakeWorker.all[0].ended, empty], [false, 0]);
  tick(1_000);
  await turns();
  assert.deepEqual([FakeWorker.all[0].ended, empty], [true, 1]);
});

test("an answer that is more than a message may be is refused in words", async () => {
  const sent = [];
  const sendResponse = (answer) => {
    if (answer.value === "69 MB") throw new Error("Message exceeded maximum allowed size of 64MiB.");
    sent.push(answer);
  };
  for (const value of ["69 MB", "1 MB"]) assert.equal(respond({ read: () => value }, { name: "read", args: [] }, sendResponse), true);
  await turns();
  assert.deepEqual(sent, [{ value: "1 MB" },
    { error: { name: "CoreError", message: "the page is too large: Message exceeded maximum allowed size of 64MiB." } }]);
});

rows("a background that ends", [
  ["answers", ["read"], "read", 1],
  ["in the middle of a call: it is asked once more", [new Error("the message channel closed"), "read"], "read", 2],
  ["without a word", [undefined, "read"], "read", 2],
  ["twice", [new Error("closed"), new Error("closed again")], /closed again/, 2],
  ["twice, without a word", [undefined, undefined], /the extension does not answer/, 2],
], async (answers, expected, times) => {
  let asked = 0;
  const asking = insist(async () => {
    const answer = answers[asked++];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  if (expected instanceof RegExp) await assert.rejects(asking, expected);
  else assert.equal(await asking, expected);
  assert.equal(asked, times);
});

test("choices of a private window are kept in memory, apart from the others, and those of each site apart", async () => {
  const site = (url, incognito) => ({ url, tab: { id: 1, incognito } });
  await keep(site("https://a.example/story", false), "everyday");
  await keep(site("https://a.example/other", true), "private");
  await keep(site("https://b.example/", true), "private, elsewhere");
  assert.deepEqual(chrome.storage.local.held, { "choices of https://a.example": "everyday" });
  assert.deepEqual(chrome.storage.session.held,
    { "choices of https://a.example": "private", "choices of https://b.example": "private, elsewhere" });
  assert.deepEqual(await Promise.all([kept(site("https://a.example/", true)), kept(site("https://a.example/", false)), kept(site("https://b.example/", false))]),
    ["private", "everyday", undefined]);
});
