// Runs the newsgloss command for the tests: build/native/newsgloss, or what NEWSGLOSS names.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const command = process.env.NEWSGLOSS ?? join(root, "build/native/newsgloss");

/**
 * @param {string[]} words
 * @param {{ input?: string | Buffer, cwd?: string, env?: Record<string, string>, shell?: string }} [options]
 *   `shell`: a bash script that makes ready and then executes "$0" "$@"
 * @returns {Promise<{ code: number | null, out: Buffer, text: string, error: string }>}
 */
export function run(words, { input = "", cwd, env, shell } = {}) {
  return new Promise((resolve, reject) => {
    const [file, given] = shell ? ["bash", ["-c", shell, command, ...words]] : [command, words];
    const child = spawn(file, given, { cwd, env: { ...process.env, ...env } });
    const out = [];
    let error = "";
    child.stdout.on("data", (bytes) => out.push(bytes));
    child.stderr.on("data", (bytes) => (error += bytes));
    child.stdin.on("error", () => {}); // it may end without reading
    child.on("error", reject);
    child.on("close", (code) => {
      const bytes = Buffer.concat(out);
      resolve({ code, out: bytes, text: bytes.toString(), error });
    });
    child.stdin.end(input);
  });
}

/** A folder for one test file, gone at the end of the process. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "newsgloss-"));
  process.on("exit", () => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    /** Writes a file and gives its path. */
    file(/** @type {string} */ name, /** @type {string | Buffer} */ content) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
  };
}

/** Every mention, however sure: what the linker thinks of them is not what is tested here. */
export const all = ["--min-score", "0"];

/** A knowledge base source of our own, so that the starter one may change. */
export const source = JSON.stringify({
  format: "newsgloss-kb/1",
  properties: { P36: { label: { en: "Capital", fr: "Capitale" }, order: 1 }, P1082: { label: { en: "Population" }, order: 2 } },
  entities: [
    {
      id: "Q159",
      type: "Country",
      label: { en: "Russia", ru: "Россия" },
      aliases: { en: ["Russian Federation", { text: "Moscow", kind: "metonym" }] },
      description: { en: "country in Europe and Asia" },
      weight: 9,
      facts: [
        { property: "P1082", value: 146000000, pointInTime: "2024" },
        { property: "P36", value: { id: "Q649" }, start: "1918-03-12" },
      ],
      links: { wikipedia: { en: "Russia" } },
    },
    { id: "Q649", type: "City", label: { en: "Moscow" }, description: { en: "capital of Russia" }, weight: 8 },
    { id: "Q3874", type: "Organisation", label: { en: "Carnegie Endowment" }, description: { en: "think tank" }, weight: 5 },
    { id: "https://example.org/cafe", type: "Place", label: { en: "Café Noir" }, description: { en: "a café" } },
  ],
});

/** A page with one story that says `sentence`. */
export function page(/** @type {string} */ sentence, head = "") {
  const filler = "The ministers talked for an hour about trade, grain, gas and the weather, and agreed to talk again before long. ";
  return `<!DOCTYPE html><html lang="en"><head><title>Talks</title>${head}</head><body><article><h1>Ministers talk</h1>
<p>${filler}${sentence}</p>\n<p>${filler.repeat(3)}</p></article></body></html>\n`;
}
