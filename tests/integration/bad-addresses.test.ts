import { describe, expect, test } from "vitest";
import { darius, lina, ruta, tomas } from "#db/seed/people.ts";
import { COURSE, MODULE, questionPath } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { tagsOf, textOf, titleOf } from "#tests/support/html.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

const NEVER = "0".repeat(26);

/** Addresses that look right and lead nowhere, for somebody who is enrolled. */
const nowhere: Record<string, (world: SmallWorld) => string> = {
  "a course that there is not": () => "/lt/courses/no-such-course",
  "a module that there is not": () => `${COURSE}/no-such-module`,
  "a page that there is not": () => `${MODULE}/no-such-page`,
  "a page of another module": () => `${MODULE}/notes`,
  "a profession that the course does not have": () =>
    `${MODULE}/names?track=pilot`,
  "a scenario that the module does not have": () =>
    `${COURSE}/second-steps/scenario`,
  "a play that there is not": () => `${MODULE}/scenario/ply_${NEVER}/1`,
  "a play of another module": ({ plays }) =>
    `${COURSE}/second-steps/scenario/${plays.open.id}/1`,
  "another's play": ({ plays }) => `${MODULE}/scenario/${plays.ended.id}/1`,
  "decision 0 of a play": ({ plays }) =>
    `${MODULE}/scenario/${plays.open.id}/0`,
  "a card that the module does not have": () => `${COURSE}/second-steps/card`,
  "a quiz that the module does not have": () => `${COURSE}/second-steps/quiz`,
  "an attempt that there is not": () =>
    `${MODULE}/quiz/att_${NEVER}/questions/1`,
  "an attempt at another quiz": (world) =>
    questionPath(world, 1).replace("first-steps", "second-steps"),
  "question 0": (world) => questionPath(world, 0),
  "a question after the last": (world) => questionPath(world, 8),
  "question 1.0": (world) => `${questionPath(world, 1)}.0`,
  "a language that there is not": () => "/de",
  "a course in a language that there is not": () => "/de/courses/small-course",
  "a language in capitals": () => "/LT",
};

describe("an address that leads nowhere", () => {
  test.each(Object.entries(nowhere))("says so for %s", async (_, pathIn) => {
    const world = smallWorld();
    const page = await browserOf(world.app, ruta).get(pathIn(world));

    expect(page.status).toBe(404);
    expect(textOf(page.text)).toContain("Puslapis nerastas");
  });

  test.each([
    [lina, `/lt/cohorts/coh_${NEVER}`],
    [lina, "/lt/cohorts/1"],
    [darius, "/lt/cohorts/coh_"],
  ])("says so to a coordinator", async (person, path) => {
    const { app } = smallWorld();
    expect((await browserOf(app, person).get(path)).status).toBe(404);
  });

  test.each(["other.png", "quiz.yaml", "..%2fquiz.yaml", "leaflet.png.png"])(
    "holds no image %s",
    async (image) => {
      const { app } = smallWorld();
      const given = await browserOf(app, ruta).get(`${MODULE}/images/${image}`);
      expect(given.status).toBe(404);
    },
  );

  test("holds no document of a certificate that there is not", async () => {
    const { app } = smallWorld();
    const path = `/lt/certificates/crt_${NEVER}/document`;
    expect((await browserOf(app, ruta).get(path)).status).toBe(404);
  });

  test("says so for a certificate under another cohort", async () => {
    const { app, cohortId, certificates } = smallWorld();
    const path = `/lt/cohorts/${cohortId.slice(0, -1)}0/certificates`;
    const page = await browserOf(app, lina).get(
      `${path}/${certificates.jonas.id}`,
    );
    expect(page.status).toBe(404);
  });

  test("answers a form the same way", async () => {
    const world = smallWorld();
    const { app, attempts, cohortId } = world;
    const learner = browserOf(app, ruta);
    const posts = await Promise.all([
      learner.post("/lt/courses/no-such-course", { track: "police" }),
      learner.post(`${MODULE}/no-such-page`),
      learner.post(`${COURSE}/second-steps/quiz`),
      learner.post(questionPath(world, 8)),
      learner.post(`${MODULE}/quiz/att_${NEVER}/check`),
      browserOf(app, tomas).post(`${MODULE}/quiz/${attempts.open.id}/check`),
      browserOf(app, lina).post(`/lt/cohorts/${cohortId}/people/enr_${NEVER}`, {
        intent: "resend",
      }),
    ]);
    expect(posts.map(({ status }) => status)).toEqual(posts.map(() => 404));
  });

  test("shows a whole page in the language of the address", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, ruta).get("/en/nothing/here");

    expect(titleOf(text)).toBe("Page not found – Gairė");
    expect(tagsOf(text, "html")).toEqual(['<html lang="en">']);
    expect(tagsOf(text, "h1")).toHaveLength(1);
    expect(text).toContain('href="/en"');
  });
});

describe("an address that is used in the wrong way", () => {
  test.each([
    "/lt/sign-in/as",
    `${MODULE}/quiz/att_${NEVER}/questions/1/answer`,
  ])("has nothing to look at: %s", async (path) => {
    const { app } = smallWorld();
    const page = await browserOf(app, ruta).get(path);
    expect([400, 404, 405]).toContain(page.status);
  });

  test.each(["/lt/my-learning", MODULE])("takes no form: %s", async (path) => {
    const { app } = smallWorld();
    const page = await browserOf(app, ruta).post(path, { a: "b" });
    expect(page.status).toBe(405);
    expect(textOf(page.text)).not.toContain("Klaida mūsų pusėje");
  });
});

describe("a course that was renamed", () => {
  test("is found under its former name, for good", async () => {
    const { app } = smallWorld();
    publishSmallCourse(app, (course) => {
      course.formerSlugs = [course.slug];
      course.slug = "renamed-course";
    });
    const page = await browserOf(app).get("/en/courses/small-course");

    expect(page.status).toBe(301);
    expect(page.location).toBe("/en/courses/renamed-course");
  });

  test("keeps the links of those who began it before", async () => {
    const { app } = smallWorld();
    publishSmallCourse(app, (course) => {
      course.formerSlugs = [course.slug];
      course.slug = "renamed-course";
    });
    const page = await browserOf(app, ruta).get(`${MODULE}/names`);

    expect(page.status).toBe(200);
    expect(page.text).toContain("SML-1-P02 lt police");
  });
});
