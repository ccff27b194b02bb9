// ESLint's rules for all JavaScript of the repository; `tests/run style` runs it from the top. Which names and types there are
// is left to tsc.
import js from "@eslint/js";

export default [
  { ignores: ["build/", "js/dist/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      eqeqeq: "error",
      "no-control-regex": "off", // Where one is looked for, it is meant.
      "no-implicit-coercion": ["error", { number: false }],
      "no-throw-literal": "error",
      "no-undef": "off",
      "no-unused-expressions": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
];
