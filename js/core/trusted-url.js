/**
 * A worker's URL as the page wants it: where the page requires Trusted Types, a plain string would throw.
 *
 * The policy is called "newsgloss", so a page with a `trusted-types` directive has to name it there. It passes on only
 * what newsgloss itself asks for, and nothing else can reach it.
 * Failure: throws what the browser throws when the page refuses the policy.
 */

/** @typedef {{ createScriptURL(url: string): unknown }} Policy */

/** @type {Policy | undefined} */
let policy;

/**
 * @param {string} url
 * @returns {unknown}  a TrustedScriptURL, or the string itself where there are none
 */
export function scriptUrl(url) {
  /** @type {{ createPolicy(name: string, rules: Policy): Policy } | undefined} */
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  if (typeof factory?.createPolicy !== "function") return url; // None, or an element of the page by that name.
  policy ??= factory.createPolicy("newsgloss", { createScriptURL: (trusted) => trusted });
  return policy.createScriptURL(url);
}
