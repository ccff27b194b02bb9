/** The errors of the core, which remote.js carries from where they happen to where they are handled. */

/** A policy forbids what newsgloss needs. The message says what the policy would have to allow. */
export class BlockedError extends Error {
  name = "BlockedError";
}

/** The core refused its input. */
export class CoreError extends Error {
  name = "CoreError";

  /** @type {number | undefined} the byte of the input, where the core named one */
  offset;
}
