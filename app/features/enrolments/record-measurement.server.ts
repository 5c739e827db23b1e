import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCohortPerson } from "./cohort-people.queries.server.ts";
import {
  deleteMeasurement,
  insertMeasurement,
} from "./measurements.queries.server.ts";
import type { Occasion } from "./occasions.ts";

/**
 * Notes that a coordinator saw a person's filled measurement, or takes the note
 * back. Nobody notes their own: it is a condition of the certificate. Doing it
 * again changes nothing.
 */
export function recordMeasurement(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    cohortId,
    enrolmentId,
    occasion,
    isTaken,
  }: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    enrolmentId: EnrolmentId;
    occasion: Occasion;
    isTaken: boolean;
  },
): Result<null, { code: "not-found" } | { code: "own" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const one = findCohortPerson(tx, cohortId, enrolmentId);
    if (!cohort || !one) return refuse({ code: "not-found" });
    if (one.personId === actor.id) return refuse({ code: "own" });
    const recordedById = actor.id;
    const note = { enrolmentId, occasion, takenAt: now, recordedById };
    const isNews = isTaken
      ? insertMeasurement(tx, note)
      : deleteMeasurement(tx, enrolmentId, occasion);
    if (!isNews) return accept(null);
    recordAuditEvent(tx, {
      action: isTaken ? "measurement.recorded" : "measurement.taken-back",
      actorId: actor.id,
      subjectId: enrolmentId,
      facts: { occasion },
      happenedAt: now,
    });
    return accept(null);
  });
}
