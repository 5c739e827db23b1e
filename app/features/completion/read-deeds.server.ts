import { attendedOf } from "#app/features/attendance/attended-minutes.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import type { AttendedMinutes, LearningRecord } from "./completion.ts";
import { byEnrolment, type Scope } from "./deeds.queries.server.ts";

/** Whose deeds are wanted: a scope, and what it is looked up by. */
export type Wanted = { statements: Scope; id: string };

export type AttendanceBy = (enrolmentId: EnrolmentId) => AttendedMinutes;

/** What one enrolment did, without the version that it is held against. */
export type Deeds = Omit<LearningRecord, "modules" | "titleElsewhere"> & {
  /** When something was done, by module: at least the first and the last. */
  happenings: { moduleId: string; at: Date }[];
};

/** Which halves are over makes no difference to the minutes attended. */
const ANY_TIME = new Date(0);

/** Everything that the enrolments of a scope did, by enrolment. */
export function readDeeds(
  db: Queryable,
  { statements, id }: Wanted,
  attendedBy: AttendanceBy,
): (enrolmentId: EnrolmentId) => Deeds {
  const pages = byEnrolment(statements.pages(db).all({ id }));
  const modules = byEnrolment(statements.modules(db).all({ id }));
  const attempts = byEnrolment(statements.attempts(db).all({ id }));
  const measured = byEnrolment(statements.measured(db).all({ id }));
  return (enrolmentId) => {
    const read = pages.get(enrolmentId) ?? [];
    const tried = (attempts.get(enrolmentId) ?? []).sort(
      (one, other) => one.number - other.number,
    );
    return {
      doneStepIds: new Set(read.flatMap(({ pageIds }) => pageIds.split(" "))),
      completedModules: new Map(
        modules
          .get(enrolmentId)
          ?.map(({ moduleId, completedAt }) => [moduleId, completedAt]),
      ),
      attempts: tried,
      attended: attendedBy(enrolmentId),
      measured: new Set(
        measured.get(enrolmentId)?.map(({ occasion }) => occasion),
      ),
      happenings: [...read.flatMap(readingsIn), ...tried.flatMap(triesIn)],
    };
  };
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

type Statement<Name extends keyof Scope> = ReturnType<
  ReturnType<Scope[Name]>["all"]
>[number];

function readingsIn({ moduleId, firstAt, lastAt }: Statement<"pages">) {
  return [firstAt, lastAt].flatMap((at) => (at ? [{ moduleId, at }] : []));
}

function triesIn(attempt: Statement<"attempts">) {
  const { moduleId, startedAt, submittedAt, answeredAt } = attempt;
  const lastAt = submittedAt ?? answeredAt ?? startedAt;
  return [startedAt, lastAt].map((at) => ({ moduleId, at }));
}
