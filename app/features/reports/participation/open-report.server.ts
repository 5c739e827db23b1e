import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { inNameOrder } from "#app/shared/name-order.ts";
import { countPeople } from "./count-people.ts";
import type { Participation } from "./participation.ts";
import { listParticipations } from "./participations.queries.server.ts";
import {
  askedFor,
  behindCell,
  type Cell,
  type ReportQuery,
} from "./report-query.ts";
import { suppressSmallCells, type ShownTable } from "./suppress-small-cells.ts";

type Asking = Pick<Actor, "id">;

export type OpenReport = {
  query: ReportQuery;
  table: ShownTable;
  /** What can be chosen, in all that the coordinator may see. */
  projects: string[];
  programmes: string[];
  months: string[];
  asOf: Date;
};

/** A table of the people in the cohorts that somebody runs; small numbers kept back. */
export function openReport(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  actor: Asking,
  query: ReportQuery,
): OpenReport {
  const all = listParticipations(db, actor.id);
  const counted = countPeople(askedFor(all, query), query);
  return {
    query,
    table: suppressSmallCells(counted),
    projects: valuesOf(all, ({ project }) => project),
    programmes: valuesOf(all, ({ programmeCode }) => programmeCode),
    months: valuesOf(all, ({ month }) => month),
    asOf: clock(),
  };
}

/** People of one page of the rows behind a number. */
const ROWS_PER_PAGE = 50;

/**
 * The people behind one number, for the coordinator who runs their cohorts and
 * sees them by name there as well; a page of them, and how many there are.
 */
export function openReportRows(
  { db }: Pick<AppContext, "db">,
  actor: Asking,
  { query, cell, page }: { query: ReportQuery; cell: Cell; page: number },
) {
  const asked = askedFor(listParticipations(db, actor.id), query);
  const found = inNameOrder(
    behindCell(asked, query, cell),
    ({ personName }) => personName,
  );
  const pages = Math.max(1, Math.ceil(found.length / ROWS_PER_PAGE));
  const wanted = Number.isInteger(page) ? page : 1;
  const shown = Math.min(Math.max(wanted, 1), pages);
  return {
    query,
    cell,
    rows: found.slice((shown - 1) * ROWS_PER_PAGE, shown * ROWS_PER_PAGE),
    page: shown,
    pages,
    count: {
      people: new Set(found.map(({ personId }) => personId)).size,
      participations: found.length,
    },
  };
}

function valuesOf(
  participations: readonly Participation[],
  pick: (one: Participation) => string | null,
): string[] {
  const values = new Set(participations.map(pick));
  return [...values].filter((value) => value !== null).sort();
}
