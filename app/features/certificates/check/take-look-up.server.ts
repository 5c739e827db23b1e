import { throttleKey } from "#app/auth/throttle-key.server.ts";
import { takeFromThrottle } from "#app/auth/throttles.queries.server.ts";
import type { RequestContext } from "#app/context.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";

export type Throttled = { code: "throttled"; retryAfterSeconds: number };

const WINDOW_MS = 60_000;
const LOOK_UPS_PER_ADDRESS = 20;

/**
 * Counts one look-up of a visitor: a code, a name, a file. Twenty a minute from
 * one address, so that nothing can be tried out; counted in the database, so
 * that a restart forgives nobody.
 */
export function takeLookUp({
  db,
  clock,
  config,
  address,
}: RequestContext): Result<null, Throttled> {
  const { allowed, retryAfterSeconds } = inTransaction(db, (tx) =>
    takeFromThrottle(tx, {
      key: throttleKey(config, "certificate-check", address),
      limit: LOOK_UPS_PER_ADDRESS,
      windowMs: WINDOW_MS,
      now: clock(),
    }),
  );
  return allowed
    ? accept(null)
    : refuse({ code: "throttled", retryAfterSeconds });
}
