import { and, eq, inArray, isNull, max, min } from "drizzle-orm";
import type { EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { accounts, people } from "#db/schema/accounts.ts";
import { pageCompletions } from "#db/schema/learning.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";

/** A person's name as it stands today. */
export function findPersonName(
  db: Queryable,
  personId: PersonId,
): string | null {
  const found = db
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  return found?.name ?? null;
}

/**
 * Where a letter to a person goes; null without an address, or where the
 * account behind it was closed. Who was only invited so far has no account.
 */
export function findRecipient(
  db: Queryable,
  personId: PersonId,
): { email: string; locale: Locale } | null {
  const found = db
    .select({ email: people.email, locale: people.locale })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(eq(people.id, personId), isNull(accounts.disabledAt)))
    .get();
  return found?.email ? { ...found, email: found.email } : null;
}

/**
 * The first and the last thing that was done in some modules of an enrolment:
 * a step marked as done, a quiz begun or handed in. Null before the first.
 */
export function findLearningPeriod(
  db: Queryable,
  enrolmentId: EnrolmentId,
  moduleIds: string[],
): { from: Date; to: Date } | null {
  const steps = db
    .select({
      first: min(pageCompletions.completedAt),
      last: max(pageCompletions.completedAt),
    })
    .from(pageCompletions)
    .where(
      and(
        eq(pageCompletions.enrolmentId, enrolmentId),
        inArray(pageCompletions.moduleId, moduleIds),
      ),
    )
    .get();
  const quizzes = db
    .select({
      first: min(quizAttempts.startedAt),
      last: max(quizAttempts.submittedAt),
    })
    .from(quizAttempts)
    .where(
      and(
        eq(quizAttempts.enrolmentId, enrolmentId),
        inArray(quizAttempts.moduleId, moduleIds),
      ),
    )
    .get();
  return periodOver([steps?.first, steps?.last, quizzes?.first, quizzes?.last]);
}

function periodOver(instants: (Date | null | undefined)[]) {
  const known = instants
    .filter((instant) => instant instanceof Date)
    .sort((one, other) => one.getTime() - other.getTime());
  const [from, to] = [known[0], known.at(-1)];
  return from && to ? { from, to } : null;
}
