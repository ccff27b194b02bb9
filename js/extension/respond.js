/**
 * Answers a message that the browser has brought. A listener returns what this returns: the answer comes later.
 *
 * Failure: an answer that is more than a message may be is refused in words, where the browser throws and does not tell the
 * asker itself.
 */
import { answer } from "../core/remote.js";

/**
 * @param {Parameters<typeof answer>[0]} functions
 * @param {import("../core/remote.js").Message} message
 * @param {(answer: import("../core/remote.js").Answer) => void} sendResponse
 */
export function respond(functions, message, sendResponse) {
  answer(functions, message).then(sendResponse).catch(({ message: why }) => {
    sendResponse({ error: { name: "CoreError", message: `the page is too large: ${why}` } });
  });
  return true;
}
