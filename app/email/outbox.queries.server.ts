import { desc } from "drizzle-orm";
import type { Clock } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { mails } from "#db/schema/operations.ts";
import type { Mailer } from "./mailer.server.ts";

/** Writes every letter into the outbox, where `/dev/mail` shows it. */
export function outboxMailer(db: Queryable, clock: Clock): Mailer {
  return {
    send(mail) {
      const now = clock();
      db.insert(mails)
        .values({ id: newId("mai", now), ...mail, createdAt: now })
        .onConflictDoNothing({ target: mails.dedupeKey })
        .run();
    },
  };
}

/** The newest letters first. */
export function listMails(db: Queryable, limit: number) {
  return db
    .select()
    .from(mails)
    .orderBy(desc(mails.createdAt))
    .limit(limit)
    .all();
}
