import fc from "fast-check";
import { expect, test } from "vitest";
import type { Question } from "#app/content/quiz-file.ts";
import { LOCALES } from "#app/shared/text.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import {
  anyDoing,
  anyQuestion,
  anyQuestions,
  entriesFor,
  type Doing,
} from "#tests/support/any-quiz.ts";
import { quizAttempt } from "#tests/support/quiz-attempt.ts";
import { formOf } from "#tests/support/quiz-form.ts";
import { answerSchema, type Answer } from "./answer.ts";
import { questionsInOrder } from "./attempt-order.ts";
import { gradeQuestion, gradeQuiz, POINT } from "./grade.ts";
import { presentQuestion } from "./present-question.ts";
import { readAnswer } from "./read-answer.ts";
import { reviewAttempt } from "./review.ts";

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const locales = fc.constantFrom(...LOCALES);
const manyDoings = fc.array(anyDoing, { minLength: 8, maxLength: 8 });

/** What is stored of what somebody did with a question's page. */
function answerTo(
  question: Question,
  seed: number,
  { doing, locale = "lt" }: { doing: Doing; locale?: "lt" | "en" },
): Answer | null {
  const asked = { number: 1, seed, locale, answer: null };
  const entries = entriesFor(presentQuestion(question, asked), doing);
  const read = readAnswer(question, seed, entries);
  if (!read.ok) throw new Error(`A page sent what is ${read.refusal.code}.`);
  return answerSchema.nullable().parse(JSON.parse(JSON.stringify(read.value)));
}

test("what was chosen or written is shown so again, in both languages", () => {
  fc.assert(
    fc.property(
      anyQuestion,
      seeds,
      locales,
      anyDoing,
      (question, seed, locale, doing) => {
        const answer = answerTo(question, seed, { doing, locale });
        const again = readAnswer(
          question,
          seed,
          formOf(question, seed, answer),
        );
        expect(again).toEqual({ ok: true, value: answer });

        const asked = { number: 1, seed, locale };
        const empty = presentQuestion(question, { ...asked, answer: null });
        if (["fill-in", "short-answer"].includes(question.type)) return;
        // Nothing is mended: every control shows what was chosen in it.
        const chosen = entriesFor(empty, doing).filter(([, value]) => value);
        const shown = formOf(question, seed, answer);
        expect(shown.filter(([, value]) => value)).toEqual(chosen);
      },
    ),
    { numRuns: 500 },
  );
});

test("every attempt can be reviewed, and the score alone gives no reason", () => {
  fc.assert(
    fc.property(
      anyQuestions,
      seeds,
      manyDoings,
      locales,
      (quiz, seed, doings, locale) => {
        const asked = questionsInOrder(quiz, seed);
        const answers = sheetFor(asked, seed, doings);
        const pages = new Map(
          smallCourse().modules[0]?.pages.map((page) => [page.slug, page]),
        );
        for (const shows of ["score", "feedback", "key"] as const) {
          const shown = { seed, locale, shows };
          const review = reviewAttempt({ quiz, pages }, answers, shown);
          expect(review.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
          for (const [at, { id, verdict }] of review.entries()) {
            const question = asked[at];
            const isRight =
              question &&
              gradeQuestion(question, answers.get(id) ?? null) === POINT;
            expect(verdict === "unanswered").toBe(!answers.has(id));
            if (shows !== "score") expect(verdict === "right").toBe(isRight);
          }
          if (shows === "score")
            expect(JSON.stringify(review)).not.toMatch(/kodėl-|why-/);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("one part put right never lowers the score, which is whole and at most 10000", () => {
  fc.assert(
    fc.property(
      anyQuestions,
      seeds,
      manyDoings,
      fc.nat(),
      (quiz, seed, doings, pick) => {
        const questions = questionsInOrder(quiz, seed);
        const answers = sheetFor(questions, seed, doings);
        const score = gradeQuiz({ questions }, answers);
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(10_000);

        const question = questions[pick % questions.length];
        if (!question) throw new Error("A quiz has questions.");
        for (const better of betterAnswers(
          question,
          answers.get(question.id),
        )) {
          const sheet = new Map([...answers, [question.id, better]]);
          const more = gradeQuiz({ questions }, sheet);
          expect(more).toBeGreaterThanOrEqual(score);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("stored answers, graded again, give the score that was stored", () => {
  fc.assert(
    fc.property(anyQuestions, manyDoings, (some, doings) => {
      const world = quizAttempt((quiz) => Object.assign(quiz, some));
      const { seed } = world.attempt;
      for (const [at, question] of world.questions.entries()) {
        const asked = { number: 1, seed, locale: "lt" as const, answer: null };
        const page = presentQuestion(question, asked);
        const doing = doings[at];
        if (doing) world.save(question, () => entriesFor(page, doing));
      }
      world.submit();
      const questions = questionsInOrder(some, world.stored()?.seed ?? 0);
      const answers = new Map(Object.entries(world.answers()));
      expect(answers).toEqual(sheetFor(questions, seed, doings));
      expect(world.stored()?.score).toBe(gradeQuiz({ questions }, answers));
    }),
    { numRuns: 25 },
  );
});

function sheetFor(
  questions: readonly Question[],
  seed: number,
  doings: readonly Doing[],
): Map<string, Answer> {
  return new Map(
    questions.flatMap((question, at): [string, Answer][] => {
      const doing = doings[at];
      const answer = doing ? answerTo(question, seed, { doing }) : null;
      return answer ? [[question.id, answer]] : [];
    }),
  );
}

/** The answers with one more part right than this one, or one wrong one less. */
function betterAnswers(
  question: Question,
  given: Answer | undefined,
): Answer[] {
  switch (question.type) {
    case "single":
      return question.options
        .filter(({ correct }) => correct)
        .map(({ id }) => ({ type: "single", optionId: id }));
    case "multiple": {
      const chosen = given?.type === "multiple" ? given.optionIds : [];
      return question.options.flatMap(({ id, correct }): Answer[] => {
        const others = chosen.filter((other) => other !== id);
        const optionIds = correct ? [...others, id] : others;
        return optionIds.length > 0 ? [{ type: "multiple", optionIds }] : [];
      });
    }
    case "true-false":
      return [{ type: "true-false", value: question.answer }];
    case "matching": {
      const rightOf = given?.type === "matching" ? given.rightOf : {};
      return question.pairs.map(({ id }) => ({
        type: "matching",
        rightOf: { ...rightOf, [id]: id },
      }));
    }
    case "ordering": {
      const placeOf = given?.type === "ordering" ? given.placeOf : {};
      return question.items.map(({ id }, at) => ({
        type: "ordering",
        placeOf: { ...placeOf, [id]: at + 1 },
      }));
    }
    case "fill-in": {
      const texts = given?.type === "fill-in" ? given.texts : {};
      return question.gaps.map(({ id, accept }) => ({
        type: "fill-in",
        texts: { ...texts, [id]: accept[0]?.en ?? "" },
      }));
    }
    case "short-answer":
      return question.accept.map(({ text }) => ({
        type: "short-answer",
        text: text.lt,
      }));
  }
}
