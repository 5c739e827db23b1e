// @ts-check
import { countPlaywright, countVitest } from "./counts.mjs";

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {[packageName: string, command: string]} [tool] a tool of node_modules
 * @property {string} [script] or a script of the project
 * @property {string[]} args
 * @property {NodeJS.Dict<string>} [env]
 * @property {string} [report] the file its reporter writes, for suites that count by themselves
 * @property {(report: any) => import("./counts.mjs").Counts} [count]
 */

const REPORTS = ".cache/reports";

/** Checks of the whole tree that need nothing from each other. @type {Suite[]} */
export const CHECKS = [
  { name: "types", tool: ["typescript", "tsc"], args: [] },
  {
    name: "lint",
    tool: ["eslint", "eslint"],
    args: [".", "--max-warnings", "0"],
  },
  { name: "format", tool: ["prettier", "prettier"], args: ["--check", "."] },
  {
    name: "import rules",
    tool: ["dependency-cruiser", "depcruise"],
    args: [
      "--config",
      "tests/architecture/import-rules.cjs",
      "app",
      "db",
      "scripts",
      "tests",
    ],
  },
  {
    name: "dead code",
    tool: ["knip", "knip"],
    args: ["--config", "tests/architecture/knip.json"],
  },
  { name: "courses", script: "scripts/courses-check.ts", args: [] },
];

/** @type {Suite} */
export const UNIT_AND_INTEGRATION = {
  name: "unit and integration",
  tool: ["vitest", "vitest"],
  args: [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${REPORTS}/vitest.json`,
  ],
  report: `${REPORTS}/vitest.json`,
  count: countVitest,
};

/** @type {Suite} */
export const JOURNEYS = {
  name: "journeys in a browser",
  tool: ["@playwright/test", "playwright"],
  args: [
    "test",
    "--config",
    "tests/e2e/playwright.config.ts",
    "--reporter=line,json",
  ],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${REPORTS}/playwright.json` },
  report: `${REPORTS}/playwright.json`,
  count: countPlaywright,
};
