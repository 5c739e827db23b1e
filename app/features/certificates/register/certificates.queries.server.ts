import { desc, eq, getTableColumns } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { personIdsOf } from "#app/features/accounts/people.queries.server.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { CertificateId, CohortId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import {
  certificateDocuments,
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";
import { formatCertificateNumber } from "./certificate-number.ts";

/** The row that stands in for another one. */
const successors = alias(certificates, "successors");

/** Rows as the register's tables hold them. */
export type CertificateRow = typeof certificates.$inferSelect;
export type RevocationRow = typeof certificateRevocations.$inferSelect;

/**
 * A row of the register; `revokedAt` is null while it counts, `successorId`
 * while nothing stands in for it.
 */
export type Certificate = NonNullable<ReturnType<typeof findCertificate>>;

/** Where a learner stands with the certificate of one enrolment. */
export type CertificateState = {
  certificateId: CertificateId;
  kind: DocumentKind;
  /** As it is printed, `KIN-2026-0001`. */
  number: string;
  issuedAt: Date;
  revokedAt: Date | null;
};

export function insertCertificate(
  db: Queryable,
  certificate: typeof certificates.$inferInsert,
): void {
  db.insert(certificates).values(certificate).run();
}

/** False when the certificate was revoked before, and stays as it was. */
export function insertRevocation(
  db: Queryable,
  revocation: typeof certificateRevocations.$inferInsert,
): boolean {
  const { changes } = db
    .insert(certificateRevocations)
    .values(revocation)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

/** False when the document was made before, and stays as it was. */
export function insertDocument(
  db: Queryable,
  document: typeof certificateDocuments.$inferInsert,
): boolean {
  const { changes } = db
    .insert(certificateDocuments)
    .values(document)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

/** For those who may see every certificate; ask a policy before it is shown. */
export function findCertificate(db: Queryable, certificateId: CertificateId) {
  return (
    selectCertificates(db).where(eq(certificates.id, certificateId)).get() ??
    null
  );
}

/** A stranger's way in: by the code alone, as `parsePublicCode` gives it. */
export function findCertificateByCode(
  db: Queryable,
  publicCode: string,
): Certificate | null {
  return (
    selectCertificates(db)
      .where(eq(certificates.publicCode, publicCode))
      .get() ?? null
  );
}

/**
 * Everything that was ever issued to a person, the latest first; also what was
 * issued to somebody who turned out to be the same person.
 */
export function listCertificatesOf(
  db: Queryable,
  personId: PersonId,
): Certificate[] {
  const ids = personIdsOf(db, personId);
  // Nearly always one: most were never known as anybody else.
  const found = ids.flatMap((id) => certificatesOf(db).all({ id }));
  return ids.length > 1 ? found.sort(byIssueBackwards) : found;
}

const certificatesOf = preparedOnce((db) =>
  selectCertificates(db)
    .where(eq(certificates.personId, given("id")))
    .orderBy(desc(certificates.issuedAt), desc(certificates.id))
    .prepare(),
);

function byIssueBackwards(one: Certificate, other: Certificate): number {
  const later = other.issuedAt.getTime() - one.issuedAt.getTime();
  return later || (one.id < other.id ? 1 : -1);
}

/**
 * What one enrolment has, revoked or not; null before the issue. Of several
 * documents the one that counts: a certificate before a confirmation of
 * participation, and what was corrected before what it stands in for.
 */
export function findCertificateState(
  db: Queryable,
  enrolmentId: string,
): CertificateState | null {
  const found = listIssuedFor(db, enrolmentId);
  return found.length > 0 ? stateOf(countingOf(found)) : null;
}

/** Everything that was ever issued for one enrolment, the first one first. */
export function listIssuedFor(
  db: Queryable,
  enrolmentId: string,
): Certificate[] {
  return selectCertificates(db)
    .where(eq(certificates.enrolmentId, enrolmentId))
    .orderBy(certificates.issuedAt, certificates.id)
    .all();
}

/** What counts of the certificates of a cohort, by enrolment. */
export function listCertificateStates(
  db: Queryable,
  cohortId: CohortId,
): Map<string, CertificateState> {
  const found = Map.groupBy(
    listIssuedIn(db, cohortId),
    ({ enrolmentId }) => enrolmentId,
  );
  return new Map(
    [...found].map(([enrolmentId, all]) => [
      enrolmentId,
      stateOf(countingOf(all)),
    ]),
  );
}

/** Everything that was ever issued in a cohort, in the order of the issue. */
export function listIssuedIn(db: Queryable, cohortId: CohortId): Certificate[] {
  return selectCertificates(db)
    .where(eq(certificates.cohortId, cohortId))
    .orderBy(certificates.issuedAt, certificates.year, certificates.number)
    .all();
}

/** The PDF as it was made; null while the job has not run yet. */
export function findDocument(db: Queryable, certificateId: CertificateId) {
  return (
    db
      .select()
      .from(certificateDocuments)
      .where(eq(certificateDocuments.certificateId, certificateId))
      .get() ?? null
  );
}

/** The same without reading the bytes. */
export function hasDocument(
  db: Queryable,
  certificateId: CertificateId,
): boolean {
  const found = db
    .select({ madeAt: certificateDocuments.madeAt })
    .from(certificateDocuments)
    .where(eq(certificateDocuments.certificateId, certificateId))
    .get();
  return found !== undefined;
}

function selectCertificates(db: Queryable) {
  return db
    .select({
      ...getTableColumns(certificates),
      revokedAt: certificateRevocations.revokedAt,
      revocationReason: certificateRevocations.reason,
      revocationClass: certificateRevocations.reasonClass,
      successorId: successors.id,
      successorFor: successors.replacedFor,
    })
    .from(certificates)
    .leftJoin(
      certificateRevocations,
      eq(certificateRevocations.certificateId, certificates.id),
    )
    .leftJoin(successors, eq(successors.replacesId, certificates.id));
}

/** Of everything that was issued for an enrolment, in order of time. */
function countingOf(all: Certificate[]): Certificate {
  const counting =
    all.findLast(({ kind }) => kind === "certificate") ?? all.at(-1);
  if (!counting) throw new Error("Nothing was issued.");
  return counting;
}

function stateOf(certificate: Certificate): CertificateState {
  const { id, kind, issuedAt, revokedAt } = certificate;
  const number = formatCertificateNumber(certificate);
  return { certificateId: id, kind, number, issuedAt, revokedAt };
}
