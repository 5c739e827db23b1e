import { enterInstitution } from "#app/features/accounts/enter-institution.server.ts";
import { findInstitution } from "#app/features/accounts/institutions.queries.server.ts";
import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, InstitutionId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { findCohortFor } from "../cohorts.queries.server.ts";
import {
  deleteInvitedInstitution,
  upsertInvitedInstitution,
} from "./settings.queries.server.ts";

type Where = { actor: Pick<Actor, "id">; cohortId: CohortId };
type Context = Pick<AppContext, "db" | "clock">;

/** One that the office knows, or a new one. */
export type InvitedInstitution =
  { id: InstitutionId } | { name: string; municipality: string };

/**
 * Invites an institution to send people to a cohort, with so many seats (null:
 * as many as there are); an invited one gets the new number. A new institution
 * whose name the office knows already is that one. Refused with
 * `unknown-institution` for an id that is none.
 */
export function inviteInstitution(
  { db, clock }: Context,
  {
    actor,
    cohortId,
    institution,
    seats,
  }: Where & { institution: InvitedInstitution; seats: number | null },
): Result<null, { code: "not-found" } | { code: "unknown-institution" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    if (!findCohortFor(tx, cohortId, actor.id))
      return refuse({ code: "not-found" });
    const institutionId = idOf(tx, institution, actor, now);
    if (!institutionId) return refuse({ code: "unknown-institution" });
    upsertInvitedInstitution(tx, {
      cohortId,
      institutionId,
      seats,
      invitedAt: now,
    });
    recordAuditEvent(tx, {
      action: "cohort.institution-invited",
      actorId: actor.id,
      subjectId: cohortId,
      facts: { institutionId, seats },
      happenedAt: now,
    });
    return accept(null);
  });
}

/** Takes an invitation back; who came by it stays in the cohort. */
export function leaveOutInstitution(
  { db, clock }: Context,
  { actor, cohortId, institutionId }: Where & { institutionId: InstitutionId },
): Result<null, { code: "not-found" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    if (!findCohortFor(tx, cohortId, actor.id))
      return refuse({ code: "not-found" });
    deleteInvitedInstitution(tx, cohortId, institutionId);
    recordAuditEvent(tx, {
      action: "cohort.institution-left-out",
      actorId: actor.id,
      subjectId: cohortId,
      facts: { institutionId },
      happenedAt: now,
    });
    return accept(null);
  });
}

function idOf(
  tx: Queryable,
  wanted: InvitedInstitution,
  actor: Pick<Actor, "id">,
  now: Date,
): InstitutionId | null {
  if ("id" in wanted) return findInstitution(tx, wanted.id)?.id ?? null;
  return enterInstitution(tx, wanted, { actorId: actor.id, now });
}
