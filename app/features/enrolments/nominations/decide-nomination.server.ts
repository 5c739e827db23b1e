import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  enrolInCohort,
  type CohortWithProgramme,
  type EnrolInCohortRefusal,
} from "../enrol-in-cohort.server.ts";
import { inviteToCohort } from "../invite.server.ts";
import {
  findNomination,
  updateNomination,
  type Nomination,
} from "./nominations.queries.server.ts";

export type DecideRefusal =
  { code: "not-found" } | { code: "decided" } | EnrolInCohortRefusal;

type Decision = {
  cohortId: CohortId;
  personId: PersonId;
  /** Why it is declined; null: the person is enrolled. */
  declinedFor: string | null;
};

type Context = Pick<AppContext, "db" | "clock" | "config" | "mailer">;

/**
 * Enrols a nominated person and writes to them, or declines with a reason that
 * the contact person reads. Decided once: a second decision is refused.
 */
export function decideNomination(
  context: Context,
  actor: Pick<Actor, "id">,
  { cohortId, personId, declinedFor }: Decision,
): Result<{ outcome: NonNullable<Nomination["outcome"]> }, DecideRefusal> {
  const { db, clock } = context;
  const now = clock();
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const nomination = findNomination(tx, cohortId, personId);
    if (!cohort || !nomination) return refuse({ code: "not-found" });
    if (nomination.outcome) return refuse({ code: "decided" });
    if (declinedFor !== null) {
      settle(tx, now, actor, { nomination, outcome: "declined", declinedFor });
      return accept({ outcome: "declined" as const });
    }
    const taken = takeIn(tx, context, { now, actor, cohort, nomination });
    if (!taken.ok) return taken;
    const outcome = taken.value;
    settle(tx, now, actor, { nomination, outcome, declinedFor: null });
    return accept({ outcome });
  });
}

function takeIn(
  tx: Queryable,
  context: Context,
  {
    now,
    actor,
    cohort,
    nomination: { personId, track },
  }: {
    now: Date;
    actor: Pick<Actor, "id">;
    cohort: CohortWithProgramme;
    nomination: Nomination;
  },
): Result<"enrolled" | "waiting", EnrolInCohortRefusal> {
  const enrolled = enrolInCohort(tx, {
    now,
    published: context.db,
    cohort,
    personId,
    track,
    source: "nomination",
    actorId: actor.id,
  });
  if (!enrolled.ok) return enrolled;
  if (enrolled.value.state === "enrolled") {
    inviteToCohort(tx, context, { now, cohort, personId, actorId: actor.id });
  }
  return accept(enrolled.value.state === "waiting" ? "waiting" : "enrolled");
}

function settle(
  tx: Queryable,
  now: Date,
  actor: Pick<Actor, "id">,
  {
    nomination,
    outcome,
    declinedFor,
  }: {
    nomination: Nomination;
    outcome: NonNullable<Nomination["outcome"]>;
    declinedFor: string | null;
  },
): void {
  updateNomination(tx, nomination, {
    outcome,
    reason: declinedFor,
    decidedById: actor.id,
    decidedAt: now,
  });
  recordAuditEvent(tx, {
    action: "nomination.decided",
    actorId: actor.id,
    subjectId: nomination.personId,
    facts: { cohortId: nomination.cohortId, outcome, reason: declinedFor },
    happenedAt: now,
  });
}
