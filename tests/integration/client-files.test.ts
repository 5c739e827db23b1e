import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadAssets } from "#app/server/assets.ts";
import { compressAssets } from "#app/server/precompress.ts";
import { serverUnderTest } from "./server-under-test.ts";

describe("files", () => {
  const script = "console.log('gairė');".repeat(100);

  test("that carry a hash are kept for ever, the others for an hour", async () => {
    const { ask } = await serverUnderTest({ files: clientFiles() });

    expect((await ask("/assets/app-1a2b.js")).headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/javascript; charset=utf-8",
    });
    expect((await ask("/robots.txt")).headers["cache-control"]).toBe(
      "public, max-age=3600",
    );
  });

  test("are sent as small as the browser can read them", async () => {
    const { ask } = await serverUnderTest({ files: clientFiles() });
    const get = (encoding: string) =>
      ask("/assets/app-1a2b.js", { headers: { "Accept-Encoding": encoding } });

    const [brotli, gzip, plain] = [
      await get("gzip, br"),
      await get("gzip"),
      await get("identity"),
    ];

    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(script);
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gunzipSync(gzip.bytes).toString()).toBe(script);
    expect(plain.text).toBe(script);
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 10);
    for (const { headers } of [brotli, gzip, plain])
      expect(headers.vary).toBe("Accept-Encoding");
  });

  test("are not sent again to those who have them", async () => {
    const { ask } = await serverUnderTest({ files: clientFiles() });
    const first = await ask("/robots.txt");

    const again = await ask("/robots.txt", {
      headers: { "If-None-Match": String(first.headers.etag) },
    });

    expect(again.status).toBe(304);
    expect(again.text).toBe("");
  });

  test("that were not compressed ahead are sent, and told of once", async () => {
    const compressed = await serverUnderTest({ files: clientFiles() });
    expect(compressed.lines.join("")).not.toContain("uncompressed");

    const files = clientFiles({ isCompressed: false });
    const { ask, lines } = await serverUnderTest({ files });
    await ask("/robots.txt");
    const answer = await ask("/assets/app-1a2b.js", {
      headers: { "Accept-Encoding": "gzip, br" },
    });

    expect(answer.text).toBe(script);
    const told = lines.filter((line) => line.includes("uncompressed"));
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0] ?? "")).toMatchObject({
      level: "warn",
      files: 1,
    });
  });

  test.each([
    "/assets/",
    "/assets/missing.js",
    "/assets/app-1a2b.js.br",
    "/assets/app-1a2b.js.map",
    "/.vite/manifest.json",
    "/assets/../../package.json",
    "/assets/%2e%2e/robots.txt",
    "/assets/..%2frobots.txt",
    "/robots.txt/",
  ])("do not include %s", async (url) => {
    const { ask, asked } = await serverUnderTest({ files: clientFiles() });

    await ask(url);

    expect(asked).toHaveLength(1); // it became a question to the pages
  });

  function clientFiles({ isCompressed = true } = {}) {
    const folder = mkdtempSync(path.join(tmpdir(), "gaire-client-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [file, text] of [
      ["assets/app-1a2b.js", script],
      ["assets/app-1a2b.js.map", "{}"],
      [".vite/manifest.json", "{}"],
      ["robots.txt", "User-agent: *"],
    ] as const) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    if (isCompressed) {
      expect(compressAssets(folder)).toBe(1);
      expect(compressAssets(folder)).toBe(1);
    }
    return loadAssets(folder);
  }
});
