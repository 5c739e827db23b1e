import { describe, expect, test } from "vitest";
import { stopServer } from "#app/server/listen.ts";
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
