import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { CertificateId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import { mayRevoke } from "./certificates.policy.ts";
import type { Certificate } from "./certificates.queries.server.ts";
import { enterRevocation } from "./enter-certificate.server.ts";
import { findWithCoordinators } from "./find-with-coordinators.server.ts";
import { registerTime, type ClockBehind } from "./register-time.server.ts";
import { revocationReason, type REASON_CLASSES } from "./revocation-reason.ts";

/** What kind of reason it is, for the register. */
export type ReasonClass = (typeof REASON_CLASSES)[number];

export type RevokeRefusal =
  | ClockBehind
  | { code: "not-found" }
  | { code: "bad-reason" }
  | { code: "already-revoked"; at: Date };

/**
 * Revokes a certificate for good. The row and its number stay, the check page
 * says so from now on, and the trail keeps the reason (10 to 500 characters),
 * which no stranger sees.
 *
 * Whoever may not revoke it is told `not-found`, and `clock-behind` is told when
 * the register knows a later time than the clock shows. A second time is refused with
 * `already-revoked`, and the first reason stays.
 */
export function revokeCertificate(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    certificateId,
    reason,
    reasonClass = "other",
    revokedBy,
  }: {
    certificateId: CertificateId;
    reason: string;
    reasonClass?: ReasonClass;
    revokedBy: Pick<Actor, "id" | "roles">;
  },
): Result<{ revokedAt: Date }, RevokeRefusal> {
  return inTransaction(db, (tx) => {
    const found = findWithCoordinators(tx, certificateId);
    if (!found || !mayRevoke(revokedBy, found)) {
      return refuse({ code: "not-found" });
    }
    const { certificate } = found;
    if (certificate.revokedAt) {
      return refuse({ code: "already-revoked", at: certificate.revokedAt });
    }
    const parsed = revocationReason.safeParse(reason);
    if (!parsed.success) return refuse({ code: "bad-reason" });
    const time = registerTime(tx, clock);
    if (!time.ok) return time;

    revoke(tx, certificate, {
      reasonClass,
      reason: parsed.data,
      revokedById: revokedBy.id,
      revokedAt: time.value,
    });
    return accept({ revokedAt: time.value });
  });
}

function revoke(
  tx: Queryable,
  certificate: Certificate,
  revocation: {
    reasonClass: ReasonClass;
    reason: string;
    revokedById: Actor["id"];
    revokedAt: Date;
  },
): void {
  enterRevocation(tx, { certificateId: certificate.id, ...revocation });
  recordAuditEvent(tx, {
    action: "certificate.revoked",
    actorId: revocation.revokedById,
    subjectId: certificate.id,
    facts: {
      number: formatCertificateNumber(certificate),
      reasonClass: revocation.reasonClass,
      reason: revocation.reason,
    },
    happenedAt: revocation.revokedAt,
  });
}
