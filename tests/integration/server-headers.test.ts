import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { page, serverUnderTest, type Ask } from "./server-under-test.ts";

const own = { Origin: "http://gaire.test" };
const megabyte = Buffer.alloc(1024 * 1024, "a");

const everyKindOfAnswer: [
  what: string,
  status: number,
  path: string,
  ask: Ask,
][] = [
  ["a page", 200, "/lt", {}],
  ["a page that is not there", 404, "/missing", {}],
  ["a page that failed", 500, "/failing", {}],
  ["a redirect", 302, "/moved", {}],
  ["a file", 200, "/assets/app-1a2b.css", {}],
  ["its headers alone", 200, "/assets/app-1a2b.css", { method: "HEAD" }],
  ["the state of the process", 200, "/healthz", {}],
  ["the state of the service", 200, "/readyz", {}],
  ["a form of another site", 403, "/lt", { method: "POST", body: "a=b" }],
  ["a method nobody needs", 405, "/lt", { method: "PUT", headers: own }],
  [
    "too long a form",
    413,
    "/lt",
    { method: "POST", headers: own, body: `${megabyte}b` },
  ],
  ["a forged host", 421, "/lt", { headers: { Host: "evil.example" } }],
  ["an unreadable host", 400, "/lt", { headers: { Host: "a b" } }],
];

describe("the security headers", () => {
  test.each(everyKindOfAnswer)(
    "are on %s (%i)",
    async (_, status, path, ask) => {
      const server = await officeServer();

      const answer = await server.ask(path, ask);

      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "x-request-id": expect.stringMatching(/^[0-9a-f]{12}$/),
      });
      expect(answer.headers["content-security-policy"]).toMatch(
        /^default-src 'none'; script-src 'self' 'nonce-[\w+/]{22}=='; style-src 'self' 'nonce-[\w+/]{22}=='; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; manifest-src 'self'$/,
      );
      expect(answer.headers).not.toHaveProperty("x-powered-by");
      expect(answer.headers).not.toHaveProperty("strict-transport-security");
    },
  );

  test.each([
    ["GET / HTTP/1.1\r\nbroken\r\n\r\n", "400 Bad Request"],
    [
      `GET / HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
      "431 Request Header",
    ],
    [
      "POST / HTTP/1.1\r\nHost: gaire.test\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "400 Bad Request",
    ],
  ])("are on the answer to what is no HTTP", async (sent, status) => {
    const { port } = await officeServer();

    const answer = await answerToBytes(port, sent);

    expect(answer).toMatch(`HTTP/1.1 ${status}`);
    expect(answer).toContain("X-Content-Type-Options: nosniff\r\n");
    expect(answer).toContain("Content-Security-Policy: default-src 'none'");
  });

  test("give each answer a nonce of its own, the one the page is told", async () => {
    const told: string[] = [];
    const { ask } = await serverUnderTest({
      handle: async (_, { nonce }) => {
        told.push(nonce);
        return page("");
      },
    });

    const policies = [await ask("/lt"), await ask("/lt")].map(
      ({ headers }) => headers["content-security-policy"],
    );

    expect(new Set(told).size).toBe(2);
    told.forEach((nonce, at) =>
      expect(policies[at]).toContain(`script-src 'self' 'nonce-${nonce}'`),
    );
  });

  test("ask for TLS for a year where the service has it", async () => {
    const { ask } = await serverUnderTest({
      config: { origin: "https://gaire.test" },
    });

    expect((await ask("/lt")).headers["strict-transport-security"]).toBe(
      "max-age=31536000; includeSubDomains",
    );
  });

  test("make room for Vite in development, and only there", async () => {
    const { ask } = await serverUnderTest({ config: { mode: "development" } });

    const policy = (await ask("/lt")).headers["content-security-policy"];

    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("connect-src 'self' ws:");
    expect(policy).toMatch(/script-src 'self' 'nonce-[^' ]+';/);
  });
});

describe("caching", () => {
  test("is for nobody, unless a route says otherwise", async () => {
    const { ask } = await officeServer();

    expect((await ask("/lt")).headers["cache-control"]).toBe(
      "private, no-store",
    );
    expect((await ask("/cached")).headers["cache-control"]).toBe(
      "public, max-age=60",
    );
  });
});

describe("an error page", () => {
  test("is short, in both languages, and names the request alone", async () => {
    const { ask, lines } = await officeServer();

    const { text, headers } = await ask("/failing");

    expect(text).toContain("Įvyko klaida");
    expect(text).toContain("Something went wrong");
    expect(text).toContain(String(headers["x-request-id"]));
    expect(text).not.toMatch(/SELECT|Error|node_modules|\.ts/);
    expect(lines.join("")).toContain("SELECT secret FROM nowhere");
  });
});

function officeServer() {
  const type = "text/css";
  const asset = { bytes: Buffer.from("p{}"), encoded: [], type, etag: "1" };
  return serverUnderTest({
    files: new Map([
      ["/assets/app-1a2b.css", { ...asset, cacheControl: "public" }],
    ]),
    handle: async ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === "/missing") return page("not there", { status: 404 });
      if (pathname === "/failing")
        throw new Error("SELECT secret FROM nowhere");
      if (pathname === "/moved")
        return Response.redirect("http://gaire.test/lt");
      const headers = { "Cache-Control": "public, max-age=60" };
      return pathname === "/cached"
        ? page("", { headers })
        : page("<p>here</p>");
    },
  });
}

function answerToBytes(port: number, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(sent));
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}
