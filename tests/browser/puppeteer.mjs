// Puppeteer, which js/package.json asks for.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
export const { default: puppeteer } = await import(require.resolve("puppeteer-core"));
