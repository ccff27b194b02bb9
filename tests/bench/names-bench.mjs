/**
 * Names at scale: the size of their index, how long kb build takes and a .kb to open, and how fast a text is matched, native
 * beside the Rust crate aho-corasick and in Chromium beside modern-ahocorasick, with the same names on the same text in the
 * same run.
 *
 *     node tests/bench/names-bench.mjs NAMES.txt[.xz]|- PEER.so|- PAGE.html...
 *
 * "-" for NAMES: made ones. The text is the stories of the pages, and names alone. PEER.so: see names_bench.cpp.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dice, madeNames, namesFrom, spread } from "./names.mjs";
import { benchInPage } from "./names-page.mjs";

const ALL = 691_552;
const SIZES = [1_000, 10_000, 100_000];
/** In a page, a peer that needs gigabytes is not asked for more. */
const PAGE_SIZES = [1_000, 100_000];
const BUILDS = 3;
const NAMES_TEXT_BYTES = 1 << 20;

const [namesFile, peer, ...pages] = process.argv.slice(2);
const path = (name) => fileURLToPath(new URL(`../../build/native/${name}`, import.meta.url));
const newsgloss = path("newsgloss");
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const thousands = (number) => number.toLocaleString("en-US");

const folder = mkdtempSync(join(tmpdir(), "newsgloss-names-"));
const file = (name) => join(folder, name);

/**
 * Builds the .kb of some names and says how long that took: on the clock, and of all processors together; and what kb build
 * says.
 */
function build(names) {
  const kb = file(`${names.length}.kb`);
  const source = file(`${names.length}.ndjson`);
  writeFileSync(file(`${names.length}.txt`), names.join("\n"));
  writeFileSync(source, names.map((name, i) => JSON.stringify({ id: `urn:name:${i}`, label: { en: name } })).join("\n"));
  const timed = 'TIMEFORMAT="%R %U %S"; time "$@"';
  const { status, stderr } = spawnSync("bash", ["-c", timed, "bash", newsgloss, "kb", "build", source, "-o", kb], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [said, times] = stderr.trim().split("\n");
  const [seconds, user, system] = times.split(" ").map(Number);
  return { seconds, processor: user + system, said };
}

/** Bytes of the sections of a .kb that are the index: see wasm/kb/format.h. */
function indexBytes(bytes) {
  const INDEX = new Set([1, 2, 3, 12]); // filter, slots, candidates, starts
  let size = 0;
  for (let i = 0; i < bytes.readUInt32LE(16); ++i) {
    const at = 32 + 24 * i;
    if (INDEX.has(bytes.readUInt32LE(at))) size += bytes.readUInt32LE(at + 4) * Number(bytes.readBigUInt64LE(at + 16));
  }
  return size;
}

/** Names in any order, up to so many bytes. */
function namesAlone(names) {
  const roll = dice(2);
  const text = [];
  for (let size = 0; size < NAMES_TEXT_BYTES;) {
    text.push(names[roll(names.length)]);
    size += Buffer.byteLength(text.at(-1)) + 2;
  }
  return text.join(", ");
}

try {
  const names = namesFile === "-" ? madeNames(ALL) : namesFrom(namesFile);
  const bytes = names.reduce((sum, name) => sum + Buffer.byteLength(name), 0);
  console.log(`${thousands(names.length)} ${namesFile === "-" ? "made" : "real"} names of ${(bytes / names.length).toFixed(1)} bytes`);
  const sizes = [...SIZES.filter((size) => size < names.length), names.length];
  for (const size of sizes.slice(0, -1)) build(spread(names, size));
  const built = Array.from({ length: BUILDS }, () => build(names));
  const kb = file(`${names.length}.kb`);
  const index = indexBytes(readFileSync(kb));
  console.log(`  kb build ${median(built.map(({ seconds }) => seconds)).toFixed(1)} s (${median(built.map(({ processor }) => processor)).toFixed(1)} s of a processor), median of ${BUILDS}; ${built[0].said.trim().replace(/^\S+ /, "")}`);
  console.log(`  index ${(index / names.length).toFixed(1)} bytes a name; the file ${(statSync(kb).size / names.length).toFixed(1)}`);

  const stories = pages.map((page) => execFileSync(newsgloss, ["article", page], { encoding: "utf8", maxBuffer: 1 << 28 })).join("\n\n");
  writeFileSync(file("news.txt"), stories);
  writeFileSync(file("names.txt"), namesAlone(names));
  const arguments_ = [peer, file("news.txt"), file("names.txt"), ...sizes.flatMap((size) => [file(`${size}.kb`), file(`${size}.txt`)])];
  process.stdout.write(execFileSync(path("names_bench"), arguments_, { encoding: "utf8" }));

  console.log("in Chromium");
  await benchInPage(folder, [...PAGE_SIZES.filter((size) => size < names.length), names.length], stories);
} finally {
  rmSync(folder, { recursive: true });
}
