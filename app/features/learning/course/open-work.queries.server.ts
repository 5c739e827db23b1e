import { and, eq, isNull } from "drizzle-orm";
import type { EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import { scenarioPlays } from "#db/schema/scenarios.ts";

/** What an enrolment has begun and not ended: one of each kind, or null. */
export function findOpenWork(db: Queryable, enrolmentId: EnrolmentId) {
  const attempt = db
    .select({ moduleId: quizAttempts.moduleId })
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.enrolmentId, enrolmentId),
        isNull(quizAttempts.submittedAt),
      ),
    )
    .get();
  const play = db
    .select({ moduleId: scenarioPlays.moduleId })
    .from(scenarioPlays)
    .where(
      and(
        eq(scenarioPlays.enrolmentId, enrolmentId),
        isNull(scenarioPlays.endedAt),
      ),
    )
    .get();
  return { attempt: attempt ?? null, play: play ?? null };
}
