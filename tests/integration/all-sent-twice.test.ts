import { expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { findAnswers } from "#app/features/learning/quiz/quiz.queries.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { answeredAttempt } from "#tests/support/quiz-attempt.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";

const LEARNERS = 200;
const QUESTIONS = 7;

type Own = ReturnType<typeof learnerWithAnswers>;

test("two hundred attempts, each submitted twice at once, are submitted once each", async () => {
  const app = testApp();
  publishSmallCourse(app);
  openSmallCohort(app);
  const all = Array.from({ length: LEARNERS }, (_, index) =>
    learnerWithAnswers(app, index),
  );

  const given = await Promise.all(
    [...all, ...all].map(({ browser, home }) => browser.post(`${home}/check`)),
  );
  const results = [...all, ...all].map(({ home }) => `${home}/result`);
  expect(given.map(({ location }) => location)).toEqual(results);
  expect(new Set(given.map(({ status }) => status))).toEqual(new Set([302]));

  const submitted = app.clock();
  expect(submittedIn(app)).toEqual({
    attempts: LEARNERS,
    outcomes: [JSON.stringify([10_000, submitted, false])],
  });
  for (const { attemptId } of all) {
    expect(auditTrailOf(app.db, attemptId)).toHaveLength(1);
    expect(findAnswers(app.db, attemptId).size).toBe(QUESTIONS);
  }

  const before = await receiptsOf(all.slice(0, 10));
  app.advance(60_000);
  for (const { browser, home } of all) await browser.post(`${home}/check`);
  expect(submittedIn(app).outcomes).toEqual([
    JSON.stringify([10_000, submitted, false]),
  ]);
  expect(await receiptsOf(all.slice(0, 10))).toEqual(before);
});

function learnerWithAnswers(app: TestApp, index: number) {
  const { actor, attemptId } = answeredAttempt(app, index);
  const account = { personId: actor.id, email: `${actor.id}@gaire.example` };
  app.db
    .insert(accounts)
    .values({ ...account, passwordHash: "", createdAt: app.clock() })
    .run();
  const browser = browserOf(app, { ...actor, roles: [] });
  return { attemptId, browser, home: `${MODULE}/quiz/${attemptId}` };
}

/** How many attempts there are, and the ways in which they ended. */
function submittedIn({ db }: TestApp) {
  const attempts = db.select().from(quizAttempts).all();
  const outcomes = attempts.map(({ score, submittedAt, ranOut }) =>
    JSON.stringify([score, submittedAt, ranOut]),
  );
  return { attempts: attempts.length, outcomes: [...new Set(outcomes)] };
}

async function receiptsOf(some: Own[]): Promise<string[]> {
  const pages = some.map(({ browser, home }) => browser.get(`${home}/result`));
  return (await Promise.all(pages)).map(({ text }) => textOf(mainOf(text)));
}
