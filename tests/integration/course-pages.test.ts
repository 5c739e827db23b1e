import { describe, expect, test } from "vitest";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { ona, ruta, zivile } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { COURSE, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, mistakesOf, textOf } from "#tests/support/html.ts";
import { rewritePage } from "#tests/support/rewritten-page.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";

type Person = Parameters<typeof browserOf>[1];

async function readCourse(app: TestApp, person: Person, path = COURSE) {
  const { text } = await browserOf(app, person).get(path);
  return { words: textOf(mainOf(text)), links: linksOf(mainOf(text)) };
}

describe("enrolling", () => {
  test("says before which group one joins, and afterwards that one has", async () => {
    const { app } = smallWorld();
    const before = await readCourse(app, ona);
    expect(before.words).toContain("mokysitės grupėje „");

    const learner = browserOf(app, ona);
    const { location } = await learner.post(COURSE, { track: "police" });
    expect(location).toBe(`${COURSE}?done=enrolled`);
    const { words } = await readCourse(app, ona, location ?? "");
    expect(words).toContain("Užsiregistravote. Mokysitės grupėje „");
    expect(words).toContain("išduodamas pažymėjimas „");
    expect((await readCourse(app, ona)).words).not.toContain(
      "Užsiregistravote",
    );
  });

  test("says that one learns alone while no group is open", async () => {
    const app = testApp();
    publishSmallCourse(app);
    expect((await readCourse(app, ona)).words).toContain(
      "Atviros grupės dabar nėra",
    );
    await browserOf(app, ona).post(COURSE, { track: "police" });
    expect((await readCourse(app, ona)).words).toContain(
      "Mokotės savarankiškai",
    );
  });

  test.each(["enrolled", "version", "nonsense", "<script>"])(
    "says nothing to a stranger whose address says %s",
    async (done) => {
      const { app } = smallWorld();
      const path = `${COURSE}?${new URLSearchParams({ done })}`;
      const { text, status } = await browserOf(app, ona).get(path);
      expect(status).toBe(200);
      expect(text).not.toContain('role="status"');
    },
  );
});

describe("the state of a module", () => {
  test("says what is done, what is missing and how long it takes", async () => {
    const { app } = smallWorld();
    const { words } = await readCourse(app, ruta);
    expect(words).toContain("Dar liko: baigti 2 dalis, išlaikyti testą.");
    expect(words).toMatch(/liko apie \d+ min\./);
    expect(words).toMatch(/Testas: [\d,]+ %, reikia 70 %, liko bandymų: 1/);
    expect(words).toContain("Nepradėta");
  });

  test("says of a completed one when, and at which version", async () => {
    const { app } = smallWorld();
    const { words } = await readCourse(app, zivile);
    expect(words).toContain("Baigta pagal 1 versiją, 2026 m. lapkričio 23 d.");
    expect(words).toContain("Testas išlaikytas: 100 %");
  });

  test("says so on the module's own page too, with the score that counts", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, zivile).get(MODULE);
    const words = textOf(mainOf(text));
    expect(words).toContain("Baigta pagal 1 versiją, 2026 m. lapkričio 23 d.");
    expect(words).toContain("Testas išlaikytas: 100 %");
    expect(words).toContain("Grįžti į kursą");
  });

  test("leads to the quiz that is not passed once all is read", async () => {
    const app = testApp();
    publishSmallCourse(app, (course) => {
      const [first, second] = course.modules;
      if (first?.quiz && second) second.quiz = { ...first.quiz, pools: [] };
    });
    openSmallCohort(app);
    study(app, ruta, "SML", { attempts: ["passed"] });
    const learner = browserOf(app, ruta);
    for (const page of ["notes", "next-time"]) {
      await learner.post(`${COURSE}/second-steps/${page}`);
    }
    expect((await readCourse(app, ruta)).links).toContainEqual({
      href: `${COURSE}/second-steps/quiz`,
      text: "Eiti į testą: Antri žingsniai",
    });
  });
});

describe("another profession", () => {
  test("asks only for the pages that read otherwise", async () => {
    const app = testApp();
    const version = publishSmallCourse(app);
    for (const pageId of ["SML-1-P01", "SML-1-P02"]) {
      rewritePage(app, version, { pageId, html: "<p>Visiems.</p>" });
    }
    const other = { pageId: "SML-1-P02", track: "social-work" };
    rewritePage(app, version, { ...other, html: "<p>Kitaip.</p>" });
    study(app, ruta, "SML", { steps: 2 });
    const learner = browserOf(app, ruta);

    const path = `${COURSE}/track`;
    const { location } = await learner.post(path, { track: "social-work" });
    expect(location).toBe(`${COURSE}?done=track`);
    const changed = await readCourse(app, ruta, location ?? "");
    expect(changed.words).toContain("Profesija pakeista: Socialinis");
    expect(changed.words).toContain(
      "Jūsų profesijai kitaip parašytas 1 puslapis",
    );
    expect(changed.words).toContain("Dar liko: baigti 2 dalis");
    expect(changed.links).toContainEqual({
      href: `${MODULE}/names`,
      text: "Vardai",
    });

    await learner.post(`${MODULE}/names`);
    const { words } = await readCourse(app, ruta);
    expect(words).not.toContain("kitaip parašytas");
    expect(words).toContain("Dar liko: baigti 2 dalis");
  });

  test.each([{}, { track: "judges" }, { track: "x".repeat(5_000) }])(
    "that the course does not have is asked for again",
    async (fields) => {
      const { app } = smallWorld();
      const learner = browserOf(app, ruta);
      const { status, text } = await learner.post(`${COURSE}/track`, fields);
      expect(status).toBe(422);
      expect(mistakesOf(text).summary).toHaveLength(1);
      expect((await readCourse(app, ruta)).words).toContain(
        "Profesija: Policijos",
      );
    },
  );
});
