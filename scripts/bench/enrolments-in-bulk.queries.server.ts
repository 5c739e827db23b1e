import { sql, type SQL } from "drizzle-orm";
import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import type {
  AttemptId,
  CohortId,
  EnrolmentId,
  PersonId,
} from "#app/shared/ids.ts";
import { inTransaction, type Db, type Queryable } from "#db/client.server.ts";
import { people } from "#db/schema/accounts.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { pageCompletions } from "#db/schema/learning.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";

/** How many learners a cohort of the office has at most, or so. */
const PER_COHORT = 100;
const PER_TRANSACTION = 10_000;
/** Of the first module, for each learner. */
const PAGES_DONE = 2;

const id = sql.placeholder("id");
const cohortId = sql.placeholder("cohortId");

/**
 * Fills the database up to `count` enrolments beside those that are there: as
 * many people, each in a cohort of a hundred, with two pages done and one
 * attempt submitted. Rows go in through the app's own schema, without its use
 * cases, which would take hours; what they would refuse is not made.
 */
export function enrolInBulk(
  db: Db,
  version: PublishedVersion,
  { from, count, now, say }: Growth,
): void {
  const programme = db.select().from(cohorts).limit(1).get();
  if (!programme) throw new Error("There is no cohort to take after.");
  for (let first = from; first < count; first += PER_TRANSACTION) {
    if (first % 100_000 === 0) say(`  enrolments: ${first} of ${count}`);
    const beyond = Math.min(first + PER_TRANSACTION, count);
    inTransaction(db, (tx) => {
      const insert = insertionsInto(tx, programme, version, now);
      for (let number = first; number < beyond; number++) insert(number);
    });
  }
  db.$client.exec("ANALYZE");
}

export type Growth = {
  /** How many this function made before. */
  from: number;
  count: number;
  now: Date;
  say: (text: string) => void;
};

function insertionsInto(
  tx: Queryable,
  like: typeof cohorts.$inferSelect,
  version: PublishedVersion,
  now: Date,
): (number: number) => void {
  const row = insertsOfOneLearner(tx, version, now);
  return (number) => {
    const key = String(number).padStart(10, "0");
    const inCohort = `coh_bulk${Math.floor(number / PER_COHORT)}` as CohortId;
    if (number % PER_COHORT === 0)
      tx.insert(cohorts)
        .values({ ...like, id: inCohort, openEnrolment: false })
        .run();
    row.forEach((one) => one.run({ id: key, cohortId: inCohort }));
  };
}

/** Prepared statements, which know every id from the learner's number. */
function insertsOfOneLearner(
  tx: Queryable,
  { id: courseVersionId, courseId, course }: PublishedVersion,
  now: Date,
) {
  const [module] = course.modules;
  const [track] = course.tracks;
  if (!module || !track) throw new Error(`${courseId} has no module.`);
  const personId = named<PersonId>("per_bulk");
  const enrolmentId = named<EnrolmentId>("enr_bulk");
  const version = { courseId, courseVersionId };
  return [
    tx.insert(people).values({
      id: personId,
      name: sql`'Dalyvė ' || ${id}`,
      profession: track.id,
      institutionId: "ins_police",
      createdAt: now,
    }),
    tx.insert(enrolments).values({
      ...version,
      id: enrolmentId,
      personId,
      cohortId: sql<CohortId>`${cohortId}`,
      track: track.id,
      enrolledAt: now,
    }),
    ...insertsOfWork(tx, { enrolmentId, courseVersionId, module, now }, track),
  ].map((insert) => insert.prepare());
}

/** Two pages done and one attempt submitted. */
function insertsOfWork(
  tx: Queryable,
  {
    enrolmentId,
    courseVersionId,
    module: { id: moduleId, pages },
    now,
  }: {
    enrolmentId: SQL<EnrolmentId>;
    courseVersionId: PublishedVersion["id"];
    module: CourseModule;
    now: Date;
  },
  track: { id: string },
) {
  return [
    ...pages.slice(0, PAGES_DONE).map(({ id: pageId }) =>
      tx.insert(pageCompletions).values({
        enrolmentId,
        moduleId,
        pageId,
        track: track.id,
        completedAt: now,
      }),
    ),
    tx.insert(quizAttempts).values({
      id: named<AttemptId>("att_bulk"),
      enrolmentId,
      moduleId,
      courseVersionId,
      number: 1,
      seed: 1,
      startedAt: now,
      submittedAt: now,
      score: 5_000,
    }),
  ];
}

/** An id is its prefix and the number; drizzle has no type for such text. */
function named<Id>(prefix: string): SQL<Id> {
  return sql<Id>`${prefix} || ${id}`;
}
