import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { page, serverUnderTest } from "./server-under-test.ts";

const MEGABYTE = 1024 * 1024;
const headers = { Origin: "http://gaire.test" };

describe("what is sent to the server", () => {
  test.each([
    ["with its length", Buffer.from("name=Živilė")],
    ["in chunks", [Buffer.from("name=Živ"), Buffer.from("ilė")]],
  ])("arrives whole when it comes %s", async (_, body) => {
    const received: string[] = [];
    const { ask } = await serverUnderTest({
      handle: async (request) => {
        received.push(await request.text());
        return page("");
      },
    });

    await ask("/lt", { method: "POST", headers, body });

    expect(received).toEqual(["name=Živilė"]);
  });

  test("may be one megabyte", async () => {
    const { ask } = await serverUnderTest();
    const body = Buffer.alloc(MEGABYTE, "a");

    for (const sent of [body, [body]]) {
      const answer = await ask("/lt", { method: "POST", headers, body: sent });
      expect(answer.status).toBe(200);
    }
  });

  test.each([
    ["announced", Buffer.alloc(MEGABYTE + 1, "a")],
    ["in chunks", [Buffer.alloc(MEGABYTE, "a"), Buffer.from("b")]],
    ["announced, and much more", Buffer.alloc(6 * MEGABYTE, "a")],
    ["in chunks, and much more", Array<Buffer>(6).fill(Buffer.alloc(MEGABYTE))],
  ])("is refused when it is longer: %s", async (_, body) => {
    const { ask, asked } = await serverUnderTest();

    const answer = await ask("/lt", { method: "POST", headers, body });

    expect(answer.status).toBe(413);
    expect(answer.text).toContain("Išsiųsta per daug duomenų");
    expect(answer.headers.connection).toBe("close");
    expect(asked).toEqual([]);
  });

  test.each([
    "/lt/cohorts/coh_1/imports/new",
    "/en/check/file",
    "/lt/programmes/logos",
  ])("may be five megabytes where a file is sent: %s", async (path) => {
    const { ask } = await serverUnderTest();
    const body = Buffer.alloc(5 * MEGABYTE, "a");
    const sent = { method: "POST", headers };

    expect((await ask(path, { ...sent, body })).status).toBe(200);
    const more = [body, Buffer.from("b")];
    expect((await ask(path, { ...sent, body: more })).status).toBe(413);
    const near = await ask(`${path}/other`, { ...sent, body });
    expect(near.status).toBe(413);
  });

  test("does not reach a page that is only read", async () => {
    const { ask, asked } = await serverUnderTest();

    const answer = await ask("/lt", { body: "a=b" });

    expect(answer.status).toBe(200);
    expect(asked[0]?.body).toBeNull();
  });
});

describe("what the server sends", () => {
  const long = "<p>Gairė</p>".repeat(200);

  test("is compressed for those who can unpack it", async () => {
    const { ask } = await serverUnderTest({ handle: async () => page(long) });

    const packed = await ask("/lt", {
      headers: { "Accept-Encoding": "br;q=0, gzip;q=0.5" },
    });

    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.headers.vary).toBe("Accept-Encoding");
    expect(gunzipSync(packed.bytes).toString()).toBe(long);
    expect(Number(packed.headers["content-length"])).toBe(packed.bytes.length);
  });

  test.each([undefined, "identity", "gzip;q=0", "br"])(
    "comes as it is for Accept-Encoding %j",
    async (encoding) => {
      const { ask } = await serverUnderTest({ handle: async () => page(long) });

      const plain = await ask("/lt", {
        headers: encoding ? { "Accept-Encoding": encoding } : {},
      });

      expect(plain.headers).not.toHaveProperty("content-encoding");
      expect(plain.headers.vary).toBe("Accept-Encoding");
      expect(plain.text).toBe(long);
    },
  );

  test.each([
    ["a page too short for it", page("<p>here</p>")],
    [
      "what is packed already",
      page(long, { headers: { "Content-Type": "application/pdf" } }),
    ],
  ])("is not compressed for %s", async (_, response) => {
    const { ask } = await serverUnderTest({ handle: async () => response });

    const answer = await ask("/lt", { headers: { "Accept-Encoding": "gzip" } });

    expect(answer.headers).not.toHaveProperty("content-encoding");
  });

  test("keeps several cookies apart", async () => {
    const headers = new Headers();
    headers.append("Set-Cookie", "gaire=a; Path=/");
    headers.append("Set-Cookie", "other=b; Path=/");
    const { ask } = await serverUnderTest({
      handle: async () => page("", { headers }),
    });

    expect((await ask("/lt")).headers["set-cookie"]).toEqual([
      "gaire=a; Path=/",
      "other=b; Path=/",
    ]);
  });

  test("has no body where there is none", async () => {
    const { ask } = await serverUnderTest({
      handle: async () => new Response(null, { status: 204 }),
    });

    const answer = await ask("/lt");

    expect(answer.status).toBe(204);
    expect(answer.headers).not.toHaveProperty("content-length");
  });

  test("comes bit by bit when it is a stream of events", async () => {
    const { ask } = await serverUnderTest({
      handle: async () =>
        new Response(new Blob(["data: 1\n\n"]).stream(), {
          headers: { "Content-Type": "text/event-stream" },
        }),
    });

    const answer = await ask("/lt");

    expect(answer.headers["transfer-encoding"]).toBe("chunked");
    expect(answer.text).toBe("data: 1\n\n");
  });
});
