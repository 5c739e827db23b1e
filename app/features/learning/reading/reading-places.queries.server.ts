import { and, eq } from "drizzle-orm";
import type { EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { readingPlaces } from "#db/schema/learning.ts";

export type ReadingPlace = typeof readingPlaces.$inferSelect;

/** Where somebody stopped reading in a module; null when nothing is known. */
export function findReadingPlace(
  db: Queryable,
  enrolmentId: EnrolmentId,
  moduleId: string,
): ReadingPlace | null {
  return placeIn(db).get({ enrolmentId, moduleId }) ?? null;
}

const placeIn = preparedOnce((db) =>
  db
    .select()
    .from(readingPlaces)
    .where(
      and(
        eq(readingPlaces.enrolmentId, given("enrolmentId")),
        eq(readingPlaces.moduleId, given("moduleId")),
      ),
    )
    .prepare(),
);

/** In place of the one that was kept for this module before. */
export function putReadingPlace(
  db: Queryable,
  place: typeof readingPlaces.$inferInsert,
): void {
  const { pageId, headingId = null, seenAt } = place;
  db.insert(readingPlaces)
    .values(place)
    .onConflictDoUpdate({
      target: [readingPlaces.enrolmentId, readingPlaces.moduleId],
      set: { pageId, headingId, seenAt },
    })
    .run();
}
