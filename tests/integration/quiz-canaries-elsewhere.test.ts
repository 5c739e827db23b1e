import { expect, test } from "vitest";
import { mainOf, textOf } from "#tests/support/html.ts";
import { canariesIn } from "#tests/support/quiz-canaries.ts";
import { quizWorld, rightly } from "#tests/support/quiz-world.ts";

const DOWNLOADS = [
  "/lt/my-learning/export/data",
  "/lt/my-learning/calendar",
  "/lt/notes/export",
];

test("no search finds what only who has submitted may learn", async () => {
  const world = quizWorld();
  const { text: found } = await world.learner.get("/lt/search?q=vertėjas");
  expect(mainOf(found)).toContain("<mark>");
  for (const canary of canariesIn(JSON.stringify(world.course))) {
    const { text } = await world.learner.get(`/lt/search?q=${canary}`);
    expect(textOf(mainOf(text))).toContain("Nieko nerasta");
    expect(new Set(canariesIn(text))).toEqual(new Set([canary]));
  }
});

test("no file that is downloaded has it before submission", async () => {
  const world = quizWorld();
  await world.start();
  await world.answer(1, rightly);
  for (const path of DOWNLOADS) {
    const file = await world.learner.get(path);
    expect([path, file.status]).toEqual([path, 200]);
    expect([path, canariesIn(file.text)]).toEqual([path, []]);
  }
});
