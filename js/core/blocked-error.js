/** A policy forbids something newsgloss needs. Told by its name, since worker and page each have a class of their own. */
export class BlockedError extends Error {
  name = "BlockedError";
}
