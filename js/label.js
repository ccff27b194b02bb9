/**
 * The text to show out of texts by language: the language itself, its base ("pt" for "pt-BR"), English, whatever there is.
 *
 * @param {import("./newsgloss.d.ts").Localised | string | undefined} texts
 * @param {string} language  BCP 47
 * @returns {string | undefined}
 */
export function textIn(texts, language) {
  if (typeof texts !== "object") return texts;
  const [base] = language.split("-");
  return texts[language] ?? texts[base] ?? texts.en ?? Object.values(texts)[0];
}
