import { setImmediate } from "node:timers/promises";
import type { AppContext } from "#app/context.ts";
import type { CohortWithProgramme } from "#app/features/enrolments/enrol-in-cohort.server.ts";
import { listRows } from "./import-rows.queries.server.ts";
import { type PeopleImport } from "./imports.queries.server.ts";
import { rowChecker, type CheckedRow } from "./row-checker.ts";
import { surroundingsOf } from "./surroundings.server.ts";

const SLICE = 250;

/**
 * The rows of an import that were good when it was read and are not now: seats
 * were taken, an institution was renamed. Changes nothing.
 */
export async function findNewMistakes(
  { db }: Pick<AppContext, "db">,
  { id, createdById }: PeopleImport,
  cohort: CohortWithProgramme,
): Promise<CheckedRow[]> {
  const check = rowChecker(surroundingsOf(db, cohort, createdById));
  const mistakes: CheckedRow[] = [];
  let after = 0;
  for (;;) {
    const rows = listRows(db, id, { after, most: SLICE });
    const last = rows.at(-1);
    if (!last) return mistakes;
    mistakes.push(
      ...rows.map(check).filter(({ outcome }) => outcome === "error"),
    );
    after = last.line;
    await setImmediate();
  }
}
