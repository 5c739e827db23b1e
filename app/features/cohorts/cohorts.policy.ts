import { hasRole, type Actor } from "#app/auth/actor.ts";
import type { PersonId } from "#app/shared/ids.ts";

/**
 * A coordinator runs the cohorts they were assigned to, whoever is in them. The
 * role alone gives no cohort, and an assignment outlives no role.
 */
export function mayRunCohort(
  actor: Pick<Actor, "id" | "roles">,
  cohort: { coordinatorIds: readonly PersonId[] },
): boolean {
  return (
    hasRole(actor, "coordinator") && cohort.coordinatorIds.includes(actor.id)
  );
}
