import { and, asc, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { CohortId, IssueListId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { people } from "#db/schema/accounts.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { certificates } from "#db/schema/certificates.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { issueListRows, issueLists } from "#db/schema/issue-lists.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";
import { alias } from "drizzle-orm/sqlite-core";

export type IssueList = NonNullable<ReturnType<typeof findIssueList>>;
export type IssueListRow = typeof issueListRows.$inferSelect;

const proposers = alias(people, "proposers");
const deciders = alias(people, "deciders");

/** How many rows one statement writes: SQLite takes so many values at once. */
const AT_ONCE = 100;

export function insertIssueList(
  db: Queryable,
  list: typeof issueLists.$inferInsert,
): void {
  db.insert(issueLists).values(list).run();
}

export function insertIssueListRows(
  db: Queryable,
  rows: (typeof issueListRows.$inferInsert)[],
): void {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    db.insert(issueListRows)
      .values(rows.slice(from, from + AT_ONCE))
      .run();
  }
}

/**
 * A list with who proposed and decided it, and its cohort's programme. Ask a
 * policy before it is shown.
 */
export function findIssueList(db: Queryable, listId: IssueListId) {
  return selectLists(db).where(eq(issueLists.id, listId)).get() ?? null;
}

/** The lists of a cohort, the latest first, each with its size. */
export function listIssueLists(db: Queryable, cohortId: CohortId) {
  return selectLists(db)
    .where(eq(issueLists.cohortId, cohortId))
    .orderBy(desc(issueLists.proposedAt), desc(issueLists.id))
    .all();
}

/** Proposals that wait for one signatory, the oldest first. */
export function listAwaiting(db: Queryable, signatoryId: PersonId) {
  return selectLists(db)
    .where(
      and(
        eq(issueLists.state, "proposed"),
        eq(programmeVersions.signatoryId, signatoryId),
      ),
    )
    .orderBy(asc(issueLists.proposedAt), asc(issueLists.id))
    .all();
}

function selectLists(db: Queryable) {
  const { rowsOfList, corrections } = countsOf(db);
  return db
    .select({
      id: issueLists.id,
      state: issueLists.state,
      reason: issueLists.reason,
      proposedById: issueLists.proposedById,
      proposedBy: proposers.name,
      proposedAt: issueLists.proposedAt,
      decidedById: issueLists.decidedById,
      decidedBy: deciders.name,
      decidedAt: issueLists.decidedAt,
      issuedAt: issueLists.issuedAt,
      cohortId: issueLists.cohortId,
      cohortTitle: cohorts.title,
      programmeTitle: programmeVersions.title,
      programmeCode: programmes.code,
      fourEyes: programmeVersions.fourEyes,
      signatoryId: programmeVersions.signatoryId,
      size: sql<number>`(${rowsOfList})`,
      /** Whether it corrects a certificate; then it has one row. */
      isCorrection: sql<boolean>`(${corrections})`.mapWith(Boolean),
    })
    .from(issueLists)
    .innerJoin(cohorts, eq(cohorts.id, issueLists.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .innerJoin(programmes, eq(programmes.id, programmeVersions.programmeId))
    .innerJoin(proposers, eq(proposers.id, issueLists.proposedById))
    .leftJoin(deciders, eq(deciders.id, issueLists.decidedById));
}

/** How many rows a list has, and how many of them correct something. */
function countsOf(db: Queryable) {
  const rowsOfList = db
    .select({ n: count().as("n") })
    .from(issueListRows)
    .where(eq(issueListRows.listId, issueLists.id));
  const corrections = db
    .select({ n: count().as("n") })
    .from(issueListRows)
    .where(
      and(
        eq(issueListRows.listId, issueLists.id),
        isNotNull(issueListRows.replacesId),
      ),
    );
  return { rowsOfList, corrections };
}

export function updateIssueList(
  db: Queryable,
  listId: IssueListId,
  change: Partial<
    Pick<
      typeof issueLists.$inferInsert,
      "state" | "decidedById" | "decidedAt" | "reason" | "issuedAt"
    >
  >,
): void {
  db.update(issueLists).set(change).where(eq(issueLists.id, listId)).run();
}

/** The rows of a list in their order, with names and what was issued. */
export function listRowsOf(db: Queryable, listId: IssueListId) {
  const { series, year, number } = certificates;
  return db
    .select({
      enrolmentId: issueListRows.enrolmentId,
      position: issueListRows.position,
      kind: issueListRows.kind,
      state: issueListRows.state,
      refusal: issueListRows.refusal,
      replacesId: issueListRows.replacesId,
      reason: issueListRows.reason,
      corrected: issueListRows.corrected,
      evidence: issueListRows.evidence,
      certificateId: issueListRows.certificateId,
      personId: people.id,
      personName: people.name,
      issued: { series, year, number },
    })
    .from(issueListRows)
    .innerJoin(enrolments, eq(enrolments.id, issueListRows.enrolmentId))
    .innerJoin(people, eq(people.id, enrolments.personId))
    .leftJoin(certificates, eq(certificates.id, issueListRows.certificateId))
    .where(eq(issueListRows.listId, listId))
    .orderBy(asc(issueListRows.position))
    .all();
}

/** The first row of a list that nothing was done about yet. */
export function findNextRow(
  db: Queryable,
  listId: IssueListId,
): IssueListRow | null {
  return (
    db
      .select()
      .from(issueListRows)
      .where(
        and(
          eq(issueListRows.listId, listId),
          eq(issueListRows.state, "waiting"),
        ),
      )
      .orderBy(asc(issueListRows.position))
      .limit(1)
      .get() ?? null
  );
}

export function updateRow(
  db: Queryable,
  { listId, enrolmentId }: Pick<IssueListRow, "listId" | "enrolmentId">,
  change: Partial<
    Pick<IssueListRow, "state" | "refusal" | "certificateId" | "doneAt">
  >,
): void {
  db.update(issueListRows)
    .set(change)
    .where(
      and(
        eq(issueListRows.listId, listId),
        eq(issueListRows.enrolmentId, enrolmentId),
      ),
    )
    .run();
}
