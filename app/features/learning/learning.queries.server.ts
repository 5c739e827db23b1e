import { and, eq, sql } from "drizzle-orm";
import type { EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { courseVersions } from "#db/schema/content.ts";
import { moduleCompletions, pageCompletions } from "#db/schema/learning.ts";
import { doneSteps, type DoneSteps } from "./done-steps.ts";

/** A module that was completed, and the version that it was completed at. */
export type ModuleCompletion = {
  moduleId: string;
  completedAt: Date;
  versionNumber: number;
};

/**
 * Marks a step as done in a track; false when it was done before, and stays as
 * it was. Only what was passed over and is read after all changes: it is new.
 */
export function insertPageCompletion(
  db: Queryable,
  completion: typeof pageCompletions.$inferInsert,
): boolean {
  const { completedAt, wasSkipped = false } = completion;
  const { changes } = db
    .insert(pageCompletions)
    .values(completion)
    .onConflictDoUpdate({
      target: [
        pageCompletions.enrolmentId,
        pageCompletions.moduleId,
        pageCompletions.pageId,
        pageCompletions.track,
      ],
      set: { completedAt, wasSkipped },
      setWhere: sql`${pageCompletions.wasSkipped} and not ${wasSkipped ? 1 : 0}`,
    })
    .run();
  return changes > 0;
}

/**
 * Takes a later instant for a step that is done in a track: it was read again,
 * at another version.
 */
export function renewPageCompletion(
  db: Queryable,
  {
    enrolmentId,
    moduleId,
    pageId,
    track,
    completedAt,
  }: typeof pageCompletions.$inferInsert,
): void {
  db.update(pageCompletions)
    .set({ completedAt })
    .where(
      and(
        eq(pageCompletions.enrolmentId, enrolmentId),
        eq(pageCompletions.moduleId, moduleId),
        eq(pageCompletions.pageId, pageId),
        eq(pageCompletions.track, track),
      ),
    )
    .run();
}

/** Stores it once; false when it was there, and stays as it was. */
export function insertModuleCompletion(
  db: Queryable,
  completion: typeof moduleCompletions.$inferInsert,
): boolean {
  const { changes } = db
    .insert(moduleCompletions)
    .values(completion)
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

/** Ids of the steps of an enrolment that are done in any track. */
export function findCompletedStepIds(
  db: Queryable,
  enrolmentId: EnrolmentId,
): Set<string> {
  const rows = completionsOf(db).all({ enrolmentId });
  return new Set(rows.map(({ pageId }) => pageId));
}

/** The same with the tracks that they were done in. */
export function findDoneSteps(
  db: Queryable,
  enrolmentId: EnrolmentId,
): DoneSteps {
  return doneSteps(completionsOf(db).all({ enrolmentId }));
}

const ofStep = {
  pageId: pageCompletions.pageId,
  track: pageCompletions.track,
  completedAt: pageCompletions.completedAt,
  wasSkipped: pageCompletions.wasSkipped,
};

const completionsOf = preparedOnce((db) =>
  db
    .select(ofStep)
    .from(pageCompletions)
    .where(eq(pageCompletions.enrolmentId, given("enrolmentId")))
    .prepare(),
);

/** The same for everything that a person is enrolled in, by enrolment. */
export function findDoneStepsOf(
  db: Queryable,
  personId: PersonId,
): Map<EnrolmentId, DoneSteps> {
  const rows = completionsOfPerson(db).all({ personId });
  const done = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
  return new Map(Array.from(done, ([id, steps]) => [id, doneSteps(steps)]));
}

const completionsOfPerson = preparedOnce((db) =>
  db
    .select({ enrolmentId: pageCompletions.enrolmentId, ...ofStep })
    .from(enrolments)
    .innerJoin(pageCompletions, eq(pageCompletions.enrolmentId, enrolments.id))
    .where(eq(enrolments.personId, given("personId")))
    .prepare(),
);

/** The modules that an enrolment completed, by module. */
export function findModuleCompletions(
  db: Queryable,
  enrolmentId: EnrolmentId,
): Map<string, ModuleCompletion> {
  const rows = modulesCompletedIn(db).all({ enrolmentId });
  return new Map(rows.map((row) => [row.moduleId, row]));
}

const modulesCompletedIn = preparedOnce((db) =>
  db
    .select({
      moduleId: moduleCompletions.moduleId,
      completedAt: moduleCompletions.completedAt,
      versionNumber: courseVersions.number,
    })
    .from(moduleCompletions)
    .innerJoin(
      courseVersions,
      eq(courseVersions.id, moduleCompletions.courseVersionId),
    )
    .where(eq(moduleCompletions.enrolmentId, given("enrolmentId")))
    .prepare(),
);

/** The same for everything that a person is enrolled in, by enrolment. */
export function findModuleCompletionsOf(
  db: Queryable,
  personId: PersonId,
): Map<EnrolmentId, Map<string, ModuleCompletion>> {
  const rows = modulesCompletedBy(db).all({ personId });
  const byEnrolment = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
  return new Map(
    Array.from(byEnrolment, ([id, completions]) => [
      id,
      new Map(completions.map((one) => [one.moduleId, one])),
    ]),
  );
}

const modulesCompletedBy = preparedOnce((db) =>
  db
    .select({
      enrolmentId: moduleCompletions.enrolmentId,
      moduleId: moduleCompletions.moduleId,
      completedAt: moduleCompletions.completedAt,
      versionNumber: courseVersions.number,
    })
    .from(enrolments)
    .innerJoin(
      moduleCompletions,
      eq(moduleCompletions.enrolmentId, enrolments.id),
    )
    .innerJoin(
      courseVersions,
      eq(courseVersions.id, moduleCompletions.courseVersionId),
    )
    .where(eq(enrolments.personId, given("personId")))
    .prepare(),
);
