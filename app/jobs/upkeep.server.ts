import { ABSOLUTE_MS } from "#app/auth/sign-in-lifetime.ts";
import { deleteOverSignIns } from "#app/auth/sign-ins.queries.server.ts";
import { deleteOldThrottles } from "#app/auth/throttles.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { inTransaction } from "#db/client.server.ts";

/** No throttle counts for longer than this. */
const LONGEST_WINDOW_MS = 24 * 60 * 60_000;

/** Clears away what nobody needs any more: sign-ins that are over, old counts. */
export function doUpkeep({
  db,
  clock,
}: Pick<AppContext, "db" | "clock">): void {
  const now = clock();
  const before = (milliseconds: number) =>
    new Date(now.getTime() - milliseconds);
  inTransaction(db, (tx) => {
    deleteOverSignIns(tx, { now, oldest: before(ABSOLUTE_MS) });
    deleteOldThrottles(tx, before(LONGEST_WINDOW_MS));
  });
}
