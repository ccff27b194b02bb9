/**
 * Calls over messages: functions that run in a worker or in the extension's background, called as if they were here.
 *
 *     const call = caller(portOf(worker).send);                            // here
 *     const reading = await call("read", html, { date: "2024-10-11" });
 *
 *     answerPage({ read: (html, options) => reader.read(html, options) }); // in the worker
 *
 * A message is {name, args}, its answer {value} or {error: {name, message}}. Between page and worker both also carry the
 * number of the call, `call`; the extension's messages come with their answers anyway.
 * Ownership: arguments and values are copied on their way.
 * Failure: an error arrives as one of the same name and message; those of errors.js are of their class again.
 */
import { own } from "../entity/own.js";
import { BlockedError, CoreError } from "./errors.js";

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

/**
 * The page's end of the messages to a worker.
 * @param {Worker} worker
 */
export function portOf(worker) {
  /** @type {Map<number, { resolve(answer: Answer): void, reject(error: Error): void }>} by the number of the call */
  const waiting = new Map();
  let last = 0;
  worker.onmessage = ({ data }) => {
    waiting.get(data.call)?.resolve(data);
    waiting.delete(data.call);
  };
  return {
    /** @param {Message} message @returns {Promise<Answer>} */
    send: (message) => new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ call: last, ...message });
    }),
    /** @param {Error} error  what the calls that still wait fail with */
    fail(error) {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}

/**
 * The worker's end: answers every message of the page.
 * @param {Parameters<typeof answer>[0]} functions
 */
export function answerPage(functions) {
  const worker = /** @type {{ postMessage(answer: object): void }} */ (/** @type {unknown} */ (globalThis));
  addEventListener("message", async ({ data }) => worker.postMessage({ call: data.call, ...await answer(functions, data) }));
}
