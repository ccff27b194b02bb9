/**
 * The reading loop: from the page's nodes to the mentions in it, and again whenever the page changes.
 *
 *     const reading = new ReadingLoop(options, choices, { show, heal, … }, signal);
 *     reading.begin(client);
 *     await reading.refresh();      // show() has been called, with what was read
 *     reading.mentions.entities;
 *
 * When the page has changed, only the changed parts of the snapshot are written anew. The core gets the whole, since one
 * word may turn another into the story or a name. What is named as before stays the same mention.
 *
 * Cost: on the page's thread the snapshot and the mentions, a few milliseconds, in slices; see `timing`.
 * Ownership: stop() ends the Watch and closes the client. Listeners end with the signal.
 * Failure: refresh() rejects when the core refuses the page; `mentions` stay as they were. A reading that a later one has
 * overtaken changes nothing.
 */
import { withoutCore } from "./core/client.js";
import { isDate, today } from "./entity/iso-date.js";
import { anchor } from "./page/anchor.js";
import { page, plain } from "./page/dom.js";
import { isEdited } from "./page/editor.js";
import { listenIn } from "./page/frame.js";
import { guarded } from "./page/guard.js";
import { soundLanguage } from "./page/language.js";
import { Mentions, mentionsOf } from "./page/mentions.js";
import { isRendered } from "./page/sight.js";
import { Slices } from "./page/slice.js";
import { HOST_NAME, holdersOf, outdate, sectionAt, spotOf, takeSnapshot } from "./page/snapshot.js";
import { Watch } from "./page/watch.js";

/** How often a snapshot is tried. The last try takes no rests, so that the page cannot change meanwhile. */
const TRIES = 3;

/**
 * @typedef {import("./newsgloss.d.ts").AnnotationPage} AnnotationPage
 * @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions
 * @typedef {import("./core/client.js").Client} Client
 * @typedef {import("./core/reader.js").Reading} Reading
 * @typedef {import("./messages/messages.js").Messages} Messages
 * @typedef {import("./page/snapshot.js").Snapshot} Snapshot
 *
 * @typedef {object} PageRead  what a reading found, beside the mentions
 * @property {string} language  of the page
 * @property {Messages} messages  in that language, or English
 * @property {string} date  the article's
 * @property {Reading["properties"]} properties
 *
 * @typedef {object} Actions
 * @property {(language: string) => Promise<Messages>} messagesIn
 * @property {() => void} suit  makes the cards go with the page's looks
 * @property {(records?: MutationRecord[]) => void} heal  puts right, before anything is painted, marks that a change broke
 * @property {(page: PageRead, slices: Slices) => Promise<void>} show  the loop's mentions: none where the reader has
 *   switched newsgloss off
 * @property {(error?: unknown) => void} updated  the page had changed and has been read again
 */

export class ReadingLoop {
  timing = { snapshotMs: 0, coreMs: 0, paintMs: 0, totalMs: 0, sliceMs: 0 };
  mentions = new Mentions();
  client = withoutCore("newsgloss is still being mounted");
  /** @type {AnnotationPage | undefined} */
  #annotations;
  #options;
  #choices;
  #actions;
  #signal;
  /** @type {Promise<void> | undefined} */
  #last;
  /** @type {Snapshot | undefined} */
  #snapshot;
  /** @type {Promise<Reading> | undefined} what the core made of it */
  #read;
  #watch = new Watch({
    see: (record) => this.#see(record),
    heal: (records) => this.#actions.heal(records),
    update: () => this.#update(),
  });
  /** Looks out for what could not be seen and now is on the screen. */
  #lookout = new IntersectionObserver(guarded((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#watch.plan();
  }));
  /** Frames, by what is in them. */
  #entered = new WeakSet();

  /**
   * @param {MountOptions} options  read anew for every reading
   * @param {import("./ui/choices.js").Choices} choices
   * @param {Actions} actions
   * @param {AbortSignal} signal
   */
  constructor(options, choices, actions, signal) {
    this.#options = options;
    this.#choices = choices;
    this.#actions = actions;
    this.#signal = signal;
    this.root = this.#rootNow;
    if (options.frames) {
      page.addEventListener("load", ({ target }) => {
        if (!(target instanceof HTMLIFrameElement)) return;
        if (this.#snapshot) outdate(this.#snapshot, target, []);
        this.#watch.plan();
      }, { signal, capture: true });
    }
  }

  /**
   * @param {Client} client  closed by stop()
   * @param {AnnotationPage} [annotations]  for a client without a core
   */
  begin(client, annotations) {
    this.client = client;
    this.#annotations = annotations;
  }

  /** Reads the page again, whether or not it has changed. A call that another one overtakes ends with that one. */
  async refresh() {
    this.#read = undefined;
    this.start();
    for (let awaited; awaited !== this.#last;) await (awaited = this.#last);
  }

  /** Reads the page as far as it has changed, and shows the mentions. */
  start() {
    return (this.#last = this.#readPage());
  }

  stop() {
    this.#watch.stop();
    this.#lookout.disconnect();
    this.client.close();
    this.mentions = new Mentions();
    this.#snapshot = this.#read = undefined;
  }

  /**
   * Does something to the page that is no change of it.
   * @param {() => void} work
   */
  quietly(work) {
    this.#watch.quietly(work);
  }

  async #update() {
    try {
      await this.#last?.catch(() => {}); // It was asked for, so it is not to be overtaken.
      await this.start();
      this.#actions.updated();
    } catch (error) {
      this.#actions.updated(error);
    }
  }

  async #readPage() {
    const { language, date, minScore, density } = this.#options;
    const { client } = this;
    const actions = this.#actions;
    if ((client.step === "none" && !this.#annotations) || this.#signal.aborted) return;
    await undefined; // By then this is the last reading.
    const turn = this.#last;
    const slices = new Slices(() => turn !== this.#last || this.#signal.aborted);
    if (await slices.rest()) return; // What asked for it, a mount above all, has taken its time.
    const began = performance.now();
    const likely = soundLanguage(language ?? page.documentElement?.lang);
    const head = actions.messagesIn(likely); // A head start: most often it is the right language.
    if (this.#choices.off) {
      this.#watch.stop();
      if (await slices.rest(head)) return;
      this.mentions = new Mentions();
      return actions.show({ language: likely, messages: await head, date: today(), properties: {} }, slices);
    }
    const snapshot = await this.#takeSnapshot(slices);
    if (!snapshot) return;
    const snapshotMs = slices.busyMs;
    // Asks for styles, which are made anew before the next frame anyway; the one with the marks has enough to do.
    requestAnimationFrame(() => actions.suit());
    const read = client.step === "none" ? undefined
      : this.#read ??= client.call("read", snapshot.html, { url: location.href, language, date, minScore });
    if (await slices.rest(read)) return;
    const reading = await read;
    const pageLanguage = soundLanguage(language ?? reading?.article.language ?? likely);
    const loading = actions.messagesIn(pageLanguage);
    if (await slices.rest(loading)) return;
    const made = reading ? foundIn(snapshot, reading)
      : await anchor(snapshot, this.#annotations?.items ?? [], pageLanguage, slices);
    const mentions = made && await mentionsOf(made.found, {
      named: made.named, density, before: this.mentions, slices,
      isHidden: (id) => this.#choices.hides(id),
    });
    if (!mentions) return;
    this.mentions = mentions;
    this.#lookout.disconnect();
    for (const node of mentions.unseen) if (!isRendered(node)) this.#lookout.observe(/** @type {Element} */ (node.parentElement));
    await actions.show({
      language: pageLanguage, messages: await loading, properties: reading?.properties ?? {},
      date: [date, reading?.article.date].find(isDate) ?? today(),
    }, slices);
    const { busyMs, longestMs, off } = slices;
    if (off) return;
    this.timing = {
      snapshotMs, coreMs: reading?.coreMs ?? 0, paintMs: busyMs - snapshotMs, totalMs: performance.now() - began, sliceMs: longestMs,
    };
  }

  /** @param {Slices} slices */
  async #takeSnapshot(slices) {
    const { shadow, frames, observe } = this.#options;
    const watch = this.#watch;
    const exclude = [this.#options.exclude ?? []].flat().join();
    const root = this.#rootNow;
    // What a selector means may change by what is elsewhere.
    const before = exclude || root !== this.root || !watch.isOn ? undefined : this.#snapshot;
    this.root = root;
    if (!watch.isOn) this.#actions.heal();
    watch.add(document, exclude !== "");
    for (let tries = 1; ; ++tries) {
      watch.quietly(() => {}); // What has changed up to here is known.
      const { count } = watch;
      const snapshot = await takeSnapshot(document, {
        root, exclude, shadow, frames, before,
        slices: tries < TRIES ? slices : undefined,
        isStale: () => watch.count !== count,
        enter: (scope) => this.#enter(scope),
      });
      if (slices.off) return undefined;
      if (!snapshot) continue;
      if (observe === false) watch.stop();
      if (snapshot.html !== this.#snapshot?.html) this.#read = undefined;
      return (this.#snapshot = snapshot);
    }
  }

  /** @param {Document | ShadowRoot} scope */
  #enter(scope) {
    this.#watch.add(scope);
    if (plain(scope).nodeType !== Node.DOCUMENT_NODE || this.#entered.has(scope)) return;
    this.#entered.add(scope);
    listenIn(/** @type {Document} */ (scope), this.#signal);
  }

  /**
   * Notes a change of the page.
   * @param {MutationRecord} record
   * @returns {boolean} whether it may matter
   */
  #see({ type, target, removedNodes }) {
    if (this.#snapshot) outdate(this.#snapshot, target, removedNodes);
    if ([...removedNodes].some(({ nodeName }) => nodeName === HOST_NAME.toUpperCase())) return true; // It will be put back.
    if (type !== "attributes" && isEdited(target)) return false;
    const root = this.#rootNow;
    return !root || root !== this.root || page.head?.contains(target) || holdersOf(target).has(root);
  }

  get #rootNow() {
    const { root } = this.#options;
    return typeof root === "string" ? page.querySelector(root) ?? undefined : root;
  }
}

/**
 * @param {Snapshot} snapshot
 * @param {Reading} reading
 */
function foundIn(snapshot, { items, named }) {
  const found = items.map(({ id, score, start, end, others }) => ({
    id, score, section: sectionAt(snapshot, start), words: snapshot.html.slice(start, end), spot: () => spotOf(snapshot, start, end),
    others,
  }));
  return { found, named };
}
