import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { MailId } from "#app/shared/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { deliver } from "./deliver.server.ts";
import {
  findMail,
  isRecipientGone,
  markFailed,
  markParked,
  markSent,
  type StoredMail,
} from "./outbox.queries.server.ts";

const MINUTE_MS = 60_000;

/** Pauses after each failure: 21 hours in all, so that a weekend's end is met. */
const PAUSES_MINUTES = [1, 5, 15, 60, 240, 960];

/** How long nobody is sent to a server that did not answer. */
const REST_MS = 2 * MINUTE_MS;

/** A letter that could not leave for so long is given up: it is news no more. */
const STALE_MS = 3 * 24 * 60 * MINUTE_MS;

/** Until when the mail server is left alone; this thread's own knowledge. */
let restingUntil = 0;

/**
 * Hands a letter of the outbox to the mail server. What fails is tried again
 * after a pause that grows; what the server refuses for good, or what failed at
 * every try, is parked for a human, with the reason. So is a letter to somebody
 * whose account was closed after it was written.
 *
 * While the server does not answer at all, letters wait without using up their
 * tries, so that an hour without it parks nothing and holds up no other work. A
 * thread that dies between the server's yes and our note of it sends a letter a
 * second time, under the same Message-ID.
 */
export const sendMail: JobHandler<"send-mail"> = async (
  context,
  { mailId, attempt },
) => {
  const { db, clock, config } = context;
  const mail = findMail(db, mailId);
  if (!mail || mail.sentAt || mail.parkedAt || !config.smtp) return;
  if (isRecipientGone(db, mail.recipient)) {
    const error = "The account at this address is closed.";
    inTransaction(db, (tx) => markFailed(tx, mailId, error));
    return park(context, mailId, error);
  }
  const now = clock().getTime();
  if (now < restingUntil) {
    return tryAgain(context, mail, { attempt, after: restingUntil - now });
  }

  const outcome = await deliver(config.smtp, mail);
  if (outcome.code === "sent") {
    inTransaction(db, (tx) => markSent(tx, mail, clock()));
    return;
  }
  inTransaction(db, (tx) => markFailed(tx, mailId, outcome.error));
  const pause = PAUSES_MINUTES[attempt];
  if (outcome.code === "unreachable" && !isStale(mail, clock())) {
    restingUntil = clock().getTime() + REST_MS;
    return tryAgain(context, mail, { attempt, after: REST_MS });
  }
  if (outcome.code === "refused" || pause === undefined) {
    return park(context, mailId, outcome.error);
  }
  tryAgain(context, mail, { attempt: attempt + 1, after: pause * MINUTE_MS });
};

function isStale({ createdAt }: StoredMail, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > STALE_MS;
}

function tryAgain(
  { db, clock }: AppContext,
  { id: mailId }: StoredMail,
  { attempt, after }: { attempt: number; after: number },
): void {
  const at = new Date(clock().getTime() + after);
  inTransaction(db, (tx) =>
    enqueue(tx, at, { kind: "send-mail", payload: { mailId, attempt } }),
  );
}

function park({ db, clock }: AppContext, mailId: MailId, error: string): void {
  const now = clock();
  inTransaction(db, (tx) => {
    markParked(tx, mailId, now);
    recordAuditEvent(tx, {
      action: "mail.parked",
      actorId: "system",
      subjectId: mailId,
      facts: { error },
      happenedAt: now,
    });
  });
}
