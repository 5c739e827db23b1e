import { findLatestVersion } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { officeDay, type Day } from "#app/features/cohorts/office-day.ts";
import {
  findCohortProgress,
  type LearnerProgress,
} from "#app/features/completion/completion.queries.server.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import { inTransaction } from "#db/client.server.ts";
import { deadlineLetter } from "./deadline.email.ts";
import {
  listEndingCohorts,
  listRecipients,
} from "./reminders.queries.server.ts";

const DAY_MS = 86_400_000;

/** How many days before the last one people are written to, nearest first. */
const DAYS_BEFORE = [1, 7];

type Ending = ReturnType<typeof listEndingCohorts>[number];

/**
 * Writes to everybody who has something left to learn alone and whose last day
 * for it is a week or a day away; each once. After a pause of the service only
 * the nearer letter is written. Who has done all of it, withdrew, or has no
 * account hears nothing.
 */
export const remindOfDeadlines: JobHandler<"remind-of-deadlines"> = (
  context,
) => {
  const today = officeDay(context.clock());
  const to = dayAfter(today, Math.max(...DAYS_BEFORE));
  for (const cohort of listEndingCohorts(context.db, { from: today, to })) {
    remindCohort(context, cohort, today);
  }
};

function remindCohort(context: AppContext, cohort: Ending, today: Day): void {
  const { db, mailer, config } = context;
  const until = cohort.studyUntil ?? cohort.endsOn;
  const days = DAYS_BEFORE.find((n) => until <= dayAfter(today, n));
  const version = findLatestVersion(db, cohort.courseId);
  if (days === undefined || !version) return;
  const recipients = listRecipients(db, cohort.id);
  const late = findCohortProgress(db, cohort.id).filter(hasSomethingToLearn);
  inTransaction(db, () => {
    for (const { enrolmentId } of late) {
      const recipient = recipients.get(enrolmentId);
      if (!recipient) continue;
      const { email, locale } = recipient;
      mailer.send({
        recipient: email,
        dedupeKey: `deadline:${enrolmentId}:${until}:${days}`,
        ...deadlineLetter({
          locale,
          until,
          programme: cohort.programmeTitle[locale],
          course: `${config.origin}/${locale}/courses/${version.course.slug}`,
          issuer: config.issuer.name[locale],
        }),
      });
    }
  });
}

/** What nobody but the learner can do: pages and quizzes with tries left. */
function hasSomethingToLearn({ unmet }: LearnerProgress): boolean {
  return unmet.some(
    (clause) =>
      clause.code === "pages-missing" ||
      (clause.code === "quiz-not-passed" && clause.attemptsLeft > 0),
  );
}

/** Noon is on the same day in every zone that the office may be in. */
function dayAfter(day: Day, days: number): Day {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return officeDay(new Date(noon + days * DAY_MS));
}
