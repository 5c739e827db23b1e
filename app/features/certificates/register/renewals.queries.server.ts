import { and, desc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { personIdsOf } from "#app/features/accounts/people.queries.server.ts";
import type { EnrolmentId, PersonId, ProgrammeId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { programmeVersions } from "#db/schema/programmes.ts";

const successors = alias(certificates, "successors");

/**
 * The certificate that a new one of the same programme renews: the latest that
 * has a last day, was got in another enrolment, and is neither revoked nor
 * stood in for. Null where there is none.
 */
export function findRenewable(
  db: Queryable,
  wanted: {
    personId: PersonId;
    programmeId: ProgrammeId;
    enrolmentId: EnrolmentId;
  },
) {
  const { id, series, year, number } = certificates;
  return (
    db
      .select({ id, series, year, number })
      .from(certificates)
      .innerJoin(cohorts, eq(cohorts.id, certificates.cohortId))
      .innerJoin(
        programmeVersions,
        eq(programmeVersions.id, cohorts.programmeVersionId),
      )
      .leftJoin(successors, eq(successors.replacesId, certificates.id))
      .leftJoin(
        certificateRevocations,
        eq(certificateRevocations.certificateId, certificates.id),
      )
      .where(
        and(
          inArray(certificates.personId, personIdsOf(db, wanted.personId)),
          eq(programmeVersions.programmeId, wanted.programmeId),
          eq(certificates.kind, "certificate"),
          ne(certificates.enrolmentId, wanted.enrolmentId),
          isNotNull(certificates.validUntil),
          isNull(successors.id),
          isNull(certificateRevocations.certificateId),
        ),
      )
      .orderBy(desc(certificates.issuedAt), desc(certificates.id))
      .limit(1)
      .get() ?? null
  );
}
