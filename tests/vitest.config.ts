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
    // Ends a test that hangs; how fast a test is, is not what it is about.
    testTimeout: 60_000,
    globalSetup: ["tests/support/migrated-database.ts"],
  },
});
