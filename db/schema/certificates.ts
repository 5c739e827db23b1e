import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { CertificateId } from "#app/shared/ids.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import { bytes, instant } from "./columns.ts";

/** The last number given, per series and year: what keeps the register gap-free. */
export const certificateCounters = sqliteTable(
  "certificate_counters",
  {
    series: text().notNull(),
    year: integer().notNull(),
    lastNumber: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.year] })],
);

/**
 * The register. Rows outlive everything they speak of: names, hours and rules
 * are copies, and no foreign key leads out of the register, so that nothing
 * elsewhere can change or remove a row.
 */
export const certificates = sqliteTable(
  "certificates",
  {
    id: text().$type<CertificateId>().primaryKey(),
    series: text().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    /** What a stranger types: 80 random bits and a check letter, Crockford base32. */
    publicCode: text().notNull(),
    enrolmentId: text().notNull(),
    cohortId: text().notNull(),
    personId: text().notNull(),
    issuedById: text().notNull(),
    issuedAt: instant().notNull(),
    validUntil: instant(),
    snapshot: text({ mode: "json" }).$type<CertificateSnapshot>().notNull(),
  },
  (table) => [
    uniqueIndex("certificates_one_per_number").on(
      table.series,
      table.year,
      table.number,
    ),
    uniqueIndex("certificates_one_per_public_code").on(table.publicCode),
    uniqueIndex("certificates_one_per_enrolment").on(table.enrolmentId),
    index("certificates_by_cohort").on(table.cohortId),
    index("certificates_by_person").on(table.personId),
  ],
);

/** The PDF as it was made, once. */
export const certificateDocuments = sqliteTable("certificate_documents", {
  certificateId: text()
    .$type<CertificateId>()
    .primaryKey()
    .references(() => certificates.id),
  pdf: bytes().notNull(),
  sha256: text().notNull(),
  madeAt: instant().notNull(),
});

export const certificateRevocations = sqliteTable("certificate_revocations", {
  certificateId: text()
    .$type<CertificateId>()
    .primaryKey()
    .references(() => certificates.id),
  reason: text().notNull(),
  revokedById: text().notNull(),
  revokedAt: instant().notNull(),
});
