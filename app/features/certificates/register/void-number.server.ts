import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import type { CohortId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import { nextNumber, takeNextNumber } from "./numbers.queries.server.ts";
import { enterVoidNumber } from "./enter-certificate.server.ts";
import { registerTime, type ClockBehind } from "./register-time.server.ts";
import { revocationReason } from "./revocation-reason.ts";

export type VoidRefusal =
  | ClockBehind
  | { code: "not-found" }
  | { code: "bad-reason" }
  /** Another one was taken meanwhile: the number is not the next one any more. */
  | { code: "number-taken" };

type Voiding = {
  cohortId: CohortId;
  /** As it is printed. */
  number: string;
  reason: string;
  voidedBy: Pick<Actor, "id">;
};

/**
 * Takes the next number of the series of a cohort's programme, the one that the
 * form showed, and declares it void, with the reason (10 to 500 characters): a paper form was spoiled, say.
 * The number stays in the register and never stands on a document. Who does not
 * run the cohort is told `not-found`.
 */
export function voidNextNumber(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { cohortId, number: expected, reason, voidedBy }: Voiding,
): Result<{ number: string }, VoidRefusal> {
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, voidedBy.id);
    if (!cohort) return refuse({ code: "not-found" });
    const parsed = revocationReason.safeParse(reason);
    if (!parsed.success) return refuse({ code: "bad-reason" });
    const time = registerTime(tx, clock);
    if (!time.ok) return time;

    const voidedAt = time.value;
    const { series } = cohort.programme;
    const place = nextNumber(tx, { series, year: officeYear(voidedAt) });
    const number = formatCertificateNumber(place);
    if (number !== expected) return refuse({ code: "number-taken" });
    takeNextNumber(tx, place);
    const voided = { reason: parsed.data, voidedById: voidedBy.id, voidedAt };
    enterVoidNumber(tx, { ...place, ...voided });
    recordAuditEvent(tx, {
      action: "number.voided",
      actorId: voidedBy.id,
      subjectId: number,
      facts: { cohortId, reason: parsed.data },
      happenedAt: voidedAt,
    });
    return accept({ number });
  });
}

function officeYear(instant: Date): number {
  return Number(officeDay(instant).slice(0, 4));
}
