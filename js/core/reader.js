/**
 * Reader: an open core that reads pages. It runs in the worker; where no worker may run, the page loads it as
 * newsgloss-reader.mjs and runs it on its own thread.
 *
 *     const reader = await openReader({ wasmUrl, kb: ["world.kb"] });
 *     const reading = reader.read(snapshot.html, { date: "2024-10-11" });
 *
 * Cost: one call of the core a page, 10 to 20 ms for a long article.
 * Units: a reading's `start` and `end` are UTF-16 code units of the HTML it was given, ascending, never overlapping.
 * Failure: BlockedError when a policy forbids WebAssembly; CoreError or Error when a file is missing or damaged. A damaged
 * record costs its own entity, and a line in the console.
 */
import { flagOf } from "../entity/flag.js";
import { today } from "../entity/iso-date.js";
import { nameIn } from "../entity/label.js";
import { layeredProperties, layeredRecord, layersOf } from "../entity/layered-record.js";
import { toUtf16 } from "./byte-map.js";
import { BlockedError, CoreError } from "./errors.js";
import { Core, InputKind, OutputKind } from "./wasm.js";

/**
 * @typedef {import("../newsgloss.d.ts").EntityRecord} EntityRecord
 * @typedef {import("../newsgloss.d.ts").Properties} Properties
 * @typedef {import("../newsgloss.d.ts").AnnotationPage} AnnotationPage
 *
 * @typedef {Omit<import("./sources.js").Sources, "workerUrl">} Sources
 * @typedef {import("../newsgloss.d.ts").AnnotateOptions} AnnotateOptions
 * @typedef {{ start: number, end: number, id: string, score: number, others?: string[] }} Item  others: as likely, or nearly
 *
 * @typedef {object} Named  what a page needs of an entity before a card is opened
 * @property {string} [label]  in the language of the page
 * @property {string} [type]
 * @property {string} json  the record: as a text it costs the page's thread next to nothing
 *
 * @typedef {object} Reading
 * @property {Item[]} items
 * @property {Record<string, Named>} named  the entities found
 * @property {Properties} properties
 * @property {{ title?: string, language?: string, date?: string }} article
 * @property {number} coreMs
 */

/** Properties whose values are countries, most often: members, signatories, country, citizenship, origin, operators. */
const OF_COUNTRIES = ["P527", "P1891", "P17", "P27", "P495", "P137", "P1001", "P205"];
const POSITION = "P39";
const HOLDER = "P1308";

/**
 * @param {Sources} sources
 * @returns {Promise<Reader>}
 */
export async function openReader({ wasmUrl, kb }) {
  const layers = Promise.allSettled(kb.map(fetchLayer));
  // Sources are compiled by a larger module, which lies beside the other.
  const core = await startCore(kb.some(isJson) ? wasmUrl.replace(/\.wasm\b/, "-json.wasm") : wasmUrl);
  return new Reader(core, openLayers(core, await layers, kb.map(nameOf)), async () =>
    core.references(await fetchBytes(wasmUrl.replace(/\.wasm\b/, "-references.bin"))));
}

/**
 * Opens the knowledge bases that can be read.
 * @param {Core} core
 * @param {PromiseSettledResult<Uint8Array>[]} layers
 * @param {string[]} names  of them
 * @returns {{ opened: string[], refused: string[] }} the names of those that are open, and what is wrong with the others
 */
function openLayers(core, layers, names) {
  /** @type {Error[]} */
  const refused = [];
  /** @type {string[]} */
  const opened = [];
  const read = layers.flatMap((layer, index) => {
    try {
      if (layer.status === "rejected") throw layer.reason;
      core.open([layer.value]);
      opened.push(names[index]);
      return [layer.value];
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      const place = message.replace(/^kb\[0\]/, ""); // It was opened alone.
      refused.push(layer.status === "rejected" ? layer.reason : new CoreError(`${names[index]}${place === message ? ": " : ""}${place}`));
      return [];
    }
  });
  if (!read.length && refused.length) throw refused[0];
  core.open(read);
  return { opened, refused: refused.map(({ message }) => message) };
}

export class Reader {
  #core;
  /** Names of the knowledge bases. */
  #opened;
  /** @type {(() => Promise<void>) | undefined} */
  #nameReferences;
  /** @type {(import("../newsgloss.d.ts").About | undefined)[]} what each knowledge base says of itself */
  #abouts = [];
  /** @type {Map<string, EntityRecord>} of the entities that facts name */
  #named = new Map();
  /** Ids of damaged records that have been told of. */
  #damaged = new Set();

  /**
   * @param {Core} core
   * @param {ReturnType<typeof openLayers>} opened  the knowledge bases
   * @param {() => Promise<void>} nameReferences  makes HTML's named character references known to the core
   */
  constructor(core, { opened, refused }, nameReferences) {
    this.#core = core;
    this.#opened = opened;
    this.refused = refused;
    this.#nameReferences = nameReferences;
  }

  /**
   * @param {string} html
   * @param {Omit<AnnotateOptions, "input">} options
   * @returns {Reading}
   */
  read(html, options) {
    const bytes = new TextEncoder().encode(html);
    const began = performance.now();
    const json = this.#core.annotate({ ...options, bytes, today: today(), outputKind: OutputKind.page });
    const coreMs = performance.now() - began;
    const { article = {}, items, damaged = [] } = JSON.parse(json);
    for (const id of new Set(damaged)) {
      this.#layers(id); // Which tells of it, and of its file.
      this.#leaveOut(id || "an entity", this.#opened.join(" or "), new Error("its id, too"));
    }
    const properties = this.#layers("properties");
    this.#abouts = properties.map(({ about }) => about);
    const offsets = toUtf16(bytes, items.flatMap((/** @type {Item} */ item) => [item.start, item.end]));
    const language = options.language ?? article.language ?? "en";
    /** @type {Map<string, Named | undefined>} */
    const named = new Map();
    items.forEach((/** @type {Item} */ item, /** @type {number} */ index) => {
      item.start = offsets[2 * index];
      item.end = offsets[2 * index + 1];
      for (const id of [item.id, ...(item.others ?? [])]) if (!named.has(id)) named.set(id, this.#namedBy(id, language));
    });
    const known = items.filter((/** @type {Item} */ { id, others = [] }) => [id, ...others].every((one) => named.get(one)));
    return { items: known, named: Object.fromEntries(/** @type {Map<string, Named>} */ (named)), properties: layeredProperties(properties), article, coreMs };
  }

  /**
   * @param {string} input
   * @param {AnnotateOptions} options
   * @returns {Promise<{ page: AnnotationPage, coreMs: number }>}
   */
  async annotate(input, options) {
    // HTML that the page side has not written may use any named character reference.
    if (/&[a-z]/i.test(input)) {
      await this.#nameReferences?.();
      this.#nameReferences = undefined;
    }
    const bytes = new TextEncoder().encode(input);
    const began = performance.now();
    const json = this.#core.annotate({ ...options, bytes, today: today(), inputKind: InputKind[options.input ?? "html"] });
    return { coreMs: performance.now() - began, page: JSON.parse(json) };
  }

  close() {
    this.#core.close();
  }

  /**
   * @param {string} id
   * @param {string} language
   * @returns {Named | undefined} undefined when its record is damaged
   */
  #namedBy(id, language) {
    try {
      const record = this.#record(id) ?? { id };
      if (record.id === undefined && this.#damaged.has(id)) return undefined; // No knowledge base has it whole.
      this.#complete(record);
      return { label: nameIn(record, language)[0], type: record.type, json: JSON.stringify(record) };
    } catch (error) {
      return void this.#leaveOut(id, this.#opened.join(" or "), /** @type {Error} */ (error));
    }
  }

  /**
   * @param {string} id
   * @param {string} where
   * @param {Error} error
   */
  #leaveOut(id, where, { message }) {
    if (!this.#damaged.has(id)) console.error(`newsgloss: ${where}: the record of ${id} is damaged (${message}); it is left out`);
    this.#damaged.add(id);
  }

  /**
   * Adds what a card shows but other records know: who holds an office today that this person has left, what the open
   * knowledge bases call the entities that facts name, and the flags of countries.
   * @param {EntityRecord} record
   */
  #complete({ id, facts = [] }) {
    for (const fact of facts) {
      const left = fact.property === POSITION && fact.end !== undefined;
      const office = this.#completeValue(fact, left);
      if (!left) continue;
      const [holder, second] = office?.facts?.filter(({ property, end }) => property === HOLDER && !end) ?? [];
      if (!holder || second || /** @type {{ id?: string }} */ (holder.value).id === id) continue;
      this.#completeValue(holder);
      fact.successor = holder;
    }
  }

  /**
   * @param {import("../newsgloss.d.ts").Fact} fact
   * @param {boolean} [asked]  for the value's record, which takes a call of the core
   * @returns {EntityRecord | undefined}
   */
  #completeValue({ property, value }, asked = false) {
    const isCountry = OF_COUNTRIES.includes(property);
    if (typeof value !== "object" || typeof value.id !== "string" || !(asked || isCountry || this.#opened.length > 1)) return undefined;
    const named = this.#named.get(value.id) ?? this.#record(value.id) ?? { id: value.id };
    this.#named.set(value.id, named);
    if (this.#opened.length > 1 && named.label) value.label = named.label;
    if (isCountry) value.flag = flagOf(named);
    return named;
  }

  /**
   * @param {string} id
   * @returns {EntityRecord | undefined}
   */
  #record(id) {
    const layers = this.#layers(id);
    if (!layers.length) return undefined;
    // The layers whose description and facts are shown. One that only adds names says nothing about the entity.
    const last = (/** @type {string} */ field) => layers.reduce((found, layer, index) => (layer[field] ? index : found), -1);
    const about = [...new Set([last("description"), last("facts")])].flatMap((index) => this.#abouts[index] ?? []);
    return { ...layeredRecord(layers), about };
  }

  /** @param {string} id */
  #layers(id) {
    const lines = this.#core.record(id);
    return lines === undefined ? [] : layersOf(lines, (layer, error) => this.#leaveOut(id, this.#opened[layer], error));
  }
}

/**
 * CompileError means that a policy forbids WebAssembly.
 * @param {string} wasmUrl
 */
async function startCore(wasmUrl) {
  const refused = new BlockedError("WebAssembly (script-src 'wasm-unsafe-eval')");
  if (typeof WebAssembly === "undefined") throw refused;
  try {
    return new Core(await WebAssembly.compile(await fetchBytes(wasmUrl)));
  } catch (error) {
    throw error instanceof WebAssembly.CompileError ? refused : error;
  }
}

/**
 * Whether a knowledge base is JSON, by the end of its name or its first byte.
 * @param {string | Uint8Array} kb
 */
function isJson(kb) {
  return typeof kb === "string" ? /\.json\b/.test(kb) : kb[0] === 0x7b; // {
}

/**
 * @param {string | Uint8Array} source
 * @param {number} index
 */
function nameOf(source, index) {
  return typeof source === "string" ? source : `kb[${index}]`;
}

/** @param {string | Uint8Array} source */
async function fetchLayer(source) {
  return typeof source === "string" ? fetchBytes(source) : source;
}

/**
 * @param {string} url
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function fetchBytes(url) {
  const response = await fetch(url).catch(({ message }) => {
    throw new CoreError(`${url}: ${message}`); // What browsers say names no file.
  });
  if (!response.ok) throw new CoreError(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
