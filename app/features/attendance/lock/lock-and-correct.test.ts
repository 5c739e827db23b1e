import { expect, describe, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { lina } from "#db/seed/people.ts";
import { attendanceOffice as office } from "#tests/support/attendance-office.ts";
import { addSession } from "#tests/support/small-sessions.ts";
import { attendedByEnrolment } from "../attended-minutes.server.ts";
import { correctAttendance } from "../correction/correct-attendance.server.ts";
import { openSession } from "../open-attendance.server.ts";
import { saidOf } from "../said.ts";
import { lockAttendance } from "./lock-attendance.server.ts";

describe("the lock", () => {
  test("is refused when another number of marks is missing than was shown", () => {
    const { lock, fill, of } = office();
    fill([[of.ruta, 1, "-", "p"]]);
    expect(lock(12)).toMatchObject({
      refusal: { code: "other-number", missing: 11 },
    });
  });

  test("changes no number", () => {
    const { lock, fill, of, db, cohortId, app } = office();
    fill([[of.ruta, 1, "-", "p15"]]);
    const before = attendedByEnrolment(db, cohortId, app.clock());
    expect(lock(11)).toMatchObject({ value: { isNew: true } });
    expect(attendedByEnrolment(db, cohortId, app.clock())).toEqual(before);
  });

  test("marks who is missing as absent only when asked", () => {
    const { lock, marks, of } = office();
    lock(12, true);
    expect(marks(of.ruta)).toBe("a,a");
  });

  test("ends the filling in; a second lock changes nothing", () => {
    const { lock, fill, of } = office();
    lock(12);
    expect(lock(12)).toMatchObject({ value: { isNew: false } });
    expect(fill([[of.ruta, 1, "-", "p"]])).toMatchObject({
      refusal: { code: "shut", why: "locked" },
    });
  });

  test("waits for the end of the session", () => {
    const { app, cohortId } = office();
    const endsAt = new Date(app.clock().getTime() + 1);
    const session = addSession(app, cohortId, { endsAt });
    const order = { actor: lina, cohortId, sessionId: session.id };
    expect(
      lockAttendance(app, { ...order, missing: 12, marksAbsent: false }),
    ).toMatchObject({ refusal: { code: "not-over" } });
  });
});

describe("a correction", () => {
  const reason = "Parašas yra popieriniame lape.";
  const corrected = (
    world: ReturnType<typeof office>,
    was: string,
    is: string,
    half = 1,
  ) =>
    correctAttendance(world.app, {
      actor: lina,
      ...world.at,
      enrolmentId: world.of.ruta,
      half,
      was: saidOf(was) ?? null,
      is: saidOf(is) ?? { wasPresent: true, minutesMissed: 0 },
      reason,
    });

  test("keeps who, when, old, new and why, and changes the mark", () => {
    const world = office();
    world.lock(12);
    expect(corrected(world, "-", "p20").ok).toBe(true);
    expect(world.marks(world.of.ruta)).toBe("p20,-");
    const now = world.app.clock();
    const open = openSession(world.db, lina, { ...world.at, now });
    expect(open?.corrections).toMatchObject([
      {
        oldPresent: null,
        oldMinutesMissed: null,
        newPresent: true,
        newMinutesMissed: 20,
        reason,
        correctedBy: lina.name,
        correctedAt: now,
      },
    ]);
    expect(auditTrailOf(world.db, world.at.sessionId).at(-1)).toMatchObject({
      action: "attendance.corrected",
      facts: { old: "-", new: "p20", reason },
    });
  });

  test("the second of two at once sees the first and changes nothing", () => {
    const world = office();
    world.lock(12, true);
    expect(corrected(world, "a", "p").ok).toBe(true);
    expect(corrected(world, "a", "p30")).toMatchObject({
      refusal: { code: "corrected-meanwhile" },
    });
    expect(world.marks(world.of.ruta)).toBe("p,a");
  });

  test("is refused before the lock, for what it is already, and for too many minutes", () => {
    const world = office();
    expect(corrected(world, "-", "p")).toMatchObject({
      refusal: { code: "not-locked" },
    });
    world.lock(12, true);
    expect(corrected(world, "a", "a")).toMatchObject({
      refusal: { code: "nothing-new" },
    });
    expect(corrected(world, "a", "p181")).toMatchObject({
      refusal: { code: "too-many-minutes" },
    });
    expect(corrected(world, "-", "p", 3)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});
