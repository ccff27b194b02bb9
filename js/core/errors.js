/** The errors of the core, which remote.js carries from where they happen to where they are handled. */

/** A policy forbids what newsgloss needs. The message says what the policy would have to allow. */
export class BlockedError extends Error {
  name = "BlockedError";
}

/** A worker is gone, without an answer. */
export class EndedError extends Error {
  name = "EndedError";
  message = "the worker ended, and so did another";
}

/** The core refused its input. Where it is thrown it also has `offset`, the byte of the input that the core named, if any. */
export class CoreError extends Error {
  name = "CoreError";
}
