import { deleteOverKeptForms } from "#app/auth/kept-forms.queries.server.ts";
import { ABSOLUTE_MS, REMEMBERED_MS } from "#app/auth/sign-in-lifetime.ts";
import { deleteOldSignIns } from "#app/auth/sign-ins.queries.server.ts";
import { deleteOldThrottles } from "#app/auth/throttles.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { inTransaction } from "#db/client.server.ts";

/** No throttle counts for longer than this. */
const LONGEST_WINDOW_MS = 24 * 60 * 60_000;

/** Clears away what nobody needs any more: old sign-ins, counts and kept forms. */
export function doUpkeep({
  db,
  clock,
}: Pick<AppContext, "db" | "clock">): void {
  const now = clock();
  const before = (milliseconds: number) =>
    new Date(now.getTime() - milliseconds);
  inTransaction(db, (tx) => {
    deleteOldSignIns(tx, before(ABSOLUTE_MS + REMEMBERED_MS));
    deleteOverKeptForms(tx, now);
    deleteOldThrottles(tx, before(LONGEST_WINDOW_MS));
  });
}
