/**
 * Calls over messages: functions that run in a worker or in the extension's background, called as if they were here.
 *
 *     const call = caller(portOf(worker).send);                            // here
 *     const reading = await call("read", html, { date: "2024-10-11" });
 *
 *     answerPage({ read: (html, options) => reader.read(html, options) }); // in the worker
 *
 * A message is {name, args}, its answer {value} or {error: {name, message}}. Between page and worker both also carry the
 * number of the call, `call`, and the worker says {call, begun} as soon as it begins: of its end the browser tells nobody.
 * The extension's messages come with their answers anyway.
 * Ownership: arguments and values are copied on their way.
 * Failure: an error arrives as one of the same name and message; those of errors.js are of their class again.
 */
import { own } from "../entity/own.js";
import { BlockedError, CoreError, EndedError } from "./errors.js";

/**
 * @typedef {{ name: string, args: unknown[] }} Message
 * @typedef {{ value?: unknown, error?: { name: string, message: string } }} Answer
 * @typedef {(name: string, ...args: any[]) => Promise<any>} Call
 */

/** @type {Record<string, new (message: string) => Error>} */
const CLASSES = { BlockedError, CoreError };

/**
 * @param {(message: Message) => Promise<Answer>} send
 * @returns {Call}
 */
export function caller(send) {
  return async (name, ...args) => {
    const { value, error } = await send({ name, args });
    if (error) throw rebuilt(error);
    return value;
  };
}

/**
 * Answers one message. Never rejects.
 * @param {Record<string, (...args: any[]) => unknown>} functions  by the names they are called by
 * @param {Message} message
 * @returns {Promise<Answer>}
 */
export async function answer(functions, { name, args }) {
  try {
    const called = own(functions, name);
    if (!called) throw new TypeError(`there is no ${name} to call`);
    return { value: await called(...args) };
  } catch (thrown) {
    const error = /** @type {Error} */ (thrown);
    return { error: { name: error.name, message: error.message } };
  }
}

/**
 * An error from elsewhere, or from a script with classes of its own, as one of this script's classes.
 * @param {{ name: string, message: string }} error
 */
export function rebuilt({ name, message }) {
  return Object.assign(new (own(CLASSES, name) ?? Error)(message), { name });
}

const PATIENCE_MS = {
  /** For a worker with nothing else to do to begin. */
  begin: 5_000,
  /** For the largest page, or the script, on a slow machine. */
  end: 120_000,
};

/**
 * The page's end of the messages to a worker. Calls that get no sign of life fail with an EndedError.
 * @param {Worker} worker
 */
export function portOf(worker) {
  /** @type {Map<number, { resolve(answer: Answer): void, reject(error: Error): void, begun?: boolean }>} by the number of the call */
  const waiting = new Map();
  let last = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let hasStarted = false; // Until then its script may still be on its way.
  /** @type {Error | undefined} */
  let failure;
  const fail = (/** @type {Error} */ error) => {
    failure = error;
    clearTimeout(timer);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const expectSign = () => {
    clearTimeout(timer);
    if (!waiting.size) return;
    const isBusy = !hasStarted || [...waiting.values()].some(({ begun }) => begun);
    timer = setTimeout(() => fail(new EndedError()), isBusy ? PATIENCE_MS.end : PATIENCE_MS.begin);
  };
  worker.onmessage = ({ data }) => {
    hasStarted = true;
    const one = waiting.get(data.call);
    if (one && data.begun) {
      one.begun = true;
    } else {
      one?.resolve(data);
      waiting.delete(data.call);
    }
    expectSign();
  };
  return {
    /** @param {Message} message @returns {Promise<Answer>} */
    send: (message) => new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ call: last, ...message });
      if (waiting.size === 1) expectSign();
    }),
    /** What the calls that still wait fail with, and all to come. */
    fail,
  };
}

/**
 * The worker's end: answers every message of the page.
 * @param {Parameters<typeof answer>[0]} functions
 */
export function answerPage(functions) {
  const worker = /** @type {{ postMessage(answer: object): void }} */ (/** @type {unknown} */ (globalThis));
  addEventListener("message", async ({ data }) => {
    const { call } = data;
    worker.postMessage({ call, begun: true });
    worker.postMessage({ call, ...await answer(functions, data) });
  });
}
