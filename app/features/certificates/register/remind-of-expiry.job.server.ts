import type { AppContext } from "#app/context.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import { findRecipient } from "./certificate-subject.queries.server.ts";
import { expiryReminderLetter } from "./expiry-reminder.email.ts";
import { REMINDER_DAYS, reminderDue } from "./expiry-reminder.ts";
import { insertExpiryReminder, listExpiring } from "./expiry.queries.server.ts";
import { holderOf } from "./find-with-coordinators.server.ts";

const DAY_MS = 24 * 60 * 60_000;

/**
 * Reminds holders 90, 60, 30 and 7 days before the last day of a certificate,
 * once each; runs every day. Nobody is reminded of what was revoked, corrected
 * or renewed, and nobody without an address. The letter goes first and its note
 * after: a job that dies between the two sends the same letter again, and the
 * outbox takes one of a kind.
 */
export const remindOfExpiry: JobHandler<"remind-of-expiry"> = (context) => {
  const { db, clock } = context;
  const now = clock();
  const to = new Date(now.getTime() + (REMINDER_DAYS[0] + 1) * DAY_MS);
  for (const certificate of listExpiring(db, { from: now, to })) {
    const { validUntil } = certificate;
    const due = validUntil && reminderDue({ ...certificate, validUntil }, now);
    if (due) remind(context, { ...certificate, validUntil }, due.daysBefore);
  }
};

type Expiring = ReturnType<typeof listExpiring>[number] & { validUntil: Date };

function remind(
  { db, clock, mailer, config }: AppContext,
  certificate: Expiring,
  daysBefore: number,
): void {
  const { id: certificateId } = certificate;
  const recipient = findRecipient(db, holderOf(db, certificate));
  if (!recipient) return;
  const { email, locale } = recipient;
  const { origin } = config;
  mailer.send({
    recipient: email,
    dedupeKey: `expiry:${certificateId}:${daysBefore}`,
    ...expiryReminderLetter(certificate, { locale, origin }),
  });
  insertExpiryReminder(db, { certificateId, daysBefore, sentAt: clock() });
}
