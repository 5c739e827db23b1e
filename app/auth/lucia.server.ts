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
import { cookieName, cookieValue, isSecure } from "./cookies.ts";
import {
  ABSOLUTE_MS,
  idleLimit,
  isOver,
  movedExpiry,
  REMEMBERED_MS,
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

/** The idle limit of a sign-in that was found over: no clock comes before it. */
const ENDED = new Date(0);

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
 * Whose sign-in it was that is over: enough to keep a form for them, and for
 * nothing else. Null for one that was ended, never was, or still is alive, and
 * for an account that is closed.
 */
export function personOfExpiredSignIn(
  { db, clock }: Surroundings,
  signInId: string | null,
): PersonId | null {
  const signIn = signInId === null ? null : findSignIn(db, signInId);
  const isKnown = signIn && !signIn.disabledAt && isOver(signIn, clock());
  return isKnown ? signIn.actor.id : null;
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
  const value = cookieValue(cookieHeader, cookieName("gaire", config));
  return value !== null && SIGN_IN_ID.test(value) ? value : null;
}

function luciaFor(context: Surroundings) {
  return new Lucia(adapterFor(context), {
    // Longer than a sign-in, to know who sends a form too late; what counts is
    // in the database.
    sessionExpiresIn: new TimeSpan(ABSOLUTE_MS + REMEMBERED_MS, "ms"),
    sessionCookie: {
      name: cookieName("gaire", context.config),
      attributes: { secure: isSecure(context.config), sameSite: "lax" },
    },
    getUserAttributes: (attributes) => attributes,
  });
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
  // Gone for good: neither a clock set back nor an account enabled again revives it.
  if (signIn.disabledAt) {
    deleteSignIn(db, id);
    return null;
  }
  if (isOver(signIn, now)) {
    if (signIn.expiresAt > ENDED) moveExpiry(db, id, ENDED);
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
