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
} from "./enrol-in-cohort.server.ts";
import { freeSeats } from "./free-seats.server.ts";
import { inviteToCohort } from "./invite.server.ts";
import {
  deleteWaiting,
  listWaiting,
  type WaitingPerson,
} from "./seats.queries.server.ts";

type LineContext = Pick<AppContext, "db" | "clock" | "mailer" | "config">;

type Asked = {
  actor: Pick<Actor, "id">;
  cohortId: CohortId;
  personId: PersonId;
  intent: "give-seat" | "leave-line";
};

export type LineRefusal =
  { code: "not-found" } | { code: "full" } | { code: "closed" };

/**
 * Lets a coordinator take somebody out of the waiting line: into a free seat,
 * before those who came earlier, or out of it altogether. Doing it again is
 * `not-found`.
 */
export function changeLine(
  context: LineContext,
  { actor, cohortId, personId, intent }: Asked,
): Result<"seat" | "left", LineRefusal> {
  return inTransaction(context.db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const waits = listWaiting(tx, cohortId).find(
      (one) => one.personId === personId,
    );
    if (!cohort || !waits) return refuse({ code: "not-found" });
    return intent === "give-seat"
      ? giveSeat(tx, context, { cohort, waits, actorId: actor.id })
      : leave(tx, context, { waits, actorId: actor.id });
  });
}

function giveSeat(
  tx: Queryable,
  context: LineContext,
  {
    cohort,
    waits: { personId, track, source },
    actorId,
  }: { cohort: CohortWithProgramme; waits: WaitingPerson; actorId: PersonId },
): Result<"seat", LineRefusal> {
  const now = context.clock();
  if (freeSeats(tx, cohort) === 0) return refuse({ code: "full" });
  const { db: published } = context;
  const seat = enrolInCohort(tx, {
    ...{ now, published, personId, track, source, actorId },
    // Nobody in line goes before a person whom the coordinator chose.
    cohort: { ...cohort, seats: null },
  });
  if (!seat.ok) return refuse({ code: "closed" });
  inviteToCohort(tx, context, { now, cohort, personId, actorId });
  return accept("seat");
}

function leave(
  tx: Queryable,
  context: LineContext,
  {
    waits: { cohortId, personId },
    actorId,
  }: { waits: WaitingPerson; actorId: PersonId },
): Result<"left", never> {
  deleteWaiting(tx, cohortId, personId);
  recordAuditEvent(tx, {
    action: "waiting.left",
    actorId,
    subjectId: personId,
    facts: { cohortId },
    happenedAt: context.clock(),
  });
  return accept("left");
}
