import { and, desc, eq, getTableColumns, isNull } from "drizzle-orm";
import type {
  CohortId,
  CourseVersionId,
  EnrolmentId,
  PersonId,
} from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { preparedInsert } from "#db/prepared-insert.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmeVersions } from "#db/schema/programmes.ts";

export type Enrolment = NonNullable<ReturnType<typeof findEnrolmentFor>>;

/** How a person came in. */
export type EnrolmentSource = (typeof enrolments.$inferSelect)["source"];

export function insertEnrolment(
  db: Queryable,
  enrolment: typeof enrolments.$inferInsert,
): void {
  insertRow(db, enrolment);
}

const insertRow = preparedInsert(enrolments);

export function updateTrack(
  db: Queryable,
  enrolmentId: EnrolmentId,
  track: string,
): void {
  db.update(enrolments)
    .set({ track })
    .where(eq(enrolments.id, enrolmentId))
    .run();
}

export function updateEnrolment(
  db: Queryable,
  enrolmentId: EnrolmentId,
  changes: Partial<
    Pick<
      typeof enrolments.$inferInsert,
      "withdrawnAt" | "institutionId" | "profession" | "personId"
    >
  >,
): void {
  db.update(enrolments)
    .set(changes)
    .where(eq(enrolments.id, enrolmentId))
    .run();
}

/** Lets an enrolment go on with another version; nothing done is touched. */
export function updateVersion(
  db: Queryable,
  enrolmentId: EnrolmentId,
  courseVersionId: CourseVersionId,
): void {
  db.update(enrolments)
    .set({ courseVersionId })
    .where(eq(enrolments.id, enrolmentId))
    .run();
}

/**
 * A person's own enrolment, to learn by; null when there is none, it is
 * another's, or they have left.
 */
export function findEnrolmentFor(
  db: Queryable,
  personId: PersonId,
  enrolmentId: EnrolmentId,
) {
  return ownEnrolment(db).get({ personId, enrolmentId }) ?? null;
}

const ownEnrolment = preparedOnce((db) =>
  selectEnrolments(db)
    .where(
      and(
        eq(enrolments.id, given("enrolmentId")),
        eq(enrolments.personId, given("personId")),
        isNull(enrolments.withdrawnAt),
      ),
    )
    .prepare(),
);

/** The same for what stays readable after the person has left. */
export function findEnrolmentEverOf(
  db: Queryable,
  personId: PersonId,
  enrolmentId: EnrolmentId,
): Enrolment | null {
  return enrolmentEver(db).get({ personId, enrolmentId }) ?? null;
}

const enrolmentEver = preparedOnce((db) =>
  selectEnrolments(db)
    .where(
      and(
        eq(enrolments.id, given("enrolmentId")),
        eq(enrolments.personId, given("personId")),
      ),
    )
    .prepare(),
);

/**
 * Where a person stands in a course: their latest enrolment in it that they have
 * not left.
 */
export function findNewestEnrolment(
  db: Queryable,
  personId: PersonId,
  courseId: string,
): Enrolment | null {
  return newestEnrolment(db).get({ personId, courseId }) ?? null;
}

/** A person's enrolment in a cohort, also when they have left it. */
export function findEnrolmentInCohort(
  db: Queryable,
  personId: PersonId,
  cohortId: CohortId,
): Enrolment | null {
  return enrolmentInCohort(db).get({ personId, cohortId }) ?? null;
}

const enrolmentInCohort = preparedOnce((db) =>
  selectEnrolments(db)
    .where(
      and(
        eq(enrolments.personId, given("personId")),
        eq(enrolments.cohortId, given("cohortId")),
      ),
    )
    .prepare(),
);

/** Everything that a person learns in or has learnt in, the latest first. */
export function listEnrolmentsOf(
  db: Queryable,
  personId: PersonId,
): Enrolment[] {
  return listEnrolmentsEverOf(db, personId).filter(
    ({ withdrawnAt }) => withdrawnAt === null,
  );
}

/** With those that the person has left. */
export function listEnrolmentsEverOf(
  db: Queryable,
  personId: PersonId,
): Enrolment[] {
  return enrolmentsOf(db).all({ personId });
}

const enrolmentsOf = preparedOnce((db) =>
  selectEnrolments(db)
    .where(eq(enrolments.personId, given("personId")))
    .orderBy(desc(enrolments.enrolledAt), desc(enrolments.id))
    .prepare(),
);

const newestEnrolment = preparedOnce((db) =>
  selectEnrolments(db)
    .where(
      and(
        eq(enrolments.personId, given("personId")),
        eq(enrolments.courseId, given("courseId")),
        isNull(enrolments.withdrawnAt),
      ),
    )
    .orderBy(desc(enrolments.enrolledAt), desc(enrolments.id))
    .prepare(),
);

/** With the cohort and its programme, where the person does not learn alone. */
function selectEnrolments(db: Queryable) {
  return db
    .select({
      ...getTableColumns(enrolments),
      cohort: {
        title: cohorts.title,
        startsOn: cohorts.startsOn,
        endsOn: cohorts.endsOn,
        studyUntil: cohorts.studyUntil,
      },
      programme: {
        title: programmeVersions.title,
        moduleIds: programmeVersions.moduleIds,
        rule: programmeVersions.rule,
      },
    })
    .from(enrolments)
    .leftJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .leftJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    );
}
