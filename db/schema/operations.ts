import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MailId } from "#app/shared/ids.ts";
import { instant } from "./columns.ts";

/** Work that is done after the change it belongs to has been committed. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    payload: text({ mode: "json" }).$type<unknown>().notNull(),
    runAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    /** Set while a worker has it; a worker that died lets go after a while. */
    claimedAt: instant(),
    finishedAt: instant(),
    /** Given up after the last try; waits for a human. */
    parkedAt: instant(),
    lastError: text(),
  },
  (table) => [
    index("jobs_waiting")
      .on(table.runAt)
      .where(sql`${table.finishedAt} is null and ${table.parkedAt} is null`),
  ],
);

/** The trail that nobody edits: who did what to what, and when. */
export const auditEvents = sqliteTable(
  "audit_events",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** A person id, or `system` for what no person asked for. */
    actorId: text().notNull(),
    action: text().notNull(),
    subjectId: text().notNull(),
    /** What an auditor needs beside the subject; never secrets or answers. */
    facts: text({ mode: "json" }).$type<Record<string, unknown>>(),
    happenedAt: instant().notNull(),
  },
  (table) => [index("audit_events_by_subject").on(table.subjectId)],
);

/** The outbox: every mail the office wrote, with what became of it. */
export const mails = sqliteTable(
  "mails",
  {
    id: text().$type<MailId>().primaryKey(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    /** What the mail is about, once per key: a retried job writes no second mail. */
    dedupeKey: text().notNull().unique("mails_one_per_key"),
    /** A calendar file that goes with it. */
    calendar: text(),
    createdAt: instant().notNull(),
    /** When the mail server took it; null where there is none, or not yet. */
    sentAt: instant(),
    /** Given up: the server refused it for good, or the last try failed. */
    parkedAt: instant(),
    lastError: text(),
  },
  (table) => [
    index("mails_by_creation").on(table.createdAt),
    index("mails_parked").on(table.parkedAt),
    index("mails_by_recipient").on(table.recipient),
  ],
);
