import type { PublishedVersion } from "#app/content/course.ts";
import { stepsOf } from "#app/features/learning/module-steps.ts";
import {
  newId,
  type CohortId,
  type EnrolmentId,
  type SessionId,
} from "#app/shared/ids.ts";
import { inTransaction, type Db, type Queryable } from "#db/client.server.ts";
import { people } from "#db/schema/accounts.ts";
import { attendance } from "#db/schema/attendance.ts";
import { sessions } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { moduleCompletions, pageCompletions } from "#db/schema/learning.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import { lina } from "#db/seed/people.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SESSIONS = 4;
const ATTEMPTS = 2;

type Filling = {
  cohortId: CohortId;
  version: PublishedVersion;
  moduleIds: readonly string[];
  count: number;
  now: Date;
};

/**
 * Fills one cohort with as many people, each of whom has read every page of the
 * programme, made two attempts in each module and been marked in every half of
 * four sessions: as many rows as such a cohort ever has. Every second one has not
 * completed the last module. Rows go in through the schema, without use cases,
 * which would take hours.
 */
export function fillCohort(db: Db, filling: Filling): void {
  inTransaction(db, (tx) => {
    const held = insertSessions(tx, filling);
    for (let number = 0; number < filling.count; number++)
      insertPerson(tx, filling, held, number);
  });
  db.$client.exec("ANALYZE");
}

function insertSessions(tx: Queryable, { cohortId, now }: Filling) {
  return Array.from({ length: SESSIONS }, (_, index): SessionId => {
    const startsAt = new Date(now.getTime() - (SESSIONS - index) * DAY);
    const id = newId("ses", startsAt);
    tx.insert(sessions)
      .values({
        id,
        cohortId,
        title: { lt: "Užsiėmimas", en: "Session" },
        form: "contact",
        place: "Vilnius",
        trainers: [],
        startsAt,
        endsAt: new Date(startsAt.getTime() + 8 * HOUR),
        halvesAt: new Date(startsAt.getTime() + 4 * HOUR),
        breaks: [],
        createdAt: now,
      })
      .run();
    return id;
  });
}

function insertPerson(
  tx: Queryable,
  filling: Filling,
  held: readonly SessionId[],
  number: number,
): void {
  const { cohortId, version, now } = filling;
  const personId = newId("per", now);
  const enrolmentId = newId("enr", now);
  tx.insert(people)
    .values({
      id: personId,
      name: `Dalyvė ${number} Pavardenė${(number * 7919) % 1_000}`,
      profession: "police",
      institutionId: "ins_police",
      createdAt: now,
    })
    .run();
  tx.insert(enrolments)
    .values({
      id: enrolmentId,
      personId,
      cohortId,
      courseId: version.courseId,
      courseVersionId: version.id,
      track: "police",
      enrolledAt: now,
    })
    .run();
  insertMarks(tx, held, { enrolmentId, number, now });
  insertLearning(tx, filling, { enrolmentId, number });
}

function insertMarks(
  tx: Queryable,
  held: readonly SessionId[],
  { enrolmentId, number, now }: Marked,
): void {
  tx.insert(attendance)
    .values(
      held.flatMap((sessionId) =>
        [1, 2].map((half) => ({
          sessionId,
          enrolmentId,
          half,
          wasPresent: (number + half) % 5 > 0,
          markedById: lina.id,
          markedAt: now,
        })),
      ),
    )
    .run();
}

type Marked = { enrolmentId: EnrolmentId; number: number; now: Date };

function insertLearning(
  tx: Queryable,
  { version, moduleIds, now }: Filling,
  { enrolmentId, number }: Omit<Marked, "now">,
): void {
  const done = { enrolmentId, completedAt: now };
  const modules = version.course.modules.filter(({ id }) =>
    moduleIds.includes(id),
  );
  for (const [index, module] of modules.entries()) {
    const moduleId = module.id;
    tx.insert(pageCompletions)
      .values(
        stepsOf(module).map(({ id: pageId }) => ({
          ...done,
          moduleId,
          pageId,
          track: "police",
        })),
      )
      .run();
    const isCompleted = number % 2 === 0 || index < modules.length - 1;
    if (isCompleted)
      tx.insert(moduleCompletions)
        .values({ ...done, moduleId, courseVersionId: version.id })
        .run();
    insertAttempts(tx, { enrolmentId, moduleId, version, now });
  }
}

function insertAttempts(
  tx: Queryable,
  { enrolmentId, moduleId, version, now }: Tried,
): void {
  tx.insert(quizAttempts)
    .values(
      Array.from({ length: ATTEMPTS }, (_, index) => ({
        id: newId("att", now),
        enrolmentId,
        moduleId,
        courseVersionId: version.id,
        number: index + 1,
        seed: 1,
        startedAt: now,
        submittedAt: now,
        score: 5_000 + index * 3_000,
      })),
    )
    .run();
}

type Tried = {
  enrolmentId: EnrolmentId;
  moduleId: string;
  version: PublishedVersion;
  now: Date;
};

/**
 * The processor time that this process spends in SQLite's statements from now
 * on, in milliseconds: other programs on the machine do not count.
 */
export function timeInDatabase(db: Db): { milliseconds: number } {
  const spent = { milliseconds: 0 };
  const prototype = Object.getPrototypeOf(
    db.$client.prepare("select 1"),
  ) as Record<"all" | "get" | "run", (...given: unknown[]) => unknown>;
  for (const name of ["all", "get", "run"] as const) {
    const plain = prototype[name];
    prototype[name] = function timed(this: unknown, ...given: unknown[]) {
      const before = process.cpuUsage();
      const answer = plain.apply(this, given);
      const { user, system } = process.cpuUsage(before);
      spent.milliseconds += (user + system) / 1000;
      return answer;
    };
  }
  return spent;
}
