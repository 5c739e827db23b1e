import {
  findLatestVersion,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import { attendedByEnrolment } from "#app/features/attendance/attended-minutes.server.ts";
import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { Programme } from "#app/features/cohorts/programmes.queries.server.ts";
import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import { inNameOrder } from "#app/shared/name-order.ts";
import type { Text } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  completionOf,
  type AttendedMinutes,
  type Completion,
  type LearningRecord,
} from "./completion.ts";
import {
  OF_COHORT,
  OF_ENROLMENT,
  OF_PERSON,
  type Scope,
} from "./deeds.queries.server.ts";
import {
  ownAttendance,
  readDeeds,
  type AttendanceBy,
  type Deeds,
  type Wanted,
} from "./read-deeds.server.ts";

/** One learner's way through one programme: what a coordinator decides on. */
export type LearnerProgress = Completion & {
  enrolmentId: EnrolmentId;
  personId: PersonId;
  personName: string;
  profession: string | null;
  institutionName: string | null;
  track: string;
  enrolledAt: Date;
  /** Left the cohort; then `mayGet` is null. */
  withdrawnAt: Date | null;
  /** Of the sessions that are planned; all nought where none is. */
  attended: AttendedMinutes;
  /** The first and the last thing done in the programme's modules, if any. */
  firstActivityAt: Date | null;
  lastActivityAt: Date | null;
  /** When the last of the programme's modules was completed; null before. */
  finishedAt: Date | null;
};

/** The same with what a certificate will speak of. */
export type CompletionRecord = {
  progress: LearnerProgress;
  cohort: Cohort;
  programme: Programme;
  version: PublishedVersion;
};

type Learner = ReturnType<ReturnType<Scope["learners"]>["all"]>[number];

const NONE: AttendedMinutes = { plannedMinutes: 0, attendedMinutes: 0 };

/** Which halves are over makes no difference to the minutes attended. */
const ANY_TIME = new Date(0);

/**
 * Everyone in a cohort with how far they are, who left it among them, by
 * surname in the order of the Lithuanian alphabet. The same number of queries
 * however many people there are, and one for each version of the course that is
 * not in memory yet.
 */
export function findCohortProgress(
  db: Queryable,
  cohortId: CohortId,
): LearnerProgress[] {
  const attended = attendedByEnrolment(db, cohortId, ANY_TIME);
  const scope = { statements: OF_COHORT, id: cohortId };
  const records = completionRecords(
    db,
    db,
    scope,
    (id) => attended.get(id) ?? NONE,
  );
  return inNameOrder(
    records.map(({ progress }) => progress),
    ({ personName }) => personName,
  );
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
  const scope = { statements: OF_ENROLMENT, id: enrolmentId };
  const attended = ownAttendance(db, scope);
  return completionRecords(db, published, scope, attended)[0] ?? null;
}

/** The same for everything that somebody follows in a cohort, by enrolment. */
export function findCompletionsOf(
  db: Queryable,
  personId: PersonId,
): Map<EnrolmentId, LearnerProgress> {
  const scope = { statements: OF_PERSON, id: personId };
  const records = completionRecords(db, db, scope, ownAttendance(db, scope));
  return new Map(
    records.map(({ progress }) => [progress.enrolmentId, progress]),
  );
}

function completionRecords(
  db: Queryable,
  published: Queryable,
  wanted: Wanted,
  attendedBy: AttendanceBy,
): CompletionRecord[] {
  const { statements, id } = wanted;
  const asked = new Map(
    statements
      .programmes(db)
      .all({ id })
      .map((one) => [one.cohort.id, one]),
  );
  const titleElsewhere = titlesOfLatest(published);
  const deedsOf = readDeeds(db, wanted, attendedBy);
  return statements
    .learners(db)
    .all({ id })
    .map(({ courseVersionId, cohortId, ...learner }) => {
      const version = findVersion(published, courseVersionId);
      if (!version) throw new Error(`Version ${courseVersionId} is gone.`);
      const about = asked.get(cohortId);
      if (!about) throw new Error(`Cohort ${cohortId} has no programme.`);
      const deeds = deedsOf(learner.enrolmentId);
      const progress = progressOf(learner, about.programme, {
        ...deeds,
        modules: version.course.modules,
        titleElsewhere: (moduleId) =>
          titleElsewhere(version.course.id, moduleId),
      });
      return { progress, ...about, version };
    });
}

function progressOf(
  learner: Omit<Learner, "courseVersionId" | "cohortId">,
  programme: Programme,
  record: Deeds & LearningRecord,
): LearnerProgress {
  const completion = completionOf(programme, record);
  const [firstActivityAt, lastActivityAt] = activityIn(programme, record);
  const { plannedMinutes, attendedMinutes } = record.attended;
  return {
    ...learner,
    ...completion,
    mayGet: learner.withdrawnAt ? null : completion.mayGet,
    attended: { plannedMinutes, attendedMinutes },
    firstActivityAt,
    lastActivityAt,
    finishedAt: finishOf(programme, record),
  };
}

/** When the first and the last thing was done in the programme's modules. */
function activityIn(
  { moduleIds }: Programme,
  { readAt, attempts }: Deeds,
): [first: Date | null, last: Date | null] {
  let [first, last] = readAt;
  for (const { moduleId, startedAt, lastAt } of attempts) {
    if (!moduleIds.includes(moduleId)) continue;
    first = Math.min(first ?? startedAt, startedAt);
    last = Math.max(last ?? lastAt, lastAt);
  }
  return [
    first === null ? null : new Date(first),
    last === null ? null : new Date(last),
  ];
}

function finishOf(
  { moduleIds }: Programme,
  { completedModules }: Deeds,
): Date | null {
  const days = moduleIds.flatMap((id) => completedModules.get(id) ?? []);
  return days.length === moduleIds.length ? latest(days) : null;
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

function latest(days: readonly Date[]): Date | null {
  return days.reduce<Date | null>(
    (last, at) => (last && last >= at ? last : at),
    null,
  );
}
