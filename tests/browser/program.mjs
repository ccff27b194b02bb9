// A program that runs for the tests and never outlives them.
//
//   const server = new Program("Xvfb", ["-displayfd", "3"], { stdio: ["pipe"] });
//   await server.until(() => isReady());
//   await server.end();
//
// Ownership: end() ends the program and the helpers it started. Should this process be killed, the kernel ends the program.
// Failure: until() says what the program printed when it ends, or is not ready within `patience_ms`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

const patience_ms = 30_000;
const KEPT_CHARACTERS = 4000;
const PARTING_MS = 2000;

export class Program {
  #name;
  #child;
  #exit;
  #printed = "";
  #ended = false;

  /**
   * @param {string} name  a command or a path
   * @param {string[]} args
   * @param {{ env?: Record<string, string>, stdio?: "pipe"[] }} more  `stdio`: of the files after standard error
   */
  constructor(name, args, { env = {}, stdio = [] } = {}) {
    this.#name = name;
    // In a process group of its own, so that its helpers can be told from those of others.
    const child = this.#child = spawn("setpriv", ["--pdeathsig", "TERM", name, ...args], {
      env: { ...process.env, ...env }, detached: true, stdio: ["ignore", "pipe", "pipe", ...stdio],
    });
    const keep = (text) => (this.#printed = (this.#printed + text).slice(-KEPT_CHARACTERS));
    for (const stream of [child.stdout, child.stderr]) stream.on("data", keep);
    this.#exit = once(child, "exit").catch(keep).then(() => (this.#ended = true));
  }

  get stdio() {
    return this.#child.stdio;
  }

  /** Asks until the answer is true, and gives it. */
  async until(ask) {
    for (const end = Date.now() + patience_ms; ;) {
      const answer = await ask();
      if (answer) return answer;
      if (this.#ended || Date.now() > end) {
        await sleep(100); // Its last words may still be on their way.
        throw new Error(`${this.#name} ${this.#ended ? "ended" : "is not ready"}: ${this.#printed}`);
      }
      await sleep(10);
    }
  }

  async end() {
    this.#signal("SIGTERM"); // An X server asked so takes its lock with it.
    await Promise.race([this.#exit, sleep(PARTING_MS, undefined, { ref: false })]);
    this.#signal("SIGKILL");
    await this.#exit;
  }

  /** To the whole group. */
  #signal(name) {
    if (!this.#child.pid) return;
    try {
      process.kill(-this.#child.pid, name);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
}
