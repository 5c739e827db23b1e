import { and, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Day } from "#app/features/cohorts/office-day.ts";
import type { InstitutionId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { people } from "#db/schema/accounts.ts";
import {
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";
import { cohortInstitutions, cohorts } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";

/**
 * The people of some institutions, by what their enrolments say, in the cohorts
 * that invited these institutions and ended no earlier than a day. Nothing of
 * what they did.
 */
export function listInstitutionPeople(
  db: Queryable,
  institutionIds: readonly InstitutionId[],
  { endedSince }: { endedSince: Day },
) {
  return db
    .select({
      enrolmentId: enrolments.id,
      personName: people.name,
      cohortId: cohorts.id,
      cohortTitle: cohorts.title,
      endsOn: cohorts.endsOn,
      withdrawnAt: enrolments.withdrawnAt,
      certifiedAt: certifiedAt(),
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .innerJoin(
      cohortInstitutions,
      and(
        eq(cohortInstitutions.cohortId, cohorts.id),
        eq(cohortInstitutions.institutionId, enrolments.institutionId),
      ),
    )
    .where(
      and(
        inArray(enrolments.institutionId, [...institutionIds]),
        gte(cohorts.endsOn, endedSince),
        isNull(people.mergedIntoId),
      ),
    )
    .orderBy(desc(cohorts.startsOn), people.name)
    .all();
}

/** When the certificate was issued that still counts; null without one. */
function certifiedAt() {
  return sql<Date | null>`(
    select max(${certificates.issuedAt}) from ${certificates}
    left join ${certificateRevocations}
      on ${certificateRevocations.certificateId} = ${certificates.id}
    where ${certificates.enrolmentId} = ${enrolments.id}
      and ${certificates.kind} = 'certificate'
      and ${certificateRevocations.certificateId} is null)`.mapWith(
    (milliseconds: number | null) =>
      milliseconds === null ? null : new Date(milliseconds),
  );
}
