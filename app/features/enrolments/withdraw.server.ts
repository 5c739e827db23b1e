import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCohortPerson } from "./cohort-people.queries.server.ts";
import { enrolInCohort } from "./enrol-in-cohort.server.ts";
import { updateEnrolment } from "./enrolments.queries.server.ts";
import { giveFreeSeats } from "./give-free-seats.server.ts";

type Where = {
  actor: Pick<Actor, "id">;
  cohortId: CohortId;
  enrolmentId: EnrolmentId;
};

/**
 * Takes a person out of a cohort: they learn no more there and keep what they
 * did. Their seat goes to the first in line, with a letter. Who has left already
 * stays as they are.
 */
export function withdraw(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  { actor, cohortId, enrolmentId }: Where,
): Result<{ cameIn: PersonId[] }, { code: "not-found" }> {
  const now = context.clock();
  return inTransaction(context.db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const one = findCohortPerson(tx, cohortId, enrolmentId);
    if (!cohort || !one) return refuse({ code: "not-found" });
    if (one.withdrawnAt) return accept({ cameIn: [] });
    updateEnrolment(tx, enrolmentId, { withdrawnAt: now });
    recordAuditEvent(tx, {
      action: "enrolment.withdrawn",
      actorId: actor.id,
      subjectId: enrolmentId,
      facts: { cohortId },
      happenedAt: now,
    });
    const cameIn = giveFreeSeats(tx, context, { cohort, actorId: actor.id });
    return accept({ cameIn });
  });
}

/**
 * Lets somebody who had left come back to what they did, if there is a seat. A
 * place in line is not what the coordinator asked for: without a seat nothing
 * changes.
 */
export function takeBack(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { actor, cohortId, enrolmentId }: Where,
): Result<
  "enrolled" | "already",
  { code: "not-found" } | { code: "full" } | { code: "closed" }
> {
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const one = findCohortPerson(tx, cohortId, enrolmentId);
    if (!cohort || !one) return refuse({ code: "not-found" });
    const seat = enrolInCohort(tx, {
      now: clock(),
      published: db,
      cohort: { ...cohort, hasWaitingList: false },
      personId: one.personId,
      track: one.track,
      source: one.source,
      actorId: actor.id,
    });
    if (seat.ok)
      return accept(seat.value.state === "already" ? "already" : "enrolled");
    // The track they learnt as is gone from the newest version: nobody comes in.
    const { code } = seat.refusal;
    return refuse({ code: code === "full" ? "full" : "closed" });
  });
}
