import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortWithProgramme } from "#app/features/enrolments/enrol-in-cohort.server.ts";
import { newId, type ImportId, type PersonId } from "#app/shared/ids.ts";
import type { ImportReading } from "#app/shared/people-import.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { readHeader, type Column, type HeaderProblem } from "./columns.ts";
import { decodeList, type DecodeRefusal } from "./decode-list.ts";
import { givingWay } from "./give-way.server.ts";
import { insertRows } from "./import-rows.queries.server.ts";
import { insertImport, updateImport } from "./imports.queries.server.ts";
import {
  readTable,
  type Table,
  type TableRefusal,
} from "./read-table.server.ts";
import { rowChecker, type CheckedRow } from "./row-checker.ts";
import { surroundingsOf } from "./surroundings.server.ts";
import type { Cells } from "./understand-row.ts";

export type PeopleList = {
  bytes: Uint8Array;
  /** Null for a list that was pasted. */
  fileName: string | null;
};

export type ReadRefusal =
  DecodeRefusal | TableRefusal | { code: "header"; problems: HeaderProblem[] };

/** How long a report, its rows and the way back are kept. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** And of a list whose reading broke off. */
const KEPT_BROKEN_MS = 24 * 60 * 60_000;

/**
 * Rows that are stored at once: some ten milliseconds, and few enough times that
 * the disk has to be waited for.
 */
const SLICE = 1_000;

/**
 * Reads a list of people for a cohort and stores what importing it would do;
 * nothing else changes. Whoever calls this has made sure that the coordinator
 * runs the cohort.
 *
 * It takes turns with other requests: the rows are stored slice by slice, and
 * nothing can be done with the import until the last one is there. Refuses what cannot
 * be read as a table of people; mistakes in rows are no refusal.
 */
export async function readPeopleList(
  context: AppContext,
  cohort: CohortWithProgramme,
  { list, actorId }: { list: PeopleList; actorId: PersonId },
): Promise<Result<{ importId: ImportId }, ReadRefusal>> {
  const decoded = decodeList(list.bytes);
  if (!decoded.ok) return decoded;
  const table = await readTable(decoded.value.text);
  if (!table.ok) return table;
  const header = readHeader(table.value.header);
  if (header.problems.length > 0)
    return refuse({ code: "header", problems: header.problems });

  const reading: ImportReading = {
    encoding: decoded.value.encoding,
    delimiter: table.value.delimiter,
    sample: sampleOf(table.value),
  };
  const importId = beginImport(context, { cohort, actorId, list, reading });
  const check = rowChecker(surroundingsOf(context.db, cohort, actorId));
  const giveWay = givingWay();
  for (const rows of slicesOf(table.value.rows)) {
    const checked: CheckedRow[] = [];
    for (const { line, cells } of rows) {
      checked.push(check({ line, cells: cellsOf(cells, header.columns) }));
      await giveWay();
    }
    await setImmediate();
    storeRows(context, importId, checked);
    await setImmediate();
  }
  finishReading(context, importId, { actorId, rows: table.value.rows.length });
  return accept({ importId });
}

function beginImport(
  { db, clock }: AppContext,
  {
    cohort,
    actorId,
    list: { bytes, fileName },
    reading,
  }: {
    cohort: CohortWithProgramme;
    actorId: PersonId;
    list: PeopleList;
    reading: ImportReading;
  },
): ImportId {
  const now = clock();
  const id = newId("imp", now);
  inTransaction(db, (tx) =>
    insertImport(tx, {
      id,
      cohortId: cohort.id,
      createdById: actorId,
      createdAt: now,
      fileName,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      reading,
      state: "reading",
      rowsTotal: 0,
      keptUntil: new Date(now.getTime() + KEPT_BROKEN_MS),
    }),
  );
  return id;
}

function storeRows(
  { db }: AppContext,
  importId: ImportId,
  rows: CheckedRow[],
): void {
  inTransaction(db, (tx) =>
    insertRows(
      tx,
      rows.map(({ personId, ...row }) => ({
        ...row,
        importId,
        // Only where running the row could not find the person by address.
        personId: row.cells.email ? null : personId,
      })),
    ),
  );
}

function finishReading(
  { db, clock }: AppContext,
  importId: ImportId,
  { actorId, rows }: { actorId: PersonId; rows: number },
): void {
  const now = clock();
  inTransaction(db, (tx) => {
    updateImport(tx, importId, {
      state: "dry-run",
      rowsTotal: rows,
      keptUntil: new Date(now.getTime() + KEPT_MS),
    });
    recordAuditEvent(tx, {
      action: "import.read",
      actorId,
      subjectId: importId,
      facts: { rows },
      happenedAt: now,
    });
  });
}

/** Only the cells that hold something; what stands under no header is under "". */
function cellsOf(
  cells: readonly string[],
  columns: readonly (Column | "" | null)[],
): Cells {
  const named: Cells = {};
  cells.forEach((cell, at) => {
    const column = at < columns.length ? columns[at] : "";
    if (typeof column === "string" && cell.trim() !== "") named[column] = cell;
  });
  return named;
}

function sampleOf({ rows }: Table): string | null {
  for (const { cells } of rows) {
    const cell = cells.find((one) => /[^\p{ASCII}]/u.test(one));
    if (cell) return cell.trim().slice(0, 80);
  }
  return null;
}

function* slicesOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += SLICE)
    yield rows.slice(at, at + SLICE);
}
