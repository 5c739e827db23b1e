import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  esbuild: { jsx: "automatic" },
  test: {
    include: ["{app,db,scripts,tests}/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "node_modules/**"],
    // Files share their imports, which cost more than the tests; nothing in a
    // module remembers a world, every test opens its own.
    isolate: false,
    // One fewer than the cores is the rule; of two, both are wanted.
    maxWorkers: 2,
    globalSetup: ["tests/support/migrated-database.ts"],
  },
});
