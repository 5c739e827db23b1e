import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { idSchema, type CertificateId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { findApprovalRule } from "./certificate-subject.queries.server.ts";
import { mayCertify, mayKeepCertificates } from "./certificates.policy.ts";
import type { Certificate } from "./certificates.queries.server.ts";
import {
  correctCertificate,
  type CorrectRefusal,
} from "./correct-certificate.server.ts";
import { findWithCoordinators } from "./find-with-coordinators.server.ts";
import type { IssuedCertificate } from "./issue-document.server.ts";
import { revocationReason } from "./revocation-reason.ts";

/** Why somebody may not correct a certificate, whoever decides on it. */
export type NotReplaceable =
  | { code: "not-found" }
  | { code: "own-certificate" }
  | { code: "bad-reason" }
  | { code: "replaced-already" };

export type ReplaceRefusal =
  CorrectRefusal | NotReplaceable | { code: "needs-approval" };

type Asked = {
  certificateId: CertificateId;
  reason: string;
  replacedBy: Pick<Actor, "id" | "roles">;
};

const cohortId = idSchema("coh");

/**
 * Issues a corrected certificate in place of one, by one pair of eyes; see
 * `correctCertificate` for what it says. The old row stays, and is `replaced`
 * from now on; a revoked one stays revoked.
 *
 * A certificate is corrected once: after that, its successor is. The reason (10
 * to 500 characters) goes into the trail. Whoever may not is told `not-found`,
 * and nobody corrects their own. Where the programme asks for four eyes, a
 * correction is a document like every other: `needs-approval`, and
 * `proposeCorrection` asks for it.
 */
export function replaceCertificate(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  asked: Asked,
): Result<IssuedCertificate, ReplaceRefusal> {
  return inTransaction(db, (tx) => {
    const found = findReplaceable(tx, asked);
    if (!found.ok) return found;
    const { certificate, reason } = found.value;
    if (needsApproval(tx, certificate)) {
      return refuse({ code: "needs-approval" });
    }
    const { id: issuedById } = asked.replacedBy;
    const order = { certificate, reason, issuedById, decision: null };
    return correctCertificate(tx, { db, clock, config }, order);
  });
}

/** Whether the signatory has to agree to a correction. */
function needsApproval(
  db: Queryable,
  { cohortId: id }: Pick<Certificate, "cohortId">,
): boolean {
  return findApprovalRule(db, cohortId.parse(id))?.fourEyes ?? false;
}

/** A certificate that somebody may correct, and a reason that will do. */
export function findReplaceable(
  tx: Queryable,
  { certificateId, reason, replacedBy }: Asked,
): Result<{ certificate: Certificate; reason: string }, NotReplaceable> {
  const found = findWithCoordinators(tx, certificateId);
  if (!found || !mayKeepCertificates(replacedBy, found)) {
    return refuse({ code: "not-found" });
  }
  if (!mayCertify(replacedBy, found))
    return refuse({ code: "own-certificate" });
  const { certificate } = found;
  if (certificate.successorId) return refuse({ code: "replaced-already" });
  const parsed = revocationReason.safeParse(reason);
  return parsed.success
    ? accept({ certificate, reason: parsed.data })
    : refuse({ code: "bad-reason" });
}
