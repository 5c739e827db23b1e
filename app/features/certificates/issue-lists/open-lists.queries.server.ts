import { and, eq, inArray, sql } from "drizzle-orm";
import type {
  CertificateId,
  CohortId,
  EnrolmentId,
  IssueListId,
} from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { issueListRows, issueLists } from "#db/schema/issue-lists.ts";

/** A list that nobody has finished with: its people cannot be on another one. */
const OPEN = ["proposed", "issuing"] as const;

/** Enrolments of a cohort that stand on a list which is not finished. */
export function listOnOpenLists(
  db: Queryable,
  cohortId: CohortId,
): Set<EnrolmentId> {
  const rows = db
    .select({ enrolmentId: issueListRows.enrolmentId })
    .from(issueLists)
    .innerJoin(issueListRows, eq(issueListRows.listId, issueLists.id))
    .where(
      and(
        eq(issueLists.cohortId, cohortId),
        inArray(issueLists.state, [...OPEN]),
      ),
    )
    .all();
  return new Set(rows.map(({ enrolmentId }) => enrolmentId));
}

/** The list that is not finished and has this enrolment on it. */
export function findOpenListWith(
  db: Queryable,
  enrolmentId: string,
): { listId: IssueListId; replacesId: CertificateId | null } | null {
  const { listId, replacesId } = issueListRows;
  return (
    db
      .select({ listId, replacesId })
      .from(issueListRows)
      .innerJoin(issueLists, eq(issueLists.id, issueListRows.listId))
      .where(
        and(
          // The register's ids are plain text.
          sql`${issueListRows.enrolmentId} = ${enrolmentId}`,
          inArray(issueLists.state, [...OPEN]),
        ),
      )
      .limit(1)
      .get() ?? null
  );
}
