import { expect, test } from "vitest";
import { withdraw } from "#app/features/enrolments/withdraw.server.ts";
import { lina, ruta } from "#db/seed/people.ts";
import { COURSE, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";

function left() {
  const world = smallWorld();
  const { app, cohortId, enrolments } = world;
  withdraw(app, { actor: lina, cohortId, enrolmentId: enrolments.ruta });
  return { ...world, browser: browserOf(app, ruta) };
}

test("modules, quizzes and open attempts are closed to who has left", async () => {
  const { browser, attempts } = left();
  const answers = await Promise.all([
    browser.get(MODULE),
    browser.get(`${MODULE}/names`),
    browser.get(`${MODULE}/quiz`),
    browser.post(`${MODULE}/quiz`),
    browser.get(`${MODULE}/quiz/${attempts.open.id}/questions/1`),
    browser.post(`${MODULE}/quiz/${attempts.open.id}/check`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  expect((await browser.get(COURSE)).status).toBe(200);
});

test("what was handed in stays readable, and my learning leads there", async () => {
  const { browser, attempts } = left();
  const result = `${MODULE}/quiz/${attempts.submitted.id}/result`;
  expect((await browser.get(result)).status).toBe(200);
  const { text } = await browser.get("/lt/my-learning");
  expect(textOf(mainOf(text))).toContain(
    "Išregistruota 2026 m. lapkričio 23 d.",
  );
  expect(linksOf(text).map(({ href }) => href)).toContain(result);
  const data = await browser.get("/lt/my-learning/export/data");
  expect(data.text).toContain('"withdrawnAt": "2026-11-23');
});
