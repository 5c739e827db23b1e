import { describe, expect, test } from "vitest";
import { searchEntries } from "#db/schema/search.ts";
import { asta, ona, ruta, vytautas } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import type { Course } from "#app/content/course.ts";
import { COURSE, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf, titleOf } from "#tests/support/html.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";

type Person = Parameters<typeof browserOf>[1];

describe("the search of a stranger", () => {
  test("finds courses and modules, and leads to the course", async () => {
    const { app } = smallWorld();
    expect(await hitsOf(app, null, "mazas")).toEqual([COURSE]);
    expect(await hitsOf(app, null, "antri zingsniai")).toEqual([COURSE]);
  });

  test.each(["Vertėjas", "surašyme", "你好", "nǐ hǎo", "susitaria"])(
    "finds nothing of what only learners may read: %s",
    async (query) => {
      const { app } = smallWorld();
      const page = await pageFor(app, null, query);
      expect(mainOf(page.text)).not.toContain("<mark>");
      expect(textOf(mainOf(page.text))).toContain("Nieko nerasta");
    },
  );

  test("finds no more with a role or with a sign-in alone", async () => {
    const { app } = smallWorld();
    for (const person of [ona, vytautas, asta])
      expect(await hitsOf(app, person, "vertėjas")).toEqual([]);
  });
});

describe("the search of a learner", () => {
  test.each([
    ["vertėjas", `${MODULE}/the-interpreter`],
    ["VERTEJU", `${MODULE}/the-interpreter`],
    ["žingsnių", MODULE],
    ["surašymas", MODULE],
    ["labas", "/lt/terms#term-SML-hello"],
    ["你好", "/lt/terms#term-SML-hello"],
    ["ni hao", "/lt/terms#term-SML-hello"],
    ["susitaria", MODULE],
  ])("finds by %s", async (query, href) => {
    const { app } = smallWorld();
    expect(await hitsOf(app, ruta, query)).toContain(href);
  });

  test("finds each thing once and says how many there are", async () => {
    const { app } = smallWorld();
    const page = await pageFor(app, ruta, "vardai");
    const text = textOf(mainOf(page.text));
    expect(text).toContain("Rasti 2 atitikmenys: „vardai“");
    expect(text).toContain("Puslapiai Vardai");
    expect(titleOf(page.text)).toContain("vardai – paieška");
  });

  test("finds the version they began, and strangers the latest one", async () => {
    const { app } = smallWorld();
    app.advance(1_000);
    publishSmallCourse(app, renamed);

    expect(await hitsOf(app, ruta, "vertėjas")).toHaveLength(1);
    expect(await hitsOf(app, ruta, "tarpininkas")).toEqual([]);
    expect(await hitsOf(app, ruta, "žingsniai")).toHaveLength(2);
    expect(await hitsOf(app, ruta, "ėjimai")).toEqual([]);
    expect(await hitsOf(app, null, "tolesni ėjimai")).toEqual([COURSE]);
    expect(await hitsOf(app, null, "žingsniai")).toEqual([]);
  });

  test("finds parts of Arabic and Chinese words only where they may read", async () => {
    const { app } = smallWorld();
    app.advance(1_000);
    publishSmallCourse(app, ({ terms: [term] }) => {
      if (term) term.original = "الترجمان 受害者识别";
    });
    await browserOf(app, ona).post(COURSE, { track: "police" });

    for (const query of ["ترجمان", "والترجمان", "害者识"]) {
      const term = ["/lt/terms#term-SML-hello"];
      expect([query, await hitsOf(app, ona, query)]).toEqual([query, term]);
      for (const other of [null, ruta, vytautas])
        expect([query, await hitsOf(app, other, query)]).toEqual([query, []]);
    }
  });

  test("finds neither questions nor what follows from choices", async () => {
    const { app, course } = smallWorld();
    const { quiz, scenario } = course.modules[0] ?? {};
    const secrets = longStringsIn([quiz, scenario]);
    expect(secrets.length).toBeGreaterThan(20);

    const entries = app.db.select().from(searchEntries).all();
    const indexed = entries.map(({ title, body }) => `${title}\n${body}`);
    for (const secret of secrets)
      expect(indexed.filter((text) => text.includes(secret))).toEqual([]);
  });

  test("shows no line of a page with a content warning, but the warning", async () => {
    const app = testApp();
    publishSmallCourse(app, ({ modules: [module] }) => {
      for (const page of module?.pages ?? [])
        page.contentWarning = { lt: "Minimas smurtas.", en: "Violence." };
    });
    study(app, ruta, "SML", {});
    const page = await pageFor(app, ruta, "vertėjas");
    const words = textOf(mainOf(page.text));
    expect(words).toContain("Minimas smurtas.");
    expect(await hitsOf(app, ruta, "vertėjas")).toContain(
      `${MODULE}/the-interpreter`,
    );
    expect(mainOf(page.text)).not.toMatch(/<p>[^<]*<mark>/);
  });

  test("finds no fact that nobody confirmed", async () => {
    const app = testApp();
    publishSmallCourse(app, ({ facts }) => {
      for (const fact of facts) fact.confidence = "M";
    });
    const kinds = app.db.select().from(searchEntries).all();
    expect(kinds.map(({ kind }) => kind)).not.toContain("fact");
  });
});

describe("a search", () => {
  test("says what can be searched before anything was typed", async () => {
    const { app } = smallWorld();
    for (const path of ["/lt/search", "/lt/search?q=", "/lt/search?q=%22*"]) {
      const { status, text } = await browserOf(app).get(path);
      expect(status).toBe(200);
      expect(textOf(mainOf(text))).toContain("Ko galima ieškoti");
    }
  });

  test("says that the other language has something", async () => {
    const { app } = smallWorld();
    const { text } = await pageFor(app, ruta, "interpreter");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: "/en/search?q=interpreter",
      text: "Angliškai yra 1 atitikmuo",
    });
  });

  test("shows text as text, never as markup", async () => {
    const app = testApp();
    publishSmallCourse(app, ({ summary }) => {
      summary.lt = 'Žmonės <img src=x onerror="alert(1)"> & <mark>kiti</mark>';
    });
    const { text } = await pageFor(app, null, "zmonių");
    expect(mainOf(text)).toContain(
      "<mark>Žmonės</mark> &lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &lt;mark&gt;",
    );
  });

  test.each([
    '"',
    "*",
    "NEAR(labas, 2)",
    "-labas",
    "title:labas",
    "scope : open",
    "labas OR mažas",
    "^labas {title}",
    "ž".repeat(10_000),
    "labas ".repeat(2_000),
    "🙂🇱🇹",
    "\u202Elabas\u2066",
    "lab\u0000as",
    "'; DROP TABLE search_entries; --",
    "\ud800",
    "%",
  ])("takes %j as words and nothing else", async (query) => {
    const { app } = smallWorld();
    for (const person of [null, ruta]) {
      const { status } = await pageFor(app, person, query);
      expect(status).toBe(200);
    }
  });

  test("offers its field on every page but its own", async () => {
    const { app } = smallWorld();
    const search = 'action="/lt/search"';
    const elsewhere = await browserOf(app).get("/lt");
    expect(elsewhere.text.split(search)).toHaveLength(2);
    const here = await browserOf(app).get("/lt/search");
    expect(here.text.split(search)).toHaveLength(2);
  });
});

/** Every text of a quiz or scenario that is long enough to be nobody else's. */
function longStringsIn(part: unknown): string[] {
  if (typeof part === "string") return part.length > 15 ? [part] : [];
  if (typeof part !== "object" || part === null) return [];
  return Object.values(part).flatMap(longStringsIn);
}

function renamed(course: Course) {
  const [first, second] = course.modules;
  const page = first?.pages[2];
  if (!first || !second || !page) throw new Error("The course is too small.");
  first.title.lt = "Pradiniai ėjimai";
  second.title.lt = "Tolesni ėjimai";
  page.title.lt = "Tarpininkas";
}

function pageFor(app: TestApp, person: Person, query: string) {
  const q = new URLSearchParams({ q: query });
  return browserOf(app, person).get(`/lt/search?${q}`);
}

/** Where the found titles lead. */
async function hitsOf(app: TestApp, person: Person, query: string) {
  const { text } = await pageFor(app, person, query);
  const rows = text.matchAll(/<p class="rows__title">(.*?)<\/p>/gs);
  return Array.from(rows, ([row]) => linksOf(row)[0]?.href);
}
