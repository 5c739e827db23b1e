import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { giveFreeSeats } from "#app/features/enrolments/give-free-seats.server.ts";
import { updateEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { deleteWaiting } from "#app/features/enrolments/seats.queries.server.ts";
import type { CohortId, ImportId, PersonId } from "#app/shared/ids.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  listRowsToUndo,
  updateRow,
  type ImportRow,
} from "./import-rows.queries.server.ts";
import {
  findImport,
  updateImport,
  type PeopleImport,
} from "./imports.queries.server.ts";
import type { Problem } from "./row-problems.ts";
import { forOneTurn, ROWS_A_TURN, takeTurns } from "./take-turns.server.ts";
import {
  deleteEnrolmentIfUnused,
  deletePersonIfUnused,
  deleteUnusedInvitations,
} from "./undo.queries.server.ts";

type Setting = { now: Date; actorId: PersonId; cohortId: CohortId };

/**
 * Takes back what an import did, row by row and the last one first, in small
 * transactions; killed, it goes on where it was. Then the import is `became`.
 *
 * An enrolment with nothing in it goes; one in which something was done stays
 * and is withdrawn. A person whom the import created goes where nothing else
 * speaks of them. What stays is said on the row.
 */
export async function takeBack(
  context: AppContext,
  importId: ImportId,
  became: "refused" | "undone",
): Promise<void> {
  const { db, clock } = context;
  await takeTurns(() => {
    const now = clock();
    return inTransaction(db, (tx) => {
      const found = findImport(tx, importId);
      if (!found || found.state === became) return false;
      const { cohortId, createdById: actorId } = found;
      const rows = listRowsToUndo(tx, importId, ROWS_A_TURN);
      for (const row of forOneTurn(rows))
        undoRow(tx, { now, actorId, cohortId }, row);
      if (rows.length > 0) return true;
      finish(tx, context, { found, became, now });
      return false;
    });
  });
}

/** Says that all is taken back, and gives the seats to those who wait. */
function finish(
  tx: Queryable,
  context: AppContext,
  {
    found: { id, cohortId, createdById: actorId },
    became,
    now,
  }: { found: PeopleImport; became: "refused" | "undone"; now: Date },
): void {
  updateImport(tx, id, {
    state: became,
    ...(became === "undone" ? { undoneAt: now } : { finishedAt: now }),
  });
  recordAuditEvent(tx, {
    action: `import.${became}`,
    actorId,
    subjectId: id,
    happenedAt: now,
  });
  const cohort = findCohortFor(tx, cohortId, actorId);
  if (cohort) giveFreeSeats(tx, context, { cohort, actorId });
}

function undoRow(tx: Queryable, setting: Setting, row: ImportRow): void {
  const remarks: Problem[] = [];
  const hasCome = (code: Problem["code"]) =>
    row.problems.some((problem) => problem.code === code);
  if (row.enrolmentId && !removeEnrolment(tx, setting, row)) {
    withdraw(tx, setting, row.enrolmentId);
    if (!hasCome("came-back"))
      remarks.push({ column: null, code: "withdrawn-instead" });
  }
  if (row.personId && hasCome("waits")) leaveLine(tx, setting, row.personId);
  if (row.personId && row.createdPerson && !removePerson(tx, setting, row))
    remarks.push({ column: null, code: "person-kept" });
  updateRow(tx, row, {
    undoneAt: setting.now,
    problems: [...row.problems, ...remarks],
  });
}

/** False where something was done in it, or it was there before the import. */
function removeEnrolment(
  tx: Queryable,
  { now, actorId, cohortId }: Setting,
  row: ImportRow,
): boolean {
  const { enrolmentId, personId, problems } = row;
  if (!enrolmentId || problems.some(({ code }) => code === "came-back"))
    return false;
  updateRow(tx, row, { enrolmentId: null });
  if (!deleteEnrolmentIfUnused(tx, enrolmentId)) {
    updateRow(tx, row, { enrolmentId });
    return false;
  }
  recordAuditEvent(tx, {
    action: "enrolment.removed",
    actorId,
    subjectId: enrolmentId,
    facts: { personId, cohortId },
    happenedAt: now,
  });
  return true;
}

function withdraw(
  tx: Queryable,
  { now, actorId, cohortId }: Setting,
  enrolmentId: NonNullable<ImportRow["enrolmentId"]>,
): void {
  updateEnrolment(tx, enrolmentId, { withdrawnAt: now });
  recordAuditEvent(tx, {
    action: "enrolment.withdrawn",
    actorId,
    subjectId: enrolmentId,
    facts: { cohortId, reason: "import undone" },
    happenedAt: now,
  });
}

function leaveLine(
  tx: Queryable,
  { now, actorId, cohortId }: Setting,
  personId: PersonId,
): void {
  deleteWaiting(tx, cohortId, personId);
  recordAuditEvent(tx, {
    action: "waiting.left",
    actorId,
    subjectId: personId,
    facts: { cohortId },
    happenedAt: now,
  });
}

function removePerson(
  tx: Queryable,
  { now, actorId }: Setting,
  row: ImportRow,
): boolean {
  const { personId } = row;
  if (!personId) return true;
  deleteUnusedInvitations(tx, personId);
  updateRow(tx, row, { personId: null });
  if (!deletePersonIfUnused(tx, personId)) {
    updateRow(tx, row, { personId });
    return false;
  }
  recordAuditEvent(tx, {
    action: "person.removed",
    actorId,
    subjectId: personId,
    happenedAt: now,
  });
  return true;
}
