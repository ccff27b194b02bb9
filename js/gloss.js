/**
 * A gloss: one mounted article. Reads the page, marks the names, opens the cards, and can take it all away.
 *
 *     const gloss = new Gloss(options, loadTexts); // while the core is still on its way
 *     gloss.begin(client);
 *     await gloss.refresh();
 *
 * A page that changes is read again: of the snapshot what has changed is written anew, the core gets the whole, since a word
 * may turn another into the story or a name, and what is named as before keeps its mark and its card.
 *
 * Cost: on the page's thread the snapshot and the painting, a few milliseconds, in slices; see `timing`.
 * Ownership: everything in the page hangs on one Host, one set of marks, one Watch and one AbortController; unmount() ends
 * all four.
 * Failure: refresh() rejects when the core refuses the page, after an "error" event; marks made before stay.
 */
import { appendix } from "./card/appendix.js";
import { withoutCore } from "./core/client.js";
import { isDate, today } from "./entity/iso-date.js";
import { Messages, messagesIn } from "./messages/messages.js";
import { anchor } from "./page/anchor.js";
import { listenIn } from "./page/frame.js";
import { Highlights } from "./page/highlights.js";
import { InlineMarks } from "./page/inline-marks.js";
import { Mentions, mentionsOf } from "./page/mentions.js";
import { Slices } from "./page/slice.js";
import { holdersOf, outdate, sectionAt, spotOf, takeSnapshot } from "./page/snapshot.js";
import { Watch } from "./page/watch.js";
import { Choices } from "./ui/choices.js";
import { Host } from "./ui/host.js";
import { listenToKeys } from "./ui/keys.js";
import { Panel } from "./ui/panel.js";
import { bringIntoView } from "./ui/place.js";
import { Pointer } from "./ui/pointer.js";
import { Popup } from "./ui/popup.js";
import { isDark, watchTheme } from "./ui/theme.js";

/** A page that changes whenever the snapshot rests is read in one piece the next time. */
const TRIES = 3;

/**
 * @typedef {import("./newsgloss.d.ts").AnnotationPage} AnnotationPage
 * @typedef {import("./newsgloss.d.ts").Entity} Entity
 * @typedef {import("./newsgloss.d.ts").Mention} Mention
 * @typedef {import("./newsgloss.d.ts").MountOptions} MountOptions
 * @typedef {import("./newsgloss.d.ts").OpenReason} OpenReason
 * @typedef {import("./newsgloss.d.ts").Step} Step
 * @typedef {import("./core/client.js").Client} Client
 */

export class Gloss extends EventTarget {
  timing = { snapshotMs: 0, coreMs: 0, paintMs: 0, totalMs: 0, sliceMs: 0 };
  /** @type {Step} */
  step = "none";
  #mentions = new Mentions();
  /** @type {import("./card/card.js").CardContext} */
  #context = { language: "en", locale: "en", messages: new Messages(), date: today(), today: today(), properties: {} };
  #choices = new Choices();
  #stop = new AbortController();
  /** Names of events that somebody listens to. */
  #listened = new Set();
  /** @type {Promise<void> | undefined} the last one; one that it has overtaken changes nothing */
  #reading;
  /** @type {import("./page/snapshot.js").Snapshot | undefined} */
  #snapshot;
  /** @type {Promise<import("./core/reader.js").Reading> | undefined} what the core made of it */
  #read;
  #watch = new Watch({
    see: (record) => this.#see(record),
    heal: (records) => this.#marks.heal(records),
    update: () => this.#update(),
  });
  /** Frames, by what is in them. */
  #entered = new WeakSet();
  #host;
  #options;
  #client = withoutCore("newsgloss is still being mounted");
  /** @type {AnnotationPage | undefined} */
  #annotations;
  #loadTexts;
  #root;
  #marks;
  #popup;
  #panel;
  #pointer;

  /**
   * @param {MountOptions} options
   * @param {(language: string) => Promise<import("./messages/messages.js").Texts>} loadTexts  of the interface
   * @param {Host} [host]  what it adds to the page; taken away by unmount()
   */
  constructor(options, loadTexts, host = new Host()) {
    super();
    this.#loadTexts = loadTexts;
    this.#options = options;
    this.#root = this.#rootNow;
    this.#host = host;
    const { signal } = this.#stop;
    const Marks = options.mode === "inline" || !Highlights.supported ? InlineMarks : Highlights;
    this.#marks = new Marks({
      dress: (scope) => this.#watch.quietly(() => this.#host.dress(scope)),
      quietly: (work) => this.#watch.quietly(work),
    });
    this.#panel = new Panel(this.#host.root, {
      shortcuts: options.shortcuts !== false,
      open: (entity) => this.#go(entity.mentions[0], "panel"),
      choices: this.#choices,
      chosen: () => void this.refresh().catch(() => {}),
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
    if (options.frames) {
      document.addEventListener("load", ({ target }) => {
        if (!(target instanceof HTMLIFrameElement)) return;
        if (this.#snapshot) outdate(this.#snapshot, target, []);
        this.#watch.plan();
      }, { signal, capture: true });
    }
  }

  /**
   * @param {Client} client  closed by unmount()
   * @param {AnnotationPage} [annotations]  in place of a core
   */
  begin(client, annotations) {
    this.#client = client;
    this.#annotations = annotations;
    this.step = client.step === "none" && annotations ? "annotations" : client.step;
    if (this.step === "none") this.#host.remove();
    else this.#host.attach();
  }

  /** @param {Parameters<EventTarget["addEventListener"]>} args */
  addEventListener(...args) {
    this.#listened.add(args[0]);
    super.addEventListener(...args);
  }

  /** @returns {readonly Entity[]} */
  get entities() {
    return this.#mentions.entities;
  }

  /** @param {import("./newsgloss.d.ts").ReadingOptions} [changes] */
  async refresh(changes) {
    this.#options = { ...this.#options, ...changes };
    this.#read = undefined;
    if (changes) this.#popup.close();
    try {
      // When another call overtakes this one, both end with it.
      /** @type {Promise<void> | undefined} */
      let reading = this.#start();
      while (reading) {
        await reading;
        reading = reading === this.#reading ? undefined : this.#reading;
      }
    } catch (error) {
      this.#tell("error", { error });
      throw error;
    }
    if (!this.#stop.signal.aborted) this.#tell("ready", { entities: this.entities, step: this.step });
  }

  /**
   * @param {string} input
   * @param {import("./newsgloss.d.ts").AnnotateOptions} [options]
   * @returns {Promise<import("./newsgloss.d.ts").AnnotateResult>}
   */
  annotate(input, options = {}) {
    return this.#client.call("annotate", input, options);
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
    this.#stop.abort();
    this.#popup.remove();
    this.#marks.clear();
    this.#watch.stop();
    this.#panel.remove();
    this.#host.remove();
    this.#client.close();
    this.#mentions = new Mentions();
    this.#snapshot = this.#read = undefined;
  }

  #start() {
    return (this.#reading = this.#readPage());
  }

  /** The page has changed. */
  async #update() {
    try {
      await this.#reading?.catch(() => {}); // It was asked for, so it is not to be overtaken.
      await this.#start();
      if (!this.#stop.signal.aborted) this.#tell("ready", { entities: this.entities, step: this.step });
    } catch (error) {
      if (!this.#stop.signal.aborted) this.#tell("error", { error });
    }
  }

  async #readPage() {
    const { language, date, minScore, density, images, print } = this.#options;
    const { signal } = this.#stop;
    if (this.step === "none" || signal.aborted) return;
    await undefined; // By then this is the last reading.
    const turn = this.#reading;
    const slices = new Slices(() => turn !== this.#reading || signal.aborted);
    if (await slices.rest()) return; // What asked for it, a mount above all, has taken its time.
    if (this.#choices.off) return this.#rest(slices);
    const began = performance.now();
    // A head start: most often it is the right one.
    void messagesIn(language ?? document.documentElement.lang, this.#loadTexts);
    const snapshot = await this.#takeSnapshot(slices);
    if (!snapshot) return;
    const snapshotMs = slices.busyMs;
    // Asks for styles, which are made anew before the next frame anyway; the one with the marks has enough to do.
    requestAnimationFrame(() => this.#suit());
    const read = this.#client.step === "none" ? undefined
      : this.#read ??= this.#client.call("read", snapshot.html, { url: location.href, language, date, minScore });
    if (await slices.rest(read)) return;
    const reading = await read;
    const pageLanguage = language ?? reading?.article.language ?? (document.documentElement.lang || "en");
    const published = [date, reading?.article.published?.slice(0, 10)].find(isDate) ?? today();
    const loading = messagesIn(pageLanguage, this.#loadTexts);
    if (await slices.rest(loading)) return;
    const messages = await loading;
    this.#context = {
      language: pageLanguage, locale: messages.locale, messages, date: published, today: today(),
      properties: reading?.properties ?? {}, images: images === "on",
    };
    const made = reading ? foundIn(snapshot, reading)
      : await anchor(snapshot, this.#annotations?.items ?? [], pageLanguage, slices);
    const mentions = made && await mentionsOf(made.found, {
      named: made.named, density, before: this.#mentions, slices,
      isHidden: (id) => this.#choices.hides(id),
    });
    if (!mentions) return;
    this.#mentions = mentions;
    const { mention } = this.#popup;
    if (mention && !mentions.all.some((one) => one === mention && one.spot())) this.#popup.close();
    await this.#marks.paint(mentions.shown, snapshot.scopes, slices);
    if (slices.off) return;
    this.#marks.setOpen(this.#popup.mention);
    this.#host.setLanguage(messages.locale);
    this.#panel.show(this.entities, this.#context);
    if (print === "appendix") this.#host.print(appendix(this.entities, this.#context));
    const { busyMs, longestMs } = slices;
    this.timing = {
      snapshotMs, coreMs: reading?.coreMs ?? 0, paintMs: busyMs - snapshotMs, totalMs: performance.now() - began, sliceMs: longestMs,
    };
  }

  /**
   * Switched off by the reader: the panel alone is there, to switch on again.
   * @param {Slices} slices
   */
  async #rest(slices) {
    this.#watch.stop();
    this.#popup.close();
    this.#mentions = new Mentions();
    await this.#marks.paint([], []);
    const messages = await messagesIn(this.#options.language ?? document.documentElement.lang, this.#loadTexts);
    if (slices.off) return;
    this.#host.setLanguage(messages.locale);
    this.#panel.show([], { ...this.#context, messages });
  }

  /** @param {Slices} slices */
  async #takeSnapshot(slices) {
    const { shadow, frames, observe } = this.#options;
    const watch = this.#watch;
    const exclude = [this.#options.exclude ?? []].flat().join();
    const root = this.#rootNow;
    // What a selector means may change by what is elsewhere.
    const before = exclude || root !== this.#root || !watch.isOn ? undefined : this.#snapshot;
    this.#root = root;
    if (!watch.isOn) this.#marks.heal();
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
    if (scope.nodeType !== Node.DOCUMENT_NODE || this.#entered.has(scope)) return;
    this.#entered.add(scope);
    listenIn(/** @type {Document} */ (scope), this.#stop.signal);
  }

  /**
   * Notes a change of the page.
   * @param {MutationRecord} record
   * @returns {boolean} whether it may matter
   */
  #see({ target, removedNodes }) {
    if (this.#snapshot) outdate(this.#snapshot, target, removedNodes);
    const root = this.#rootNow;
    return !root || root !== this.#root || document.head.contains(target) || holdersOf(target).has(root);
  }

  get #rootNow() {
    const { root } = this.#options;
    return typeof root === "string" ? document.querySelector(root) ?? undefined : root;
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
   * @param {Pick<import("./ui/popup.js").Opening, "point" | "back">} how
   */
  #open(mention, reason, { point, back }) {
    if (this.#popup.mention === mention && point) return this.#pointer.settle(reason);
    this.#suit(mention);
    this.#popup.open(mention, { ...this.#context, page: this.#page() }, {
      point, back,
      focus: reason === "panel" || reason === "key" || reason === "call",
      // Under a resting pointer, or on the way of the focus, the page must not scroll to make room for a sheet.
      mayBeSheet: reason !== "hover" && reason !== "focus",
      link: reason === "tap" ? aroundOf(mention)?.closest("a") : undefined,
    });
    this.#pointer.settle(reason);
    this.#marks.setOpen(mention);
    if (!mention.others) this.#choices.see(mention.entity.id);
    this.#tell("open", { entity: mention.entity, mention, reason });
  }

  /** What a card may do in the page. Once it is used, it stays until it is closed. */
  #page() {
    const { entities } = this;
    const told = (/** @type {Entity} */ entity) => ({ entity, mention: this.#popup.mention });
    return {
      entities,
      /** @param {Entity} entity */
      turn: (entity) => {
        this.#popup.turn(entity);
        this.#pointer.settle("card");
        this.#choices.see(entity.id);
        this.#tell("open", { ...told(entity), reason: "card" });
      },
      /** @param {Mention} mention @param {string} focus */
      jump: (mention, focus) => {
        bringIntoView(mention.range);
        this.#popup.move(mention, focus);
        this.#pointer.settle("card");
        this.#marks.setOpen(mention);
      },
      report: this.#listened.has("report") ? (/** @type {Entity} */ entity) => this.#tell("report", told(entity)) : undefined,
    };
  }

  /** @param {Mention} mention */
  #closed(mention) {
    this.#pointer.settle(undefined);
    this.#marks.setOpen(undefined);
    this.#tell("close", { entity: mention.entity, mention });
    if (this.#choices.hide) void this.#start().catch(() => {});
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
 * @param {import("./page/snapshot.js").Snapshot} snapshot
 * @param {import("./core/reader.js").Reading} reading
 */
function foundIn(snapshot, { items, named }) {
  const found = items.map(({ id, score, start, end, others }) => ({
    id, score, section: sectionAt(snapshot, start), words: snapshot.html.slice(start, end), spot: () => spotOf(snapshot, start, end),
    others,
  }));
  return { found, named };
}
