import { and, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import type { CohortId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { attendance } from "#db/schema/attendance.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import {
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";
import { cohortCoordinators, cohorts, sessions } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { pageCompletions } from "#db/schema/learning.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import { scenarioPlays } from "#db/schema/scenarios.ts";
import type { Participation } from "./participation.ts";

/**
 * Everybody's part in the cohorts that a coordinator runs, in one query; who was
 * enrolled and never began is not among them, nor a record that turned out to be
 * somebody else's.
 */
export function listParticipations(
  db: Queryable,
  coordinatorId: PersonId,
): Participation[] {
  return selectParticipations(db)
    .where(
      and(
        inArray(enrolments.cohortId, cohortsOf(db, coordinatorId)),
        isNull(people.mergedIntoId),
      ),
    )
    .all()
    .flatMap(({ beganAt, ...one }) =>
      beganAt === null
        ? []
        : [{ ...one, month: officeDay(new Date(beganAt)).slice(0, 7) }],
    );
}

function cohortsOf(db: Queryable, coordinatorId: PersonId) {
  return db
    .select({ id: cohortCoordinators.cohortId })
    .from(cohortCoordinators)
    .where(eq(cohortCoordinators.personId, coordinatorId));
}

function selectParticipations(db: Queryable) {
  return db
    .select({
      enrolmentId: enrolments.id,
      personId: people.id,
      personName: people.name,
      gender: people.gender,
      profession: enrolments.profession,
      institution: institutions.name,
      municipality: institutions.municipality,
      project: programmeVersions.projectCode,
      programmeCode: programmes.code,
      // Joined below, so there is always one.
      cohortId: sql<CohortId>`${enrolments.cohortId}`,
      cohortTitle: cohorts.title,
      beganAt: beganAt(),
      isCertified: isCertified().mapWith(Boolean),
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .innerJoin(programmes, eq(programmes.id, programmeVersions.programmeId))
    .leftJoin(institutions, eq(institutions.id, enrolments.institutionId));
}

/** Milliseconds of the first session attended or the first thing done. */
function beganAt(): SQL<number | null> {
  const first = (what: SQL, from: SQL, where: SQL | undefined) =>
    sql`(select min(${what}) from ${from} where ${where})`;
  const firsts = [
    first(
      sql`${sessions.startsAt}`,
      sql`${attendance} join ${sessions} on ${sessions.id} = ${attendance.sessionId}`,
      and(
        eq(attendance.enrolmentId, enrolments.id),
        eq(attendance.wasPresent, true),
        isNull(sessions.cancelledAt),
      ),
    ),
    first(
      sql`${pageCompletions.completedAt}`,
      sql`${pageCompletions}`,
      eq(pageCompletions.enrolmentId, enrolments.id),
    ),
    first(
      sql`${quizAttempts.startedAt}`,
      sql`${quizAttempts}`,
      eq(quizAttempts.enrolmentId, enrolments.id),
    ),
    first(
      sql`${scenarioPlays.startedAt}`,
      sql`${scenarioPlays}`,
      eq(scenarioPlays.enrolmentId, enrolments.id),
    ),
  ];
  // The scalar min() of SQLite is null as soon as one of its arguments is.
  const late = sql`9223372036854775807`;
  const [a, b, c, d] = firsts.map((one) => sql`coalesce(${one}, ${late})`);
  return sql<number | null>`nullif(min(${a}, ${b}, ${c}, ${d}), ${late})`;
}

function isCertified() {
  return sql`exists (
    select 1 from ${certificates}
    left join ${certificateRevocations}
      on ${certificateRevocations.certificateId} = ${certificates.id}
    where ${certificates.enrolmentId} = ${enrolments.id}
      and ${certificateRevocations.certificateId} is null)`;
}
