import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { CertificateId, SigningKeyId } from "#app/shared/ids.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
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
    /** A certificate says that the rule was met, a confirmation that one was there. */
    kind: text({ enum: ["certificate", "participation"] })
      .$type<DocumentKind>()
      .notNull()
      .default("certificate"),
    /** The one that this one stands in for: corrected, or renewed. */
    replacesId: text().$type<CertificateId>(),
    replacedFor: text({ enum: ["correction", "renewal"] }),
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
    uniqueIndex("certificates_one_first_per_enrolment")
      .on(table.enrolmentId, table.kind)
      .where(sql`${table.replacesId} is null`),
    uniqueIndex("certificates_one_successor").on(table.replacesId),
    index("certificates_by_enrolment").on(table.enrolmentId),
    index("certificates_by_expiry").on(table.validUntil),
    index("certificates_by_cohort").on(table.cohortId),
    index("certificates_by_person").on(table.personId),
  ],
);

/** The PDF as it was made, once. */
export const certificateDocuments = sqliteTable(
  "certificate_documents",
  {
    certificateId: text()
      .$type<CertificateId>()
      .primaryKey()
      .references(() => certificates.id),
    pdf: bytes().notNull(),
    sha256: text().notNull(),
    madeAt: instant().notNull(),
  },
  (table) => [index("certificate_documents_by_hash").on(table.sha256)],
);

export const certificateRevocations = sqliteTable("certificate_revocations", {
  certificateId: text()
    .$type<CertificateId>()
    .primaryKey()
    .references(() => certificates.id),
  /** What kind of reason it was, for the register; the words are the office's own. */
  reasonClass: text({
    enum: ["issued-in-error", "false-data", "asked-by-holder", "other"],
  })
    .notNull()
    .default("other"),
  reason: text().notNull(),
  revokedById: text().notNull(),
  revokedAt: instant().notNull(),
});

/** Numbers that were taken and will never stand on a document, with the reason. */
export const voidNumbers = sqliteTable(
  "void_numbers",
  {
    series: text().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    reason: text().notNull(),
    voidedById: text().notNull(),
    voidedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.series, table.year, table.number] }),
  ],
);

/**
 * The register as a chain: one entry for everything that ever happened to it, in
 * order. `hash` is SHA-256 over the previous hash and the entry's own words, so
 * that no entry can be altered, taken out or put in without showing.
 */
export const registerEntries = sqliteTable(
  "register_entries",
  {
    /** 1, 2, 3 … without gaps. */
    position: integer().primaryKey(),
    kind: text({
      enum: ["issued", "document", "credential", "revoked", "void"],
    }).notNull(),
    /** The certificate's id; for a void number, the number as it is printed. */
    subject: text().notNull(),
    /** What happened, as canonical JSON: the words that the hash is over. */
    contents: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull().unique("register_entries_one_per_hash"),
    enteredAt: instant().notNull(),
  },
  (table) => [index("register_entries_by_subject").on(table.subject)],
);

/** The signed Open Badges 3.0 credential, as it was made, once. */
export const certificateCredentials = sqliteTable(
  "certificate_credentials",
  {
    certificateId: text()
      .$type<CertificateId>()
      .primaryKey()
      .references(() => certificates.id),
    json: text().notNull(),
    sha256: text().notNull(),
    keyId: text()
      .$type<SigningKeyId>()
      .notNull()
      .references(() => signingKeys.id),
    signedAt: instant().notNull(),
  },
  (table) => [
    index("certificate_credentials_by_key").on(table.keyId),
    index("certificate_credentials_by_hash").on(table.sha256),
  ],
);

/** The office's Ed25519 keys; a retired one signs no more and stays published. */
export const signingKeys = sqliteTable("signing_keys", {
  id: text().$type<SigningKeyId>().primaryKey(),
  /** Multibase, as it is published. */
  publicKey: text().notNull(),
  /** The secret half, sealed with the installation's secret. */
  sealedSecret: bytes().notNull(),
  createdAt: instant().notNull(),
  retiredAt: instant(),
});

/** Which reminders of an end of validity have gone out. */
export const expiryReminders = sqliteTable(
  "expiry_reminders",
  {
    certificateId: text()
      .$type<CertificateId>()
      .notNull()
      .references(() => certificates.id),
    daysBefore: integer().notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateId, table.daysBefore] })],
);
