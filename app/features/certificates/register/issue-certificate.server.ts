import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { listCoordinatorIds } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import {
  findCompletionOf,
  type CompletionRecord,
} from "#app/features/completion/completion.queries.server.ts";
import type { UnmetClause } from "#app/features/completion/completion.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import {
  newId,
  type CertificateId,
  type EnrolmentId,
} from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import {
  findLearningPeriod,
  findPersonName,
} from "./certificate-subject.queries.server.ts";
import { mayCertify, mayKeepCertificates } from "./certificates.policy.ts";
import {
  findCertificateState,
  insertCertificate,
  takeNextNumber,
} from "./certificates.queries.server.ts";
import { newPublicCode } from "#app/features/certificates/check/public-code.ts";
import { takeSnapshot } from "./take-snapshot.ts";

export type IssueRefusal =
  | { code: "not-found" }
  | { code: "own-certificate" }
  | { code: "already-issued"; at: Date; number: string }
  | { code: "revoked"; at: Date; number: string }
  | { code: "not-complete"; unmet: UnmetClause[] }
  | { code: "not-printable"; letters: string[] };

export type IssuedCertificate = {
  id: CertificateId;
  /** As it is printed, `KIN-2026-0001`. */
  number: string;
  personName: string;
};

type Issue = {
  enrolmentId: EnrolmentId;
  issuedBy: Pick<Actor, "id" | "roles">;
};

/**
 * Issues the certificate of a learner who has done what the programme asks.
 *
 * Number, register row, audit line, and the jobs for the PDF and the letter
 * stand or fall together: a number is never lost, and numbers have no gaps
 * within a series and a year of the office's calendar. Asking twice is
 * harmless: the second request is refused with `already-issued`, and there is
 * one letter. A revoked certificate is refused as `revoked`: the enrolment
 * keeps it, and nothing replaces it yet. `not-printable` names letters that the
 * certificate cannot show; then the name has to be written in others first.
 * Somebody who may not certify this learner is told `not-found`, as if the
 * learner did not exist.
 */
export function issueCertificate(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  { enrolmentId, issuedBy }: Issue,
): Result<IssuedCertificate, IssueRefusal> {
  const now = clock();

  return inTransaction(db, (tx) => {
    // Versions are read through `db`, which remembers them.
    const record = findCompletionOf(tx, enrolmentId, db);
    if (!record) return refuse({ code: "not-found" });
    const obstacle = obstacleTo(tx, record, issuedBy);
    if (obstacle) return refuse(obstacle);

    const snapshot = takeSnapshot(record, {
      signatoryName: signatoryNameOf(tx, record),
      issuer: config.issuer,
      period: findLearningPeriod(tx, enrolmentId, record.programme.moduleIds),
    });
    const letters = unprintableLetters(wordsOf(snapshot));
    if (letters.length > 0 || snapshot.personName === "") {
      return refuse({ code: "not-printable", letters });
    }
    return accept(enterInRegister(tx, now, { record, snapshot, issuedBy }));
  });
}

type Entry = {
  record: CompletionRecord;
  snapshot: CertificateSnapshot;
  issuedBy: Issue["issuedBy"];
};

function obstacleTo(
  tx: Queryable,
  { progress, cohort }: CompletionRecord,
  issuedBy: Issue["issuedBy"],
): IssueRefusal | null {
  const { personId, enrolmentId, unmet } = progress;
  const coordinatorIds = listCoordinatorIds(tx, cohort.id);
  if (!mayKeepCertificates(issuedBy, { coordinatorIds })) {
    return { code: "not-found" };
  }
  if (!mayCertify(issuedBy, { personId, coordinatorIds })) {
    return { code: "own-certificate" };
  }
  const known = findCertificateState(tx, enrolmentId);
  if (known) {
    const { number, issuedAt, revokedAt } = known;
    return revokedAt
      ? { code: "revoked", at: revokedAt, number }
      : { code: "already-issued", at: issuedAt, number };
  }
  return unmet.length > 0 ? { code: "not-complete", unmet } : null;
}

function enterInRegister(
  tx: Queryable,
  now: Date,
  { record, snapshot, issuedBy }: Entry,
): IssuedCertificate {
  const { enrolmentId, personId } = record.progress;
  const { id: cohortId } = record.cohort;
  const id = newId("crt", now);
  const { series } = record.programme;
  const year = Number(officeDay(now).slice(0, 4));
  const place = { series, year, number: takeNextNumber(tx, { series, year }) };
  insertCertificate(tx, {
    id,
    ...place,
    publicCode: newPublicCode(),
    enrolmentId,
    cohortId,
    personId,
    issuedById: issuedBy.id,
    issuedAt: now,
    snapshot,
  });
  const number = formatCertificateNumber(place);
  recordAuditEvent(tx, {
    action: "certificate.issued",
    actorId: issuedBy.id,
    subjectId: id,
    facts: { number, enrolmentId, personId, cohortId },
    happenedAt: now,
  });
  const payload = { certificateId: id };
  enqueue(tx, now, { kind: "make-certificate-document", payload });
  enqueue(tx, now, { kind: "mail-certificate", payload });
  return { id, number, personName: snapshot.personName };
}

function signatoryNameOf(tx: Queryable, { programme }: CompletionRecord) {
  const name = findPersonName(tx, programme.signatoryId);
  // A foreign key holds the signatory; without one the database is broken.
  if (name === null) throw new Error(`${programme.code} has no signatory.`);
  return name;
}

/** Everything that is printed, in both languages. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(wordsOf).join("");
}
