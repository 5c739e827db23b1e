import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { filesBelow } from "./source-files.ts";

const KB = 1024;

// What a learner's first visit may cost, on a phone with a bad connection.
describe("what every page loads", () => {
  test("is at most 12 KB of styles", async () => {
    const { outputFiles } = await build({
      entryPoints: ["app/ui/styles/app.css"],
      bundle: true,
      minify: true,
      write: false,
      external: ["*.woff2", "*.svg"],
    });
    const css = outputFiles[0]?.contents ?? new Uint8Array();
    expect(css.length).toBeGreaterThan(KB);
    expect(gzipSync(css).length).toBeLessThanOrEqual(12 * KB);
  });

  test("is at most 10 KB of script, all of it our own", () => {
    const script = readFileSync("app/ui/enhance.js");
    expect(gzipSync(script).length).toBeLessThanOrEqual(10 * KB);
    expect(script.toString()).not.toMatch(/^\s*import\b/m);
  });

  test("is at most 80 KB of fonts", () => {
    const fonts = filesBelow("app/ui/fonts", ".woff2");
    const bytes = fonts.reduce((sum, path) => sum + statSync(path).size, 0);
    expect(fonts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(80 * KB);
  });
});
