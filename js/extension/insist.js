/**
 * Sends a message, and sends it once more when whoever was to answer has ended: the browser starts the background anew, and
 * the background its document. A second failure is one.
 *
 * @template Answer
 * @param {() => Promise<Answer>} send
 * @returns {Promise<Answer>}
 */
export async function insist(send) {
  return (await send().catch(() => undefined)) ?? answered(await send());
}

/**
 * @template Answer
 * @param {Answer} answer
 */
function answered(answer) {
  if (!answer) throw new Error("the extension does not answer");
  return answer;
}
