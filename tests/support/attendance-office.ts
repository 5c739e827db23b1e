import { fillAttendance } from "#app/features/attendance/grid/fill-attendance.server.ts";
import { lockAttendance } from "#app/features/attendance/lock/lock-attendance.server.ts";
import { openSession } from "#app/features/attendance/open-attendance.server.ts";
import { codeOf, saidOf } from "#app/features/attendance/said.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { lina } from "#db/seed/people.ts";
import { smallWorld } from "./small-world.ts";

/** The small world with its session that waits to be filled in, and short words. */
export function attendanceOffice() {
  const world = smallWorld();
  const { app, cohortId, sessions, enrolments: of } = world;
  const { db } = app;
  const at = { cohortId, sessionId: sessions.open };
  /** What the page of `actor` sends: `["ruta", 1, "-", "p15"]` changes one half. */
  const fill = (
    changes: [EnrolmentId, number, was: string, is: string][],
    {
      actor = lina,
      allPresent = [] as number[],
      sessionId = at.sessionId,
    } = {},
  ) =>
    fillAttendance(app, {
      actor,
      cohortId,
      sessionId,
      form: {
        allPresent,
        halves: changes.map(([enrolmentId, half, was, is]) => ({
          enrolmentId,
          half,
          was: saidOf(was) ?? null,
          is: saidOf(is) ?? null,
        })),
      },
    });
  const marks = (enrolmentId: EnrolmentId) =>
    openSession(db, lina, { ...at, now: app.clock() })
      ?.rows.find((row) => row.enrolmentId === enrolmentId)
      ?.said.map(codeOf)
      .join(",");
  const lock = (missing: number, marksAbsent = false) =>
    lockAttendance(app, { actor: lina, ...at, missing, marksAbsent });
  return { ...world, db, at, of, fill, marks, lock };
}
