import { describe, expect, test } from "vitest";
import { certificates } from "#db/schema/certificates.ts";
import { jonas, ona, ruta } from "#db/seed/people.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { study } from "#db/seed/study.server.ts";
import { looseRegister } from "#tests/support/loose-register.ts";
import { testApp } from "#tests/support/test-app.ts";

const HOME = "/lt/my-learning";
const DAY = 24 * 60 * 60_000;

describe("my learning", () => {
  test("has the results of every module", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, ruta).get(HOME);
    const words = textOf(mainOf(text));
    expect(words).toMatch(
      /Pirmi žingsniai Pradėta Testas: [\d,]+ %, reikia 70 %/,
    );
    expect(words).toContain("bandymų: 1 iš 2");
    expect(words).toContain("Antri žingsniai Nepradėta");
  });

  test("says when a module was completed, and at which version", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, jonas).get(HOME);
    expect(textOf(text)).toContain("Baigta pagal 1 versiją, 2026 m. lapkričio");
  });

  test.each([
    { days: 0, words: "iki 2026 m. lapkričio 30 d., liko 7 dienos" },
    { days: 6, words: "iki 2026 m. lapkričio 30 d., liko 1 diena" },
    { days: 7, words: "iki šiandien, 2026 m. lapkričio 30 d." },
    { days: 8, words: "grupė baigėsi 2026 m. lapkričio 30 d." },
  ])("says $words", async ({ days, words }) => {
    const app = testApp();
    publishSmallCourse(app);
    openSmallCohort(app, { endsOn: "2026-11-30" });
    study(app, ruta, "SML", { steps: 1 });
    app.advance(days * DAY);

    const { text } = await browserOf(app, ruta).get(HOME);
    expect(textOf(text)).toContain(words);
    const hasCalendar = linksOf(text).some(
      ({ href }) => href === `${HOME}/calendar`,
    );
    expect(hasCalendar).toBe(days <= 7);
  });
});

describe("a certificate among one's own", () => {
  const validUntil = new Date("2026-11-24T10:00:00Z");

  test("says what it is, and until when it is valid", async () => {
    const { app } = smallWorld();
    looseRegister(app).db.update(certificates).set({ validUntil }).run();
    const { text } = await browserOf(app, jonas).get(HOME);
    expect(textOf(mainOf(text))).toContain("Pažymėjimas Nr. SML-2026-");
    expect(textOf(mainOf(text))).toContain(
      "Galioja iki 2026 m. lapkričio 24 d.",
    );
    expect(textOf(mainOf(text))).not.toContain("Galiojimas baigėsi");
  });

  test("does not look valid after its last moment", async () => {
    const { app } = smallWorld();
    looseRegister(app)
      .db.update(certificates)
      .set({ validUntil: new Date(app.clock().getTime() - 1) })
      .run();
    const { text } = await browserOf(app, jonas).get(HOME);
    expect(textOf(mainOf(text))).toContain(
      "Galiojimas baigėsi 2026 m. lapkričio 23 d.",
    );
    expect(textOf(mainOf(text))).not.toContain("Galioja iki");
  });
});

describe("a programme with a module that one's version does not have", () => {
  test("names it as the latest version does, or by its id", async () => {
    const app = testApp();
    publishSmallCourse(app, ({ modules }) => modules.splice(1));
    openSmallCohort(app, { moduleIds: ["SML-1", "SML-2", "SML-7"] });
    study(app, ruta, "SML", { attempts: ["passed"] });
    app.advance(1000);
    publishSmallCourse(app);

    const { text } = await browserOf(app, ruta).get(HOME);
    expect(textOf(text)).toContain(
      "kurso versijoje, pagal kurią mokomasi, nėra modulio „Antri žingsniai“; ",
    );
    expect(textOf(text)).toContain("nėra modulio „SML-7“.");
  });
});

describe("the calendar file", () => {
  test("has one's own deadlines, in the page's language", async () => {
    const { app } = smallWorld();
    const { text, headers } = await browserOf(app, ruta).get(
      "/en/my-learning/calendar",
    );
    expect(headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(text).toContain("SUMMARY:Finish the course: A small course");
    const none = await browserOf(app, ona).get(`${HOME}/calendar`);
    expect(none.text).not.toContain("VEVENT");
  });
});

describe("one's own data", () => {
  test("is a file with what was done, for oneself alone", async () => {
    const { app, attempts } = smallWorld();
    const answer = await browserOf(app, ruta).get(`${HOME}/export/data`);
    expect(answer.headers.get("Content-Disposition")).toContain("attachment");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");

    const data: unknown = JSON.parse(answer.text);
    expect(data).toMatchObject({
      person: { id: ruta.id, name: ruta.name, email: ruta.email },
      enrolments: [{ courseId: "SML", courseVersion: 1 }],
      pageCompletions: [{ pageId: "SML-1-P01" }, { pageId: "SML-1-P02" }],
      quizAttempts: [{ id: attempts.submitted.id }, { id: attempts.open.id }],
    });
    expect(answer.text).not.toContain("passwordHash");
    expect(answer.text).not.toMatch(/argon2|scrypt/);
    expect(answer.text).not.toContain(jonas.id);
  });

  test("has a note that was written, opened", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    await learner.post(`${MODULE}/names/note`, { text: "Pirmadienį klausiu." });
    const { text } = await learner.get(`${HOME}/export/data`);
    expect(text).toContain("Pirmadienį klausiu.");
  });

  test("is counted on a page before it is taken", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, ruta).get(`${HOME}/export`);
    expect(textOf(mainOf(text))).toContain("Baigti puslapiai 2");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: `${HOME}/export/data`,
      text: "Atsisiųsti (JSON)",
    });
  });
});
