import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadAssets } from "#app/server/assets.ts";
import { stopServer } from "#app/server/listen.ts";
import { compressAssets } from "#app/server/precompress.ts";
import { stopOnSignals } from "#app/server/stop-on-signals.ts";
import { page, serverUnderTest } from "./server-under-test.ts";

describe("the server's health", () => {
  test("is told in two words, and only that", async () => {
    const { ask } = await serverUnderTest();

    expect((await ask("/healthz")).text).toBe('{"ok":true}');
    expect((await ask("/readyz")).text).toBe('{"ok":true,"version":"1.2.3"}');
  });

  test.each([
    ["the database is gone", "close"],
    ["its schema is another version's", "DELETE FROM migrations"],
    ["it takes no writes", "PRAGMA query_only = ON"],
  ])(
    "is not ready when %s, for a reason only the log knows",
    async (_, harm) => {
      const { ask, app, lines } = await serverUnderTest();
      if (harm === "close") app.db.$client.close();
      else app.db.$client.exec(harm);

      const answer = await ask("/readyz");

      expect(answer.status).toBe(503);
      expect(answer.text).toBe('{"ok":false,"version":"1.2.3"}');
      expect(lines.join("")).toContain("not ready");
      expect((await ask("/healthz")).status).toBe(200);
    },
  );

  test("is looked at every five seconds at most, and leaves no trace", async () => {
    const { ask, app } = await serverUnderTest();
    await ask("/readyz");
    app.db.$client.exec("PRAGMA query_only = ON");

    app.advance(4_999);
    expect((await ask("/readyz")).status).toBe(200);
    app.advance(1);
    expect((await ask("/readyz")).status).toBe(503);
    const rows = app.db.$client.prepare("SELECT * FROM throttles").all();
    expect(rows).toEqual([]);
  });

  test("is not ready as soon as the server begins to stop", async () => {
    const { ask, life } = await serverUnderTest();
    await ask("/readyz");

    life.isStopping = true;
    const answer = await ask("/readyz");

    expect(answer.status).toBe(503);
    expect(answer.headers.connection).toBe("close");
  });
});

describe("stopping", () => {
  test("finishes the request in hand and takes no other", async () => {
    const arrived = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<undefined>();
    const { ask, server } = await serverUnderTest({
      handle: async () => {
        arrived.resolve(undefined);
        await released.promise;
        return page("<p>saved</p>");
      },
    });
    const inHand = ask("/lt");
    await arrived.promise;

    const stopped = stopServer(server);
    await expect(ask("/lt")).rejects.toThrow("ECONNREFUSED");
    released.resolve(undefined);

    expect((await inHand).text).toBe("<p>saved</p>");
    await stopped;
  });

  test("does not wait for ever", async () => {
    const arrived = Promise.withResolvers<undefined>();
    const { ask, server } = await serverUnderTest({
      handle: () => {
        arrived.resolve(undefined);
        return new Promise(() => undefined);
      },
    });
    const hanging = expect(ask("/lt")).rejects.toThrow("socket hang up");
    await arrived.promise;

    await stopServer(server, 0);

    await hanging;
  });

  test("follows a signal; an echo changes nothing, asking again ends it", async () => {
    const { process, signal, exits } = fakeProcess();
    let now = 0;
    const stopped = Promise.withResolvers<undefined>();
    stopOnSignals(() => stopped.promise, { process, sinceStart: () => now });

    signal("SIGINT");
    now += 500;
    signal("SIGTERM");
    expect(exits).toEqual([]);
    now += 1_000;
    signal("SIGINT");
    expect(exits).toEqual([1]);
  });

  test.each([
    ["0 after a good end", () => Promise.resolve(), 0],
    ["1 after a bad one", () => Promise.reject(new Error("stuck")), 1],
  ])("exits with %s", async (_, stop, code) => {
    const { process, signal, exits } = fakeProcess();
    stopOnSignals(stop, { process, sinceStart: () => 0 });

    signal("SIGTERM");
    await new Promise(setImmediate);

    expect(exits).toEqual([code]);
  });

  function fakeProcess() {
    const listeners = new Map<string, () => void>();
    const exits: number[] = [];
    return {
      process: {
        on: (name: string, listener: () => void) =>
          listeners.set(name, listener),
        exit: (code: number) => exits.push(code),
      },
      signal: (name: string) => listeners.get(name)?.(),
      exits,
    };
  }
});

describe("slow clients", () => {
  test("are given ten seconds for headers and thirty for all", async () => {
    const { server } = await serverUnderTest();

    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(30_000);
  });
});

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

  function clientFiles() {
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
    expect(compressAssets(folder)).toBe(1);
    expect(compressAssets(folder)).toBe(1);
    return loadAssets(folder);
  }
});
