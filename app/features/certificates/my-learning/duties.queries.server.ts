import { and, count, eq } from "drizzle-orm";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { institutionContacts } from "#db/schema/accounts.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { issueLists } from "#db/schema/issue-lists.ts";
import { programmeVersions } from "#db/schema/programmes.ts";

/** What an assignment, not a role, asks of a person. */
export type Duties = {
  /** Whether they sign for a programme, and how many lists wait for them. */
  signs: boolean;
  listsToApprove: number;
  /** Whether they speak for an institution. */
  isContact: boolean;
};

export function findDuties(db: Queryable, personId: PersonId): Duties {
  const signs = signature(db).get({ personId }) !== undefined;
  return {
    signs,
    listsToApprove: signs ? (waiting(db).get({ personId })?.lists ?? 0) : 0,
    isContact: contact(db).get({ personId }) !== undefined,
  };
}

const signature = preparedOnce((db) =>
  db
    .select({ id: programmeVersions.id })
    .from(programmeVersions)
    .where(eq(programmeVersions.signatoryId, given("personId")))
    .limit(1)
    .prepare(),
);

const waiting = preparedOnce((db) =>
  db
    .select({ lists: count() })
    .from(issueLists)
    .innerJoin(cohorts, eq(cohorts.id, issueLists.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .where(
      and(
        eq(issueLists.state, "proposed"),
        eq(programmeVersions.signatoryId, given("personId")),
      ),
    )
    .prepare(),
);

const contact = preparedOnce((db) =>
  db
    .select({ id: institutionContacts.institutionId })
    .from(institutionContacts)
    .where(eq(institutionContacts.personId, given("personId")))
    .limit(1)
    .prepare(),
);
