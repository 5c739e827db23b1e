import { asc, eq, max, type SQL } from "drizzle-orm";
import {
  findLatestVersion,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import {
  programmeColumns,
  type Programme,
} from "#app/features/cohorts/programmes.queries.server.ts";
import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Text } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";
import { moduleCompletions, pageCompletions } from "#db/schema/learning.ts";
import { quizAnswers, quizAttempts } from "#db/schema/quizzes.ts";
import { completionOf, type Completion } from "./completion.ts";

/** One learner's way through one programme: what a coordinator decides on. */
export type LearnerProgress = Completion & {
  enrolmentId: EnrolmentId;
  personId: PersonId;
  personName: string;
  profession: string | null;
  institutionName: string | null;
  track: string;
  enrolledAt: Date;
  /** The last thing done in the programme's modules; null before the first. */
  lastActivityAt: Date | null;
};

/** What every enrolment did, read in three queries, however many there are. */
type Deeds = {
  done: ReturnType<typeof selectCompletions>;
  completed: ReturnType<typeof selectModuleCompletions>;
  attempts: ReturnType<typeof selectAttempts>;
};

type Titles = { titleElsewhere: (moduleId: string) => Text | null };

/** The same with what a certificate will speak of. */
export type CompletionRecord = {
  progress: LearnerProgress;
  cohort: Cohort;
  programme: Programme;
  version: PublishedVersion;
};

const byName = new Intl.Collator("lt");

/**
 * Everyone in a cohort with how far they are, in the order of the Lithuanian
 * alphabet. Four queries, however many people there are, and one for each
 * version of the course that is not in memory yet.
 */
export function findCohortProgress(
  db: Queryable,
  cohortId: CohortId,
): LearnerProgress[] {
  return completionRecords(db, db, eq(enrolments.cohortId, cohortId))
    .map(({ progress }) => progress)
    .sort((one, other) => byName.compare(one.personName, other.personName));
}

/**
 * One enrolment held against its programme's rule. Null when there is no such
 * enrolment, or the person learns alone: then there is no rule to meet. Inside
 * a transaction, pass the database as `published`, so that versions are
 * remembered.
 */
export function findCompletionOf(
  db: Queryable,
  enrolmentId: EnrolmentId,
  published: Queryable = db,
): CompletionRecord | null {
  const wanted = eq(enrolments.id, enrolmentId);
  return completionRecords(db, published, wanted)[0] ?? null;
}

/** The same for everything that somebody follows in a cohort, by enrolment. */
export function findCompletionsOf(
  db: Queryable,
  personId: PersonId,
): Map<EnrolmentId, LearnerProgress> {
  const records = completionRecords(db, db, eq(enrolments.personId, personId));
  return new Map(
    records.map(({ progress }) => [progress.enrolmentId, progress]),
  );
}

function completionRecords(
  db: Queryable,
  published: Queryable,
  wanted: SQL,
): CompletionRecord[] {
  const done = Map.groupBy(selectCompletions(db, wanted), enrolmentOf);
  const completed = Map.groupBy(
    selectModuleCompletions(db, wanted),
    enrolmentOf,
  );
  const attempts = Map.groupBy(selectAttempts(db, wanted), enrolmentOf);
  const titleElsewhere = titlesOfLatest(published);
  return selectLearners(db, wanted).map(
    ({ courseVersionId, cohort, programme, ...learner }) => {
      const version = findVersion(published, courseVersionId);
      if (!version) throw new Error(`Version ${courseVersionId} is gone.`);
      const progress = {
        ...learner,
        ...completionIn(programme, version, {
          done: done.get(learner.enrolmentId) ?? [],
          completed: completed.get(learner.enrolmentId) ?? [],
          attempts: attempts.get(learner.enrolmentId) ?? [],
          titleElsewhere: (id) => titleElsewhere(version.course.id, id),
        }),
      };
      return { progress, cohort, programme, version };
    },
  );
}

function completionIn(
  programme: Programme,
  { course: { modules } }: PublishedVersion,
  { done, completed, attempts, titleElsewhere }: Deeds & Titles,
): Completion & { lastActivityAt: Date | null } {
  const doneStepIds = new Set(done.map(({ pageId }) => pageId));
  const counted = [...done, ...attempts].filter(({ moduleId }) =>
    programme.moduleIds.includes(moduleId),
  );
  return {
    ...completionOf(programme, {
      modules,
      doneStepIds,
      completedModuleIds: new Set(completed.map(({ moduleId }) => moduleId)),
      attempts,
      titleElsewhere,
    }),
    lastActivityAt: latest(counted),
  };
}

/**
 * What the latest version of a course calls a module; null where it has none of
 * that id. A version is looked up once for each course, and only when asked for.
 */
function titlesOfLatest(published: Queryable) {
  const known = new Map<string, PublishedVersion | null>();
  return (courseId: string, moduleId: string): Text | null => {
    const latest = known.has(courseId)
      ? known.get(courseId)
      : findLatestVersion(published, courseId);
    known.set(courseId, latest ?? null);
    const modules = latest?.course.modules ?? [];
    return modules.find(({ id }) => id === moduleId)?.title ?? null;
  };
}

function enrolmentOf({ enrolmentId }: { enrolmentId: EnrolmentId }) {
  return enrolmentId;
}

function selectLearners(db: Queryable, wanted: SQL) {
  return db
    .select({
      enrolmentId: enrolments.id,
      personId: people.id,
      personName: people.name,
      profession: people.profession,
      institutionName: institutions.name,
      track: enrolments.track,
      enrolledAt: enrolments.enrolledAt,
      courseVersionId: enrolments.courseVersionId,
      cohort: cohorts,
      programme: programmeColumns,
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
    .innerJoin(
      programmeVersions,
      eq(programmeVersions.id, cohorts.programmeVersionId),
    )
    .innerJoin(programmes, eq(programmes.id, programmeVersions.programmeId))
    .where(wanted)
    .all();
}

function selectCompletions(db: Queryable, wanted: SQL) {
  return db
    .select({
      enrolmentId: pageCompletions.enrolmentId,
      moduleId: pageCompletions.moduleId,
      pageId: pageCompletions.pageId,
      at: pageCompletions.completedAt,
    })
    .from(enrolments)
    .innerJoin(pageCompletions, eq(pageCompletions.enrolmentId, enrolments.id))
    .where(wanted)
    .all();
}

function selectModuleCompletions(db: Queryable, wanted: SQL) {
  return db
    .select({
      enrolmentId: moduleCompletions.enrolmentId,
      moduleId: moduleCompletions.moduleId,
    })
    .from(enrolments)
    .innerJoin(
      moduleCompletions,
      eq(moduleCompletions.enrolmentId, enrolments.id),
    )
    .where(wanted)
    .all();
}

/** With the instant at which something last happened to the attempt. */
function selectAttempts(db: Queryable, wanted: SQL) {
  return db
    .select({
      id: quizAttempts.id,
      enrolmentId: quizAttempts.enrolmentId,
      moduleId: quizAttempts.moduleId,
      startedAt: quizAttempts.startedAt,
      submittedAt: quizAttempts.submittedAt,
      score: quizAttempts.score,
      answeredAt: max(quizAnswers.savedAt),
    })
    .from(enrolments)
    .innerJoin(quizAttempts, eq(quizAttempts.enrolmentId, enrolments.id))
    .leftJoin(quizAnswers, eq(quizAnswers.attemptId, quizAttempts.id))
    .where(wanted)
    .groupBy(quizAttempts.id)
    .orderBy(asc(quizAttempts.number))
    .all()
    .map(({ startedAt, answeredAt, ...attempt }) => ({
      ...attempt,
      at: attempt.submittedAt ?? answeredAt ?? startedAt,
    }));
}

function latest(happenings: readonly { at: Date }[]): Date | null {
  return happenings.reduce<Date | null>(
    (last, { at }) => (last && last >= at ? last : at),
    null,
  );
}
