import { describe, expect, test } from "vitest";
import { ruta } from "#db/seed/people.ts";
import { COURSE, MODULE } from "#tests/support/addresses.ts";
import { browserOf, browserWith } from "#tests/support/browser.ts";
import {
  attributeOf,
  linksOf,
  mainOf,
  tagsOf,
  textOf,
} from "#tests/support/html.ts";
import { readingWorld } from "#tests/support/reading-world.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { testApp } from "#tests/support/test-app.ts";

const PAGE = `${MODULE}/names`;

describe("how pages look", () => {
  test("is what the browser remembers, on every page", async () => {
    const { app } = readingWorld();
    const chosen = await browserOf(app).post("/lt/display", {
      theme: "dark",
      textSize: "125",
      reading: "on",
      returnTo: `${COURSE}?a=b`,
    });
    expect([chosen.status, chosen.location]).toEqual([302, `${COURSE}?a=b`]);
    const cookie = chosen.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(
      /^display=dark\.125\.on; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax/,
    );

    const own = `${cookie.split(";")[0]}; ${cookieOf(app, ruta)}`;
    for (const path of ["/lt", PAGE, "/en/nothing/at/all"]) {
      const { text } = await browserWith(app, own).get(path);
      expect(rootOf(text)).toEqual(["dark", "125", ""]);
    }
    const { text } = await browserWith(app, own).get(PAGE);
    expect(textOf(mainOf(text))).toContain("Išeiti iš skaitymo režimo");
    expect(text).toContain('class="lesson lesson--reading"');
  });

  test("is changed one thing at a time", async () => {
    const { app } = readingWorld();
    const browser = browserWith(app, "display=dark.125.on");
    const { headers } = await browser.post("/lt/display", { textSize: "112" });
    expect(headers.get("Set-Cookie")).toContain("display=dark.112.on;");
  });

  test.each(["pink.125.on", "dark.999.on", "..", "dark", "%00", ""])(
    "is as usual when the cookie says %j",
    async (value) => {
      const browser = browserWith(testApp(), `display=${value}`);
      const { status, text } = await browser.get("/lt");
      expect(status).toBe(200);
      const [, size, reading] = rootOf(text);
      expect([size, reading]).toEqual([null, null]);
    },
  );

  test.each(["//evil.example", "https://evil.example", "/\\evil.example"])(
    "never leads to %s",
    async (returnTo) => {
      const { location } = await browserOf(testApp()).post("/en/display", {
        theme: "light",
        returnTo,
      });
      expect(location).toBe("/en");
    },
  );

  test("is not changed by what is no choice", async () => {
    const answer = await browserOf(testApp()).post("/lt/display", {
      theme: "pink",
    });
    expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([
      404,
      null,
    ]);
  });

  test("can be chosen from the foot of any page", async () => {
    const { text } = await browserOf(testApp()).get("/en/check?code=1");
    const returnTo = new URLSearchParams({ returnTo: "/en/check?code=1" });
    expect(linksOf(text)).toContainEqual({
      href: `/en/display?${returnTo}`,
      text: "Display settings",
    });
    const form = await browserOf(testApp()).get(`/en/display?${returnTo}`);
    expect(form.text).toContain('value="/en/check?code=1"');
  });
});

function rootOf(html: string) {
  const [root = ""] = tagsOf(html, "html");
  return ["data-theme", "data-text-size", "data-reading"].map((name) =>
    attributeOf(root, name),
  );
}
