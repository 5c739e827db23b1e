import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { CertificateId, CohortId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  certificateCounters,
  certificateDocuments,
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";
import { formatCertificateNumber } from "./certificate-number.ts";

/** A row of the register; `revokedAt` is null while it counts. */
export type Certificate = NonNullable<ReturnType<typeof findCertificate>>;

/** Where a learner stands with the certificate of one enrolment. */
export type CertificateState = {
  certificateId: CertificateId;
  /** As it is printed, `KIN-2026-0001`. */
  number: string;
  issuedAt: Date;
  revokedAt: Date | null;
};

/**
 * The next number of a series and year; taken for good when the transaction
 * commits, and not at all when it does not.
 */
export function takeNextNumber(
  tx: Queryable,
  counter: { series: string; year: number },
): number {
  return tx
    .insert(certificateCounters)
    .values({ ...counter, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [certificateCounters.series, certificateCounters.year],
      set: { lastNumber: sql`${certificateCounters.lastNumber} + 1` },
    })
    .returning({ number: certificateCounters.lastNumber })
    .get().number;
}

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

/** Everything that was ever issued to a person, the latest first. */
export function listCertificatesOf(
  db: Queryable,
  personId: PersonId,
): Certificate[] {
  return selectCertificates(db)
    .where(eq(certificates.personId, personId))
    .orderBy(desc(certificates.issuedAt), desc(certificates.id))
    .all();
}

/** The certificate of one enrolment, revoked or not; null before the issue. */
export function findCertificateState(
  db: Queryable,
  enrolmentId: string,
): CertificateState | null {
  const found = selectCertificates(db)
    .where(eq(certificates.enrolmentId, enrolmentId))
    .get();
  return found ? stateOf(found) : null;
}

/** The certificates of a cohort, by enrolment. */
export function listCertificateStates(
  db: Queryable,
  cohortId: CohortId,
): Map<string, CertificateState> {
  const found = selectCertificates(db)
    .where(eq(certificates.cohortId, cohortId))
    .all();
  return new Map(found.map((one) => [one.enrolmentId, stateOf(one)]));
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
    })
    .from(certificates)
    .leftJoin(
      certificateRevocations,
      eq(certificateRevocations.certificateId, certificates.id),
    );
}

function stateOf(certificate: Certificate): CertificateState {
  const { id, issuedAt, revokedAt } = certificate;
  const number = formatCertificateNumber(certificate);
  return { certificateId: id, number, issuedAt, revokedAt };
}
