import type { AppContext } from "#app/context.ts";
import { sessionCalendar } from "#app/features/cohorts/timetable/session-calendar.server.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  listComingSessions,
  listRecipients,
} from "./reminders.queries.server.ts";
import { sessionLetter } from "./session.email.ts";

/** Who is written to in the morning has this day and the next one to prepare. */
const AHEAD_MS = 2 * 86_400_000;

type Coming = ReturnType<typeof listComingSessions>[number];

/**
 * Writes to everybody of a cohort two days before a session, with the session
 * as a calendar file; again when it was changed after that, because the place
 * or the hour may be another one.
 */
export const remindOfSessions: JobHandler<"remind-of-sessions"> = (context) => {
  const from = context.clock();
  const to = new Date(from.getTime() + AHEAD_MS);
  for (const session of listComingSessions(context.db, { from, to })) {
    remindOfSession(context, session, from);
  }
};

function remindOfSession(
  { db, mailer, config }: AppContext,
  session: Coming,
  now: Date,
): void {
  const { id, revision, cohortId } = session;
  const recipients = listRecipients(db, cohortId);
  inTransaction(db, () => {
    for (const [enrolmentId, { email, locale }] of recipients) {
      const surroundings = { locale, origin: config.origin, now };
      mailer.send({
        recipient: email,
        dedupeKey: `session:${id}:${revision}:${enrolmentId}`,
        calendar: sessionCalendar(
          session.cohortTitle[locale],
          [session],
          surroundings,
        ),
        ...sessionLetter(session, {
          locale,
          address: `${config.origin}/${locale}/my-learning`,
          issuer: config.issuer.name[locale],
        }),
      });
    }
  });
}
