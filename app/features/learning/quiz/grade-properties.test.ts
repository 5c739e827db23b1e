import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "#app/content/quiz-file.ts";
import { rightEntries, wrongEntries } from "#db/seed/answer-key.ts";
import { quizAttempt } from "#tests/support/quiz-attempt.ts";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import type { Answer } from "./answer.ts";
import { questionsInOrder } from "./attempt-order.ts";
import { gradeQuestion, gradeQuiz, POINT } from "./grade.ts";
import { readAnswer } from "./read-answer.ts";

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const everyQuestion = fc.constantFrom(...quiz.questions);

/** One in two tries it; some of what they try is right. */
function someAnswer(question: Question): fc.Arbitrary<Answer | null> {
  const seed = 7;
  const texts = fc.constantFrom("paso", "person", "ZHAO", "žao", "?", "");
  const places = fc.integer({ min: 0, max: 8 }).map(String);
  const values = fc.oneof(texts, places, fc.constantFrom("true", "false"));
  const names = ["answer", "answer-0", "answer-1", "answer-2", "answer-3"];
  const entry = fc.tuple(fc.constantFrom(...names), values);
  return fc
    .oneof(
      fc.uniqueArray(entry, { selector: ([name]) => name, maxLength: 4 }),
      fc.subarray(rightEntries(question, seed)),
      fc.subarray(wrongEntries(question, seed)),
    )
    .map((entries) => {
      const read = readAnswer(question, seed, entries);
      return read.ok ? read.value : null;
    });
}

const someSheet = fc.tuple(...quiz.questions.map(someAnswer)).map(
  (answers) =>
    new Map(
      quiz.questions.flatMap(({ id }, index): [string, Answer][] => {
        const answer = answers[index];
        return answer ? [[id, answer]] : [];
      }),
    ),
);

test("whatever is answered, a score is a whole number from 0 to 10000", () => {
  fc.assert(
    fc.property(someSheet, (sheet) => {
      const score = gradeQuiz(quiz, sheet);
      expect(Number.isInteger(score)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(10_000);
    }),
  );
});

test("a point is earned in whole shares, and none is more than a point", () => {
  const some = everyQuestion.chain((question) =>
    fc.tuple(fc.constant(question), someAnswer(question)),
  );
  fc.assert(
    fc.property(some, ([question, answer]) => {
      const earned = gradeQuestion(question, answer);
      expect(Number.isInteger(earned)).toBe(true);
      expect(earned).toBeGreaterThanOrEqual(0);
      expect(earned).toBeLessThanOrEqual(POINT);
    }),
  );
});

describe("the more is right, the better", () => {
  test("a whole answer put right never lowers the score", () => {
    fc.assert(
      fc.property(someSheet, everyQuestion, (sheet, question) => {
        const read = readAnswer(question, 7, rightEntries(question, 7));
        if (!read.ok || !read.value) throw new Error("The key is not read.");
        const better = new Map([...sheet, [question.id, read.value]]);
        expect(gradeQuiz(quiz, better)).toBeGreaterThanOrEqual(
          gradeQuiz(quiz, sheet),
        );
        expect(gradeQuestion(question, read.value)).toBe(POINT);
      }),
    );
  });

  test("one part put right never lowers it, and is worth its share", () => {
    const inParts = quiz.questions.filter(({ type }) =>
      ["matching", "ordering", "fill-in"].includes(type),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...inParts),
        seeds,
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.nat(),
        (question, seed, isRight, pick) => {
          const right = rightEntries(question, seed);
          const at = pick % right.length;
          const pointsOf = (given: readonly boolean[]) => {
            const entries = right.filter((_, index) => given[index]);
            const read = readAnswer(question, seed, entries);
            if (!read.ok) throw new Error(read.refusal.code);
            return gradeQuestion(question, read.value);
          };
          const more = pointsOf(isRight.with(at, true));
          const less = pointsOf(isRight.with(at, false));
          expect(more - less).toBe(POINT / right.length);
        },
      ),
    );
  });
});

test("stored answers, graded again, give the score that was stored", () => {
  const howMany = quiz.questions.length;
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: howMany, maxLength: howMany }),
      (rightly) => {
        const world = quizAttempt((drawn) => {
          drawn.pools = [{ id: "some", draw: 2 }];
          for (const question of drawn.questions.slice(0, 4)) {
            question.pool = "some";
          }
        });
        for (const [index, question] of world.questions.entries()) {
          world.save(question, rightly[index] ? rightEntries : wrongEntries);
        }
        world.submit();
        const stored = world.stored();
        const { course } = world.version;
        const asked = course.modules[0]?.quiz ?? quiz;
        const questions = questionsInOrder(asked, stored?.seed ?? 0);
        const answers = new Map(Object.entries(world.answers()));
        expect(gradeQuiz({ questions }, answers)).toBe(stored?.score);
        const right = rightly.slice(0, questions.length).filter(Boolean).length;
        expect(stored?.score).toBe(
          Math.floor((right * 10_000) / questions.length),
        );
      },
    ),
    { numRuns: 20 },
  );
});
