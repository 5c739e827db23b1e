import { endSignIn } from "#app/auth/lucia.server.ts";
import type { AppContext } from "#app/context.ts";
import { inTransaction } from "#db/client.server.ts";

/**
 * Ends the sign-in that the browser has, so that a copy of its cookie is dead as
 * well; without one, nothing happens. Gives the Set-Cookie header that clears it.
 */
export function signOut(
  context: AppContext,
  { previous }: { previous: string | null },
): { cookie: string } {
  return inTransaction(context.db, (tx) => ({
    cookie: endSignIn(tx, context, previous),
  }));
}
