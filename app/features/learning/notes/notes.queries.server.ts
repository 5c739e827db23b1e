import { and, asc, eq } from "drizzle-orm";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { notes } from "#db/schema/notes.ts";

// Every function asks for the owner: there is no way to ask for anybody's note.

export type SealedNote = typeof notes.$inferSelect;

type Place = Pick<SealedNote, "personId" | "moduleId" | "pageId">;

/** Stores a note in place of the earlier one; it keeps its first day. */
export function upsertNote(db: Queryable, note: SealedNote): void {
  const { courseId, sealed, updatedAt } = note;
  db.insert(notes)
    .values(note)
    .onConflictDoUpdate({
      target: [notes.personId, notes.moduleId, notes.pageId],
      set: { courseId, sealed, updatedAt },
    })
    .run();
}

export function findNote(db: Queryable, place: Place): SealedNote | null {
  return noteAt(db).get(place) ?? null;
}

const noteAt = preparedOnce((db) =>
  db
    .select()
    .from(notes)
    .where(
      and(
        eq(notes.personId, given("personId")),
        eq(notes.moduleId, given("moduleId")),
        eq(notes.pageId, given("pageId")),
      ),
    )
    .prepare(),
);

/** Gone for good; false when there was none. */
export function deleteNote(db: Queryable, place: Place): boolean {
  const { changes } = db
    .delete(notes)
    .where(
      and(
        eq(notes.personId, place.personId),
        eq(notes.moduleId, place.moduleId),
        eq(notes.pageId, place.pageId),
      ),
    )
    .run();
  return changes > 0;
}

/** Everything that a person noted, in the order of courses and modules. */
export function listNotesOf(db: Queryable, personId: PersonId): SealedNote[] {
  return db
    .select()
    .from(notes)
    .where(eq(notes.personId, personId))
    .orderBy(
      asc(notes.courseId),
      asc(notes.moduleId),
      asc(notes.createdAt),
      asc(notes.pageId),
    )
    .all();
}
