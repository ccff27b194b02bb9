// Lets a server that a test has made listen, on any free port of this machine, and gives its origin.
import { once } from "node:events";

export async function listen(/** @type {import("node:http").Server} */ server) {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}`;
}
