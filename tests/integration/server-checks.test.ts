import { describe, expect, test } from "vitest";
import { serverUnderTest } from "./server-under-test.ts";

const origin = "http://gaire.test";

describe("a change", () => {
  const paths = [
    "/lt/my-learning",
    "/lt/my-learning.data",
    "/lt/certificates/crt_1/document",
    "/lt/my-learning?_data=routes%2Fmy-learning",
  ];

  const foreign: [string, Record<string, string>][] = [
    ["without Origin or Sec-Fetch-Site", {}],
    ["from an unknown place", { Origin: "null" }],
    ["with an empty Origin", { Origin: "" }],
    ["from another site", { Origin: "http://evil.example" }],
    ["from a subdomain", { Origin: "http://files.gaire.test" }],
    ["from another port", { Origin: `${origin}:8080` }],
    ["over TLS where we have none", { Origin: "https://gaire.test" }],
    ["from a name that begins like ours", { Origin: `${origin}.evil.example` }],
    ["with two origins", { Origin: `${origin}, http://evil.example` }],
    ["of another site, by the browser", { "Sec-Fetch-Site": "cross-site" }],
    ["of a subdomain, by the browser", { "Sec-Fetch-Site": "same-site" }],
    ["typed by hand, by the browser", { "Sec-Fetch-Site": "none" }],
    [
      "from another site that claims to be our proxy",
      { Origin: "http://evil.example", "X-Forwarded-Host": "evil.example" },
    ],
    [
      "from another site that hides behind Sec-Fetch-Site",
      { Origin: "http://evil.example", "Sec-Fetch-Site": "same-origin" },
    ],
  ];

  test.each(foreign)("%s is refused on every route", async (_, headers) => {
    const { ask, asked } = await serverUnderTest();

    for (const path of paths) {
      const answer = await ask(path, { method: "POST", headers, body: "a=b" });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain("Forma atsiųsta ne iš šios svetainės");
    }
    expect(asked).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ["with our Origin", { Origin: origin }],
    ["of the same origin, by the browser", { "Sec-Fetch-Site": "same-origin" }],
    [
      "with our Origin and a forged proxy header",
      { Origin: origin, "X-Forwarded-Host": "evil.example" },
    ],
  ])("%s goes through", async (_, headers) => {
    const { ask, asked } = await serverUnderTest();
    const pages = paths.filter((path) => !path.includes("data"));

    for (const path of pages) {
      const answer = await ask(path, { method: "POST", headers, body: "a=b" });
      expect(answer.status).toBe(200);
    }
    expect(asked).toHaveLength(pages.length);
  });

  test("is told apart from reading, which may come from anywhere", async () => {
    const { ask } = await serverUnderTest();
    const headers = { "Sec-Fetch-Site": "cross-site" };

    expect((await ask("/lt", { headers })).status).toBe(200);
    expect((await ask("/lt", { method: "HEAD", headers })).status).toBe(200);
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])(
    "by %s is not offered",
    async (method) => {
      const { ask, asked } = await serverUnderTest();

      const answer = await ask("/lt", { method, headers: { Origin: origin } });

      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe("GET, HEAD, POST");
      expect(asked).toEqual([]);
    },
  );
});

describe("the path", () => {
  test.each([
    "/lt/my-learning.data",
    "/lt/my-learning?_data=routes%2Fmy-learning",
    "/__manifest?p=%2Flt",
  ])("%s asks for what no page of ours needs", async (path) => {
    const { ask, asked } = await serverUnderTest();

    expect((await ask(path)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  test.each(["//evil.example/lt", "/\\evil.example", "/%5c", "/lt/%E0%A4%A"])(
    "%s is none",
    async (path) => {
      const { ask, asked } = await serverUnderTest();

      expect((await ask(path)).status).toBe(400);
      expect(asked).toEqual([]);
    },
  );
});

describe("the host", () => {
  test.each([
    "evil.example",
    "gaire.test.evil.example",
    "gaire.test:8080",
    "files.gaire.test",
    "127.0.0.1",
    "localhost",
  ])("%s is not ours", async (Host) => {
    const { ask, asked } = await serverUnderTest();

    const answer = await ask("/lt", { headers: { Host } });

    expect(answer.status).toBe(421);
    expect(answer.text).not.toContain(Host);
    expect(asked).toEqual([]);
  });

  test.each([
    "",
    "gaire test",
    "gaire.test/lt",
    "ona@gaire.test",
    "gaire.test#",
  ])("%j is no host", async (Host) => {
    const { ask } = await serverUnderTest();

    expect((await ask("/lt", { headers: { Host } })).status).toBe(400);
  });

  test("in the request line counts before the one in the header", async () => {
    const { ask, asked } = await serverUnderTest();

    expect((await ask("http://evil.example/lt")).status).toBe(421);
    expect((await ask("ftp://gaire.test/lt")).status).toBe(400);
    expect(asked).toEqual([]);
    const Host = "evil.example";
    const answer = await ask(`${origin}/lt?q=1`, { headers: { Host } });
    expect(answer.status).toBe(200);
    expect(asked[0]?.url).toBe(`${origin}/lt?q=1`);
  });

  test.each<[string, Record<string, string>]>([
    ["/lt/check?code=1", {}],
    [
      "/lt",
      { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" },
    ],
    ["/lt", { Forwarded: "host=evil.example" }],
    ["/lt", { "X-Host": "evil.example" }],
    ["/@evil.example", {}],
  ])(
    "of %s is always ours for a page, whatever the headers",
    async (path, headers) => {
      const { ask, asked } = await serverUnderTest();

      await ask(path, { headers });

      expect(new URL(asked[0]?.url ?? "").origin).toBe(origin);
      expect(asked[0]?.headers.get("Host")).toBe("gaire.test");
      expect(asked[0]?.headers.get("X-Forwarded-Host")).toBeNull();
      expect(asked[0]?.headers.get("Forwarded")).toBeNull();
    },
  );

  test("may be written in capitals", async () => {
    const { ask } = await serverUnderTest();

    expect((await ask("/lt", { headers: { Host: "Gaire.Test" } })).status).toBe(
      200,
    );
  });

  test("localhost leads to the configured name of this machine", async () => {
    const { ask } = await serverUnderTest({
      config: { origin: "http://127.0.0.1:3000" },
    });

    const visit = await ask("/en?q=1", { headers: { Host: "localhost:3000" } });

    expect(visit.status).toBe(307);
    expect(visit.headers.location).toBe("http://127.0.0.1:3000/en?q=1");
    const other = await ask("/en", { headers: { Host: "localhost:3001" } });
    expect(other.status).toBe(421);
    const post = await ask("/en", {
      method: "POST",
      headers: { Host: "localhost:3000", Origin: "http://localhost:3000" },
    });
    expect(post.status).toBe(421);
  });

  test("does not matter to those who ask for the server's health", async () => {
    const { ask } = await serverUnderTest();

    const answer = await ask("/healthz", { headers: { Host: "10.0.0.7" } });

    expect(answer.status).toBe(200);
  });
});

describe("the address of a visitor", () => {
  test("is the connection's, whatever the visitor claims", async () => {
    expect(await addressTold({})).toBe("127.0.0.1");
  });

  test("is what our proxy adds, where there is one", async () => {
    expect(await addressTold({ trustProxy: true })).toBe("203.0.113.9");
  });

  async function addressTold(config: { trustProxy?: boolean }) {
    let told = "";
    const { ask } = await serverUnderTest({
      config,
      handle: async (_, { address }) => {
        told = address;
        return new Response("");
      },
    });
    await ask("/lt", {
      headers: { "X-Forwarded-For": "198.51.100.1, 203.0.113.9" },
    });
    return told;
  }
});
