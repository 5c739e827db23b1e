import { expect, test } from "vitest";
import { findCompletionOf } from "#app/features/completion/completion.queries.server.ts";
import { listAttempts } from "#app/features/learning/quiz/quiz.queries.server.ts";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import { ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";

/** The quiz allows two attempts; the programme counts the first alone. */
const inOne: CompletionRule = {
  certificate: [
    { kind: "contact-hours", percent: 80 },
    { kind: "all-modules" },
    { kind: "quiz", moduleId: null, percent: 70, mostAttempts: 1 },
    { kind: "measurement", occasion: "after" },
  ],
  participation: null,
};
const NOT_COUNTING = "Šis bandymas pažymėjimui nebetinka";

function afterAttempts(attempts: ("passed" | "failed")[]) {
  const app = testApp();
  publishSmallCourse(app);
  openSmallCohort(app, { rule: inOne });
  const enrolmentId = study(app, ruta, "SML", { attempts });
  const id = listAttempts(app.db, enrolmentId, "SML-1").at(-1)?.id;
  const learner = browserOf(app, ruta);
  const read = async (path: string) =>
    textOf(mainOf((await learner.get(path)).text));
  return { app, enrolmentId, read, result: `${MODULE}/quiz/${id}/result` };
}

test("the quiz says how many attempts count before the first is made", async () => {
  const { read } = afterAttempts([]);
  const words = await read(`${MODULE}/quiz`);
  expect(words).toContain("Pažymėjimui tinka tik pirmas (1) bandymas");
  expect(words).not.toContain(NOT_COUNTING);
});

test("an attempt that cannot count is offered with these words only", async () => {
  const { read, result } = afterAttempts(["failed"]);
  expect(await read(`${MODULE}/quiz`)).toContain(NOT_COUNTING);
  expect(await read(result)).toContain(NOT_COUNTING);
});

test("passed in it, no certificate is promised, and none is earned", async () => {
  const { app, enrolmentId, read, result } = afterAttempts([
    "failed",
    "passed",
  ]);
  const words = await read(result);
  expect(words).toContain(NOT_COUNTING);
  expect(words).not.toContain("ar pažymėjimas jau išduotas");
  expect(findCompletionOf(app.db, enrolmentId)?.progress).toMatchObject({
    state: "failed",
    mayGet: null,
    unmet: [
      { code: "no-sessions" },
      { code: "quiz-not-passed", score: 0, attemptsLeft: 0, mostAttempts: 1 },
      { code: "measurement-missing", occasion: "after" },
    ],
  });
});

test("a learner reads every clause that is open, in words", async () => {
  const { read } = afterAttempts(["failed"]);
  expect(await read("/lt/my-learning")).toContain(
    "užsiėmimų nesuplanuota, o reikia dalyvauti 80 % jų laiko; modulio „Pirmi žingsniai“ testas: 0 %, reikia 70 %, bandymų nebeliko (pažymėjimui tinka 1 pirmas bandymas); neatliktas matavimas po mokymosi",
  );
  expect(await read("/en/my-learning")).toContain(
    "no sessions are planned, and 80% of them must be attended; quiz of “First steps”: 0%, 70% needed, no attempts left (the first 1 attempt counts for the certificate); the measurement after the learning is not taken",
  );
});
