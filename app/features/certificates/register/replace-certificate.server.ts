import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import { findCompletionOf } from "#app/features/completion/completion.queries.server.ts";
import {
  readSnapshot,
  type FullSnapshot,
} from "#app/shared/certificate-snapshot.ts";
import { idSchema, type CertificateId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Db, type Queryable } from "#db/client.server.ts";
import { printedName } from "./certificate-names.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import { mayCertify, mayKeepCertificates } from "./certificates.policy.ts";
import type { Certificate } from "./certificates.queries.server.ts";
import { evidenceOf } from "./evidence.ts";
import { findWithCoordinators } from "./find-with-coordinators.server.ts";
import {
  enterInRegister,
  lettersThatFail,
  snapshotFor,
  type IssuedCertificate,
  type NotPrintable,
} from "./issue-document.server.ts";
import { registerTime, type ClockBehind } from "./register-time.server.ts";
import { revocationReason } from "./revocation-reason.ts";

export type ReplaceRefusal =
  | ClockBehind
  | NotPrintable
  | { code: "not-found" }
  | { code: "own-certificate" }
  | { code: "bad-reason" }
  | { code: "replaced-already" };

type Correction = {
  certificateId: CertificateId;
  reason: string;
  replacedBy: Pick<Actor, "id" | "roles">;
};

const enrolmentId = idSchema("enr");
const personId = idSchema("per");

/**
 * Issues a corrected certificate in place of one: a number and a code of its
 * own; name, institution and what is printed of the programme as they stand
 * today. What was decided stays as it was: the rule and its version, the
 * evidence, the period, the hours attended, the last day of validity. The old
 * row stays, and is `replaced` from now on; a revoked one stays revoked.
 *
 * A certificate is corrected once: after that, its successor is. The reason (10
 * to 500 characters) goes into the trail. Whoever may not is told `not-found`,
 * and nobody corrects their own.
 */
export function replaceCertificate(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  { certificateId, reason, replacedBy }: Correction,
): Result<IssuedCertificate, ReplaceRefusal> {
  return inTransaction(db, (tx) => {
    const found = findReplaceable(tx, certificateId, replacedBy);
    if (!found.ok) return found;
    const certificate = found.value;
    const parsed = revocationReason.safeParse(reason);
    if (!parsed.success) return refuse({ code: "bad-reason" });
    const time = registerTime(tx, clock);
    if (!time.ok) return time;

    const now = time.value;
    const snapshot = correctedSnapshot(tx, certificate, {
      ...{ db, now, issuer: config.issuer, issuedById: replacedBy.id },
    });
    const unprintable = lettersThatFail(snapshot);
    if (unprintable) return refuse(unprintable);
    const issued = enterInRegister(tx, now, {
      ...{ kind: certificate.kind, series: certificate.series },
      enrolmentId: certificate.enrolmentId,
      cohortId: certificate.cohortId,
      personId: certificate.personId,
      issuedById: replacedBy.id,
      validUntil: certificate.validUntil,
      replacesId: certificate.id,
      replacedFor: "correction",
      snapshot,
    });
    writeTrail(tx, certificate, {
      issued,
      now,
      reason: parsed.data,
      replacedBy,
    });
    return accept(issued);
  });
}

function findReplaceable(
  tx: Queryable,
  certificateId: CertificateId,
  actor: Correction["replacedBy"],
): Result<Certificate, ReplaceRefusal> {
  const found = findWithCoordinators(tx, certificateId);
  if (!found || !mayKeepCertificates(actor, found)) {
    return refuse({ code: "not-found" });
  }
  if (!mayCertify(actor, found)) return refuse({ code: "own-certificate" });
  return found.certificate.successorId
    ? refuse({ code: "replaced-already" })
    : accept(found.certificate);
}

/** The old snapshot where the enrolment is gone, but for the name of today. */
function correctedSnapshot(
  tx: Queryable,
  certificate: Certificate,
  today: {
    db: Db;
    now: Date;
    issuer: FullSnapshot["issuer"];
    issuedById: Actor["id"];
  },
): FullSnapshot {
  const former = readSnapshot(certificate.snapshot);
  const record = findCompletionOf(
    tx,
    enrolmentId.parse(certificate.enrolmentId),
    today.db,
  );
  if (!record) return { ...former, personName: nameToday(tx, certificate) };
  const { kind } = certificate;
  const order = {
    ...{ record, kind, issuedById: today.issuedById },
    evidence: evidenceOf(record, kind),
    decision: former.decision,
  };
  const { now, issuer } = today;
  const { period, rule, ruleVersion, attended, evidenceHash, decision } =
    former;
  return {
    ...snapshotFor(tx, { order, now, issuer }),
    ...{ period, rule, ruleVersion, attended, evidenceHash, decision },
  };
}

function nameToday(tx: Queryable, certificate: Certificate): string {
  const person = findPerson(tx, personId.parse(certificate.personId));
  const kept = person?.mergedIntoId
    ? findPerson(tx, person.mergedIntoId)
    : person;
  return kept ? printedName(kept.name) : certificate.snapshot.personName;
}

function writeTrail(
  tx: Queryable,
  certificate: Certificate,
  {
    issued,
    now,
    reason,
    replacedBy,
  }: { issued: IssuedCertificate; now: Date } & Omit<
    Correction,
    "certificateId"
  >,
): void {
  recordAuditEvent(tx, {
    action: "certificate.replaced",
    actorId: replacedBy.id,
    subjectId: certificate.id,
    facts: {
      number: formatCertificateNumber(certificate),
      by: issued.number,
      reason,
    },
    happenedAt: now,
  });
}
