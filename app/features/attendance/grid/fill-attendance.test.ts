import { expect, describe, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { asta, darius } from "#db/seed/people.ts";
import { attendanceOffice as office } from "#tests/support/attendance-office.ts";
import { addSession } from "#tests/support/small-sessions.ts";

describe("filling in", () => {
  test("writes what was changed, with one line in the trail", () => {
    const { fill, marks, of, db, at } = office();
    const result = fill([
      [of.ruta, 1, "-", "p15"],
      [of.ruta, 2, "-", "-"],
      [of.egle, 1, "-", "a"],
    ]);
    expect(result).toEqual({ ok: true, value: { written: 2, conflicts: [] } });
    expect(marks(of.ruta)).toBe("p15,-");
    expect(marks(of.egle)).toBe("a,-");
    expect(auditTrailOf(db, at.sessionId)).toMatchObject([
      { action: "attendance.filled", facts: { marks: 2, changed: [] } },
    ]);
  });

  test("the same form twice writes nothing the second time", () => {
    const { fill, of, db, at } = office();
    fill([[of.ruta, 1, "-", "p"]]);
    expect(fill([[of.ruta, 1, "-", "p"]])).toMatchObject({
      value: { written: 0, conflicts: [] },
    });
    expect(auditTrailOf(db, at.sessionId)).toHaveLength(1);
  });

  test("what somebody else said meanwhile stands, and both values come back", () => {
    const { fill, marks, of, db, cohortId } = office();
    db.$client
      .prepare("insert into cohort_coordinators values (?, ?, 0)")
      .run(cohortId, darius.id);
    fill([[of.ruta, 1, "-", "p"]], { actor: darius });
    const result = fill([
      [of.ruta, 1, "-", "a"],
      [of.ruta, 2, "-", "a"],
      [of.egle, 1, "-", "p"],
    ]);
    expect(result).toMatchObject({
      value: {
        written: 2,
        conflicts: [
          {
            enrolmentId: of.ruta,
            half: 1,
            mine: { wasPresent: false },
            theirs: { wasPresent: true },
            markedBy: darius.name,
          },
        ],
      },
    });
    expect(marks(of.ruta)).toBe("p,a");
  });

  test("a row that one did not touch is not written over", () => {
    const { fill, marks, of } = office();
    fill([[of.ruta, 1, "-", "p5"]]);
    fill([[of.ruta, 1, "-", "-"]]);
    expect(marks(of.ruta)).toBe("p5,-");
  });

  test("a mark can be taken back before the lock", () => {
    const { fill, marks, of } = office();
    fill([[of.ruta, 1, "-", "p"]]);
    fill([[of.ruta, 1, "p", "-"]]);
    expect(marks(of.ruta)).toBe("-,-");
  });

  test("all present fills only what nobody has said", () => {
    const { fill, marks, of } = office();
    fill([[of.ruta, 1, "-", "a"]]);
    fill(
      [
        [of.ruta, 1, "a", "a"],
        [of.ruta, 2, "-", "-"],
        [of.egle, 1, "-", "-"],
        [of.egle, 2, "-", "-"],
        [of.zivile, 1, "-", "p10"],
      ],
      { allPresent: [1] },
    );
    expect([of.ruta, of.egle, of.zivile].map(marks)).toEqual([
      "a,-",
      "p,-",
      "p10,-",
    ]);
  });

  test("a person of another cohort is not found, and nothing is written", () => {
    const { fill, marks, of } = office();
    const stranger = "enr_stranger";
    expect(
      fill([
        [of.ruta, 1, "-", "p"],
        [stranger, 1, "-", "p"],
      ]),
    ).toMatchObject({ refusal: { code: "not-found" } });
    expect(marks(of.ruta)).toBe("-,-");
  });

  test.each([darius, asta])(
    "$name, who does not run it, is told nothing",
    (actor) => {
      const { fill, of } = office();
      expect(fill([[of.ruta, 1, "-", "p"]], { actor })).toMatchObject({
        refusal: { code: "not-found" },
      });
    },
  );

  test("waits for the start, and refuses what was cancelled", () => {
    const { fill, of, app, cohortId } = office();
    const to = new Date("2026-12-01T07:00:00Z");
    const end = new Date("2026-12-01T08:00:00Z");
    const times = { startsAt: to, endsAt: end, halvesAt: null, breaks: [] };
    const later = addSession(app, cohortId, times);
    const gone = addSession(app, cohortId, { cancelledAt: app.clock() });
    const one: [EnrolmentId, number, string, string][] = [
      [of.ruta, 1, "-", "p"],
    ];
    expect(fill(one, { sessionId: later.id })).toMatchObject({
      refusal: { code: "shut", why: "to-come" },
    });
    expect(fill(one, { sessionId: gone.id })).toMatchObject({
      refusal: { code: "shut", why: "cancelled" },
    });
    app.advance(to.getTime() - app.clock().getTime());
    expect(fill(one, { sessionId: later.id }).ok).toBe(true);
  });

  test("who has left the cohort is shown only with marks", () => {
    const { fill, marks, of, db, app } = office();
    fill([[of.ruta, 1, "-", "p"]]);
    db.update(enrolments).set({ withdrawnAt: app.clock() }).run();
    expect(marks(of.ruta)).toBe("p,-");
    expect(marks(of.egle)).toBeUndefined();
  });
});
