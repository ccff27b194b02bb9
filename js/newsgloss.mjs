/** The module: `import { mount } from "newsgloss"`. Types and manual in newsgloss.d.ts. */
import { mountFrom } from "./mount.js";

/** @param {import("./newsgloss.d.ts").MountOptions} [options] */
export const mount = (options = {}) => mountFrom(options, import.meta.url);
