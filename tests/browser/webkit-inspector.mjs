// What the Web Inspector sees of one page in WebKit, over its WebSocket.
//
//   const inspector = await inspect("ws://127.0.0.1:10000/socket/1/2/WebPage");
//   inspector.on("Console.messageAdded", ({ message }) => …);
//   await inspector.send("Page.setEmulatedMedia", { media: "print" });
//
// Answers and events come in the order in which the page gave them: what the page printed before it answered is known by
// then.
// Failure: send() rejects with what the inspector says, and when the page is gone.
import { EventEmitter, once } from "node:events";
import { createRequire } from "node:module";

const WebSocket = createRequire(new URL("../../js/package.json", import.meta.url))("ws");

const patience_ms = 5000;

export async function inspect(url) {
  const socket = new WebSocket(url);
  const inspector = new Inspector(socket);
  const [{ targetInfo }] = await once(inspector, "Target.targetCreated", { signal: AbortSignal.timeout(patience_ms) });
  inspector.target = targetInfo.targetId;
  await Promise.all(["Console.enable", "Page.enable"].map((method) => inspector.send(method)));
  return inspector;
}

class Inspector extends EventEmitter {
  target;
  #socket;
  #last = 0;
  #waiting = new Map();

  constructor(socket) {
    super();
    this.#socket = socket;
    socket.on("message", (text) => this.#hear(JSON.parse(text)));
    socket.on("close", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("the page is closed"));
    });
  }

  /** @returns {Promise<any>} the result */
  send(method, params = {}) {
    const id = ++this.#last;
    const message = JSON.stringify({ id, method, params });
    return new Promise((resolve, reject) => {
      if (this.#socket.readyState !== WebSocket.OPEN) return reject(new Error("the page is closed"));
      this.#waiting.set(id, { resolve, reject });
      // The wrapping is answered as well, as if it had been heard: under an id that nobody waits for.
      this.#socket.send(JSON.stringify({ id: -id, method: "Target.sendMessageToTarget", params: { targetId: this.target, message } }));
    });
  }

  close() {
    this.#socket.close();
  }

  #hear({ id, method, params, result, error }) {
    if (method === "Target.dispatchMessageFromTarget") return this.#hear(JSON.parse(params.message));
    if (method) return this.emit(method, params);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
    return undefined;
  }
}
