import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashOf, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "gaire-stamp-"));
  write("app/page.tsx", "hello");
  write("app/deep/other.ts", "there");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the hash of a step's sources", () => {
  it("stays when nothing has changed", () => {
    const before = hashOf(root, ["app"]);
    write("app/page.tsx", "hello"); // touched, not changed
    expect(hashOf(root, ["app"])).toBe(before);
  });

  it("changes with a file's content, at any depth", () => {
    const before = hashOf(root, ["app"]);
    write("app/deep/other.ts", "Here!");
    expect(hashOf(root, ["app"])).not.toBe(before);
  });

  it("changes when a file is renamed, added or removed", () => {
    const hashes = [hashOf(root, ["app"])];
    write("app/new.ts", "");
    hashes.push(hashOf(root, ["app"]));
    rmSync(path.join(root, "app/page.tsx"));
    hashes.push(hashOf(root, ["app"]));
    write("app/renamed.tsx", "hello");
    hashes.push(hashOf(root, ["app"]));
    expect(new Set(hashes).size).toBe(4);
  });

  it("is not fooled by one file that reads like two", () => {
    write("two/a", "1");
    write("two/b", "2");
    const before = hashOf(root, ["two"]);
    rmSync(path.join(root, "two/b"));
    write("two/a", "1file two/b\x002");
    expect(hashOf(root, ["two"])).not.toBe(before);
  });

  it("takes a path that is not there as it is", () => {
    const before = hashOf(root, ["public"]);
    mkdirSync(path.join(root, "public"));
    write("public/robots.txt", "");
    expect(hashOf(root, ["public"])).not.toBe(before);
  });

  it("leaves out what it is told to ignore", () => {
    const ignoreTests = (file: string) => file.endsWith(".test.ts");
    const before = hashOf(root, ["app"], ignoreTests);
    write("app/deep/other.test.ts", "it works");
    expect(hashOf(root, ["app"], ignoreTests)).toBe(before);
  });
});

describe("a stamp", () => {
  it("is read back as it was written, in a folder of its own", () => {
    const file = path.join(root, "build/.stamp");
    expect(readStamp(file)).toBeUndefined();
    writeStamp(file, "abc");
    expect(readStamp(file)).toBe("abc");
    removeStamp(file);
    expect(readStamp(file)).toBeUndefined();
  });
});

function write(file: string, text: string) {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}
