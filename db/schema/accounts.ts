import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { InstitutionId, PersonId } from "#app/shared/ids.ts";
import { bytes, instant } from "./columns.ts";

export const institutions = sqliteTable("institutions", {
  id: text().$type<InstitutionId>().primaryKey(),
  name: text().notNull().unique("institutions_one_per_name"),
  municipality: text().notNull(),
  createdAt: instant().notNull(),
});

/** A person is not an account: walk-ins have no e-mail and never sign in. */
export const people = sqliteTable(
  "people",
  {
    id: text().$type<PersonId>().primaryKey(),
    /** As it is printed on a certificate. */
    name: text().notNull(),
    /** A track's id, for example `police`; decides what is shown first. */
    profession: text(),
    institutionId: text()
      .$type<InstitutionId>()
      .references(() => institutions.id),
    locale: text({ enum: ["lt", "en"] })
      .notNull()
      .default("lt"),
    /** Trimmed and lower-cased: where letters go, and what a sign-in is looked up by. */
    email: text(),
    /** As funders count it; null where the person has not said. */
    gender: text({ enum: ["female", "male", "other"] }),
    /** When the person said that the name is written right. */
    nameConfirmedAt: instant(),
    /** The person that this one turned out to be; then nothing else points here. */
    mergedIntoId: text()
      .$type<PersonId>()
      .references((): AnySQLiteColumn => people.id),
    createdAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("people_one_per_email").on(table.email),
    index("people_by_institution").on(table.institutionId),
    index("people_by_name").on(table.name),
    // For the foreign key; the other one for looking up, because SQLite reads
    // everybody rather than an index in which almost all are null.
    index("people_by_merge").on(table.mergedIntoId),
    index("people_merged")
      .on(table.mergedIntoId)
      .where(sql`${table.mergedIntoId} is not null`),
  ],
);

/** Who speaks for an institution: nominates its people, sees their completion. */
export const institutionContacts = sqliteTable(
  "institution_contacts",
  {
    institutionId: text()
      .$type<InstitutionId>()
      .notNull()
      .references(() => institutions.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    assignedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.institutionId, table.personId] }),
    index("institution_contacts_by_person").on(table.personId),
  ],
);

/** Who can sign in: with the person's e-mail address, and this password. */
export const accounts = sqliteTable("accounts", {
  personId: text()
    .$type<PersonId>()
    .primaryKey()
    .references(() => people.id),
  passwordHash: text().notNull(),
  createdAt: instant().notNull(),
  disabledAt: instant(),
});

/** Everyone who signs in is a learner; these are granted on top. */
export const roleGrants = sqliteTable(
  "role_grants",
  {
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    role: text({ enum: ["trainer", "coordinator", "admin"] }).notNull(),
    grantedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role] })],
);

/** Being signed in. `id` is the SHA-256 of the cookie's value, never the value. */
export const signIns = sqliteTable(
  "sign_ins",
  {
    id: text().primaryKey(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    /** The idle limit; moves on while the person works. */
    expiresAt: instant().notNull(),
  },
  (table) => [
    index("sign_ins_by_person").on(table.personId),
    index("sign_ins_by_expiry").on(table.expiresAt),
  ],
);

/** How often something was tried in the window that began at `windowStart`. */
export const throttles = sqliteTable("throttles", {
  /** What is counted, for example `sign-in:<hash of address and account>`. */
  key: text().primaryKey(),
  windowStart: instant().notNull(),
  count: integer().notNull(),
});

/**
 * A form that was sent after its sender's sign-in had expired: kept sealed until
 * the same person has signed in again and sends it off.
 */
export const keptForms = sqliteTable(
  "kept_forms",
  {
    /** SHA-256 of the token in the browser's cookie, never the token. */
    id: text().primaryKey(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The address it was sent to: path and query. */
    path: text().notNull(),
    /** The fields, sealed. */
    sealed: bytes().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    index("kept_forms_by_person").on(table.personId),
    index("kept_forms_by_expiry").on(table.expiresAt),
  ],
);
