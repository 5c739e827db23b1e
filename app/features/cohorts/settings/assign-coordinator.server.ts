import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  findCohortFor,
  insertCohortCoordinator,
  listCoordinatorIds,
} from "../cohorts.queries.server.ts";
import {
  countOtherCoordinators,
  deleteCohortCoordinator,
  findCoordinatorByEmail,
} from "./settings.queries.server.ts";

type Where = { actor: Pick<Actor, "id">; cohortId: CohortId };

/**
 * Puts a cohort into the scope of another coordinator, by e-mail. Refused with
 * `no-coordinator` when nobody with that address can sign in as a coordinator;
 * adding somebody twice changes nothing.
 */
export function addCoordinator(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { actor, cohortId, email }: Where & { email: string },
): Result<null, { code: "not-found" } | { code: "no-coordinator" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    if (!findCohortFor(tx, cohortId, actor.id))
      return refuse({ code: "not-found" });
    const person = findCoordinatorByEmail(tx, email);
    if (!person) return refuse({ code: "no-coordinator" });
    if (listCoordinatorIds(tx, cohortId).includes(person.id))
      return accept(null);
    insertCohortCoordinator(tx, {
      cohortId,
      personId: person.id,
      assignedAt: now,
    });
    recordAuditEvent(tx, {
      action: "cohort.coordinator-added",
      actorId: actor.id,
      subjectId: cohortId,
      facts: { personId: person.id },
      happenedAt: now,
    });
    return accept(null);
  });
}

/**
 * Takes a cohort out of a coordinator's scope, one's own as well. Refused with
 * `last` when nobody would be left who can run it.
 */
export function removeCoordinator(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { actor, cohortId, personId }: Where & { personId: PersonId },
): Result<null, { code: "not-found" } | { code: "last" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    if (!findCohortFor(tx, cohortId, actor.id))
      return refuse({ code: "not-found" });
    if (!listCoordinatorIds(tx, cohortId).includes(personId))
      return accept(null);
    if (countOtherCoordinators(tx, cohortId, personId) === 0)
      return refuse({ code: "last" });
    deleteCohortCoordinator(tx, cohortId, personId);
    recordAuditEvent(tx, {
      action: "cohort.coordinator-removed",
      actorId: actor.id,
      subjectId: cohortId,
      facts: { personId },
      happenedAt: now,
    });
    return accept(null);
  });
}
