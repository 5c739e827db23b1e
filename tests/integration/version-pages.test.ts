import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { ona, ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { COURSE, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { rewritePage } from "#tests/support/rewritten-page.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";

const CHANGES = `${COURSE}/changes`;

function withNewPage({ modules: [module] }: Course): void {
  module?.pages.push({
    id: "SML-1-P04",
    slug: "later",
    title: { lt: "Vėliau", en: "Later" },
    words: { lt: 10, en: 10 },
  });
}

/** Rūta completed the first module; then a page changed and one was added. */
function worldWithNewVersion() {
  const app = testApp();
  publishSmallCourse(app);
  openSmallCohort(app);
  study(app, ruta, "SML", { attempts: ["passed"] });
  app.advance(60 * 60_000);
  const latest = publishSmallCourse(app, withNewPage);
  const html = '<h2 id="s-nauja">Nauja dalis</h2><p>Kitaip.</p>';
  rewritePage(app, latest, { pageId: "SML-1-P02", html });
  const learner = browserOf(app, ruta);
  const read = async (path: string) =>
    textOf(mainOf((await learner.get(path)).text));
  return { app, latest, learner, read };
}

describe("a newer version", () => {
  test("changes nothing by itself, and is offered on the course's page", async () => {
    const { learner, read } = worldWithNewVersion();
    const words = await read(COURSE);
    expect(words).toContain("Yra naujesnė kurso versija (2)");
    expect(words).toContain("Pakeisti 2 puslapiai.");
    expect(words).toContain("Baigta pagal 1 versiją");
    expect((await learner.get(`${MODULE}/later`)).status).toBe(404);
  });

  test("is shown as a list of what is other", async () => {
    const { read } = worldWithNewVersion();
    const words = await read(CHANGES);
    expect(words).toContain("Pakeistas puslapis „Vardai“ (jau perskaitėte)");
    expect(words).toContain("Nauja dalis");
    expect(words).toContain("Naujas puslapis „Vėliau“");
    expect(words).not.toContain("Vertėjas");
  });

  test("is gone on with by one button; what is completed stays so", async () => {
    const { latest, learner, read } = worldWithNewVersion();
    const moved = await learner.post(CHANGES, { version: latest.id });
    expect([moved.status, moved.location]).toEqual([
      302,
      `${COURSE}?done=version`,
    ]);

    const words = await read(moved.location ?? "");
    expect(words).toContain("Dabar mokotės pagal 2 versiją.");
    expect(words).toContain("Baigta pagal 1 versiją");
    expect(words).toContain("Po to pridėta: 1 dalis.");
    expect(words).not.toContain("Yra naujesnė");
    expect((await learner.get(`${MODULE}/later`)).status).toBe(200);
  });

  test("lists what changed since it was read, until it is read again", async () => {
    const { app, latest, learner, read } = worldWithNewVersion();
    await learner.post(CHANGES, { version: latest.id });
    app.advance(60_000);
    const { text } = await learner.get(CHANGES);
    expect(textOf(mainOf(text))).toContain("Pakeista po to, kai perskaitėte");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: `${MODULE}/names`,
      text: "Vardai",
    });

    const words = "Po to, kai skaitėte, pakeistas 1 puslapis.";
    expect(await read(COURSE)).toContain(words);
    const onThePage =
      "Šis puslapis pasikeitė nuo tada, kai jį skaitėte (1 versija).";
    expect(await read(`${MODULE}/names`)).toContain(onThePage);
    expect(await read(`${MODULE}/why-we-ask`)).not.toContain("pasikeitė nuo");

    await learner.post(`${MODULE}/names`);
    expect(await read(`${MODULE}/names`)).not.toContain("pasikeitė nuo");
    expect(await read(COURSE)).not.toContain(words);
    expect(await read(CHANGES)).not.toContain("Pakeista po to");
  });

  test("waits until an open attempt is submitted", async () => {
    const { app } = worldWithNewVersion();
    const other = browserOf(app, ona);
    await other.post(COURSE, { track: "police" });
    const third = publishSmallCourse(app);
    await other.post(`${MODULE}/quiz`);

    const refused = await other.post(CHANGES, { version: third.id });
    expect(refused.status).toBe(409);
    expect(textOf(refused.text)).toContain(
      "Pirmiausia pateikite pradėtą testą",
    );
  });

  test.each([
    { fields: {}, refused: 400 },
    { fields: { version: "ver_unknown" }, refused: 409 },
    { fields: { version: "<b>" }, refused: 400 },
  ])(
    "is not taken from a form that names another: $fields",
    async ({ fields, refused }) => {
      const { learner, read } = worldWithNewVersion();
      const { status } = await learner.post(CHANGES, fields);
      expect(status).toBe(refused);
      expect(await read(COURSE)).toContain("Yra naujesnė");
    },
  );

  test("is nobody's business who is not enrolled", async () => {
    const { app, latest } = worldWithNewVersion();
    const stranger = browserOf(app, ona);
    expect((await stranger.get(CHANGES)).status).toBe(404);
    const moved = await stranger.post(CHANGES, { version: latest.id });
    expect(moved.status).toBe(404);
  });
});
