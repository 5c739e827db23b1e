import type { GrantedRole } from "./actor.ts";

const MINUTE = 60_000;

/** However busy a person is, they sign in again after this. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE;

/**
 * How long after that it is known whose a sign-in was: a form that was left open
 * over the weekend is kept for its sender.
 */
export const REMEMBERED_MS = 3 * 24 * 60 * MINUTE;

const IDLE_LEARNER_MS = 60 * MINUTE;
const IDLE_STAFF_MS = 30 * MINUTE;
const LEAST_BETWEEN_MOVES_MS = 10 * MINUTE;

/** The two ends of a sign-in: `expiresAt` moves on with work, the other does not. */
export type Lifetime = { createdAt: Date; expiresAt: Date };

/**
 * How long a person may do nothing. People with granted roles see other
 * people's records, so an unattended desk closes earlier for them.
 */
export function idleLimit(roles: readonly GrantedRole[]): number {
  return roles.length > 0 ? IDLE_STAFF_MS : IDLE_LEARNER_MS;
}

export function isOver({ createdAt, expiresAt }: Lifetime, now: Date): boolean {
  const age = now.getTime() - createdAt.getTime();
  return now >= expiresAt || age >= ABSOLUTE_MS;
}

/**
 * The idle limit as it should be after activity now; null while the stored one
 * is fresh enough, so that a busy person costs one write in ten minutes.
 */
export function movedExpiry(
  { expiresAt }: Lifetime,
  roles: readonly GrantedRole[],
  now: Date,
): Date | null {
  const wanted = now.getTime() + idleLimit(roles);
  const gained = wanted - expiresAt.getTime();
  return gained >= LEAST_BETWEEN_MOVES_MS ? new Date(wanted) : null;
}
