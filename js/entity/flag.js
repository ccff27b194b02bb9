/**
 * The flag of an entity: the one its record names, or the one its ISO 3166 code (P297) stands for. Where a
 * system has no pictures of flags it shows letters, so nothing is fetched and nothing can break.
 *
 * @param {{ flag?: unknown, facts?: import("../newsgloss.d.ts").Fact[] }} record
 * @returns {string | undefined}
 */
export function flagOf({ flag, facts }) {
  if (typeof flag === "string") return flag;
  const code = facts?.find(({ property }) => property === ISO_CODE)?.value;
  if (typeof code !== "string" || !/^[A-Z]{2}$/.test(code)) return undefined;
  return String.fromCodePoint(...[...code].map((letter) => letter.charCodeAt(0) + REGIONAL_A - "A".charCodeAt(0)));
}

const ISO_CODE = "P297";
const REGIONAL_A = 0x1f1e6;
