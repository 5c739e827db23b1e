import { asc, eq, getTableColumns } from "drizzle-orm";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { courseVersions } from "#db/schema/content.ts";
import {
  moduleCompletions,
  pageCompletions,
  readingPlaces,
} from "#db/schema/learning.ts";
import { quizAnswers, quizAttempts, quizFlags } from "#db/schema/quizzes.ts";
import { scenarioChoices, scenarioPlays } from "#db/schema/scenarios.ts";

/**
 * Everything that is stored about how somebody learns, table by table, over all
 * that they are enrolled in; their attempts are in `listStoredAttempts`.
 */
export function listOwnLearning(db: Queryable, personId: PersonId) {
  const own = eq(enrolments.personId, personId);
  return {
    pageCompletions: db
      .select(getTableColumns(pageCompletions))
      .from(enrolments)
      .innerJoin(
        pageCompletions,
        eq(pageCompletions.enrolmentId, enrolments.id),
      )
      .where(own)
      .orderBy(asc(pageCompletions.completedAt))
      .all(),
    moduleCompletions: listOwnModuleCompletions(db, personId),
    readingPlaces: db
      .select(getTableColumns(readingPlaces))
      .from(enrolments)
      .innerJoin(readingPlaces, eq(readingPlaces.enrolmentId, enrolments.id))
      .where(own)
      .orderBy(asc(readingPlaces.seenAt))
      .all(),
    scenarioPlays: listOwnPlays(db, personId),
  };
}

function listOwnModuleCompletions(db: Queryable, personId: PersonId) {
  const { enrolmentId, moduleId, completedAt } =
    getTableColumns(moduleCompletions);
  return db
    .select({
      enrolmentId,
      moduleId,
      courseVersion: courseVersions.number,
      completedAt,
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
    .where(eq(enrolments.personId, personId))
    .orderBy(asc(completedAt))
    .all();
}

/** With their answers and marks, as they are stored. */
export function listStoredAttempts(db: Queryable, personId: PersonId) {
  const own = eq(enrolments.personId, personId);
  const inEnrolment = eq(quizAttempts.enrolmentId, enrolments.id);
  const answers = db
    .select(getTableColumns(quizAnswers))
    .from(enrolments)
    .innerJoin(quizAttempts, inEnrolment)
    .innerJoin(quizAnswers, eq(quizAnswers.attemptId, quizAttempts.id))
    .where(own)
    .orderBy(asc(quizAnswers.savedAt))
    .all();
  const flags = db
    .select(getTableColumns(quizFlags))
    .from(enrolments)
    .innerJoin(quizAttempts, inEnrolment)
    .innerJoin(quizFlags, eq(quizFlags.attemptId, quizAttempts.id))
    .where(own)
    .all();
  const answersOf = Map.groupBy(answers, ({ attemptId }) => attemptId);
  const flagsOf = Map.groupBy(flags, ({ attemptId }) => attemptId);
  return db
    .select(getTableColumns(quizAttempts))
    .from(enrolments)
    .innerJoin(quizAttempts, inEnrolment)
    .where(own)
    .orderBy(asc(quizAttempts.startedAt))
    .all()
    .map((attempt) => ({
      ...attempt,
      answers: answersOf.get(attempt.id) ?? [],
      flags: flagsOf.get(attempt.id) ?? [],
    }));
}

/** With the way that was taken; not with the seed, which orders what is left. */
function listOwnPlays(db: Queryable, personId: PersonId) {
  const own = eq(enrolments.personId, personId);
  const inEnrolment = eq(scenarioPlays.enrolmentId, enrolments.id);
  const choices = db
    .select(getTableColumns(scenarioChoices))
    .from(enrolments)
    .innerJoin(scenarioPlays, inEnrolment)
    .innerJoin(scenarioChoices, eq(scenarioChoices.playId, scenarioPlays.id))
    .where(own)
    .orderBy(asc(scenarioChoices.position))
    .all();
  const choicesOf = Map.groupBy(choices, ({ playId }) => playId);
  const { seed: _order, ...columns } = getTableColumns(scenarioPlays);
  return db
    .select(columns)
    .from(enrolments)
    .innerJoin(scenarioPlays, inEnrolment)
    .where(own)
    .orderBy(asc(scenarioPlays.startedAt))
    .all()
    .map((play) => ({ ...play, choices: choicesOf.get(play.id) ?? [] }));
}
