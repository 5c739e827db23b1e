import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { pendingJobs } from "#app/jobs/jobs.queries.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { quizAttempt, wrongly } from "#tests/support/quiz-attempt.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import { closeLapsedAttempt } from "./close-attempt.server.ts";
import { closeLapsedAttemptJob } from "./close-lapsed-attempt.job.server.ts";
import { upsertExtraTime } from "./extra-time.queries.server.ts";
import { flagQuestion } from "./flag-question.server.ts";
import { openAttempt } from "./open-attempt.server.ts";
import { listAttempts } from "./quiz.queries.server.ts";
import { saveAnswers } from "./save-answers.server.ts";

const MINUTE = 60_000;
const LIMIT = 20;

/** Twenty minutes for the quiz; the first answer is given at once, rightly. */
function timed() {
  const world = quizAttempt((quiz) => {
    quiz.timeLimitMinutes = LIMIT;
  });
  const { app, attempt, attemptId, questions } = world;
  const [first, second] = questions;
  if (!first || !second) throw new Error("There are seven questions.");
  world.save(first);
  return {
    ...world,
    first,
    second,
    deadline: new Date(attempt.startedAt.getTime() + LIMIT * MINUTE),
    grant: (percent: number) =>
      upsertExtraTime(app.db, {
        personId: ona.id,
        percent,
        grantedById: tomas.id,
        grantedAt: app.clock(),
      }),
    open: () =>
      openAttempt(app, ona.id, {
        course: smallCourse().slug,
        module: "first-steps",
        attempt: attemptId,
        locale: "lt",
      }),
  };
}

describe("in time", () => {
  test("an answer within the grace is stored, and the attempt stays open", () => {
    const { app, save, second, stored } = timed();
    app.advance((LIMIT + 1) * MINUTE - 1);
    expect(save(second)).toMatchObject({ ok: true });
    expect(stored()?.submittedAt).toBeNull();
  });

  test("a submission within the grace counts as it was sent", () => {
    const { app, saveAll, submit, deadline } = timed();
    saveAll();
    app.advance((LIMIT + 1) * MINUTE - 1);
    expect(submit()).toMatchObject({
      value: { score: 10_000, passed: true, ranOut: false },
    });
    expect(app.clock() > deadline).toBe(true);
  });
});

describe("when deadline and grace are over", () => {
  test.each([
    ["an answer", ({ save, second }: World) => save(second)],
    ["taking one back", ({ save, first }: World) => save(first, () => [])],
    [
      "a whole page of answers",
      ({ app, attemptId }: World) =>
        saveAnswers(app, { actor: ona, attemptId, entries: [] }),
    ],
    [
      "a mark",
      ({ app, attemptId, first }: World) =>
        flagQuestion(app, {
          actor: ona,
          attemptId,
          questionId: first.id,
          isFlagged: true,
        }),
    ],
  ])("%s is refused, and what was stored is graded", (_, act) => {
    const world = timed();
    const { app, stored, deadline, answers } = world;
    const before = answers();
    app.advance((LIMIT + 1) * MINUTE);

    const late = { ok: false, refusal: { code: "time-over" } };
    expect(act(world)).toEqual(late);
    const closed = stored();
    expect(closed).toMatchObject({
      submittedAt: deadline,
      score: 1428,
      ranOut: true,
    });
    expect(act(world)).toEqual(late);
    expect(stored()).toEqual(closed);
    expect(answers()).toEqual(before);
  });

  test("submitting gives the receipt of the deadline", () => {
    const { app, saveAll, submit, deadline, attemptId } = timed();
    saveAll();
    app.advance(24 * 60 * MINUTE);
    const receipt = submit();
    expect(receipt).toMatchObject({
      value: { submittedAt: deadline, score: 10_000, ranOut: true },
    });
    expect(submit()).toEqual(receipt);
    expect(auditTrailOf(app.db, attemptId)).toMatchObject([
      { action: "quiz.submitted", actorId: "system", facts: { ranOut: true } },
    ]);
  });

  test("looking at the attempt closes it", () => {
    const { app, open, deadline } = timed();
    expect(open()?.deadline).toEqual(deadline);
    app.advance((LIMIT + 1) * MINUTE);
    expect(open()).toMatchObject({
      attempt: { submittedAt: deadline, ranOut: true },
      state: { attemptsUsed: 1, openAttemptId: null },
    });
  });

  test("starting gives a new attempt", () => {
    const { app, start, enrolmentId } = timed();
    app.advance((LIMIT + 1) * MINUTE);
    expect(start()).toMatchObject({ ok: true, value: { isNew: true } });
    expect(listAttempts(app.db, enrolmentId, "SML-1")).toMatchObject([
      { number: 1, ranOut: true },
      { number: 2, submittedAt: null },
    ]);
  });
});

describe("the job that closes what nobody comes back to", () => {
  const catalogue = { "close-lapsed-attempt": closeLapsedAttemptJob };

  test("waits for the grace, and closes once", async () => {
    const { app, stored, deadline, attemptId } = timed();
    app.advance(LIMIT * MINUTE);
    expect(await runDueJobs(app, catalogue)).toEqual([]);
    app.advance(MINUTE);
    expect(await runDueJobs(app, catalogue)).toMatchObject([
      { outcome: "done" },
    ]);
    expect(stored()).toMatchObject({ submittedAt: deadline, ranOut: true });
    closeLapsedAttemptJob(app, { attemptId });
    expect(closeLapsedAttempt(app, attemptId)).toBe(false);
    expect(auditTrailOf(app.db, attemptId)).toHaveLength(1);
    expect(pendingJobs(app.db)).toEqual([]);
  });

  test("leaves alone what was submitted", async () => {
    const { app, submit, stored, attemptId } = timed();
    submit();
    const submitted = stored();
    app.advance((LIMIT + 1) * MINUTE);
    await runDueJobs(app, catalogue);
    expect(stored()).toEqual(submitted);
    expect(auditTrailOf(app.db, attemptId)).toHaveLength(1);
  });

  test("comes again later for who was granted more time", async () => {
    const { app, grant, stored } = timed();
    grant(50);
    app.advance((LIMIT + 1) * MINUTE);
    await runDueJobs(app, catalogue);
    expect(stored()?.submittedAt).toBeNull();
    expect(pendingJobs(app.db)).toHaveLength(1);
    app.advance((LIMIT / 2) * MINUTE);
    await runDueJobs(app, catalogue);
    expect(stored()).toMatchObject({ ranOut: true });
    expect(pendingJobs(app.db)).toEqual([]);
  });

  test("is not queued where the quiz has no limit", () => {
    expect(pendingJobs(quizAttempt().app.db)).toEqual([]);
  });
});

describe("extra time", () => {
  test("holds from the next request, in an attempt that is open", () => {
    const { app, grant, save, second, open } = timed();
    app.advance((LIMIT + 1) * MINUTE - 1);
    grant(25);
    app.advance(5 * MINUTE);
    expect(save(second)).toMatchObject({ ok: true });
    expect(open()).toMatchObject({ extraPercent: 25 });
  });

  test("opens nothing that the clock has closed", () => {
    const { app, grant, save, second, stored } = timed();
    app.advance((LIMIT + 1) * MINUTE);
    save(second);
    const closed = stored();
    grant(100);
    expect(save(second)).toMatchObject({ refusal: { code: "time-over" } });
    expect(stored()).toEqual(closed);
  });

  test("is over at once when it is taken away", () => {
    const { app, grant, save, second, stored } = timed();
    grant(100);
    app.advance(30 * MINUTE);
    expect(save(second, wrongly)).toMatchObject({ ok: true });
    grant(0);
    expect(save(second)).toMatchObject({ refusal: { code: "time-over" } });
    expect(stored()).toMatchObject({ ranOut: true, score: 1428 });
  });
});

type World = ReturnType<typeof timed>;
