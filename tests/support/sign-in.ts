import { beginSignIn } from "#app/auth/lucia.server.ts";
import type { RequestContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { inTransaction } from "#db/client.server.ts";

/** The cookie of a person who has just signed in; no form is filled in. */
export function cookieOf(
  app: RequestContext,
  person: Pick<Actor, "id" | "roles">,
): string {
  const header = inTransaction(app.db, (tx) =>
    beginSignIn(tx, app, { person, previous: null }),
  );
  return header.split(";")[0] ?? "";
}
