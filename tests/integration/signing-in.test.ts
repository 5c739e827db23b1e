import { describe, expect, test } from "vitest";
import { lina, ruta } from "#db/seed/people.ts";
import { signIns } from "#db/schema/accounts.ts";
import { browserOf, browserWith, type Answer } from "#tests/support/browser.ts";
import { linksOf, mistakesOf, textOf } from "#tests/support/html.ts";
import { KNOWN_PASSWORD } from "#tests/support/known-password.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { smallWorld } from "#tests/support/small-world.ts";

const rightly = { email: ruta.email, password: KNOWN_PASSWORD };
const wrongly = { email: ruta.email, password: "ne-tas-slaptazodis" };
const MINUTE = 60_000;

describe("signing in", () => {
  test("leads to the catalogue, where the person is called by name", async () => {
    const { app } = smallWorld();
    const given = await browserOf(app).post("/en/sign-in", rightly);

    expect([given.status, given.location]).toEqual([302, "/en"]);
    const page = await browserWith(app, cookieIn(given)).get("/en");
    expect(textOf(page.text)).toContain(ruta.name);
  });

  test("keeps the cookie from scripts and from other sites", async () => {
    const { app } = smallWorld();
    const given = await browserOf(app).post("/lt/sign-in", rightly);
    const cookie = given.headers.get("Set-Cookie") ?? "";

    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//);
  });

  test("is worth nothing under an id that somebody planted", async () => {
    const { app } = smallWorld();
    const planted = cookieOf(app, lina);
    const given = await browserWith(app, planted).post("/lt/sign-in", rightly);

    expect(cookieIn(given)).not.toBe(planted);
    const page = await browserWith(app, planted).get("/lt/cohorts");
    expect(page.location).toContain("/lt/sign-in");
  });

  test("returns to the page that was asked for", async () => {
    const { app } = smallWorld();
    const stranger = browserOf(app);
    const asked = await stranger.get("/lt/my-learning?from=mail");
    const page = await stranger.get(asked.location ?? "");
    expect(page.status).toBe(200);

    const given = await stranger.post(asked.location ?? "", rightly);
    expect(given.location).toBe("/lt/my-learning?from=mail");
  });

  test.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/",
    "https:evil.example",
    "/%2f%2fevil.example",
    "/.//evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "lt",
  ])("leads nowhere else: %s", async (returnTo) => {
    const { app } = smallWorld();
    const search = new URLSearchParams({ returnTo });
    const path = `/lt/sign-in?${search}`;
    const demonstration = { person: ruta.id, returnTo };
    const given = await Promise.all([
      browserOf(app).post(path, rightly),
      browserOf(app).post("/lt/sign-in/as", demonstration),
    ]);
    expect(given.map(({ location }) => location)).toEqual(["/lt", "/lt"]);
    const { text } = await browserOf(app).get(path);
    expect(linksOf(text).map(({ href }) => href)).not.toContain(returnTo);
    expect(text).toContain('name="returnTo" value="/"');
  });
});

describe("guessing a password", () => {
  test("is over after five tries, in words, for a quarter of an hour", async () => {
    const { app } = smallWorld();
    const stranger = browserOf(app);
    for (let tries = 0; tries < 5; tries++) {
      const { status } = await stranger.post("/lt/sign-in", wrongly);
      expect(status).toBe(422);
    }
    app.advance(5 * MINUTE);

    const sixth = await stranger.post("/lt/sign-in", rightly);

    expect(sixth.status).toBe(429);
    expect(sixth.headers.get("Retry-After")).toBe("600");
    expect(sixth.headers.get("Set-Cookie")).toBeNull();
    expect(mistakesOf(sixth.text).summary).toEqual([
      {
        href: "#email",
        text: "Per daug bandymų. Bandykite vėl po 10 minučių",
      },
    ]);
    app.advance(10 * MINUTE);
    const later = await stranger.post("/lt/sign-in", rightly);
    expect(later.status).toBe(302);
  });

  test("keeps nobody else out of the same room", async () => {
    const { app } = smallWorld();
    const stranger = browserOf(app);
    const email = "nobody@gaire.example";
    for (let tries = 0; tries < 6; tries++) {
      await stranger.post("/lt/sign-in", { ...wrongly, email });
    }
    const given = await stranger.post("/lt/sign-in", rightly);
    expect(given.status).toBe(302);
  });
});

describe("signing out", () => {
  test("kills every copy of the cookie", async () => {
    const { app } = smallWorld();
    const cookie = cookieOf(app, ruta);

    const given = await browserWith(app, cookie).post("/en/sign-out");

    expect([given.status, given.location]).toEqual([302, "/en"]);
    expect(given.headers.get("Set-Cookie")).toMatch(/^gaire=;.*Max-Age=0/);
    const page = await browserWith(app, cookie).get("/en/my-learning");
    expect(page.location).toContain("/en/sign-in");
    expect(app.db.select().from(signIns).all()).toEqual([]);
  });
});

describe("the demonstration", () => {
  test("signs in as somebody with one click, and goes on from there", async () => {
    const { app } = smallWorld();
    const given = await browserOf(app).post("/lt/sign-in/as", {
      person: lina.id,
      returnTo: "/lt/cohorts",
    });
    expect(given.location).toBe("/lt/cohorts");
    const page = await browserWith(app, cookieIn(given)).get("/lt/cohorts");
    expect(textOf(page.text)).toContain("Lapkričio grupė");
  });

  test("keeps its list of people out of production", async () => {
    const { app } = smallWorld();
    const config = { ...app.config, mode: "production" as const };
    const { text } = await browserOf({ ...app, config }).get("/lt/sign-in");

    expect(text).not.toContain(lina.name);
    expect(text).not.toContain(lina.id);
  });
});

function cookieIn({ headers }: Answer): string {
  return headers.get("Set-Cookie")?.split(";")[0] ?? "";
}
