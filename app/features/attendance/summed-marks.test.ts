import fc from "fast-check";
import { expect, test } from "vitest";
import { listSessions } from "#app/features/cohorts/sessions.queries.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { lina } from "#db/seed/people.ts";
import { attendanceOffice as office } from "#tests/support/attendance-office.ts";
import { addSession } from "#tests/support/small-sessions.ts";
import { listMarksAt, putMark } from "./attendance.queries.server.ts";
import {
  attendedByEnrolment,
  attendedOfEnrolment,
} from "./attended-minutes.server.ts";

test("SQLite sums a cohort's marks as attendedOf does for each person", () => {
  const { db, cohortId, app } = office();
  addSession(app, cohortId, { cancelledAt: app.clock() });
  addSession(app, cohortId, { endsAt: new Date("2026-12-01T08:00:00Z") });
  const bytes = db.$client.serialize();
  const ids = [...attendedByEnrolment(db, cohortId, app.clock()).keys()];
  const sessions = listSessions(db, cohortId);
  const anyMark = fc.record({
    enrolmentId: fc.constantFrom(...ids),
    sessionId: fc.constantFrom(...sessions.map(({ id }) => id)),
    half: fc.constantFrom(1, 2),
    wasPresent: fc.boolean(),
    minutesMissed: fc.integer({ min: 0, max: 400 }),
  });
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 30 }), (marks) => {
      const copy = openDatabase(bytes);
      const by = { markedById: lina.id, markedAt: app.clock() };
      for (const mark of marks) putMark(copy, { ...mark, ...by });
      const sums = attendedByEnrolment(copy, cohortId, app.clock());
      for (const enrolmentId of ids) {
        const of = { cohortId, enrolmentId };
        const own = attendedOfEnrolment(copy, of, app.clock());
        expect(sums.get(enrolmentId)).toEqual(own);
      }
      copy.$client.close();
    }),
    { numRuns: 25 },
  );
  expect(listMarksAt(db, sessions[0]?.id ?? "ses_none")).toHaveLength(6);
});
