/**
 * What newsgloss itself says to readers, in one place for translators. `{0}` is filled in by say().
 */
const ENGLISH = {
  panelTitle: "In this article",
  panelButton: "In this article: {0} names explained",
  close: "Close",
  since: "since {0}",
  until: "until {0}",
  joined: "{0} joined {1}",
  left: "{0} left {1}",
  listOn: "{0} on {1}: {2}",
  more: "and {0} more",
  asOf: "As of {0}",
  source: "Source: {0}",
  wikipedia: "Wikipedia",
  official: "Official site",
  followLink: "Follow the link",
  hint: "Alt + Shift + N and P: next and previous name",
};

/**
 * @param {keyof typeof ENGLISH} key
 * @param {...(string | number)} values
 */
export function say(key, ...values) {
  return ENGLISH[key].replace(/\{(\d)\}/g, (_, index) => String(values[index]));
}
