/**
 * newsgloss, the page side: what a publisher's code may rely on.
 *
 *     import { mount } from "newsgloss";
 *     const gloss = await mount({ kb: "/world.kb", root: "article" });
 *     gloss.addEventListener("open", (event) => console.log(event.detail.entity.label));
 *
 * The look is the publisher's to set, by properties on the root element (a page that can turn dark sets colours for both):
 *
 *     --newsgloss-mark          the line under a name         --newsgloss-open        behind the name whose card is open
 *     --newsgloss-surface       behind cards and panel        --newsgloss-text, --newsgloss-muted, --newsgloss-accent
 *     --newsgloss-font          of all texts                  --newsgloss-title-font  of cards' titles
 *     --newsgloss-width         of cards, 340px               --newsgloss-radius      of their corners, 10px
 *     --newsgloss-panel-start, --newsgloss-panel-end, --newsgloss-panel-bottom        where the panel's button stands
 *     --newsgloss-z-index       of the button, 0
 *
 * and by part, `newsgloss-host::part(title)`: card, kind, title, description, image, facts, term, value, note, now, since,
 * flag, go, more, here, mentions, previous, next, related, chip, links, link, page-link, why, report, foot, grip, back, close; panel,
 * panel-button, panel-item, choice; appendix. The names themselves are `::highlight(newsgloss)`, or `.newsgloss-mention`
 * where they are elements. Nothing of it is printed but the appendix.
 */

/** Explains the names in a page. Resolves once the names are marked, rejects when the knowledge base cannot be read. */
export function mount(options?: MountOptions): Promise<Gloss>;

declare global {
  interface Window {
    /** What the script tag sets. `ready` is the gloss it mounts; there is none with `data-manual`. */
    newsgloss?: { mount: typeof mount; ready?: Promise<Gloss> };
  }
}

/**
 * A URL of a `.kb` file or of a JSON source (it ends in .json), or the bytes of one. A source is compiled in the page, by a
 * module that is twice as large as the other (newsgloss-json.wasm): for trying, and for small ones that change often.
 *
 * In a URL, "names-{de,fr}.kb" is the file of the page's language, or no file.
 */
export type KnowledgeSource = string | URL | Uint8Array | ArrayBuffer;

/**
 * Addresses in options are relative to the page's own, whatever its <base> says; those beside the script, to where the
 * browser has the script from. Of options only own properties count, as they are when mount() is called.
 */
export interface SourceOptions {
  /**
   * One knowledge base, or several of which later ones win, field by field. Default: `world.kb`, the starter knowledge base
   * beside the script. Wherever it is among them it brings its names in the page's language, `world-{ar,de,…}.kb`
   * at the same place. Of several, one that cannot be read is left out, with a line in the console.
   */
  kb?: KnowledgeSource | KnowledgeSource[];
  /** Default: `newsgloss-worker.js` beside the script. Where no worker may run, `newsgloss-reader.mjs` beside it. */
  workerUrl?: string | URL;
  /** Default: `newsgloss.wasm` beside the script. */
  wasmUrl?: string | URL;
  /** The folder of the interface languages. Default: `messages/` beside the script. */
  messagesUrl?: string | URL;
}

export interface ReadingOptions {
  /** BCP 47. Default: what the page says. Also the language of the cards. */
  language?: string;
  /** ISO 8601, to the year, month or day: the day the article speaks from. Default: what the page says, else today. */
  date?: string;
  /** 0 to 1: mentions the core is less sure of stay unmarked. Default: the core's own. */
  minScore?: number;
}

export interface MountOptions extends SourceOptions, ReadingOptions {
  /** The element that holds the story, or a selector of it. Default: newsgloss finds the story. */
  root?: Element | string;
  /**
   * "highlight" leaves the page's DOM as it is, "inline" wraps mentions in elements. Default: "highlight". Where a framework
   * takes over what the server wrote, "inline" has to wait until it has.
   */
  mode?: "highlight" | "inline";
  /** Which mentions of an entity are marked. Sections lie between headings. Default: "first-in-section". */
  density?: "all" | "first-in-section" | "first";
  /** Selectors of elements to leave alone. */
  exclude?: string | string[];
  /** Default: "auto", as the text around the name is: light text stands on dark pages. */
  theme?: "auto" | "light" | "dark";
  /**
   * What a finger's first tap on a name that is a link does. "card" shows the card with the link in it, the second tap
   * follows; a finger reaches such a card in no other way. "follow" leaves the tap to the page. Default: "card".
   */
  linkTap?: "card" | "follow";
  /**
   * Annotations made beforehand, or their URL. With `kb` they are used where neither worker nor WebAssembly may run; without
   * it they are all there is: no core and no knowledge base is fetched.
   */
  annotations?: AnnotationPage | string | URL;
  /** Whether a page that changes is read again: text, parts that are replaced or added, another article. Default: true. */
  observe?: boolean;
  /** Reads open shadow roots too. One attached to an element later is seen with the next change of the page. Default: true. */
  shadow?: boolean;
  /** Reads frames of the same origin too; events in them are repeated on the frame element. Default: false. */
  frames?: boolean;
  /** Alt+Shift+N and Alt+Shift+P go to the next and previous name. Default: true. */
  shortcuts?: boolean;
  /** Whether cards show the images the knowledge base has. They are fetched from where they are. Default: "off". */
  images?: "off" | "on";
  /** "appendix": on paper the entities are listed behind the article. Default: "off". */
  print?: "off" | "appendix";
}

export interface AnnotateOptions extends ReadingOptions {
  /** What the input is. Default: "html". */
  input?: "html" | "text";
  /** The document's address, for `target.source`. */
  url?: string;
}

export interface AnnotateResult {
  page: AnnotationPage;
  /** Milliseconds the core took, without starting it. */
  coreMs: number;
}

/** What took the reading: the worker, the page's own thread, annotations made beforehand, or nobody. */
export type Step = "worker" | "main" | "annotations" | "none";

export interface Gloss extends EventTarget {
  /** Every entity the story names, in order of its first mention. */
  readonly entities: readonly Entity[];
  readonly step: Step;
  /**
   * Of the last reading, in milliseconds: of the page's thread (`snapshotMs`, `paintMs`), of the core, and from the snapshot
   * to the paint.
   */
  readonly timing: Timing;
  /** Opens the card of an entity at its first marked mention. False when the story does not name it. */
  open(id: string): boolean;
  close(): void;
  /** Reads the page again, from now on as `changes` say. */
  refresh(changes?: ReadingOptions): Promise<void>;
  /** Annotates a text or an HTML document that need not be in the page. */
  annotate(input: string, options?: AnnotateOptions): Promise<AnnotateResult>;
  /** Takes away everything newsgloss added. */
  unmount(): void;
  addEventListener<Name extends keyof GlossEvents>(
    name: Name,
    listener: (event: CustomEvent<GlossEvents[Name]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export interface GlossEvents {
  /** The names are marked: for the first time, after `refresh()`, or because the page has changed. */
  ready: { entities: readonly Entity[]; step: Step };
  open: { entity: Entity; mention: Mention; reason: OpenReason };
  close: { entity: Entity; mention: Mention };
  /** The reader says that a card is wrong; they are asked only where somebody listens. newsgloss itself sends nothing. */
  report: { entity: Entity; mention: Mention };
  error: { error: Error };
}

export type OpenReason = "hover" | "focus" | "tap" | "click" | "panel" | "key" | "call" | "card";

export interface Timing {
  snapshotMs: number;
  coreMs: number;
  paintMs: number;
  totalMs: number;
  /** The longest stretch on the page's thread. */
  sliceMs: number;
}

export interface Entity {
  /** A Wikidata item id, or an IRI of the publisher. */
  id: string;
  /** In the language of the cards. */
  label: string;
  type: string;
  readonly record: EntityRecord;
  /** In reading order; those with `shown` are marked in the page. */
  mentions: Mention[];
}

export interface Mention {
  entity: Entity;
  /** 0 to 1. */
  score: number;
  /** Number of headings before it. */
  section: number;
  shown: boolean;
  /** Place among all mentions of the story, from 0. */
  index: number;
  /** The words themselves. */
  readonly range: Range;
  /** Who else it may be, where it was too close to call. */
  readonly others?: Entity[];
}

/** Texts by language: `{"en": "Russia", "ru": "Россия"}`. */
export type Localised = Record<string, string>;

export interface EntityRecord {
  id: string;
  type?: string;
  /** Of a country: 🇷🇺 */
  flag?: string;
  label?: Localised;
  description?: Localised;
  facts?: Fact[];
  links?: { wikipedia?: Localised; official?: string };
  image?: { url: string; alt?: string; credit?: string; licence?: string };
  /** Whose description and facts these are. */
  about?: About[];
}

/** What a knowledge base says of itself: its name, and the date of what it knows. */
export interface About {
  label?: Localised;
  date?: string;
}

export interface Fact {
  /** A Wikidata property id. */
  property: string;
  value: FactValue;
  /** ISO 8601, to the year, month or day. Missing means unbounded. */
  start?: string;
  end?: string;
  /** When it was counted; beside a `start`, when it was last known to hold. */
  pointInTime?: string;
  /** URL of the page the fact was read on. */
  source?: string;
  unit?: string;
  /** Of a position that was left: who holds it today. */
  successor?: Fact;
}

export type FactValue =
  | string
  | number
  | boolean
  | { id: string; label?: Localised | string; flag?: string }
  | { [key: string]: unknown };

/** What a property is called, where it stands and what it counts. */
export interface Property {
  label?: Localised;
  order?: number;
  unit?: string | Localised;
}

/** By id. `about` is the knowledge base itself. */
export type Properties = Record<string, Property | undefined> & { about?: About };

/** W3C Web Annotation Data Model. */
export interface AnnotationPage {
  "@context"?: unknown;
  type: "AnnotationPage";
  items: Annotation[];
}

/** May carry the fields of an EntityRecord, which the card then shows. */
export interface AnnotationBody {
  id: string;
  label?: string | Localised;
  class?: string;
  score?: number;
  [field: string]: unknown;
}

export interface Annotation {
  type: "Annotation";
  motivation?: string;
  /** Several where it was too close to call, best first. */
  body: AnnotationBody | AnnotationBody[];
  target: { source?: string; selector: Selector | Selector[] };
}

export type Selector =
  | { type: "TextQuoteSelector"; exact: string; prefix?: string; suffix?: string }
  | { type: "TextPositionSelector"; start: number; end: number }
  | { type: "DataPositionSelector"; start: number; end: number };
