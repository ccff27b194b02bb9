/**
 * A gloss: one mounted article. Reads the page, marks the names, opens the cards, and can take it all away.
 *
 *     const gloss = new Gloss(options, client);
 *     await gloss.refresh();
 *
 * Cost: on the page's thread the snapshot and the painting, a few milliseconds; see `timing`.
 * Ownership: everything in the page hangs on one Host, one set of marks and one AbortController; unmount() ends all three.
 * Failure: refresh() rejects when the core refuses the page, after an "error" event; highlights made before stay.
 */
import { anchor } from "./anchor.js";
import { Host } from "./host.js";
import { InlineMarks } from "./inline.js";
import { isDate, today } from "./iso-date.js";
import { listenToKeys } from "./keys.js";
import { Mentions } from "./mentions.js";
import { Highlights } from "./paint.js";
import { Panel } from "./panel.js";
import { bringIntoView } from "./place.js";
import { Pointer } from "./pointer.js";
import { Popup } from "./popup.js";
import { sectionAt, spotOf, takeSnapshot } from "./snapshot.js";
import { isDark, watchTheme } from "./theme.js";

/**
 * @typedef {import("./newsgloss.d.ts").AnnotationPage} AnnotationPage
 * @typedef {import("./newsgloss.d.ts").Entity} Entity
 * @typedef {import("./newsgloss.d.ts").Mention} Mention
 * @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions
 * @typedef {import("./newsgloss.d.ts").OpenReason} OpenReason
 * @typedef {import("./newsgloss.d.ts").Step} Step
 * @typedef {import("./core-client.js").Client} Client
 */

export class Gloss extends EventTarget {
  timing = { snapshotMs: 0, coreMs: 0, paintMs: 0, totalMs: 0 };
  /** @type {Step} */
  step;
  #mentions = new Mentions([], { records: {}, language: "en", density: "all" });
  /** @type {import("./card.js").CardContext} */
  #context = { language: "en", date: today(), today: today(), properties: {} };
  #stop = new AbortController();
  /** Counts readings, so that an overtaken one changes nothing. */
  #reading = 0;
  #host;
  #options;
  #client;
  #annotations;
  #root;
  #marks;
  #popup;
  #panel;
  #pointer;

  /**
   * @param {MountOptions} options
   * @param {Client} client  closed by unmount()
   * @param {AnnotationPage} [annotations]  in place of a core
   */
  constructor(options, client, annotations) {
    super();
    this.#options = options;
    this.#client = client;
    this.#annotations = annotations;
    this.#root = typeof options.root === "string" ? document.querySelector(options.root) ?? undefined : options.root;
    this.step = client.step === "none" && annotations ? "annotations" : client.step;
    this.#host = new Host(this.step !== "none");
    const { signal } = this.#stop;
    const Marks = options.mode === "inline" || !Highlights.supported ? InlineMarks : Highlights;
    this.#marks = new Marks(document, this.#host.adopt);
    this.#panel = new Panel(this.#host.root, {
      shortcuts: options.shortcuts !== false,
      open: (entity) => this.#go(entity.mentions[0], "panel"),
    });
    this.#popup = new Popup(this.#host, (mention) => this.#closed(mention));
    this.#pointer = new Pointer({
      hit: (x, y, target) => this.#marks.hit(x, y, target),
      within: (element) => this.#marks.within(element),
      isOurs: (event) => this.#host.contains(event),
      opened: () => this.#popup.mention,
      distance: (point) => this.#popup.distance(point),
      open: (mention, reason, point) => this.#popup.returning || this.#open(mention, reason, { point }),
      close: () => this.#popup.close(false),
      leave: () => this.#panel.close(),
    }, options.linkTap, signal);
    listenToKeys({
      dismiss: () => this.#dismiss(),
      step: (step) => this.#go(this.#mentions.next(this.#popup.mention, step), "key"),
      press: (element) => element.matches(".newsgloss-mention") && this.#go(this.#marks.within(element), "key"),
    }, options.shortcuts !== false, signal);
    watchTheme(() => this.#suit(), signal);
  }

  /** @returns {readonly Entity[]} */
  get entities() {
    return this.#mentions.entities;
  }

  /** @param {import("./newsgloss.d.ts").ReadingOptions} [changes] */
  async refresh(changes) {
    this.#options = { ...this.#options, ...changes };
    try {
      await this.#read();
    } catch (error) {
      this.#tell("error", { error });
      throw error;
    }
    if (!this.#stop.signal.aborted) this.#tell("ready", { entities: this.entities, step: this.step });
  }

  /**
   * @param {string} input
   * @param {import("./newsgloss.d.ts").AnnotateOptions} [options]
   */
  annotate(input, options = {}) {
    return this.#client.annotate(input, options);
  }

  /** @param {string} id */
  open(id) {
    return this.#go(this.entities.find((entity) => entity.id === id)?.mentions[0], "call");
  }

  close() {
    this.#popup.close();
  }

  unmount() {
    if (this.#stop.signal.aborted) return;
    this.#popup.remove();
    this.#stop.abort();
    this.#marks.clear();
    this.#panel.remove();
    this.#host.remove();
    this.#client.close();
    this.#mentions = new Mentions([], { records: {}, language: "en", density: "all" });
  }

  async #read() {
    const { language, date, minScore, density } = this.#options;
    if (this.step === "none") return;
    const turn = ++this.#reading;
    this.#popup.close();
    if (this.#marks instanceof InlineMarks) this.#marks.paint([]); // The page's text has to be whole to be read.
    const began = performance.now();
    const exclude = [this.#options.exclude ?? []].flat().join();
    const snapshot = takeSnapshot(document, { root: this.#root, exclude });
    const taken = performance.now();
    const reading = this.#client.step === "none" ? undefined
      : await this.#client.read(snapshot.html, { url: location.href, language, date, minScore });
    if (turn !== this.#reading || this.#stop.signal.aborted) return;
    const read = performance.now();
    const pageLanguage = language ?? reading?.article.language ?? (document.documentElement.lang || "en");
    const published = [date, reading?.article.published?.slice(0, 10)].find(isDate) ?? today();
    this.#context = { language: pageLanguage, date: published, today: today(), properties: reading?.properties ?? {} };
    const { found, records } = reading ? foundIn(snapshot, reading)
      : anchor(snapshot, this.#annotations?.items ?? [], pageLanguage);
    this.#mentions = new Mentions(found, { records, language: pageLanguage, density });
    this.#marks.paint(this.#mentions.shown);
    const painted = performance.now();
    this.#host.setLanguage(pageLanguage);
    this.#panel.show(this.entities, pageLanguage);
    // Asks for styles, which are made anew before the next frame anyway.
    requestAnimationFrame(() => this.#suit());
    this.timing = {
      snapshotMs: taken - began, coreMs: reading?.coreMs ?? 0, paintMs: painted - read, totalMs: painted - began,
    };
  }

  /**
   * Brings a mention into view and opens its card with the focus in it.
   * @param {Mention | undefined} mention
   * @param {OpenReason} reason
   */
  #go(mention, reason) {
    if (!mention) return false;
    const from = { left: scrollX, top: scrollY };
    bringIntoView(mention.range);
    this.#open(mention, reason, { back: reason === "panel" ? (wasAsked) => this.#toPanel(mention, wasAsked, from, to) : undefined });
    const to = scrollY;
    return true;
  }

  /**
   * From a card back to the panel, and the page to where it was unless it was scrolled since.
   * @param {Mention} mention
   * @param {boolean} wasAsked  the reader wants to have it open again
   * @param {{ left: number, top: number }} from
   * @param {number} to
   */
  #toPanel({ entity }, wasAsked, from, to) {
    if (!wasAsked) return this.#panel.focus();
    if (scrollY === to) scrollTo({ ...from, behavior: "instant" });
    return this.#panel.open(entity);
  }

  /**
   * @param {Mention} mention
   * @param {OpenReason} reason
   * @param {Pick<import("./popup.js").Opening, "point" | "back">} how
   */
  #open(mention, reason, { point, back }) {
    if (this.#popup.mention === mention && point) return this.#pointer.settle(reason);
    this.#suit(mention);
    this.#popup.open(mention, this.#context, {
      point, back,
      focus: reason === "panel" || reason === "key" || reason === "call",
      // Under a resting pointer, or on the way of the focus, the page must not scroll to make room for a sheet.
      mayBeSheet: reason !== "hover" && reason !== "focus",
      link: reason === "tap" ? aroundOf(mention)?.closest("a") : undefined,
    });
    this.#pointer.settle(reason);
    this.#marks.setOpen(mention);
    this.#tell("open", { entity: mention.entity, mention, reason });
  }

  /** @param {Mention} mention */
  #closed(mention) {
    this.#pointer.settle(undefined);
    this.#marks.setOpen(undefined);
    this.#tell("close", { entity: mention.entity, mention });
  }

  /** @param {Mention | undefined} mention  what card and panel should go with, rather than the story */
  #suit(mention = this.#popup.mention) {
    const around = mention ? aroundOf(mention) : this.#root;
    this.#host.setDark(isDark(this.#options.theme, around ?? document.body));
  }

  #dismiss() {
    if (this.#popup.mention) {
      this.#popup.close();
      return true;
    }
    if (!this.#panel.isOpen) return false;
    this.#panel.close();
    return true;
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** @param {Mention} mention */
function aroundOf({ range }) {
  return range.startContainer.parentElement;
}

/**
 * @param {import("./snapshot.js").Snapshot} snapshot
 * @param {import("./reader.js").Reading} reading
 */
function foundIn(snapshot, { items, records }) {
  const found = items.map(({ id, score, start, end }) => ({
    id, score, section: sectionAt(snapshot, start), spot: () => spotOf(snapshot, start, end),
  }));
  return { found, records };
}
