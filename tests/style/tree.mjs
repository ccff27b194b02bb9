// The files of the repository, without what is installed or built.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const LEFT_OUT = /^(\.git|build|js\/dist|js\/node_modules)$/;

/** Paths from the root of all files whose path matches, sorted. */
export function filesLike(/** @type {RegExp} */ pattern, folder = "") {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    if (LEFT_OUT.test(path)) return [];
    if (entry.isDirectory()) return filesLike(pattern, `${path}/`);
    return pattern.test(path) ? [path] : [];
  }).sort();
}
