import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { Clock } from "#app/shared/clock.ts";
import { newId, type MailId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { preparedOnce } from "#db/prepared-once.server.ts";
import { accounts, people } from "#db/schema/accounts.ts";
import { mails } from "#db/schema/operations.ts";
import type { Mailer } from "./mailer.server.ts";

export type StoredMail = typeof mails.$inferSelect;

/**
 * Writes every letter into the outbox, and asks for it to be sent where there is
 * a mail server: both leave with the commit, when this is inside a transaction.
 * Without one, `/dev/mail` shows what would have been sent.
 */
export function outboxMailer(
  db: Queryable,
  clock: Clock,
  { hasServer = false }: { hasServer?: boolean } = {},
): Mailer {
  return {
    send(mail) {
      const now = clock();
      const id = newId("mai", now);
      const { changes } = insertMail(db).run({
        id,
        calendar: null,
        ...mail,
        createdAt: now,
      });
      if (changes === 0 || !hasServer) return;
      enqueue(db, now, {
        kind: "send-mail",
        payload: { mailId: id, attempt: 0 },
      });
    },
  };
}

const insertMail = preparedOnce((db) =>
  db
    .insert(mails)
    .values({
      id: sql.placeholder("id"),
      recipient: sql.placeholder("recipient"),
      subject: sql.placeholder("subject"),
      text: sql.placeholder("text"),
      html: sql.placeholder("html"),
      calendar: sql.placeholder("calendar"),
      dedupeKey: sql.placeholder("dedupeKey"),
      createdAt: sql.placeholder("createdAt"),
    })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .prepare(),
);

/** The newest letters first. */
export function listMails(db: Queryable, limit: number) {
  return db
    .select()
    .from(mails)
    .orderBy(desc(mails.createdAt))
    .limit(limit)
    .all();
}

export function findMail(db: Queryable, mailId: MailId): StoredMail | null {
  return db.select().from(mails).where(eq(mails.id, mailId)).get() ?? null;
}

/** Letters that were given up, the newest first. */
export function listParkedMails(db: Queryable, limit: number): StoredMail[] {
  return db
    .select()
    .from(mails)
    .where(isNotNull(mails.parkedAt))
    .orderBy(desc(mails.parkedAt))
    .limit(limit)
    .all();
}

/**
 * A letter that has left stays on record, but for its link that lets somebody
 * in: who reads the table, or a copy of it, must not have that as well.
 */
export function markSent(
  db: Queryable,
  { id, text, html }: Pick<StoredMail, "id" | "text" | "html">,
  now: Date,
): void {
  db.update(mails)
    .set({
      ...{ sentAt: now, lastError: null },
      ...{ text: withoutKey(text), html: withoutKey(html) },
    })
    .where(eq(mails.id, id))
    .run();
}

function withoutKey(words: string): string {
  return words.replaceAll(/(\/invitation\/)[\w-]+/g, "$1…");
}

/**
 * Whether whoever had this address is to be written to no more: their account was
 * closed, or their record turned out to be that of somebody else.
 */
export function isRecipientGone(db: Queryable, recipient: string): boolean {
  const found = db
    .select({ mergedIntoId: people.mergedIntoId, off: accounts.disabledAt })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.email, recipient))
    .get();
  return Boolean(found?.mergedIntoId ?? found?.off);
}

export function markFailed(
  db: Queryable,
  mailId: MailId,
  lastError: string,
): void {
  db.update(mails).set({ lastError }).where(eq(mails.id, mailId)).run();
}

export function markParked(db: Queryable, mailId: MailId, now: Date): void {
  db.update(mails).set({ parkedAt: now }).where(eq(mails.id, mailId)).run();
}

/** Takes a parked letter up again; false when it is not parked any more. */
export function markUnparked(db: Queryable, mailId: MailId): boolean {
  const { changes } = db
    .update(mails)
    .set({ parkedAt: null })
    .where(
      and(
        eq(mails.id, mailId),
        isNotNull(mails.parkedAt),
        isNull(mails.sentAt),
      ),
    )
    .run();
  return changes > 0;
}
