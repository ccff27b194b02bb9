/**
 * Finds a place where the core may run: a worker, else the page's own thread. Says which, and what a policy would have to
 * allow for the better one.
 *
 *     const client = await connect({ workerUrl, wasmUrl, kb });
 *     if (client.step !== "none") reading = await client.read(html, options);
 *
 * Cost: one worker for each client, until close(). On the page's thread a reading waits for an idle moment and then takes
 * the thread for its whole length.
 * Ownership: close() ends the worker and frees the core.
 * Failure: a policy that forbids steps is no failure: `step` is "none" and `refusal` says why. A missing or damaged file is.
 */
import { idle } from "../page/slice.js";
import { BlockedError } from "./blocked-error.js";
import { scriptUrl } from "./trusted-url.js";

/**
 * @typedef {import("./reader.js").Sources} Sources
 * @typedef {import("./reader.js").Reading} Reading
 * @typedef {import("./reader.js").ReadingOptions} ReadingOptions
 * @typedef {import("../newsgloss.d.ts").AnnotateResult} AnnotateResult
 *
 * @typedef {object} Client
 * @property {"worker" | "main" | "none"} step
 * @property {string} [refusal]  what was forbidden and what would have to be allowed
 * @property {(html: string, options: ReadingOptions) => Promise<Reading>} read
 * @property {(input: string, options: ReadingOptions & { input?: "html" | "text" }) => Promise<AnnotateResult>} annotate
 * @property {() => void} close
 */

/**
 * @param {Sources & { workerUrl: string }} sources
 * @returns {Promise<Client>}
 */
export async function connect(sources) {
  /** @type {string[]} */
  const refusals = [];
  for (const start of [startWorker, startMain]) {
    try {
      const client = await start(sources);
      return refusals.length ? { ...client, refusal: refusals.join(" and ") } : client;
    } catch (error) {
      if (!(error instanceof BlockedError)) throw error;
      if (!refusals.includes(error.message)) refusals.push(error.message);
    }
  }
  return { ...withoutCore(refusals.join(" and ")), refusal: refusals.join(" and ") };
}

/**
 * A client that reads nothing.
 * @param {string} why
 * @returns {Client}
 */
export function withoutCore(why) {
  const refuse = () => Promise.reject(new BlockedError(why));
  return { step: "none", read: refuse, annotate: refuse, close() {} };
}

/** By then a loader has been read. */
const LOADING_MS = 60_000;

const WASM_REFUSAL = "WebAssembly (script-src 'wasm-unsafe-eval')";

/**
 * @param {Sources & { workerUrl: string }} sources
 * @returns {Promise<Client>}
 */
async function startWorker({ workerUrl, ...sources }) {
  const foreign = new URL(workerUrl).origin !== location.origin;
  const refusal = `a worker (worker-src ${foreign ? "blob:" : "'self'"})`;
  const url = trusted(foreign ? loaderOf(workerUrl) : workerUrl);
  /** @type {Worker} */
  let worker;
  try {
    worker = new Worker(url);
  } catch {
    throw new BlockedError(refusal);
  }
  /** @type {Map<number, { resolve(value: any): void, reject(error: Error): void }>} */
  const calls = new Map();
  let lastCall = 0;
  worker.onmessage = ({ data: { call, value, error } }) => {
    const waiting = calls.get(call);
    calls.delete(call);
    if (!error) waiting?.resolve(value);
    else if (error.name === "BlockedError") waiting?.reject(new BlockedError(WASM_REFUSAL));
    else waiting?.reject(Object.assign(new Error(error.message), { name: error.name }));
  };
  // A worker that may not start tells so here, late and without a reason.
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of calls.values()) reject(new BlockedError(refusal));
    calls.clear();
  };
  /** @param {string} name @param {unknown[]} args @returns {Promise<any>} */
  const call = (name, ...args) => new Promise((resolve, reject) => {
    calls.set(++lastCall, { resolve, reject });
    worker.postMessage({ call: lastCall, name, args });
  });
  try {
    tellRefused(await call("open", sources));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    step: "worker",
    read: (html, options) => call("read", html, options),
    annotate: (input, options) => call("annotate", input, options),
    close() {
      worker.terminate();
      for (const { reject } of calls.values()) reject(new Error("newsgloss was unmounted"));
    },
  };
}

/**
 * The reader is fetched only where it is needed: few pages forbid a worker.
 * @param {Sources & { workerUrl: string }} sources
 * @returns {Promise<Client>}
 */
async function startMain({ workerUrl, ...sources }) {
  /** @type {typeof import("./reader.js")} */
  const { openReader } = await import(new URL("newsgloss-reader.mjs", workerUrl).href);
  const reader = await openReader(sources).catch((error) => {
    throw error.name === "BlockedError" ? new BlockedError(WASM_REFUSAL) : error;
  });
  tellRefused(reader.refused);
  return {
    step: "main",
    read: (html, options) => idle().then(() => reader.read(html, options)),
    annotate: (input, options) => idle().then(() => reader.annotate(input, options)),
    close: () => reader.close(),
  };
}

/** @param {string[]} refused  knowledge bases that cannot be read; newsgloss goes on without them */
function tellRefused(refused) {
  for (const message of refused) console.error(`newsgloss: ${message}; it is left out`);
}

/**
 * A worker must come from the page's own origin; a script from elsewhere is loaded by one that does.
 * @param {string} workerUrl
 */
function loaderOf(workerUrl) {
  const load = `let u=${JSON.stringify(workerUrl)};const t=self.trustedTypes;`
    + `if(t)u=t.createPolicy("newsgloss",{createScriptURL:s=>s}).createScriptURL(u);importScripts(u)`;
  const url = URL.createObjectURL(new Blob([load], { type: "text/javascript" }));
  setTimeout(() => URL.revokeObjectURL(url), LOADING_MS);
  return url;
}

/** @param {string} url */
function trusted(url) {
  try {
    return /** @type {string} */ (scriptUrl(url));
  } catch {
    throw new BlockedError("a Trusted Types policy for a worker's address (trusted-types newsgloss)");
  }
}
