import { and, eq, isNull } from "drizzle-orm";
import type { EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { people } from "#db/schema/accounts.ts";
import { enrolments, invitations } from "#db/schema/enrolments.ts";
import { importRows } from "#db/schema/imports.ts";

/**
 * Removes an enrolment to which nothing belongs: no page read, no attempt, no
 * mark, no certificate. False, and it stays, where something does.
 */
export function deleteEnrolmentIfUnused(
  db: Queryable,
  id: EnrolmentId,
): boolean {
  return isDeleted(() =>
    db.delete(enrolments).where(eq(enrolments.id, id)).run(),
  );
}

/**
 * Removes a person of whom nothing speaks but rows of lists that were not run.
 * False, and they stay, where there is an account, an enrolment or anything
 * else.
 */
export function deletePersonIfUnused(db: Queryable, id: PersonId): boolean {
  db.update(importRows)
    .set({ personId: null })
    .where(and(eq(importRows.personId, id), isNull(importRows.doneAt)))
    .run();
  return isDeleted(() => db.delete(people).where(eq(people.id, id)).run());
}

/** Removes the links of somebody that were never used; an account keeps its own. */
export function deleteUnusedInvitations(db: Queryable, id: PersonId): void {
  db.delete(invitations)
    .where(and(eq(invitations.personId, id), isNull(invitations.usedAt)))
    .run();
}

/** SQLite takes back a statement that breaks a foreign key, and that one alone. */
function isDeleted(statement: () => unknown): boolean {
  try {
    statement();
    return true;
  } catch (error) {
    if (isForeignKey(error)) return false;
    throw error;
  }
}

function isForeignKey(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : null;
  return code === "SQLITE_CONSTRAINT_FOREIGNKEY" || isForeignKey(error.cause);
}
