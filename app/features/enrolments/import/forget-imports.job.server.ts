import type { JobHandler } from "#app/jobs/job-handler.ts";
import { inTransaction } from "#db/client.server.ts";
import { deleteOldRows } from "./import-rows.queries.server.ts";
import { deleteBrokenImports } from "./imports.queries.server.ts";
import { takeTurns } from "./take-turns.server.ts";

const ROWS_A_TURN = 500;

/**
 * Forgets the rows of lists that are kept no longer: names and addresses that
 * somebody once sent. What the import did stays on record, without them; of a list that was not read to its end,
 * nothing stays.
 */
export const forgetImports: JobHandler<"forget-imports"> = async ({
  db,
  clock,
}) => {
  const now = clock();
  await takeTurns(() =>
    inTransaction(db, (tx) => deleteOldRows(tx, now, ROWS_A_TURN) > 0),
  );
  inTransaction(db, (tx) => deleteBrokenImports(tx, now));
};
