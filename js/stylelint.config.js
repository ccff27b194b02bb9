// stylelint's rules for all style sheets of the repository; `tests/run style` runs it.
export default {
  extends: "stylelint-config-recommended",
  rules: {
    "no-descending-specificity": null, // It compares selectors that never meet in an element.
  },
};
