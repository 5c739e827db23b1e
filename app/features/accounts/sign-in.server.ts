import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { beginSignIn } from "#app/auth/lucia.server.ts";
import { MOST_CHARACTERS } from "#app/auth/password-rules.ts";
import { verifyPassword } from "#app/auth/passwords.server.ts";
import { throttleKey } from "#app/auth/throttle-key.server.ts";
import {
  clearThrottle,
  takeFromThrottle,
} from "#app/auth/throttles.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  findAccount,
  findAccountByEmail,
  rolesOf,
  type Account,
} from "./accounts.queries.server.ts";
import { normaliseEmail } from "./email-address.ts";

export type SignInAttempt = {
  email: string;
  password: string;
  /** Where the attempt came from: `context.address`. */
  address: string;
  /** The sign-in the browser has now, `signInIdOf(request, context)`; it ends. */
  previous: string | null;
};

/** Who it is, and the Set-Cookie header. */
export type SignedIn = { personId: PersonId; cookie: string };

export type SignInRefusal =
  { code: "wrong" } | { code: "throttled"; retryAfterSeconds: number };

const WINDOW_MS = 15 * 60_000;
/** Of one account from one address: guessing a password. */
const TRIES_PER_ACCOUNT = 5;
/** From one address: a training room of thirty shares one. */
const TRIES_PER_ADDRESS = 100;

/**
 * Signs a person in with e-mail and password, and gives the Set-Cookie header.
 *
 * A wrong password, an unknown address and a disabled account get the same
 * answer after the same work. Too many tries are refused before the password is
 * looked at; signing in forgets the tries of that account from that address.
 */
export async function signIn(
  context: AppContext,
  attempt: SignInAttempt,
): Promise<Result<SignedIn, SignInRefusal>> {
  const email = normaliseEmail(attempt.email);
  const retryAfterSeconds = secondsToWait(context, email, attempt.address);
  if (retryAfterSeconds > 0)
    return refuse({ code: "throttled", retryAfterSeconds });

  const account = findAccountByEmail(context.db, email);
  const fits = await passwordFits(account, attempt.password);
  if (!account || !fits || account.disabledAt) {
    recordFailure(context, account?.personId ?? null);
    return refuse({ code: "wrong" });
  }
  return letIn(context, account, { ...attempt, email });
}

function letIn(
  context: AppContext,
  { personId, passwordHash }: Account,
  { email, address, previous }: SignInAttempt,
): Result<SignedIn, SignInRefusal> {
  return inTransaction(context.db, (tx) => {
    // Hashing took a while: the account may have been closed or changed since.
    const current = findAccount(tx, personId);
    if (current?.passwordHash !== passwordHash || current.disabledAt) {
      return refuse({ code: "wrong" });
    }
    clearThrottle(tx, accountKey(context, email, address));
    recordAuditEvent(tx, {
      action: "sign-in.succeeded",
      actorId: personId,
      subjectId: personId,
      happenedAt: context.clock(),
    });
    const person = { id: personId, roles: rolesOf(tx, personId) };
    const cookie = beginSignIn(tx, context, { person, previous });
    return accept({ personId, cookie });
  });
}

/** Counts the attempt; 0 when it may go on. */
function secondsToWait(context: AppContext, email: string, address: string) {
  const now = context.clock();
  return inTransaction(context.db, (tx) => {
    const answers = [
      {
        key: throttleKey(context.config, "sign-in", address),
        limit: TRIES_PER_ADDRESS,
      },
      { key: accountKey(context, email, address), limit: TRIES_PER_ACCOUNT },
    ].map((counted) =>
      takeFromThrottle(tx, { ...counted, windowMs: WINDOW_MS, now }),
    );

    if (answers.some(({ isFirstRefusal }) => isFirstRefusal)) {
      const account = findAccountByEmail(tx, email);
      recordAuditEvent(tx, {
        action: "sign-in.throttled",
        actorId: "system",
        subjectId: account?.personId ?? "unknown",
        happenedAt: now,
      });
    }
    return Math.max(...answers.map((answer) => answer.retryAfterSeconds));
  });
}

function accountKey({ config }: AppContext, email: string, address: string) {
  return throttleKey(config, "sign-in-account", address, email);
}

async function passwordFits(account: Account | null, password: string) {
  // Nobody has a longer one, and hashing megabytes would keep others waiting.
  const isTooLong = [...password.normalize("NFC")].length > MOST_CHARACTERS;
  const compared = isTooLong ? "" : password;
  const fits = await verifyPassword(account?.passwordHash ?? null, compared);
  return fits && !isTooLong;
}

function recordFailure({ db, clock }: AppContext, personId: PersonId | null) {
  recordAuditEvent(db, {
    action: "sign-in.failed",
    actorId: "system",
    subjectId: personId ?? "unknown",
    happenedAt: clock(),
  });
}
