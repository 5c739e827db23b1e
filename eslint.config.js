import tseslint from "typescript-eslint";

/** Sizes of decision 15 in the product's page: the numbers a machine holds. */
const sizes = (functionLines) => ({
  "max-lines": ["error", { max: 250 }],
  "max-lines-per-function": ["error", { max: functionLines }],
});

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Use a named export; only routes and tool configs export a default.",
};
const noOwnClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: "Take the time from the context's clock.",
};
const noRawSql = {
  selector:
    "CallExpression[callee.object.name='sql'][callee.property.name='raw']",
  message: "Pass values as parameters.",
};

export default tseslint.config(
  {
    ignores: [
      "build/",
      ".data/",
      ".cache/",
      "app/paraglide/",
      "node_modules/",
      "public/",
      "tests/e2e/results/",
    ],
  },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...sizes(40),
      eqeqeq: "error",
      "no-console": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // `declare module` can only add to an interface.
      "@typescript-eslint/no-empty-object-type": [
        "error",
        { allowInterfaces: "with-single-extends" },
      ],
      "no-restricted-syntax": ["error", noDefaultExport, noOwnClock, noRawSql],
    },
  },
  {
    files: ["**/*.tsx", "**/*.test.ts", "tests/**"],
    rules: sizes(60),
  },
  {
    // Describes a small world in one function; its sentences are what count.
    files: ["**/*.test.ts", "**/*.test.tsx", "tests/e2e/**"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    // Remix and the tools ask for a default export here.
    files: [
      "app/routes/**",
      "app/routes.ts",
      "app/root.tsx",
      "app/entry.*.tsx",
      "**/*.config.{ts,js}",
      "tests/support/migrated-database.ts",
      "tests/fixtures/trivial-remix/**",
      "tests/e2e/*.ts",
    ],
    rules: { "no-restricted-syntax": ["error", noRawSql] },
  },
  {
    files: ["app/routes/**"],
    rules: {
      "no-restricted-syntax": ["error", noOwnClock, noRawSql],
      "max-lines": ["error", { max: 200 }],
    },
  },
  {
    // Commands talk to the terminal and tell the time themselves.
    files: ["scripts/**", ".ci/**"],
    rules: { "no-console": "off", "no-restricted-syntax": ["error", noRawSql] },
  },
  {
    // Goes to the browser as one file, as it is; there the clock is the browser's.
    files: ["app/ui/enhance.js"],
    rules: { "max-lines": "off", "no-restricted-syntax": "off" },
  },
  {
    files: ["app/shared/clock.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport] },
  },
);
