import { isDeepStrictEqual } from "node:util";
import type { Question } from "#app/content/quiz-file.ts";
import {
  optionsInOrder,
  questionsInOrder,
} from "#app/features/learning/quiz/attempt-order.ts";
import {
  listAttempts,
  type Attempt,
} from "#app/features/learning/quiz/quiz.queries.server.ts";
import { rightEntries, wrongEntries } from "#db/seed/answer-key.ts";
import { ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { MODULE } from "./addresses.ts";
import { browserOf } from "./browser.ts";
import { plantCanaries } from "./quiz-canaries.ts";
import { openSmallCohort } from "./small-cohort.ts";
import { publishSmallCourse } from "./small-course.ts";
import { testApp } from "./test-app.ts";

export type QuizWorld = ReturnType<typeof quizWorld>;

type Entries = [name: string, value: string][];

/** What somebody answers to a question of an attempt with this seed. */
export type Answering = (question: Question, seed: number) => Entries;

/**
 * Rūta has read the first module and comes to its quiz, in which everything
 * that she may not know yet is a canary, unless `change` makes it another quiz.
 */
export function quizWorld(change = plantCanaries) {
  const app = testApp();
  const { course } = publishSmallCourse(app, change);
  const { cohort } = openSmallCohort(app);
  const enrolmentId = study(app, ruta, "SML", {});
  const learner = browserOf(app, ruta);
  const quiz = course.modules[0]?.quiz ?? { questions: [], pools: [] };

  const latestAttempt = () => listAttempts(app.db, enrolmentId, "SML-1").at(-1);
  const attempt = (): Attempt => {
    const latest = latestAttempt();
    if (!latest) throw new Error("No attempt was started.");
    return latest;
  };
  const home = (locale = "lt") =>
    `${MODULE.replace("/lt/", `/${locale}/`)}/quiz/${attempt().id}`;
  const questions = () => questionsInOrder(quiz, attempt().seed);
  return {
    app,
    course,
    cohortId: cohort.id,
    learner,
    /** The latest attempt: its address, seed and questions in its order. */
    home,
    seed: () => attempt().seed,
    attemptId: () => attempt().id,
    questions,
    isStarted: () => latestAttempt() !== undefined,
    start: () => learner.post(`${MODULE}/quiz`),
    answer: (number: number, answering: Answering) => {
      const question = questions()[number - 1];
      const fields = question ? answering(question, attempt().seed) : [];
      return learner.post(`${home()}/questions/${number}`, fields);
    },
    submit: () => learner.post(`${home()}/check`),
  };
}

/** A whole attempt: started, answered and submitted. */
export async function tryQuiz(world: QuizWorld, answering: Answering) {
  await world.start();
  for (const number of world.questions().keys()) {
    await world.answer(number + 1, answering);
  }
  await world.submit();
}

export const rightly: Answering = rightEntries;
export const wrongly: Answering = wrongEntries;

/** Wrong everywhere, but for the first of the pairs. */
export const mostlyWrong: Answering = (question, seed) => {
  if (question.type !== "matching") return wrongEntries(question, seed);
  const [[first = "", place = ""] = [], [second = ""] = []] = rightEntries(
    question,
    seed,
  );
  return [
    [first, place],
    [second, place],
  ];
};

/** The feedback, in Lithuanian, for what somebody chose and for nothing else. */
export function feedbackFor(world: QuizWorld, answering: Answering): string[] {
  const seed = world.seed();
  return world.questions().flatMap((question) => {
    const given = answering(question, seed);
    switch (question.type) {
      case "single":
      case "multiple": {
        const order = optionsInOrder(question, seed);
        return given.flatMap(([, at]) => order[Number(at)]?.feedback.lt ?? []);
      }
      case "true-false": {
        const { whenTrue, whenFalse } = question.feedback;
        return given.map(([, it]) => (it === "true" ? whenTrue : whenFalse).lt);
      }
      case "matching": {
        const right = rightEntries(question, seed);
        return question.pairs
          .filter((_, index) => given[index]?.[1] === right[index]?.[1])
          .map(({ feedback }) => feedback.lt);
      }
      case "ordering":
        return isRight(question, given, seed)
          ? question.items.map(({ feedback }) => feedback.lt)
          : [];
      case "fill-in":
        return isRight(question, given, seed)
          ? question.gaps.map(({ feedback }) => feedback.lt)
          : [];
      case "short-answer":
        return isRight(question, given, seed)
          ? question.accept.slice(-1).map(({ feedback }) => feedback.lt)
          : [question.otherwise.lt];
    }
  });
}

function isRight(question: Question, given: Entries, seed: number): boolean {
  return isDeepStrictEqual(given, rightEntries(question, seed));
}
