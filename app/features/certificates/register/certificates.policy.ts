import { hasRole, type Actor } from "#app/auth/actor.ts";
import { mayRunCohort } from "#app/features/cohorts/cohorts.policy.ts";
import type { PersonId } from "#app/shared/ids.ts";

type Asking = Pick<Actor, "id" | "roles">;

/** A learner's record, or a certificate, as far as a policy looks at it. */
export type InCohort = {
  personId: string;
  /** Who runs the cohort in which the person learned. */
  coordinatorIds: readonly PersonId[];
};

/**
 * Coordinators see and keep the certificates of the cohorts they run;
 * administrators those of every cohort.
 */
export function mayKeepCertificates(
  actor: Asking,
  { coordinatorIds }: Pick<InCohort, "coordinatorIds">,
): boolean {
  return hasRole(actor, "admin") || mayRunCohort(actor, { coordinatorIds });
}

/** The same people may issue, but nobody certifies themselves. */
export function mayCertify(actor: Asking, record: InCohort): boolean {
  return mayKeepCertificates(actor, record) && actor.id !== record.personId;
}

/** Whoever keeps a certificate may revoke it. */
export function mayRevoke(actor: Asking, certificate: InCohort): boolean {
  return mayKeepCertificates(actor, certificate);
}
