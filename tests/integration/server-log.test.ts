import { describe, expect, test } from "vitest";
import { createLog } from "#app/server/log.ts";
import { page, serverUnderTest } from "./server-under-test.ts";

describe("the log", () => {
  test("has one line for each request, without what was asked for", async () => {
    const { ask, lines } = await serverUnderTest();

    const { headers } = await ask(
      "/lt/check?name=Ona%20%C5%BDukauskait%C4%97",
      {
        headers: { Cookie: "gaire=abc", "User-Agent": "Evil\tBrowser" },
      },
    );

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      level: "info",
      time: expect.any(String),
      requestId: headers["x-request-id"],
      method: "GET",
      path: "/lt/check",
      status: 200,
      ms: expect.any(Number),
      msg: "request",
    });
  });

  test("lets no request write a line of its own", async () => {
    const { ask, lines } = await serverUnderTest();

    await ask('/lt/%0D%0A{"level":"fatal"}', {
      headers: { "X-Request-Id": "forged" },
    });

    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("forged");
    expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "info" });
  });

  test("tells an error of ours, found by the number on the page", async () => {
    const { ask, lines } = await serverUnderTest({
      handle: async (_, { reportError }) => {
        reportError(new Error("no such table: cohorts\r\nforged line"));
        return page("sorry", { status: 500 });
      },
    });

    const { headers } = await ask("/lt");

    expect(lines).toHaveLength(2);
    const [error, request] = lines.map((line): unknown => JSON.parse(line));
    const requestId = headers["x-request-id"];
    expect(error).toMatchObject({
      requestId,
      level: "error",
      error: {
        message: "no such table: cohorts\r\nforged line",
        stack: expect.stringContaining("server-log.test.ts"),
      },
    });
    expect(request).toMatchObject({ requestId, level: "error", status: 500 });
  });

  test("says when a visitor did not wait for the answer", async () => {
    const arrived = Promise.withResolvers<undefined>();
    const { ask, lines, server } = await serverUnderTest({
      handle: () => {
        arrived.resolve(undefined);
        return new Promise(() => undefined);
      },
    });
    const given = ask("/lt").catch(() => undefined);
    await arrived.promise;

    server.closeAllConnections();
    await given;
    await new Promise(setImmediate);

    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ aborted: true });
  });

  test.each([
    { password: "slapta" },
    { form: { email: "ona@gaire.example" } },
    { request: { headers: { cookie: "gaire=abc" } } },
    { config: { secret: "slapta" } },
  ])("keeps %o to itself", (fields) => {
    const [line = ""] = linesOf((log) => log.error(fields, "x"));

    expect(line).toContain("[not logged]");
    expect(line).not.toMatch(/slapta|ona@|abc/);
  });

  test("leaves what people typed out of an error", () => {
    const error = new Error(
      "Failed query: insert into accounts\nparams: ona@gaire.example,$argon2id$abc\nmore",
      { cause: new Error("UNIQUE failed for ona@gaire.example") },
    );
    error.name = "DrizzleQueryError";

    const [line = ""] = linesOf((log) => log.error({ error }, "x"));

    expect(line).toContain("insert into accounts");
    expect(line).toContain("log.test.ts");
    expect(line).not.toMatch(/ona@|argon2id/);
  });

  test("of a demonstration keeps to what went wrong", () => {
    const lines = linesOf((log) => {
      log.info("request");
      log.error("broken");
    }, "demonstration");

    expect(lines).toHaveLength(1);
  });
});

function linesOf(
  write: (log: ReturnType<typeof createLog>) => void,
  mode: "production" | "demonstration" = "production",
): string[] {
  const lines: string[] = [];
  write(createLog({ mode }, { write: (line) => lines.push(line) }));
  return lines;
}
