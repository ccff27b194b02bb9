/**
 * Finds a place where the core may run: a worker, else the page's own thread. Says which, and what a policy would have to
 * allow for the better one.
 *
 *     const client = await connect({ workerUrl, wasmUrl, kb });
 *     if (client.step !== "none") reading = await client.call("read", html, options);
 *
 * Cost: one worker for each client, until close(). On the page's thread a reading waits for an idle moment and then takes
 * the thread until it is done.
 * Ownership: close() ends the worker and frees the core.
 * Failure: a policy that forbids a step is no failure: the next step is taken, at last the step "none", and `refusal` says
 * why. A missing or damaged file is one. A worker that ends is started once more, see enduring.js.
 */
import { enduring } from "./enduring.js";
import { BlockedError, EndedError } from "./errors.js";
import { caller, portOf, rebuilt } from "./remote.js";
import { scriptUrl } from "./trusted-url.js";

/**
 * @typedef {import("./sources.js").Sources} Sources
 *
 * @typedef {object} Client
 * @property {"worker" | "main" | "none"} step
 * @property {string} [refusal]  what was forbidden and would have to be allowed
 * @property {import("./remote.js").Call} call  "read" and "annotate", as Reader has them
 * @property {() => void} close
 */

/**
 * @param {Sources} sources
 * @returns {Promise<Client>}
 */
export async function connect(sources) {
  let refusal;
  for (const start of [startEnduring, startMain]) {
    try {
      return { ...await start(sources), refusal };
    } catch (error) {
      if (!(error instanceof BlockedError)) throw error;
      refusal = refusal && refusal !== error.message ? `${refusal} and ${error.message}` : error.message;
    }
  }
  return { ...withoutCore(refusal), refusal };
}

/**
 * A client that connects when it is first called.
 * @param {Sources} sources
 * @returns {Client}
 */
export function whenCalled(sources) {
  /** @type {Promise<Client> | undefined} */
  let connecting;
  return {
    step: "worker",
    call: (...args) => (connecting ??= connect(sources)).then((client) => client.call(...args)),
    close: () => void connecting?.then((client) => client.close(), () => {}),
  };
}

/**
 * A client that reads nothing.
 * @param {string} [why]
 * @returns {Client}
 */
export function withoutCore(why) {
  return { step: "none", call: () => Promise.reject(new BlockedError(why)), close() {} };
}

/** Long enough for a loader to be read. */
const LOADING_MS = 60_000;

/**
 * @param {Sources} sources
 * @returns {Promise<Client>}
 */
async function startEnduring(sources) {
  const start = () => startWorker(sources);
  return { step: "worker", ...enduring(await start(), start) };
}

/**
 * @param {Sources} sources
 */
async function startWorker({ workerUrl, ...sources }) {
  const foreign = new URL(workerUrl).origin !== location.origin;
  const refused = new BlockedError(`a worker (worker-src ${foreign ? "blob:" : "'self'"})`);
  const url = trusted(foreign ? loaderOf(workerUrl) : workerUrl);
  /** @type {Worker} */
  let worker;
  try {
    worker = new Worker(url);
  } catch {
    throw refused;
  }
  const { send, fail } = portOf(worker);
  const call = caller(send);
  let isOpen = false;
  // A worker that may not start says so here, late and without a reason.
  worker.onerror = (event) => {
    event.preventDefault();
    fail(isOpen ? new EndedError() : refused);
  };
  try {
    tellRefused(await call("open", sources));
    isOpen = true;
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    call,
    close() {
      worker.terminate();
      fail(new Error("newsgloss was unmounted"));
    },
  };
}

/**
 * The reader is fetched only where it is needed: few pages forbid a worker.
 * @param {Sources} sources
 * @returns {Promise<Client>}
 */
async function startMain({ workerUrl, ...sources }) {
  /** @type {typeof import("./reader.js")} */
  const { openReader } = await import(new URL("newsgloss-reader.mjs", workerUrl).href);
  const reader = await openReader(sources).catch((error) => {
    throw rebuilt(error);
  });
  tellRefused(reader.refused);
  return {
    step: "main",
    call: (name, ...args) => idle().then(() => /** @type {any} */ (reader)[name](...args)),
    close: () => reader.close(),
  };
}

/** @param {string[]} refused  knowledge bases that cannot be read; newsgloss goes on without them */
function tellRefused(refused) {
  for (const message of refused) console.error(`newsgloss: ${message}; it is left out`);
}

/**
 * Waits until the page has nothing better to do, or has been busy for half a second.
 * @returns {Promise<void>}
 */
function idle() {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve);
  });
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
