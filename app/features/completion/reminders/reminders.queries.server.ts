import {
  and,
  eq,
  getTableColumns,
  gte,
  isNotNull,
  isNull,
  lte,
  or,
} from "drizzle-orm";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { accounts, people } from "#db/schema/accounts.ts";
import { cohorts, sessions } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import type { Day } from "#app/features/cohorts/office-day.ts";

/** Cohorts whose own learning ends within these days, both included. */
export function listEndingCohorts(
  db: Queryable,
  { from, to }: { from: Day; to: Day },
) {
  return db
    .select({
      id: cohorts.id,
      studyUntil: cohorts.studyUntil,
      endsOn: cohorts.endsOn,
      courseId: programmeVersions.courseId,
      programmeTitle: programmeVersions.title,
    })
    .from(cohorts)
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .where(
      or(
        and(gte(cohorts.studyUntil, from), lte(cohorts.studyUntil, to)),
        and(
          isNull(cohorts.studyUntil),
          gte(cohorts.endsOn, from),
          lte(cohorts.endsOn, to),
        ),
      ),
    )
    .all();
}

/** Sessions that begin within these instants and were not cancelled. */
export function listComingSessions(
  db: Queryable,
  { from, to }: { from: Date; to: Date },
) {
  return db
    .select({
      ...getTableColumns(sessions),
      cohortTitle: cohorts.title,
      programmeTitle: programmeVersions.title,
    })
    .from(sessions)
    .innerJoin(cohorts, eq(cohorts.id, sessions.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .where(
      and(
        gte(sessions.startsAt, from),
        lte(sessions.startsAt, to),
        isNull(sessions.cancelledAt),
      ),
    )
    .all();
}

/** Where letters to the people of a cohort go, by enrolment. */
export function listRecipients(
  db: Queryable,
  cohortId: CohortId,
): Map<EnrolmentId, { email: string; locale: Locale }> {
  const found = db
    .select({
      enrolmentId: enrolments.id,
      email: people.email,
      locale: people.locale,
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(
      and(
        eq(enrolments.cohortId, cohortId),
        isNull(enrolments.withdrawnAt),
        isNull(accounts.disabledAt),
        isNotNull(people.email),
        isNull(people.mergedIntoId),
      ),
    )
    .all();
  return new Map(
    found.flatMap(({ enrolmentId, email, locale }) =>
      email ? [[enrolmentId, { email, locale }] as const] : [],
    ),
  );
}
