import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import type {
  CertificateId,
  CohortId,
  EnrolmentId,
  IssueListId,
  PersonId,
} from "#app/shared/ids.ts";
import type { FullSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { IssueEvidence } from "#app/shared/issue-evidence.ts";
import { people } from "./accounts.ts";
import { cohorts } from "./cohorts.ts";
import { instant } from "./columns.ts";
import { enrolments } from "./enrolments.ts";

/** A proposal to certify people of one cohort, and what became of it. */
export const issueLists = sqliteTable(
  "issue_lists",
  {
    id: text().$type<IssueListId>().primaryKey(),
    cohortId: text()
      .$type<CohortId>()
      .notNull()
      .references(() => cohorts.id),
    state: text({
      enum: ["proposed", "rejected", "withdrawn", "issuing", "issued"],
    }).notNull(),
    proposedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    /** Who approved or rejected it; without four eyes, who proposed it. */
    decidedById: text()
      .$type<PersonId>()
      .references(() => people.id),
    decidedAt: instant(),
    /** Why it was rejected. */
    reason: text(),
    issuedAt: instant(),
  },
  (table) => [
    index("issue_lists_by_cohort").on(table.cohortId, table.proposedAt),
    index("issue_lists_by_state").on(table.state),
    index("issue_lists_by_proposer").on(table.proposedById),
    index("issue_lists_by_decider").on(table.decidedById),
  ],
);

export const issueListRows = sqliteTable(
  "issue_list_rows",
  {
    listId: text()
      .$type<IssueListId>()
      .notNull()
      .references(() => issueLists.id),
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    /** The order in which numbers are given: the alphabet's. */
    position: integer().notNull(),
    kind: text({ enum: ["certificate", "participation"] })
      .$type<DocumentKind>()
      .notNull(),
    /** The certificate that this one is to correct, and why: a list of one row. */
    replacesId: text().$type<CertificateId>(),
    reason: text(),
    /** What the corrected certificate would say, word for word. */
    corrected: text({ mode: "json" }).$type<FullSnapshot>(),
    /** What was known of the person when the list was proposed. */
    evidence: text({ mode: "json" }).$type<IssueEvidence>().notNull(),
    state: text({ enum: ["waiting", "issued", "refused"] })
      .notNull()
      .default("waiting"),
    /** Why the row was not issued after all, as a refusal's code. */
    refusal: text(),
    /** The certificate; the register is not pointed into by a key. */
    certificateId: text().$type<CertificateId>(),
    doneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.enrolmentId] }),
    index("issue_list_rows_by_position").on(table.listId, table.position),
    index("issue_list_rows_by_enrolment").on(table.enrolmentId),
  ],
);
