import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortWithProgramme } from "#app/features/enrolments/enrol-in-cohort.server.ts";
import { inviteToCohort } from "#app/features/enrolments/invite.server.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { findNewMistakes } from "./find-new-mistakes.server.ts";
import {
  listRowsToDo,
  listRowsToInvite,
  updateRow,
} from "./import-rows.queries.server.ts";
import {
  findImport,
  updateImport,
  type PeopleImport,
} from "./imports.queries.server.ts";
import { institutionsByName } from "./known-people.queries.server.ts";
import { noteInvited } from "./row-notes.queries.server.ts";
import { runRow, type RunSetting } from "./run-row.server.ts";
import { seatsLeftOf, tracksOf } from "./surroundings.server.ts";
import { forOneTurn, ROWS_A_TURN, takeTurns } from "./take-turns.server.ts";
import { takeBack } from "./take-back.server.ts";

type Context = Pick<AppContext, "db" | "clock">;

/**
 * Does the rows of an import, a few in each transaction. Whenever it is killed,
 * the next run goes on with the rows that are not done: each is done once.
 *
 * All-or-nothing looks at every row again before the first is done; where one
 * fails all the same, what was done is taken back, and the import is refused.
 */
export const importPeople: JobHandler<"import-people"> = async (
  context,
  { importId },
) => {
  const found = findImport(context.db, importId);
  if (!found) throw new Error(`No import ${importId}.`);
  if (found.state === "queued") await begin(context, found);
  await overAllRows((from) => runSome(context, importId, from));
  await overAllRows((from) => inviteSome(context, importId, from));
  if (findImport(context.db, importId)?.state === "taking-back")
    await takeBack(context, importId, "refused");
};

/** Refuses what can be seen to fail before anything is done. */
async function begin(context: Context, found: PeopleImport): Promise<void> {
  const { db, clock } = context;
  const cohort = findCohortFor(db, found.cohortId, found.createdById);
  const mistakes =
    cohort && found.mode === "all-or-nothing"
      ? await findNewMistakes(context, found, cohort)
      : [];
  const now = clock();
  inTransaction(db, (tx) => {
    for (const { line, problems } of mistakes)
      updateRow(
        tx,
        { importId: found.id, line },
        { outcome: "error", problems },
      );
    if (!cohort || mistakes.length > 0) return end(tx, found, "refused", now);
    updateImport(tx, found.id, { state: "running", startedAt: now });
  });
}

/** Where a turn went on to: the line it ended at, or null when it was the last. */
type WentTo = { line: number } | null;

/** Turn after turn, each from the line at which the one before it ended. */
async function overAllRows(turn: (after: number) => WentTo): Promise<void> {
  let after = 0;
  await takeTurns(() => {
    const wentTo = turn(after);
    after = wentTo?.line ?? after;
    return wentTo !== null;
  });
}

/** One transaction's worth of rows. */
function runSome(
  { db, clock }: Context,
  importId: PeopleImport["id"],
  after: number,
): WentTo {
  const now = clock();
  return inTransaction(db, (tx) => {
    const found = findImport(tx, importId);
    if (found?.state !== "running") return null;
    const rows = listRowsToDo(tx, importId, { after, most: ROWS_A_TURN });
    const setting = rows.length > 0 ? settingOf(tx, db, found, now) : null;
    if (!setting) {
      if (found.sendInvitations)
        updateImport(tx, importId, { state: "inviting" });
      else end(tx, found, "done", now);
      return null;
    }
    const { done, line, isStopped } = runRows(tx, setting, { found, rows });
    updateImport(tx, importId, {
      rowsDone: found.rowsDone + done,
      ...(isStopped ? { state: "taking-back" } : {}),
    });
    return isStopped ? null : { line };
  });
}

/**
 * Writes to some of those who are new in the cohort. Only when every row is
 * done, because a letter cannot be taken back.
 */
function inviteSome(
  context: AppContext,
  importId: PeopleImport["id"],
  after: number,
): WentTo {
  const now = context.clock();
  return inTransaction(context.db, (tx) => {
    const found = findImport(tx, importId);
    if (found?.state !== "inviting") return null;
    const { cohortId, createdById: actorId } = found;
    const cohort = findCohortFor(tx, cohortId, actorId);
    const page = { after, most: ROWS_A_TURN };
    const rows = cohort ? listRowsToInvite(tx, importId, page) : [];
    if (!cohort || rows.length === 0) {
      end(tx, found, "done", now);
      return null;
    }
    let line = after;
    for (const row of forOneTurn(rows)) {
      if (row.personId)
        inviteToCohort(tx, context, {
          now,
          cohort,
          personId: row.personId,
          actorId,
        });
      noteInvited(tx, row, now);
      line = row.line;
    }
    return { line };
  });
}

function runRows(
  tx: Queryable,
  setting: RunSetting,
  {
    found,
    rows,
  }: { found: PeopleImport; rows: ReturnType<typeof listRowsToDo> },
): { done: number; line: number; isStopped: boolean } {
  let done = 0;
  let line = 0;
  for (const row of forOneTurn(rows)) {
    const { isGood } = runRow(tx, setting, row);
    done++;
    line = row.line;
    if (!isGood && found.mode === "all-or-nothing")
      return { done, line, isStopped: true };
  }
  return { done, line, isStopped: false };
}

/** Null once the coordinator runs the cohort no longer. */
function settingOf(
  tx: Queryable,
  db: AppContext["db"],
  { cohortId, createdById: actorId }: PeopleImport,
  now: Date,
): RunSetting | null {
  const cohort = findCohortFor(tx, cohortId, actorId);
  if (!cohort) return null;
  return {
    now,
    db,
    cohort: withRoom(tx, cohort),
    actorId,
    tracks: tracksOf(db, cohort),
    unprintable: unprintableLetters,
    institutions: institutionsByName(tx),
  };
}

/**
 * Nobody else takes a seat while the transaction lasts: where there is one for
 * each of its rows, none has to be counted again.
 */
function withRoom(
  tx: Queryable,
  cohort: CohortWithProgramme,
): CohortWithProgramme {
  const left = seatsLeftOf(tx, cohort);
  const hasRoom = left !== null && left >= ROWS_A_TURN;
  return hasRoom ? { ...cohort, seats: null } : cohort;
}

function end(
  tx: Queryable,
  { id, createdById, rowsDone }: PeopleImport,
  state: "done" | "refused",
  now: Date,
): void {
  updateImport(tx, id, { state, finishedAt: now });
  recordAuditEvent(tx, {
    action: state === "done" ? "import.done" : "import.refused",
    actorId: createdById,
    subjectId: id,
    facts: { rowsDone },
    happenedAt: now,
  });
}
