import { expect, test } from "vitest";
import { quizWorld, rightly } from "#tests/support/quiz-world.ts";
import { canariesIn } from "#tests/support/quiz-canaries.ts";

const EXPORT = "/lt/my-learning/export/data";

test("one's own data tells nothing of the key of a quiz that is open", async () => {
  const world = quizWorld();
  await world.start();
  for (const number of world.questions().keys())
    await world.answer(number + 1, rightly);

  const { text } = await world.learner.get(EXPORT);
  expect(canariesIn(text)).toEqual([]);
  expect(text).not.toContain('"seed"');
  expect(text).not.toContain(String(world.seed()));
});

test("one's own data has every answer in words", async () => {
  const world = quizWorld(() => {});
  await world.start();
  for (const number of world.questions().keys())
    await world.answer(number + 1, rightly);

  const { text } = await world.learner.get(EXPORT);
  const { quizAttempts } = JSON.parse(text) as {
    quizAttempts: { answers: { question: unknown; answer: unknown }[] }[];
  };
  const answers = quizAttempts[0]?.answers ?? [];
  expect(answers).toHaveLength(world.questions().length);
  for (const question of world.questions())
    expect(answers).toContainEqual(
      expect.objectContaining({
        question: question.stem,
        answer: expect.any(Object) as object,
      }),
    );
  expect(text).toContain("Paklausiu žmogaus.");
});
