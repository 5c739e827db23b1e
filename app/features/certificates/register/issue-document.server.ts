import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { listSessions } from "#app/features/cohorts/sessions.queries.server.ts";
import type { CompletionRecord } from "#app/features/completion/completion.queries.server.ts";
import type { UnmetClause } from "#app/features/completion/completion.ts";
import { newPublicCode } from "#app/features/certificates/check/public-code.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { FullSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import { newId, type CertificateId, type PersonId } from "#app/shared/ids.ts";
import type { IssueEvidence } from "#app/shared/issue-evidence.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Queryable } from "#db/client.server.ts";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import {
  findLearningPeriod,
  findLogos,
  findPersonName,
} from "./certificate-subject.queries.server.ts";
import { listIssuedFor } from "./certificates.queries.server.ts";
import { takeNextNumber } from "./numbers.queries.server.ts";
import { enterCertificate } from "./enter-certificate.server.ts";
import { unmetFor } from "./evidence.ts";
import { registerTime, type ClockBehind } from "./register-time.server.ts";
import { findRenewable } from "./renewals.queries.server.ts";
import { takeSnapshot } from "./take-snapshot.ts";
import { validUntil } from "./valid-until.ts";

export type NotPrintable = { code: "not-printable"; letters: string[] };

/** Why a document is not issued, whoever asks. */
export type DocumentRefusal =
  | { code: "already-issued"; at: Date; number: string }
  | { code: "revoked"; at: Date; number: string }
  | { code: "not-complete"; unmet: UnmetClause[] }
  /** The person has left the cohort. */
  | { code: "withdrawn" }
  /** A confirmation was asked for, and by now the certificate is due. */
  | { code: "certificate-due" }
  | NotPrintable
  | ClockBehind;

export type IssuedCertificate = {
  id: CertificateId;
  /** As it is printed, `KIN-2026-0001`. */
  number: string;
  personName: string;
};

export type DocumentOrder = {
  record: CompletionRecord;
  kind: DocumentKind;
  issuedById: PersonId;
  evidence: IssueEvidence;
  /** Null where one pair of eyes decides at this moment. */
  decision: FullSnapshot["decision"];
};

/** A new row as far as the caller knows it; the number is taken here. */
type NewRow = {
  kind: DocumentKind;
  series: string;
  enrolmentId: string;
  cohortId: string;
  personId: string;
  issuedById: PersonId;
  validUntil: Date | null;
  replacesId: CertificateId | null;
  replacedFor: "correction" | "renewal" | null;
  snapshot: FullSnapshot;
};

type Tools = Pick<AppContext, "clock" | "config">;

/**
 * Issues one document inside of a transaction, to whom it was decided to give
 * it: asks anew whether it is due, and takes a number only when it is. Whoever
 * holds a certificate of the programme that ends one day has it renewed.
 */
export function issueDocument(
  tx: Queryable,
  { clock, config }: Tools,
  order: DocumentOrder,
): Result<IssuedCertificate, DocumentRefusal> {
  const { record, kind, issuedById } = order;
  const obstacle = obstacleTo(tx, order);
  if (obstacle) return refuse(obstacle);
  const time = registerTime(tx, clock);
  if (!time.ok) return time;
  const now = time.value;
  const snapshot = snapshotFor(tx, { order, now, issuer: config.issuer });
  const unprintable = lettersThatFail(snapshot);
  if (unprintable) return refuse(unprintable);

  const { personId, enrolmentId } = record.progress;
  const { id: programmeId, series, validMonths } = record.programme;
  const former =
    kind === "certificate"
      ? findRenewable(tx, { personId, programmeId, enrolmentId })
      : null;
  return accept(
    enterInRegister(tx, now, {
      kind,
      series,
      enrolmentId,
      cohortId: record.cohort.id,
      personId,
      issuedById,
      validUntil: kind === "certificate" ? validUntil(now, validMonths) : null,
      replacesId: former?.id ?? null,
      replacedFor: former ? "renewal" : null,
      snapshot,
    }),
  );
}

/**
 * Number, row, entry in the chain, audit line, and the jobs for the PDF and the
 * letter stand or fall together: a number is never lost.
 */
export function enterInRegister(
  tx: Queryable,
  now: Date,
  row: NewRow,
): IssuedCertificate {
  const id = newId("crt", now);
  const year = Number(officeDay(now).slice(0, 4));
  const { series, enrolmentId, personId, cohortId, issuedById } = row;
  const place = { series, year, number: takeNextNumber(tx, { series, year }) };
  enterCertificate(tx, {
    ...row,
    ...place,
    id,
    publicCode: newPublicCode(),
    issuedAt: now,
  });
  const number = formatCertificateNumber(place);
  recordAuditEvent(tx, {
    action: "certificate.issued",
    actorId: issuedById,
    subjectId: id,
    facts: { number, enrolmentId, personId, cohortId },
    happenedAt: now,
  });
  const payload = { certificateId: id };
  enqueue(tx, now, { kind: "make-certificate-document", payload });
  enqueue(tx, now, { kind: "mail-certificate", payload });
  return { id, number, personName: row.snapshot.personName };
}

/** What a certificate would say that its fonts cannot show; null where all is well. */
export function lettersThatFail(snapshot: FullSnapshot): NotPrintable | null {
  const { decision: _, ...printed } = snapshot;
  const letters = unprintableLetters(wordsOf(printed));
  return letters.length > 0 || snapshot.personName === ""
    ? { code: "not-printable", letters }
    : null;
}

/** What was issued already, or why the document is not due. */
function obstacleTo(
  tx: Queryable,
  { record: { progress }, kind }: DocumentOrder,
): DocumentRefusal | null {
  const known = listIssuedFor(tx, progress.enrolmentId).findLast(
    (one) => one.kind === kind || one.kind === "certificate",
  );
  if (known) {
    const number = formatCertificateNumber(known);
    return known.revokedAt
      ? { code: "revoked", at: known.revokedAt, number }
      : { code: "already-issued", at: known.issuedAt, number };
  }
  if (progress.withdrawnAt) return { code: "withdrawn" };
  if (progress.mayGet === kind) return null;
  return progress.mayGet === "certificate"
    ? { code: "certificate-due" }
    : { code: "not-complete", unmet: unmetFor(progress, kind) ?? [] };
}

export function snapshotFor(
  tx: Queryable,
  {
    order: { record, ...facts },
    now,
    issuer,
  }: { order: DocumentOrder; now: Date; issuer: FullSnapshot["issuer"] },
): FullSnapshot {
  const { programme, cohort, progress } = record;
  const nameOf = (personId: PersonId) => nameThatIsThere(tx, personId);
  const issuedBy = nameOf(facts.issuedById);
  const at = now.toISOString();
  return takeSnapshot(record, {
    ...facts,
    signatoryName: nameOf(programme.signatoryId),
    issuer,
    issuedOn: officeDay(now),
    period: findLearningPeriod(tx, progress.enrolmentId, programme.moduleIds),
    logos: findLogos(tx, programme.logoIds),
    trainers: listSessions(tx, cohort.id)
      .filter(({ cancelledAt }) => cancelledAt === null)
      .flatMap(({ trainers }) => trainers),
    decision: facts.decision ?? {
      proposedBy: issuedBy,
      proposedAt: at,
      approvedBy: issuedBy,
      approvedAt: at,
    },
  });
}

function nameThatIsThere(tx: Queryable, personId: PersonId): string {
  const name = findPersonName(tx, personId);
  // Foreign keys hold signatories and coordinators.
  if (name === null) throw new Error(`${personId} is nobody.`);
  return name;
}

/** Everything that is printed, in both languages. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(wordsOf).join("");
}
