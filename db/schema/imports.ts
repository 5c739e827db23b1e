import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import type {
  CohortId,
  EnrolmentId,
  ImportId,
  PersonId,
} from "#app/shared/ids.ts";
import type { ImportReading, RowProblem } from "#app/shared/people-import.ts";
import { people } from "./accounts.ts";
import { cohorts } from "./cohorts.ts";
import { instant } from "./columns.ts";
import { enrolments } from "./enrolments.ts";

/** A list of people that was read in for a cohort; nothing else until it is run. */
export const imports = sqliteTable(
  "imports",
  {
    id: text().$type<ImportId>().primaryKey(),
    cohortId: text()
      .$type<CohortId>()
      .notNull()
      .references(() => cohorts.id),
    createdById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    /** Null for a list that was pasted. */
    fileName: text(),
    sha256: text().notNull(),
    /** How the bytes were understood: shown, so that a mistake is seen. */
    reading: text({ mode: "json" }).$type<ImportReading>().notNull(),
    state: text({
      enum: [
        "reading",
        "dry-run",
        "queued",
        "running",
        "taking-back",
        "inviting",
        "done",
        "refused",
        "undoing",
        "undone",
      ],
    }).notNull(),
    /** Chosen when it is run: the good rows, or all of them or none. */
    mode: text({ enum: ["good-rows", "all-or-nothing"] }),
    /** Whether those who are new get a letter with a link. */
    sendInvitations: integer({ mode: "boolean" }).notNull().default(false),
    rowsTotal: integer().notNull(),
    rowsDone: integer().notNull().default(0),
    startedAt: instant(),
    finishedAt: instant(),
    undoneAt: instant(),
    /** Report and undo end here; rows are forgotten after it. */
    keptUntil: instant().notNull(),
  },
  (table) => [
    index("imports_by_cohort").on(table.cohortId, table.createdAt),
    index("imports_by_creator").on(table.createdById),
    index("imports_kept_until").on(table.keptUntil),
  ],
);

export const importRows = sqliteTable(
  "import_rows",
  {
    importId: text()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** The line of the file that the row begins on; the header is line 1. */
    line: integer().notNull(),
    /** The cells as they were read, by our own column names. */
    cells: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    outcome: text({ enum: ["create", "enrol", "already", "error"] }).notNull(),
    problems: text({ mode: "json" }).$type<RowProblem[]>().notNull(),
    /** What running the row did; what undoing it takes back. */
    personId: text()
      .$type<PersonId>()
      .references(() => people.id),
    enrolmentId: text()
      .$type<EnrolmentId>()
      .references(() => enrolments.id),
    createdPerson: integer({ mode: "boolean" }).notNull().default(false),
    doneAt: instant(),
    /** When a letter to the person was written, where letters were wanted. */
    invitedAt: instant(),
    undoneAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index("import_rows_by_outcome").on(table.importId, table.outcome),
    index("import_rows_by_person").on(table.personId),
    index("import_rows_by_enrolment").on(table.enrolmentId),
  ],
);
