import type { AppContext } from "#app/context.ts";
import { listCohortsOf } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay, type Day } from "#app/features/cohorts/office-day.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { openCohort } from "../dashboard/open-cohort.server.ts";
import { exceptionsIn } from "../dashboard/open-dashboard.server.ts";
import { digestLetter, type CohortDigest } from "./digest.email.ts";
import { listCoordinators } from "./digest.queries.server.ts";

/** How long after its end a cohort may still hold work. */
const QUARTER_MS = 92 * 86_400_000;
const MONDAY = 1;

/**
 * On Mondays, writes to every coordinator in whose cohorts something waits, once
 * that day; to nobody where nothing does.
 */
export const sendDigests: JobHandler<"send-digests"> = (context) => {
  const now = context.clock();
  const today = officeDay(now);
  if (new Date(`${today}T12:00:00Z`).getUTCDay() !== MONDAY) return;
  for (const coordinator of listCoordinators(context.db)) {
    const cohorts = digestsFor(context, coordinator, now);
    if (cohorts.length === 0) continue;
    const { email, locale } = coordinator;
    const issuer = context.config.issuer.name[locale];
    inTransaction(context.db, () =>
      context.mailer.send({
        recipient: email,
        dedupeKey: `digest:${coordinator.id}:${today}`,
        ...digestLetter(cohorts, { locale, issuer }),
      }),
    );
  }
};

function digestsFor(
  { db, config }: Pick<AppContext, "db" | "config">,
  { id, locale }: { id: PersonId; locale: "lt" | "en" },
  now: Date,
): CohortDigest[] {
  const since: Day = officeDay(new Date(now.getTime() - QUARTER_MS));
  return listCohortsOf(db, id)
    .filter(({ endsOn }) => endsOn >= since)
    .flatMap((cohort) => {
      const open = openCohort(db, { id }, cohort.id);
      const waiting = open ? exceptionsIn(db, open, now) : [];
      if (waiting.length === 0) return [];
      const address = `${config.origin}/${locale}/cohorts/${cohort.id}`;
      return [{ title: cohort.title, address, waiting }];
    });
}
