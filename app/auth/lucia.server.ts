import {
  generateIdFromEntropySize,
  Lucia,
  TimeSpan,
  type Adapter,
} from "lucia";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "./actor.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  ABSOLUTE_MS,
  idleLimit,
  isOver,
  movedExpiry,
} from "./sign-in-lifetime.ts";
import {
  deleteSignIn,
  findSignIn,
  insertSignIn,
  moveExpiry,
} from "./sign-ins.queries.server.ts";

// The only file that knows lucia. Lucia 3 is no longer maintained: the day we
// leave it, this file changes and nothing else does.

type Surroundings = Pick<AppContext, "db" | "clock" | "config">;

/** 25 random bytes in base32, as `generateIdFromEntropySize` writes them. */
const SIGN_IN_ID = /^[a-z2-7]{40}$/;
const ENTROPY_BYTES = 25;

/** Lucia reads the machine's clock and ours is passed in: its own limit never bites. */
const LONG_AFTER_OURS = new Date(8.64e15);

/**
 * The person behind a cookie: null for no cookie, an unknown or made-up one, a
 * sign-in that is over, and an account that was disabled meanwhile.
 *
 * Moves the idle limit on, at most every ten minutes; that is the one thing
 * that reading a page may write.
 */
export async function actorOfSignIn(
  context: Surroundings,
  signInId: string | null,
): Promise<Actor | null> {
  if (signInId === null) return null;
  const { user } = await luciaFor(context).validateSession(signInId);
  return user;
}

/**
 * Begins a sign-in and ends the one that the browser had before, so that an id
 * planted by somebody else is worth nothing. Part of the caller's transaction.
 * Gives the Set-Cookie header.
 */
export function beginSignIn(
  tx: Queryable,
  context: Surroundings,
  {
    person,
    previous,
  }: { person: Pick<Actor, "id" | "roles">; previous: string | null },
): string {
  const now = context.clock();
  const id = generateIdFromEntropySize(ENTROPY_BYTES);
  if (previous) deleteSignIn(tx, previous);
  insertSignIn(tx, {
    id,
    personId: person.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + idleLimit(person.roles)),
  });
  return luciaFor(context).createSessionCookie(id).serialize();
}

/** Ends a sign-in; gives the Set-Cookie header that clears the cookie. */
export function endSignIn(
  tx: Queryable,
  context: Surroundings,
  previous: string | null,
): string {
  if (previous) deleteSignIn(tx, previous);
  return luciaFor(context).createBlankSessionCookie().serialize();
}

/**
 * The sign-in id in a Cookie header; null when there is none that could be one
 * of ours. Lucia's own reader throws on a malformed cookie of somebody else.
 */
export function signInIdIn(
  cookieHeader: string | null,
  config: Surroundings["config"],
): string | null {
  const start = `${cookieName(config)}=`;
  const value = cookieHeader
    ?.split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length);
  return value !== undefined && SIGN_IN_ID.test(value) ? value : null;
}

function luciaFor(context: Surroundings) {
  return new Lucia(adapterFor(context), {
    // The cookie lasts as long as a sign-in can; what counts is in the database.
    sessionExpiresIn: new TimeSpan(ABSOLUTE_MS, "ms"),
    sessionCookie: {
      name: cookieName(context.config),
      attributes: { secure: isSecure(context.config), sameSite: "lax" },
    },
    getUserAttributes: (attributes) => attributes,
  });
}

/** `__Host-` makes browsers refuse the cookie from a subdomain or without TLS. */
function cookieName(config: Surroundings["config"]): string {
  return isSecure(config) ? "__Host-gaire" : "gaire";
}

function isSecure({ origin }: Surroundings["config"]): boolean {
  return origin.startsWith("https://");
}

function adapterFor({ db, clock }: Surroundings): Adapter {
  return {
    async getSessionAndUser(id) {
      const signIn = liveSignIn(db, id, clock());
      if (!signIn) return [null, null];
      const { id: userId, ...attributes } = signIn.actor;
      return [
        { id, userId, expiresAt: LONG_AFTER_OURS, attributes: {} },
        { id: userId, attributes },
      ];
    },
    deleteSession: async (id) => deleteSignIn(db, id),
    setSession: notThroughLucia,
    updateSessionExpiration: notThroughLucia,
    getUserSessions: notThroughLucia,
    deleteUserSessions: notThroughLucia,
    deleteExpiredSessions: notThroughLucia,
  };
}

function liveSignIn(db: Queryable, id: string, now: Date) {
  const signIn = findSignIn(db, id);
  if (!signIn) return null;
  if (signIn.disabledAt || isOver(signIn, now)) {
    // Gone for good: neither a clock set back nor an account enabled again revives it.
    deleteSignIn(db, id);
    return null;
  }
  const expiresAt = movedExpiry(signIn, signIn.actor.roles, now);
  if (expiresAt) moveExpiry(db, id, expiresAt);
  return signIn;
}

/** Lucia's writes wait for each other; ours belong to the caller's transaction. */
function notThroughLucia(): Promise<never> {
  return Promise.reject(
    new Error("Sign-ins are written by beginSignIn and endSignIn."),
  );
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>;
    UserId: PersonId;
    DatabaseUserAttributes: Omit<Actor, "id">;
  }
}
