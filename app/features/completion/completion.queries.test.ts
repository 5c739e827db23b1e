import { describe, expect, test } from "vitest";
import {
  openSmallCohort,
  type SmallCohort,
} from "#tests/support/small-cohort.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { findEnrolmentFor } from "#app/features/enrolments/enrolments.queries.server.ts";
import { completePage } from "#app/features/learning/complete-page.server.ts";
import { insertPageCompletion } from "#app/features/learning/learning.queries.server.ts";
import {
  closeAttempt,
  insertAttempt,
} from "#app/features/learning/quiz/quiz.queries.server.ts";
import { saveAnswer } from "#app/features/learning/quiz/save-answer.server.ts";
import { startAttempt } from "#app/features/learning/quiz/start-attempt.server.ts";
import { newId, type EnrolmentId } from "#app/shared/ids.ts";
import { people as peopleTable } from "#db/schema/accounts.ts";
import { jonas, ona, people, tomas, type SeedPerson } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import {
  findCohortProgress,
  findCompletionOf,
} from "./completion.queries.server.ts";

const ALL_STEPS = ["SML-1-P01", "SML-1-P02", "SML-1-P03", "SML-1-S"];
const MINUTE = 60_000;

function worldWithCohort(wishes?: Partial<SmallCohort>) {
  const app = testApp();
  const version = publishSmallCourse(app);
  return { app, version, ...openSmallCohort(app, wishes) };
}

/** Enrols somebody and lets them do so much. */
function learner(
  app: TestApp,
  actor: Pick<SeedPerson, "id">,
  { done = [], score }: { done?: string[]; score?: number } = {},
): EnrolmentId {
  const enrolled = enrol(app, { actor, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { enrolmentId } = enrolled.value;
  for (const pageId of done) {
    const page = { enrolmentId, moduleId: "SML-1", pageId };
    if (pageId !== "SML-1-S") completePage(app, { actor, ...page });
    else
      insertPageCompletion(app.db, {
        ...page,
        track: "police",
        completedAt: app.clock(),
      });
  }
  if (score !== undefined) {
    const id = newId("att", app.clock());
    const enrolment = findEnrolmentFor(app.db, actor.id, enrolmentId);
    const courseVersionId = enrolment?.courseVersionId ?? "ver_none";
    const place = { enrolmentId, courseVersionId, moduleId: "SML-1", seed: 1 };
    insertAttempt(app.db, { id, number: 1, ...place, startedAt: app.clock() });
    closeAttempt(app.db, id, { submittedAt: app.clock(), score });
  }
  return enrolmentId;
}

describe("the progress of a cohort", () => {
  test("has a row for each learner, with what they did and what is missing", () => {
    const { app, cohort } = worldWithCohort();
    const enrolmentId = learner(app, ona, { done: ALL_STEPS, score: 7142 });
    learner(app, tomas, { done: ["SML-1-P01"] });

    expect(findCohortProgress(app.db, cohort.id)).toMatchObject([
      {
        personId: tomas.id,
        doneSteps: 1,
        state: "in-progress",
        unmet: [{ code: "pages-missing", count: 3 }, { score: null }],
      },
      {
        enrolmentId,
        personId: ona.id,
        personName: "Ona Žukauskaitė",
        profession: "police",
        institutionName: "Gairių apskrities policijos komisariatas",
        track: "police",
        enrolledAt: NOW,
        doneSteps: 4,
        totalSteps: 4,
        quizzes: [
          {
            moduleId: "SML-1",
            bestScore: 7142,
            attemptsUsed: 1,
            attemptsAllowed: 2,
            passed: true,
          },
        ],
        lastActivityAt: NOW,
        unmet: [],
        state: "ready",
      },
    ]);
  });

  test("does not carry the quiz's key to the screen", () => {
    const { app, cohort } = worldWithCohort();
    learner(app, ona, { score: 0 });
    const told = JSON.stringify(findCohortProgress(app.db, cohort.id));
    expect(told).not.toContain("correct");
    expect(told).not.toContain("feedback");
  });

  test("is in the order of the Lithuanian alphabet", () => {
    const { app, cohort } = worldWithCohort();
    const arrived = "Zita Jurga Ąžuolas Česlovas Yvona Adomas Ieva Šarūnė";
    for (const name of arrived.split(" ")) {
      const id = newId("per", app.clock());
      app.db.insert(peopleTable).values({ id, name, createdAt: NOW }).run();
      learner(app, { id });
    }
    const listed = findCohortProgress(app.db, cohort.id);
    expect(listed.map(({ personName }) => personName).join(" ")).toBe(
      "Adomas Ąžuolas Česlovas Ieva Yvona Jurga Šarūnė Zita",
    );
  });

  test("holds nobody of another cohort, and nobody who learns alone", () => {
    const { app, cohort } = worldWithCohort({ openEnrolment: false });
    learner(app, ona);
    const other = openSmallCohort(app);
    learner(app, tomas);

    expect(findCohortProgress(app.db, cohort.id)).toEqual([]);
    expect(findCohortProgress(app.db, other.cohort.id)).toMatchObject([
      { personId: tomas.id, institutionName: expect.any(String) },
    ]);
  });

  test("measures each learner by the version that they began", () => {
    const { app, cohort } = worldWithCohort();
    learner(app, ona);
    publishSmallCourse(app, ({ modules: [first] }) => {
      first?.pages.pop();
    });
    learner(app, tomas);
    expect(
      findCohortProgress(app.db, cohort.id).map(({ totalSteps }) => totalSteps),
    ).toEqual([3, 4]);
  });

  test("takes the same number of queries for two people as for eleven", () => {
    const { app, cohort } = worldWithCohort();
    const queriesAmong = (some: readonly SeedPerson[]) => {
      for (const person of some) {
        learner(app, person, { done: ALL_STEPS, score: 8000 });
      }
      return countQueries(app, () => findCohortProgress(app.db, cohort.id));
    };
    expect(queriesAmong(people.slice(0, 2))).toBe(5);
    // Three of them are prepared by now; attendance builds its two anew.
    expect(queriesAmong(people.slice(2))).toBe(2);
    expect(findCohortProgress(app.db, cohort.id)).toHaveLength(people.length);
  });
});

describe("the last activity", () => {
  const lastActivity = (app: TestApp, enrolmentId: EnrolmentId) =>
    findCompletionOf(app.db, enrolmentId)?.progress.lastActivityAt;
  const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

  test("is none before the first page", () => {
    const { app } = worldWithCohort();
    expect(lastActivity(app, learner(app, ona))).toBeNull();
  });

  test("moves with pages, a started attempt, and each answer", () => {
    const { app } = worldWithCohort();
    const enrolmentId = learner(app, ona);
    const quiz = { actor: ona, enrolmentId, moduleId: "SML-1" };
    app.advance(MINUTE);
    completePage(app, { ...quiz, pageId: "SML-1-P02" });
    expect(lastActivity(app, enrolmentId)).toEqual(after(1));

    app.advance(MINUTE);
    const started = startAttempt(app, quiz);
    if (!started.ok) throw new Error(started.refusal.code);
    expect(lastActivity(app, enrolmentId)).toEqual(after(2));

    app.advance(MINUTE);
    saveAnswer(app, {
      actor: ona,
      attemptId: started.value.attempt.id,
      questionId: "SML-1-Q3",
      entries: [["answer", "true"]],
    });
    expect(lastActivity(app, enrolmentId)).toEqual(after(3));
  });

  test("does not see modules that are not the programme's", () => {
    const { app } = worldWithCohort();
    const enrolmentId = learner(app, ona);
    const page = { moduleId: "SML-2", pageId: "SML-2-P01" };
    completePage(app, { actor: ona, enrolmentId, ...page });
    expect(lastActivity(app, enrolmentId)).toBeNull();
  });
});

describe("one enrolment", () => {
  test("is held against its programme, with what a certificate needs", () => {
    const { app, version, cohort, programme } = worldWithCohort();
    const enrolmentId = learner(app, jonas, { done: ALL_STEPS, score: 7000 });

    const record = findCompletionOf(app.db, enrolmentId);

    expect(record).toMatchObject({
      progress: { personId: jonas.id, state: "ready", unmet: [] },
      cohort: { id: cohort.id },
      programme: { id: programme.id, rule: programme.rule },
      version: { id: version.id, number: 1 },
    });
  });

  test("of somebody who learns alone has no rule to meet", () => {
    const { app } = worldWithCohort({ openEnrolment: false });
    expect(findCompletionOf(app.db, learner(app, ona))).toBeNull();
  });

  test("that does not exist is not found", () => {
    const { app } = worldWithCohort();
    expect(findCompletionOf(app.db, "enr_unknown")).toBeNull();
  });
});

/** How many statements the work sends to the database. */
function countQueries({ db }: TestApp, work: () => void): number {
  const { $client } = db;
  const prepare = $client.prepare.bind($client);
  let queries = 0;
  Object.assign($client, {
    prepare: (source: string) => {
      queries++;
      return prepare(source);
    },
  });
  work();
  Object.assign($client, { prepare });
  return queries;
}
