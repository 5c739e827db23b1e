import type { AppContext } from "#app/context.ts";
import type { CohortWithProgramme } from "#app/features/enrolments/enrol-in-cohort.server.ts";
import type { ImportId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import {
  countOutcomes,
  countRowsWith,
  listRows,
  type RowOutcome,
} from "./import-rows.queries.server.ts";
import { isStopped, isWorking } from "./go-on.server.ts";
import {
  findOwnImport,
  type Ownership,
  type PeopleImport,
} from "./imports.queries.server.ts";
import type { ProblemCode } from "./row-problems.ts";
import { seatsLeftOf } from "./surroundings.server.ts";

const ROWS_A_PAGE = 50;

/** The longest list takes seconds; a request that took minutes is over. */
const LONGEST_READING_MS = 2 * 60_000;

export type RowsWish = { outcome: RowOutcome | null; page: number };

export type OpenImport = NonNullable<ReturnType<typeof openImport>>;

/**
 * An import with its numbers and one page of its rows; null where it is not this
 * coordinator's. A page that is not there is the last one.
 */
export function openImport(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  cohort: CohortWithProgramme,
  {
    actorId,
    importId,
    wish,
  }: {
    actorId: Ownership["actorId"];
    importId: ImportId;
    wish: RowsWish;
  },
) {
  const found = findOwnImport(db, { cohortId: cohort.id, actorId }, importId);
  if (!found) return null;
  const page = rowsOf(db, importId, wish);
  const rowsWith = (...codes: ProblemCode[]) =>
    countRowsWith(db, importId, codes);
  return {
    cohort: {
      id: cohort.id,
      title: cohort.title,
      hasWaitingList: cohort.hasWaitingList,
    },
    found,
    progress: progressOf(db, found, clock()),
    seatsLeft: seatsLeftOf(db, cohort),
    /** Rows for which there is no seat, and no line to wait in. */
    shortOfSeats: found.state === "dry-run" ? rowsWith("no-seat") : 0,
    keptPartly:
      found.state === "undone"
        ? rowsWith("withdrawn-instead", "person-kept")
        : 0,
    ...page,
  };
}

/**
 * Whether something is being done to the list now, or was and came to a halt:
 * `stopped` can go on, `broken` was not read to its end and cannot.
 */
function progressOf(
  db: Db,
  found: PeopleImport,
  now: Date,
): "none" | "working" | "stopped" | "broken" {
  if (found.state === "reading") {
    const since = now.getTime() - found.createdAt.getTime();
    return since < LONGEST_READING_MS ? "working" : "broken";
  }
  if (!isWorking(found)) return "none";
  return isStopped(db, found) ? "stopped" : "working";
}

function rowsOf(
  db: Db,
  importId: ImportId,
  { outcome, page: asked }: RowsWish,
) {
  const counts = countOutcomes(db, importId);
  const all = counts.create + counts.enrol + counts.already + counts.error;
  const chosen = outcome ? counts[outcome] : all;
  const pages = Math.max(1, Math.ceil(chosen / ROWS_A_PAGE));
  const page = Math.min(asked, pages);
  const rows = listRows(db, importId, {
    outcome,
    skip: (page - 1) * ROWS_A_PAGE,
    most: ROWS_A_PAGE,
  });
  return { counts, all, rows, outcome, page, pages };
}
