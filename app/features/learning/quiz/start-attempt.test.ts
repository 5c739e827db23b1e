import { readRule } from "#app/shared/completion-rule.ts";
import { describe, expect, test } from "vitest";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { eq } from "drizzle-orm";
import { enrolments } from "#db/schema/enrolments.ts";
import { changing, quizAttempt } from "#tests/support/quiz-attempt.ts";
import { questionsInOrder } from "./attempt-order.ts";
import { openAttempt } from "./open-attempt.server.ts";
import { HOUR_MS } from "./quiz-time.ts";
import { submitAttempt } from "./submit-attempt.server.ts";
import { closeAttempt, listAttempts } from "./quiz.queries.server.ts";
import { startAttempt } from "./start-attempt.server.ts";

function enrolledWorld(prepare: (app: TestApp) => void = () => {}) {
  const app = testApp();
  const version = publishSmallCourse(app);
  prepare(app);
  const enrolled = enrol(app, { actor: ona, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const quiz = { enrolmentId: enrolled.value.enrolmentId, moduleId: "SML-1" };
  const start = () => startAttempt(app, { actor: ona, ...quiz });
  return {
    app,
    version,
    quiz,
    start,
    attempts: () => listAttempts(app.db, quiz.enrolmentId, quiz.moduleId),
    /** Starts an attempt and closes it with this score. */
    tryAndScore(score: number) {
      const started = start();
      if (!started.ok) throw new Error(started.refusal.code);
      const { id } = started.value.attempt;
      closeAttempt(app.db, id, { submittedAt: app.clock(), score });
    },
  };
}

describe("startAttempt", () => {
  test("opens the first attempt, though no page is done", () => {
    const { start, attempts } = enrolledWorld();
    expect(start()).toMatchObject({
      ok: true,
      value: {
        isNew: true,
        attempt: { number: 1, startedAt: NOW, submittedAt: null, score: null },
      },
    });
    expect(attempts()).toHaveLength(1);
  });

  test("gives the open attempt to who asks again, with the same order", () => {
    const { app, start, attempts } = enrolledWorld();
    const first = start();
    app.advance(60_000);

    const second = start();

    if (!first.ok || !second.ok) throw new Error("Both should be given.");
    expect(second.value).toEqual({ ...first.value, isNew: false });
    expect(attempts()).toHaveLength(1);
  });

  test("asks in another order the second time", () => {
    const { version, start, attempts, tryAndScore } = enrolledWorld();
    tryAndScore(6999);
    start();

    const quiz = version.course.modules[0]?.quiz;
    const [first, second] = attempts().map(({ seed }) =>
      quiz ? questionsInOrder(quiz, seed).map(({ id }) => id) : [],
    );
    expect(attempts().map(({ number }) => number)).toEqual([1, 2]);
    expect(second).not.toEqual(first);
  });

  test("refuses when the attempts are used up", () => {
    const { start, attempts, tryAndScore } = enrolledWorld();
    tryAndScore(0);
    tryAndScore(6999);

    expect(start()).toEqual({
      ok: false,
      refusal: { code: "no-attempts-left", attemptsAllowed: 2 },
    });
    expect(attempts()).toHaveLength(2);
  });

  test("refuses when the quiz is passed, though an attempt is left", () => {
    const { start, attempts, tryAndScore } = enrolledWorld();
    tryAndScore(7000);

    expect(start()).toEqual({
      ok: false,
      refusal: { code: "already-passed", score: 7000 },
    });
    expect(attempts()).toHaveLength(1);
  });

  test("lets somebody try again whose programme asks for more", () => {
    const rule = readRule({ allPages: true, quizPercent: 80 });
    const { start, tryAndScore } = enrolledWorld((app) => {
      openSmallCohort(app, { rule });
    });
    tryAndScore(7999);
    expect(start()).toMatchObject({ ok: true, value: { isNew: true } });
  });

  test("keeps to the attempts of the version that was begun", () => {
    const { app, start, tryAndScore } = enrolledWorld();
    publishSmallCourse(app, ({ modules: [first] }) => {
      if (first?.quiz) first.quiz.attempts = 9;
    });
    tryAndScore(0);
    tryAndScore(0);
    expect(start()).toMatchObject({ refusal: { code: "no-attempts-left" } });
  });

  test("makes people wait, where the quiz says so", () => {
    const app = testApp();
    publishSmallCourse(
      app,
      changing((quiz) => {
        quiz.waitHours = 24;
      }),
    );
    const wish = { actor: ona, courseId: "SML", track: "police" };
    const enrolled = enrol(app, wish);
    if (!enrolled.ok) throw new Error(enrolled.refusal.code);
    const { enrolmentId } = enrolled.value;
    const quiz = { actor: ona, enrolmentId, moduleId: "SML-1" };
    const first = startAttempt(app, quiz);
    if (!first.ok) throw new Error(first.refusal.code);
    submitAttempt(app, { actor: ona, attemptId: first.value.attempt.id });

    const until = new Date(NOW.getTime() + 24 * HOUR_MS);
    app.advance(24 * HOUR_MS - 1);
    expect(startAttempt(app, quiz)).toEqual({
      ok: false,
      refusal: { code: "wait", until },
    });
    app.advance(1);
    expect(startAttempt(app, quiz)).toMatchObject({ value: { isNew: true } });
  });

  test("stores the version, and asks by it though the learner reads a newer one", () => {
    const { app, version, enrolmentId, attemptId, questions, saveAll, submit } =
      quizAttempt();
    const newer = publishSmallCourse(
      app,
      changing((quiz) => {
        quiz.questions.splice(0, 6);
      }),
    );
    app.db
      .update(enrolments)
      .set({ courseVersionId: newer.id })
      .where(eq(enrolments.id, enrolmentId))
      .run();
    const place = { course: "small-course", module: "first-steps" };
    const open = openAttempt(app, ona.id, {
      ...place,
      attempt: attemptId,
      locale: "lt",
    });
    expect(open?.version.id).toBe(version.id);
    expect(open?.questions).toEqual(questions);
    expect(saveAll().every(({ ok }) => ok)).toBe(true);
    expect(submit()).toMatchObject({ value: { score: 10_000 } });
  });

  test.each([
    { what: "another's enrolment", actor: tomas, moduleId: "SML-1" },
    { what: "a module without a quiz", actor: ona, moduleId: "SML-2" },
    { what: "an unknown module", actor: ona, moduleId: "SML-9" },
  ])("does not find $what", ({ actor, moduleId }) => {
    const { app, quiz, attempts } = enrolledWorld();
    expect(startAttempt(app, { ...quiz, actor, moduleId })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    expect(attempts()).toEqual([]);
  });
});
