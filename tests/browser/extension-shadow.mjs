// Looks into what the extension shows in a page, past its closed shadow root: as the browser's own tools do, and no script
// of the page can.
//
//   await within("firefox", page, (root) => root.querySelector(".title").textContent);
//   (await card("firefox", page)).title

/** In the page: what the extension has added to it, an element without a name of its own behind the body. */
const HOST = "document.querySelector(\":root > div\")";

/** Whether the extension has anything in the page. */
export const hasHost = (page) => page.evaluate(`Boolean(${HOST})`);

/**
 * Calls a function in the page with the shadow root and gives what it gives, as JSON; undefined when there is no root.
 * @param {string} name  of the browser
 */
export async function within(name, page, look, ...args) {
  if (!await hasHost(page)) return undefined;
  const json = await (name === "chromium" ? inChromium : inFirefox)(page, `async (root) =>
    JSON.stringify(await (${look})(root, ...${JSON.stringify(args)}) ?? null)`);
  return json === undefined ? undefined : JSON.parse(json) ?? undefined;
}

async function inChromium(page, call) {
  const session = await page.createCDPSession();
  try {
    const { result: { objectId: host } } = await session.send("Runtime.evaluate", { expression: HOST });
    const { node } = await session.send("DOM.describeNode", { objectId: host, depth: 1, pierce: true });
    if (!node.shadowRoots) return undefined;
    const { object } = await session.send("DOM.resolveNode", { backendNodeId: node.shadowRoots[0].backendNodeId });
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      objectId: object.objectId, functionDeclaration: `function () { return (${call})(this); }`, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

async function inFirefox(page, call) {
  const target = { context: page.mainFrame()._id };
  const send = async (method, params) => (await page.browser().connection.send(method, { target, awaitPromise: true, ...params })).result;
  const { result: host } = await send("script.evaluate", { expression: HOST, serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 } });
  const sharedId = host.value?.shadowRoot?.sharedId;
  if (!sharedId) return undefined;
  const { type, result, exceptionDetails } = await send("script.callFunction", { functionDeclaration: call, arguments: [{ sharedId }] });
  if (type !== "success") throw new Error(exceptionDetails.text);
  return result.value;
}

/** What the open card says, or undefined. */
export const card = (name, page) => within(name, page, async (root) => {
  const found = root.querySelector(".card:not([hidden])");
  return found ? { title: found.querySelector(".title").textContent, text: found.innerText } : undefined;
});
