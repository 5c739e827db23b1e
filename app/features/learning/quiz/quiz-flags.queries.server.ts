import { and, eq } from "drizzle-orm";
import type { AttemptId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { quizFlags } from "#db/schema/quizzes.ts";

/** The questions of an attempt that its learner marked. */
export function findFlaggedIds(
  db: Queryable,
  attemptId: AttemptId,
): ReadonlySet<string> {
  const rows = flagsOf(db).all({ attemptId });
  return new Set(rows.map(({ questionId }) => questionId));
}

const flagsOf = preparedOnce((db) =>
  db
    .select({ questionId: quizFlags.questionId })
    .from(quizFlags)
    .where(eq(quizFlags.attemptId, given("attemptId")))
    .prepare(),
);

/** Marks a question, or takes the mark away; doing it again changes nothing. */
export function setFlag(
  db: Queryable,
  {
    isFlagged,
    ...flag
  }: {
    attemptId: AttemptId;
    questionId: string;
    flaggedAt: Date;
    isFlagged: boolean;
  },
): void {
  if (isFlagged) {
    db.insert(quizFlags).values(flag).onConflictDoNothing().run();
    return;
  }
  db.delete(quizFlags)
    .where(
      and(
        eq(quizFlags.attemptId, flag.attemptId),
        eq(quizFlags.questionId, flag.questionId),
      ),
    )
    .run();
}
