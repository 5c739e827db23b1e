import type { AppContext } from "#app/context.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { AttemptId } from "#app/shared/ids.ts";
import { closeLapsedAttempt } from "./close-attempt.server.ts";
import { findOwnAttempt } from "./own-quiz.server.ts";
import { findOwnerOfAttempt } from "./quiz.queries.server.ts";
import { endOfGrace, hasLapsed } from "./quiz-time.ts";

/**
 * The job that ends an attempt when its time is over, though nobody comes back
 * to it. Where somebody was granted more time meanwhile, it comes again later.
 * A second time it changes nothing.
 */
export function closeLapsedAttemptJob(
  context: AppContext,
  { attemptId }: { attemptId: AttemptId },
): void {
  const { db, clock } = context;
  if (closeLapsedAttempt(context, attemptId)) return;
  const personId = findOwnerOfAttempt(db, attemptId);
  const own = personId && findOwnAttempt(db, personId, attemptId);
  if (!own || own.attempt.submittedAt || !own.deadline) return;
  if (hasLapsed(own.deadline, clock())) return;
  enqueue(db, endOfGrace(own.deadline), {
    kind: "close-lapsed-attempt",
    payload: { attemptId },
  });
}
