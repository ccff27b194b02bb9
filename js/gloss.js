/**
 * A gloss: one mounted article. Marks the names that a ReadingLoop finds, opens the cards, and can take it all away.
 *
 *     const gloss = new Gloss(options, loadTexts); // while the core is still on its way
 *     gloss.begin(client);
 *     await gloss.refresh();
 *
 * When the page is read again, what is named as before keeps its mark and its card.
 *
 * Cost: painting, a few milliseconds of the page's thread, in slices; for reading see reading.js.
 * Ownership: everything in the page hangs on one Host, one set of marks, one ReadingLoop and one AbortController; unmount()
 * ends all four.
 * Failure: refresh() rejects when the core refuses the page, after an "error" event; marks made before stay.
 */
import { appendix } from "./card/appendix.js";
import { today } from "./entity/iso-date.js";
import { messagesIn } from "./messages/messages.js";
import { page, plain } from "./page/dom.js";
import { guarded } from "./page/guard.js";
import { Highlights } from "./page/highlights.js";
import { InlineMarks } from "./page/inline-marks.js";
import { ReadingLoop } from "./reading.js";
import { Choices } from "./ui/choices.js";
import { Host } from "./ui/host.js";
import { listenToKeys } from "./ui/keys.js";
import { Panel } from "./ui/panel.js";
import { bringIntoView } from "./ui/place.js";
import { Pointer } from "./ui/pointer.js";
import { Popup } from "./ui/popup.js";
import { isDark, watchTheme } from "./ui/theme.js";

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
  /** @type {Step} */
  step = "none";
  /** Of the cards; there are none before it is filled by #show. */
  #context = /** @type {import("./card/card.js").CardContext} */ ({});
  #choices;
  #stop = new AbortController();
  /** Names of events that somebody listens to. */
  #listened = new Set();
  /** @type {WeakMap<EventListenerOrEventListenerObject, EventListener>} what is called in their place */
  #heard = new WeakMap();
  #host;
  #options;
  #reading;
  #marks;
  #popup;
  #panel;
  #pointer;

  /**
   * @param {MountOptions} options
   * @param {(language: string) => Promise<import("./messages/messages.js").Texts>} loadTexts  of the interface
   * @param {Host} [host]  what it adds to the page; taken away by unmount()
   * @param {Choices} [choices]  the reader's
   */
  constructor(options, loadTexts, host = new Host(), choices = new Choices()) {
    super();
    this.#options = options;
    this.#choices = choices;
    this.#host = host;
    const { signal } = this.#stop;
    this.#reading = new ReadingLoop(this.#options, this.#choices, {
      messagesIn: (language) => messagesIn(language, loadTexts),
      suit: guarded(() => this.#suit()),
      heal: (records) => this.#marks.heal(records),
      show: (page, slices) => this.#show(page, slices),
      updated: (error) => this.#updated(error),
    }, signal);
    const Marks = options.mode === "inline" || !Highlights.supported ? InlineMarks : Highlights;
    this.#marks = new Marks({
      dress: (scope) => this.#reading.quietly(() => this.#host.dress(scope)),
      quietly: (work) => this.#reading.quietly(work),
    });
    this.#panel = new Panel(this.#host.root, {
      shortcuts: options.shortcuts !== false,
      open: (entity) => this.#go(firstOf(entity), "panel"),
      choices: this.#choices,
      chosen: () => void this.refresh().catch(() => {}),
    });
    this.#popup = new Popup(this.#host, (mention) => this.#closed(mention));
    // The page's scripts make up events as well; a private host is none of theirs.
    const heeds = (/** @type {Event} */ event) => event.isTrusted || !this.#host.isPrivate;
    this.#pointer = new Pointer({
      heeds,
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
      heeds,
      dismiss: () => this.#dismiss(),
      step: (step) => this.#go(this.#reading.mentions.next(this.#popup.mention, step), "key"),
      press: (element) => element.matches(".newsgloss-mention") && this.#go(this.#marks.within(element), "key"),
    }, options.shortcuts !== false, signal);
    watchTheme(guarded(() => this.#suit()), signal);
    // Nothing tells of a `designMode` that is switched on. It is found out before anything is typed.
    for (const name of ["pointerdown", "keydown", "beforeinput"]) {
      page.addEventListener(name, guarded(() => this.#marks.heal()), { signal, capture: true });
    }
  }

  /**
   * @param {Client} client  closed by unmount()
   * @param {AnnotationPage} [annotations]  in place of a core
   */
  begin(client, annotations) {
    this.#reading.begin(client, annotations);
    this.step = client.step === "none" && annotations ? "annotations" : client.step;
    if (this.step === "none") this.#host.remove();
    else this.#host.attach();
  }

  /**
   * A listener that fails, now or later, does so in the console.
   * @param {string} name
   * @param {EventListenerOrEventListenerObject | null} listener
   * @param {boolean | AddEventListenerOptions} [options]
   */
  addEventListener(name, listener, options) {
    this.#listened.add(name);
    if (!listener) return;
    const heard = this.#heard.get(listener) ?? (async (/** @type {Event} */ event) => {
      try {
        await (typeof listener === "function" ? listener.call(this, event) : listener.handleEvent(event));
      } catch (error) {
        console.error(error);
      }
    });
    this.#heard.set(listener, heard);
    super.addEventListener(name, heard, options);
  }

  /**
   * @param {string} name
   * @param {EventListenerOrEventListenerObject | null} listener
   * @param {boolean | EventListenerOptions} [options]
   */
  removeEventListener(name, listener, options) {
    super.removeEventListener(name, (listener && this.#heard.get(listener)) ?? null, options);
  }

  /** @returns {readonly Entity[]} */
  get entities() {
    return this.#reading.mentions.entities;
  }

  get timing() {
    return this.#reading.timing;
  }

  /** @param {import("./newsgloss.d.ts").ReadingOptions} [changes] */
  async refresh(changes) {
    Object.assign(this.#options, changes);
    if (changes) this.#popup.close();
    try {
      await this.#reading.refresh();
    } catch (error) {
      this.#tell("error", { error });
      throw error;
    }
    this.#updated();
  }

  /**
   * @param {string} input
   * @param {import("./newsgloss.d.ts").AnnotateOptions} [options]
   * @returns {Promise<import("./newsgloss.d.ts").AnnotateResult>}
   */
  annotate(input, options = {}) {
    return this.#reading.client.call("annotate", input, options);
  }

  /** @param {string} id */
  open(id) {
    return this.#go(firstOf(this.entities.find((entity) => entity.id === id)), "call");
  }

  close() {
    this.#popup.close();
  }

  unmount() {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#popup.remove();
    this.#marks.clear();
    this.#panel.remove();
    this.#host.remove();
    this.#reading.stop();
  }

  /** @param {unknown} [error] */
  #updated(error) {
    if (this.#stop.signal.aborted) return;
    if (error) this.#tell("error", { error });
    else this.#tell("ready", { entities: this.entities, step: this.step });
  }

  /**
   * @param {import("./reading.js").PageRead} page
   * @param {import("./page/slice.js").Slices} slices
   */
  async #show({ language, messages, date, properties }, slices) {
    const { images, print } = this.#options;
    const { mentions } = this.#reading;
    this.#context = { language, locale: messages.locale, messages, date, today: today(), properties, images: images === "on" };
    const { mention } = this.#popup;
    if (mention && !mentions.all.some((one) => one === mention && one.spot())) this.#popup.close();
    await this.#marks.paint(mentions.shown, slices);
    if (slices.off) return;
    this.#attach();
    this.#markOpen(this.#popup.mention);
    this.#host.setLanguage(messages.locale);
    this.#panel.show(this.entities, this.#context);
    if (print === "appendix") this.#host.print(appendix(this.entities, this.#context));
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
    this.#attach();
    this.#popup.open(mention, { ...this.#context, page: this.#page() }, {
      point, back,
      focus: reason === "panel" || reason === "key" || reason === "call",
      // Under a resting pointer, or on the way of the focus, the page must not scroll to make room for a sheet.
      mayBeSheet: reason !== "hover" && reason !== "focus",
      link: reason === "tap" ? plain(aroundOf(mention))?.closest("a") : undefined,
    });
    this.#pointer.settle(reason);
    this.#markOpen(mention);
    // The page can move the focus, and would then say what has been looked up.
    if (!mention.others && reason !== "focus") this.#choices.see(mention.entity.id);
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
        this.#markOpen(mention);
      },
      report: this.#listened.has("report") ? (/** @type {Entity} */ entity) => this.#tell("report", told(entity)) : undefined,
    };
  }

  /** @param {Mention} mention */
  #closed(mention) {
    this.#pointer.settle(undefined);
    this.#markOpen(undefined);
    this.#tell("close", { entity: mention.entity, mention });
    if (this.#choices.hide) void this.#reading.start().catch(() => {});
  }

  /** Puts the host back where the page has taken it away. */
  #attach() {
    this.#reading.quietly(() => this.#host.attach());
  }

  /** @param {Mention | undefined} mention  marked in the page, whose scripts can tell, unless they are to learn nothing */
  #markOpen(mention) {
    if (!this.#host.isPrivate) this.#marks.setOpen(mention);
  }

  /** @param {Mention | undefined} mention  what card and panel should go with, rather than the story */
  #suit(mention = this.#popup.mention) {
    const around = mention ? aroundOf(mention) : this.#reading.root;
    this.#host.setDark(isDark(this.#options.theme, around ?? page.body ?? this.#host.root));
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

/**
 * The one to go to.
 * @param {Entity | undefined} entity
 */
function firstOf({ mentions } = /** @type {Entity} */ ({ mentions: /** @type {Mention[]} */ ([]) })) {
  return mentions.find(({ shown }) => shown) ?? mentions[0];
}

/** @param {Mention} mention */
function aroundOf({ range }) {
  return range.startContainer.parentElement;
}
