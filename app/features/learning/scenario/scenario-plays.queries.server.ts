import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import type { EnrolmentId, PersonId, ScenarioPlayId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { scenarioChoices, scenarioPlays } from "#db/schema/scenarios.ts";

export type Play = typeof scenarioPlays.$inferSelect;
export type StoredChoice = typeof scenarioChoices.$inferSelect;

export function insertPlay(
  db: Queryable,
  play: typeof scenarioPlays.$inferInsert,
): Play {
  return db.insert(scenarioPlays).values(play).returning().get();
}

/** A person's own play; null when there is none, or it is another's. */
export function findPlayOf(
  db: Queryable,
  personId: PersonId,
  playId: ScenarioPlayId,
): Play | null {
  return ownPlay(db).get({ personId, playId }) ?? null;
}

const ownPlay = preparedOnce((db) =>
  db
    .select(getTableColumns(scenarioPlays))
    .from(scenarioPlays)
    .innerJoin(enrolments, eq(enrolments.id, scenarioPlays.enrolmentId))
    .where(
      and(
        eq(scenarioPlays.id, given("playId")),
        eq(enrolments.personId, given("personId")),
      ),
    )
    .prepare(),
);

/** Somebody's plays of one scenario, the first one first. */
export function listPlays(
  db: Queryable,
  enrolmentId: EnrolmentId,
  moduleId: string,
): Play[] {
  return playsOf(db).all({ enrolmentId, moduleId });
}

const playsOf = preparedOnce((db) =>
  db
    .select()
    .from(scenarioPlays)
    .where(
      and(
        eq(scenarioPlays.enrolmentId, given("enrolmentId")),
        eq(scenarioPlays.moduleId, given("moduleId")),
      ),
    )
    .orderBy(asc(scenarioPlays.number))
    .prepare(),
);

/** Closes a play for good; one that is closed stays as it is. */
export function closePlay(
  db: Queryable,
  playId: ScenarioPlayId,
  end: { endedAt: Date; endingId: string },
): void {
  db.update(scenarioPlays)
    .set(end)
    .where(and(eq(scenarioPlays.id, playId), isNull(scenarioPlays.endedAt)))
    .run();
}

/** What was decided in a play, in order. */
export function listChoices(
  db: Queryable,
  playId: ScenarioPlayId,
): StoredChoice[] {
  return choicesOf(db).all({ playId });
}

const choicesOf = preparedOnce((db) =>
  db
    .select()
    .from(scenarioChoices)
    .where(eq(scenarioChoices.playId, given("playId")))
    .orderBy(asc(scenarioChoices.position))
    .prepare(),
);

export function insertChoice(db: Queryable, choice: StoredChoice): void {
  db.insert(scenarioChoices).values(choice).run();
}
