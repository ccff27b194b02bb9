/**
 * A page's language as Intl takes it, which throws at a tag like "en-" or "de-$$$": its base then, else English.
 * @param {string | undefined} tag  whatever the page says
 */
export function soundLanguage(tag = "") {
  return [tag, tag.split("-")[0]].find(isSound) ?? "en";
}

/** @param {string} tag */
function isSound(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
