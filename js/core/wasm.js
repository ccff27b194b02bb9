/**
 * Core: the C++ core as an object of JavaScript. The only file that touches the WebAssembly heap.
 *
 *     const core = new Core(await WebAssembly.compile(bytes));
 *     core.open([kbBytes]);
 *     const page = JSON.parse(core.annotate({ bytes: utf8, outputKind: OutputKind.page }));
 *     core.close();
 *
 * Cost: one heap copy of each knowledge base for as long as the core is open; one of the input during a call. A heap never
 * shrinks: after a huge page a new instance takes the place of the one that grew, in some 5 ms.
 * Ownership: every buffer handed to the core is freed before the call returns, the layers in close(). The heap may move
 * whenever the core allocates, so its view is made anew after every call and never kept.
 * Units: offsets are UTF-8 bytes of `bytes`.
 * Failure: CoreError, whose message says what the core refused; `offset` is a byte of the input where the core named one.
 * A trap (an input hostile enough to run the core out of its stack) is a CoreError too: the broken instance is thrown
 * away and the next call works on a new one.
 */
import { CoreError } from "./errors.js";

const ABI_VERSION = 2;

/** What annotate() reads. */
export const InputKind = { html: 0, text: 1 };

/** What annotate() gives: W3C annotations, items with byte spans, or the story as text or as JSON. */
export const OutputKind = { annotations: 0, page: 1, articleText: 2, articleJson: 3 };

/**
 * @typedef {object} Request
 * @property {Uint8Array} bytes  UTF-8
 * @property {string} [url]
 * @property {string} [language]  BCP 47
 * @property {string} [date]  ISO 8601
 * @property {number} [inputKind]
 * @property {number} [outputKind]
 * @property {number} [minScore]  0 to 1
 * @property {string} [today]  YYYY-MM-DD: dates after it are not believed
 *
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => number} abi_version
 * @property {(size: number) => number} alloc
 * @property {(pointer: number) => void} free
 * @property {(pointer: number, size: number) => boolean} references
 * @property {(layers: number, count: number, engineOut: number, result: number) => number} open
 * @property {(engine: number, request: number, result: number) => number} annotate
 * @property {(engine: number, id: number, size: number, result: number) => number} record
 * @property {(status: number) => number} status_text
 * @property {(engine: number) => void} close
 * @property {() => void} [_initialize]
 */
export class Core {
  #module;
  #wasm;
  #engine = 0;
  /** Bytes of the heap with the knowledge bases alone. */
  #openedSize = 0;
  /** @type {{ pointer: number, size: number }[]} */
  #layers = [];
  /** @type {Uint8Array | undefined} */
  #references;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.#module = module;
    this.#wasm = instantiate(module);
  }

  /**
   * Makes all of HTML's named character references known; without them the core knows only those that the page side writes.
   * @param {Uint8Array} table  newsgloss-references.bin
   */
  references(table) {
    this.#references = table;
    const pointer = this.#copyIn(table);
    this.#wasm.references(pointer, table.length);
    this.#wasm.free(pointer);
  }

  /** @param {Uint8Array[]} layers  `.kb` files; later ones win. Copied. */
  open(layers) {
    this.close();
    let table = 0;
    let why = 0; // what is wrong with a source
    try {
      for (const bytes of layers) this.#layers.push({ pointer: this.#copyIn(bytes), size: bytes.length });
      table = this.#allocate(8 * layers.length + 4 + RESULT_BYTES);
      const engineOut = table + 8 * layers.length;
      const result = engineOut + 4;
      this.#writeWords(table, [...this.#layers.flatMap(({ pointer, size }) => [pointer, size]), 0, 0, 0, 0, 0]);
      const status = this.#wasm.open(table, layers.length, engineOut, result);
      why = this.#readWord(result);
      if (why) throw new CoreError(this.#readText(why, this.#readWord(result + 4)));
      this.#check(status);
      this.#engine = this.#readWord(engineOut);
      this.#openedSize = this.heapSize;
    } catch (error) {
      this.close();
      throw error;
    } finally {
      this.#wasm.free(why);
      this.#wasm.free(table);
    }
  }

  /**
   * @param {Request} request
   * @returns {string}
   */
  annotate({ bytes, url = "", language = "", date = "", inputKind = 0, outputKind = 0, minScore = -1, today = "" }) {
    const inputs = [bytes, ...[url, language, date].map((text) => encoder.encode(text))];
    const said = this.#withResult(inputs, 48, (spans, block, result) => {
      const score = new Uint32Array(new Float32Array([minScore]).buffer)[0];
      this.#writeWords(block, [...spans, inputKind, outputKind, score, Number(today.replaceAll("-", ""))]);
      return this.#wasm.annotate(this.#engine, block, result);
    });
    if (this.heapSize - this.#openedSize > SPARE_BYTES) this.#renew();
    return said;
  }

  get heapSize() {
    return this.#wasm.memory.buffer.byteLength;
  }

  /**
   * The knowledge bases' JSON about one entity, a line for each, or what they say of properties under the id "properties". The
   * line of one whose record is damaged is no JSON.
   * @param {string} id
   * @returns {string | undefined}  undefined when it knows no such entity
   */
  record(id) {
    try {
      return this.#withResult([encoder.encode(id)], 0, ([pointer, size], _block, result) =>
        this.#wasm.record(this.#engine, pointer, size, result));
    } catch (error) {
      if (/** @type {{ status?: number }} */ (error).status === NOT_FOUND) return undefined;
      throw error;
    }
  }

  /** Frees the knowledge bases. The core may be opened again. */
  close() {
    if (this.#engine) this.#wasm.close(this.#engine);
    for (const { pointer } of this.#layers) this.#wasm.free(pointer);
    this.#engine = 0;
    this.#layers = [];
  }

  /**
   * Copies the inputs in, leaves room for a request, reads the result out, frees it all.
   * @param {Uint8Array[]} inputs
   * @param {number} requestSize  bytes
   * @param {(spans: number[], request: number, result: number) => number} call  gives a status
   */
  #withResult(inputs, requestSize, call) {
    if (!this.#engine) throw new CoreError("the knowledge base is not open");
    /** @type {number[]} */
    let owned = [];
    try {
      for (const bytes of inputs) owned.push(this.#copyIn(bytes));
      const spans = inputs.flatMap((bytes, index) => [owned[index], bytes.length]);
      const request = this.#allocate(requestSize + RESULT_BYTES);
      owned.push(request);
      const result = request + requestSize;
      this.#writeWords(result, [0, 0, 0, 0]);
      const status = call(spans, request, result);
      const data = this.#readWord(result);
      owned.push(data);
      this.#check(status, this.#readWord(result + 8));
      return this.#readText(data, this.#readWord(result + 4));
    } catch (error) {
      if (error instanceof CoreError) throw error;
      owned = []; // The instance that owned them broke.
      this.#renew();
      throw new CoreError(`the page was refused: ${error instanceof Error ? error.message : error}`);
    } finally {
      for (const pointer of owned) if (pointer) this.#wasm.free(pointer);
    }
  }

  /** Puts a new instance in the place of one that trapped or grew, whose memory still holds the knowledge bases. */
  #renew() {
    const { buffer } = this.#wasm.memory;
    const layers = this.#layers.map(({ pointer, size }) => new Uint8Array(buffer, pointer, size));
    this.#wasm = instantiate(this.#module);
    this.#engine = 0;
    this.#layers = [];
    if (this.#references) this.references(this.#references);
    this.open(layers);
  }

  /** @param {number} size  bytes */
  #allocate(size) {
    const pointer = this.#wasm.alloc(size);
    if (!pointer) throw new CoreError(`no memory for ${size} bytes`);
    return pointer;
  }

  /** @param {Uint8Array} bytes */
  #copyIn(bytes) {
    if (!bytes.length) return 0;
    const pointer = this.#allocate(bytes.length);
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, pointer);
    return pointer;
  }

  /**
   * @param {number} pointer
   * @param {number[]} words
   */
  #writeWords(pointer, words) {
    const heap = new DataView(this.#wasm.memory.buffer);
    words.forEach((word, index) => heap.setUint32(pointer + 4 * index, word, true));
  }

  /** @param {number} pointer */
  #readWord(pointer) {
    return new DataView(this.#wasm.memory.buffer).getUint32(pointer, true);
  }

  /** @param {number} pointer @param {number} size  bytes of UTF-8 */
  #readText(pointer, size) {
    return decoder.decode(new Uint8Array(this.#wasm.memory.buffer, pointer, size));
  }

  /**
   * @param {number} status
   * @param {number} [offset]  byte of the input
   */
  #check(status, offset) {
    if (!status) return;
    const start = this.#wasm.status_text(status);
    const text = this.#readText(start, new Uint8Array(this.#wasm.memory.buffer).indexOf(0, start) - start);
    throw Object.assign(new CoreError(text), { status, offset });
  }
}

/** A page of 1 MB takes some 20 MB. */
const SPARE_BYTES = 64 << 20;
const NOT_FOUND = 11;
const RESULT_BYTES = 16;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * @param {WebAssembly.Module} module
 * @returns {Exports}
 */
function instantiate(module) {
  /** @type {Record<string, Record<string, () => number>>} */
  const imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === "function") (imports[from] ??= {})[name] = () => 0;
  }
  const wasm = /** @type {Exports} */ (/** @type {unknown} */ (new WebAssembly.Instance(module, imports).exports));
  wasm._initialize?.();
  const version = wasm.abi_version();
  if (version !== ABI_VERSION) {
    throw new Error(`newsgloss.wasm has ABI version ${version}, this script needs ${ABI_VERSION}`);
  }
  return wasm;
}
