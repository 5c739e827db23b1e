import { throttleKey } from "#app/auth/throttle-key.server.ts";
import { takeFromThrottle } from "#app/auth/throttles.queries.server.ts";
import type { RequestContext } from "#app/context.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Queryable } from "#db/client.server.ts";
import { findInvitation } from "./invitations.queries.server.ts";

/** Of links that nobody ever sent, from one address. */
const UNKNOWN_LINKS = 30;
const WINDOW_MS = 15 * 60_000;

/** `over`: used, ended, too old, or never sent; from outside they look the same. */
export type InvitationRefusal =
  { code: "over" } | { code: "throttled"; retryAfterSeconds: number };

export type OpenInvitation = NonNullable<ReturnType<typeof findOpen>>;

/**
 * Whom a link is for. Looking uses nothing up: mail programs open links before
 * their reader does. Who tries links that were never sent is slowed down.
 */
export function openInvitation(
  context: RequestContext,
  token: string,
): Result<OpenInvitation, InvitationRefusal> {
  const { db, config, address } = context;
  const now = context.clock();
  const open = findOpen(db, token, now);
  if (open) return accept(open);
  if (findInvitation(db, token)) return refuse({ code: "over" });
  const { retryAfterSeconds } = takeFromThrottle(db, {
    key: throttleKey(config, "invitation", address),
    limit: UNKNOWN_LINKS,
    windowMs: WINDOW_MS,
    now,
  });
  return retryAfterSeconds > 0
    ? refuse({ code: "throttled", retryAfterSeconds })
    : refuse({ code: "over" });
}

/** The link while it opens; null when it was used, was ended, or is too old. */
export function findOpen(db: Queryable, token: string, now: Date) {
  const found = findInvitation(db, token);
  if (!found || found.accountSince || found.person.mergedIntoId) return null;
  const { id, cohortId, usedAt, endedAt, expiresAt, person } = found;
  const { email } = person;
  if (usedAt || endedAt || expiresAt <= now || email === null) return null;
  return { id, cohortId, person: { ...person, email } };
}
