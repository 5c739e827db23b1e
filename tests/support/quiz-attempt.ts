import type { Course, PublishedVersion } from "#app/content/course.ts";
import type { Question } from "#app/content/quiz-file.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { questionsInOrder } from "#app/features/learning/quiz/attempt-order.ts";
import {
  findAnswers,
  findAttemptOf,
  type Attempt,
} from "#app/features/learning/quiz/quiz.queries.server.ts";
import { saveAnswer } from "#app/features/learning/quiz/save-answer.server.ts";
import { startAttempt } from "#app/features/learning/quiz/start-attempt.server.ts";
import { submitAttempt } from "#app/features/learning/quiz/submit-attempt.server.ts";
import { rightEntries, wrongEntries } from "#db/seed/answer-key.ts";
import { newId } from "#app/shared/ids.ts";
import { people } from "#db/schema/accounts.ts";
import { ona } from "#db/seed/people.ts";
import { publishSmallCourse, smallCourse } from "./small-course.ts";
import { testApp, type TestApp } from "./test-app.ts";

type Quiz = NonNullable<Course["modules"][number]["quiz"]>;

/** Ona's first attempt at the small quiz, to which `change` is made before. */
export function quizAttempt(
  change: (quiz: Quiz) => void = () => {},
  prepare: (app: TestApp) => void = () => {},
) {
  const app = testApp();
  const version = publishSmallCourse(app, changing(change));
  prepare(app);
  const enrolled = enrol(app, { actor: ona, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { enrolmentId } = enrolled.value;
  const start = () =>
    startAttempt(app, { actor: ona, enrolmentId, moduleId: "SML-1" });
  const started = start();
  if (!started.ok) throw new Error(started.refusal.code);
  const { attempt } = started.value;
  const attemptId = attempt.id;
  const questions = questionsOf(version, attempt);
  const save = (question: Question, how = rightEntries) =>
    saveAnswer(app, {
      actor: ona,
      attemptId,
      questionId: question.id,
      entries: how(question, attempt.seed),
    });
  return {
    app,
    version,
    enrolmentId,
    attempt,
    attemptId,
    /** In the order of the attempt. */
    questions,
    start,
    save,
    saveAll: (how = rightEntries) =>
      questions.map((question) => save(question, how)),
    submit: () => submitAttempt(app, { actor: ona, attemptId }),
    stored: () => findAttemptOf(app.db, ona.id, attemptId),
    answers: () => Object.fromEntries(findAnswers(app.db, attemptId)),
  };
}

export const wrongly = wrongEntries;

/** Changes the quiz of the first module. */
export function changing(change: (quiz: Quiz) => void) {
  return ({ modules: [first] }: Course): void => {
    if (first?.quiz) change(first.quiz);
  };
}

function questionsOf({ course }: PublishedVersion, { seed }: Attempt) {
  const quiz = course.modules[0]?.quiz;
  return quiz ? questionsInOrder(quiz, seed) : [];
}

/** Somebody new with everything rightly answered and nothing submitted yet. */
export function answeredAttempt(app: TestApp, index: number) {
  const actor = { id: newId("per", app.clock()) };
  const createdAt = app.clock();
  app.db
    .insert(people)
    .values({ ...actor, name: `Dalyvė ${index}`, createdAt })
    .run();
  const wish = { actor, courseId: "SML", track: "police" };
  const enrolled = enrol(app, wish);
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { enrolmentId } = enrolled.value;
  const quiz = { actor, enrolmentId, moduleId: "SML-1" };
  const started = startAttempt(app, quiz);
  if (!started.ok) throw new Error(started.refusal.code);
  const { id: attemptId, seed } = started.value.attempt;
  for (const question of smallCourse().modules[0]?.quiz?.questions ?? []) {
    const entries = rightEntries(question, seed);
    const answer = { actor, attemptId, questionId: question.id, entries };
    saveAnswer(app, answer);
  }
  return { actor, attemptId };
}
