import { attendedOf } from "#app/features/attendance/attended-minutes.ts";
import type { AttemptId, EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import type { AttendedMinutes, LearningRecord } from "./completion.ts";
import { byEnrolment, type Scope } from "./deeds.queries.server.ts";

/** Whose deeds are wanted: a scope, and what it is looked up by. */
export type Wanted = { statements: Scope; id: string };

export type AttendanceBy = (enrolmentId: EnrolmentId) => AttendedMinutes;

/** What one enrolment did, without the version that it is held against. */
export type Deeds = Omit<
  LearningRecord,
  "modules" | "titleElsewhere" | "attempts"
> & {
  /** With the instants of their first and last deeds, in milliseconds. */
  attempts: (LearningRecord["attempts"][number] & {
    number: number;
    startedAt: number;
    lastAt: number;
  })[];
  /** The first and the last page of the programme's modules. */
  readAt: [first: number | null, last: number | null];
};

type Row = ReturnType<ReturnType<Scope["deeds"]>["all"]>[number];

/** Which halves are over makes no difference to the minutes attended. */
const ANY_TIME = new Date(0);

/** Everything that the enrolments of a scope did, by enrolment. */
export function readDeeds(
  db: Queryable,
  { statements, id }: Wanted,
  attendedBy: AttendanceBy,
): (enrolmentId: EnrolmentId) => Deeds {
  const rows = new Map<EnrolmentId, Row>();
  for (const row of statements.deeds(db).all({ id })) {
    rows.set(row.enrolmentId, row);
  }
  const doneSteps = rememberedSets();
  return (enrolmentId) => {
    const row = rows.get(enrolmentId);
    if (!row) throw new Error(`Enrolment ${enrolmentId} has no programme.`);
    return {
      ...listsIn(row),
      doneStepIds: doneSteps(row.pageIds ?? "[]"),
      attended: attendedBy(enrolmentId),
    };
  };
}

/** People who did the same pages, as many do, share one set. */
function rememberedSets(): (list: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (list) => {
    // The statement made the list, of a column of that type.
    const set = known.get(list) ?? new Set(JSON.parse(list) as string[]);
    known.set(list, set);
    return set;
  };
}

/** The statement made the lists, of columns of these types. */
function listsIn({ readAt, completed, attempts, measured }: Row) {
  const tried = JSON.parse(attempts) as AttemptColumns[];
  const done = JSON.parse(completed) as [moduleId: string, at: number][];
  return {
    readAt: JSON.parse(readAt) as Deeds["readAt"],
    completedModules: new Map(done.map(([id, at]) => [id, new Date(at)])),
    attempts: tried
      .map(attemptOf)
      .sort((one, other) => one.number - other.number),
    measured: new Set(JSON.parse(measured) as ("before" | "after")[]),
  };
}

type AttemptColumns = [
  id: AttemptId,
  moduleId: string,
  number: number,
  startedAt: number,
  lastAt: number,
  submittedAt: number | null,
  score: number | null,
];

function attemptOf([
  id,
  moduleId,
  number,
  startedAt,
  lastAt,
  submitted,
  score,
]: AttemptColumns): Deeds["attempts"][number] {
  const submittedAt = submitted === null ? null : new Date(submitted);
  return { id, moduleId, number, startedAt, lastAt, submittedAt, score };
}

/** For few enrolments, whose sessions and marks are read row by row. */
export function ownAttendance(
  db: Queryable,
  { statements, id }: Wanted,
): AttendanceBy {
  const sessions = byEnrolment(statements.sessions(db).all({ id }));
  const marks =
    sessions.size > 0 ? byEnrolment(statements.marks(db).all({ id })) : null;
  return (enrolmentId) => {
    const planned = sessions.get(enrolmentId) ?? [];
    return attendedOf(
      planned.map(({ session }) => session),
      marks?.get(enrolmentId) ?? [],
      ANY_TIME,
    );
  };
}
