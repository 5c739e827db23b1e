import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { moveToVersion } from "#app/features/learning/course/move-to-version.server.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import { lina, ruta, tomas } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { COURSE, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import { quizWorld, rightly } from "#tests/support/quiz-world.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";

const MINUTE = 60_000;
/** What is said of an attempt that goes on. */
const GOES_ON = /Nepateiktas|Testas pradėtas|Tęsti testą/;

function tenMinutes({ modules }: Course): void {
  for (const { quiz } of modules) if (quiz) quiz.timeLimitMinutes = 10;
}

/** Rūta answered rightly and went away; nobody and no job has come since. */
async function lapsedWorld() {
  const world = quizWorld(tenMinutes);
  await world.start();
  for (const number of world.questions().keys())
    await world.answer(number + 1, rightly);
  world.app.advance(11 * MINUTE);
  const attempts = () => world.app.db.select().from(quizAttempts).all();
  return { ...world, attempts };
}

describe("an attempt whose time is over, before any job has come", () => {
  test.each([
    ["the module", MODULE],
    ["a page of it", `${MODULE}/names`],
    ["the quiz", `${MODULE}/quiz`],
    ["the course", COURSE],
    ["my learning", "/lt/my-learning"],
    ["the catalogue", "/lt"],
  ])("is closed and counted on %s, seen first", async (_, path) => {
    const { learner, attempts } = await lapsedWorld();
    const { status, text } = await learner.get(path);
    expect(status).toBe(200);
    expect(textOf(mainOf(text))).not.toMatch(GOES_ON);
    expect(attempts()).toMatchObject([{ ranOut: true, score: 10_000 }]);

    const again = await learner.get(path);
    expect(textOf(mainOf(again.text))).toBe(textOf(mainOf(text)));
  });

  test("is passed on the course page at the first look", async () => {
    const { learner } = await lapsedWorld();
    const { text } = await learner.get(COURSE);
    expect(textOf(mainOf(text))).toContain("100 %");
  });

  test("is not closed by anybody else who looks", async () => {
    const { app, cohortId, attempts } = await lapsedWorld();
    study(app, tomas, "SML", {});
    for (const path of [MODULE, COURSE, "/lt", "/lt/my-learning"])
      await browserOf(app, tomas).get(path);
    const office = await browserOf(app, lina).get(`/lt/cohorts/${cohortId}`);
    expect(office.status).toBe(200);
    expect(attempts()).toMatchObject([{ submittedAt: null }]);
  });

  test("keeps nobody from a later version of the course", async () => {
    const { app, attempts } = await lapsedWorld();
    const [attempt] = attempts();
    if (!attempt) throw new Error("No attempt was started.");
    const { enrolmentId } = attempt;
    const { id: versionId } = publishSmallCourse(app, tenMinutes);
    const wish = { enrolmentId, versionId };
    expect(moveToVersion(app, { actor: tomas, ...wish })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(attempts()).toMatchObject([{ submittedAt: null }]);
    expect(moveToVersion(app, { actor: ruta, ...wish })).toMatchObject({
      ok: true,
    });
    expect(attempts()).toMatchObject([{ ranOut: true }]);
  });
});

test("an attempt with time left is shown as begun, and stays open", async () => {
  const world = quizWorld(tenMinutes);
  await world.start();
  const { text } = await world.learner.get(MODULE);
  expect(textOf(text)).toMatch(GOES_ON);
  const rows = world.app.db.select().from(quizAttempts).all();
  expect(rows).toMatchObject([{ submittedAt: null }]);
});
