import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import { findCompletionOf } from "#app/features/completion/completion.queries.server.ts";
import { canonicalJson, type JsonValue } from "#app/shared/canonical-json.ts";
import {
  readSnapshot,
  type FullSnapshot,
} from "#app/shared/certificate-snapshot.ts";
import { idSchema, type PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Queryable } from "#db/client.server.ts";
import { printedName } from "./certificate-names.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import type { Certificate } from "./certificates.queries.server.ts";
import { evidenceOf } from "./evidence.ts";
import { holderOf } from "./find-with-coordinators.server.ts";
import {
  enterInRegister,
  lettersThatFail,
  snapshotFor,
  type IssuedCertificate,
  type NotPrintable,
} from "./issue-document.server.ts";
import { registerTime, type ClockBehind } from "./register-time.server.ts";

/** Why a correction is not issued, whoever asks. */
export type CorrectRefusal =
  ClockBehind | NotPrintable | { code: "replaced-already" };

/** A correction that was decided on. */
export type Correction = {
  certificate: Certificate;
  reason: string;
  issuedById: PersonId;
  /** Who decided on the correction; null where one pair of eyes did. */
  decision: FullSnapshot["decision"];
};

type Tools = Pick<AppContext, "db" | "clock" | "config">;

const enrolmentId = idSchema("enr");

/**
 * Issues a corrected certificate inside of a transaction: a number and a code of
 * its own; name, institution and what is printed of the programme as they stand
 * today. What the person did stays as it was: the rule and its version, the
 * evidence, the period, the hours attended, the last day of validity.
 */
export function correctCertificate(
  tx: Queryable,
  { db, clock, config }: Tools,
  { certificate, reason, issuedById, decision }: Correction,
): Result<IssuedCertificate, CorrectRefusal> {
  if (certificate.successorId) return refuse({ code: "replaced-already" });
  const time = registerTime(tx, clock);
  if (!time.ok) return time;
  const now = time.value;
  const printed = correctedSnapshot(tx, { db, config }, certificate, {
    ...{ now, issuedById },
  });
  const unprintable = lettersThatFail(printed);
  if (unprintable) return refuse(unprintable);
  const snapshot = decision ? { ...printed, decision } : printed;
  const issued = enterInRegister(tx, now, {
    ...{ kind: certificate.kind, series: certificate.series },
    enrolmentId: certificate.enrolmentId,
    cohortId: certificate.cohortId,
    personId: holderOf(tx, certificate),
    issuedById,
    validUntil: certificate.validUntil,
    replacesId: certificate.id,
    replacedFor: "correction",
    snapshot,
  });
  writeTrail(tx, certificate, { issued, now, reason, issuedById });
  return accept(issued);
}

/**
 * What a corrected certificate would say at this moment: the old one's words but
 * for the name of today, where the enrolment is gone.
 */
export function correctedSnapshot(
  tx: Queryable,
  { db, config }: Pick<AppContext, "db" | "config">,
  certificate: Certificate,
  { now, issuedById }: { now: Date; issuedById: PersonId },
): FullSnapshot {
  const former = readSnapshot(certificate.snapshot);
  const enrolment = enrolmentId.parse(certificate.enrolmentId);
  const record = findCompletionOf(tx, enrolment, db);
  if (!record) return { ...former, personName: nameToday(tx, certificate) };
  const { kind } = certificate;
  const { period, rule, ruleVersion, attended, evidenceHash, decision } =
    former;
  const evidence = evidenceOf(record, kind);
  const order = { record, kind, issuedById, evidence, decision };
  return {
    ...snapshotFor(tx, { order, now, issuer: config.issuer }),
    ...{ period, rule, ruleVersion, attended, evidenceHash, decision },
  };
}

function nameToday(tx: Queryable, certificate: Certificate): string {
  const kept = findPerson(tx, holderOf(tx, certificate));
  return kept ? printedName(kept.name) : certificate.snapshot.personName;
}

/** Whether two certificates would read alike. */
export function saysTheSame(one: FullSnapshot, other: FullSnapshot): boolean {
  const [a, b] = [one, other].map((snapshot) =>
    // A snapshot is stored as JSON: it holds nothing that JSON cannot say.
    canonicalJson(snapshot as JsonValue),
  );
  return a === b;
}

function writeTrail(
  tx: Queryable,
  certificate: Certificate,
  {
    issued,
    now,
    reason,
    issuedById,
  }: { issued: IssuedCertificate; now: Date } & Pick<
    Correction,
    "reason" | "issuedById"
  >,
): void {
  recordAuditEvent(tx, {
    action: "certificate.replaced",
    actorId: issuedById,
    subjectId: certificate.id,
    facts: {
      number: formatCertificateNumber(certificate),
      by: issued.number,
      reason,
    },
    happenedAt: now,
  });
}
