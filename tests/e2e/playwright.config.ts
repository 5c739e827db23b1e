import { defineConfig } from "@playwright/test";
import { PORT } from "./world.ts";

const root = new URL("../..", import.meta.url).pathname;

/**
 * Journeys in a real Chromium against the built service, with a fresh
 * demonstration world for each run. `npm test` builds first and says where the
 * browser is.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  outputDir: "results",
  // The journeys share one world and change it; they run one after another.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [["list"]],
  globalSetup: "./wait-for-courses.ts",
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    actionTimeout: 10_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH
        ? { executablePath: process.env.CHROMIUM_PATH }
        : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `${JSON.stringify(process.execPath)} tests/e2e/fresh-world.ts`,
    cwd: root,
    url: `http://127.0.0.1:${PORT}/readyz`,
    timeout: 60_000,
    env: { GAIRE_MODE: "demonstration", PORT: String(PORT) },
  },
});
