import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SessionTimes } from "#app/features/cohorts/session-time.ts";
import type { SessionId } from "#app/shared/ids.ts";
import { NOW } from "#tests/support/now.ts";
import { attendedOf, type Mark } from "./attended-minutes.ts";

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);

/** 180 minutes, an hour of lunch, 180 minutes: on the Friday before NOW. */
const day: SessionTimes & { id: SessionId; cancelledAt: Date | null } = {
  id: "ses_day",
  startsAt: at("07:00"),
  endsAt: at("14:00"),
  breaks: [
    { startsAt: "2026-11-20T10:00:00Z", endsAt: "2026-11-20T11:00:00Z" },
  ],
  halvesAt: at("10:30"),
  cancelledAt: null,
};
const later = {
  ...day,
  startsAt: new Date("2026-12-01T07:00:00Z"),
  endsAt: new Date("2026-12-01T08:30:00Z"),
  breaks: [],
  halvesAt: null,
};

const mark = (half: number, wasPresent: boolean, minutesMissed = 0): Mark => ({
  sessionId: "ses_day",
  enrolmentId: "enr_one",
  half,
  wasPresent,
  minutesMissed,
});

describe("the minutes that one person attended", () => {
  test.each([
    ["nobody has said", [], 0, 2],
    ["both halves", [mark(1, true), mark(2, true)], 360, 0],
    ["the first half, and the second is not marked", [mark(1, true)], 180, 1],
    ["the first half alone", [mark(1, true), mark(2, false)], 180, 0],
    ["20 minutes late", [mark(1, true, 20), mark(2, true)], 340, 0],
    ["left 45 minutes early", [mark(1, true), mark(2, true, 45)], 315, 0],
    ["missed more than there was", [mark(1, true, 999)], 0, 1],
    ["was not there at all", [mark(1, false), mark(2, false)], 0, 0],
    ["a half that is not there", [mark(3, true)], 0, 2],
  ])("%s", (_, marks, attendedMinutes, unmarkedHalves) => {
    expect(attendedOf([day], marks, NOW)).toEqual({
      plannedMinutes: 360,
      attendedMinutes,
      unmarkedHalves,
    });
  });

  test("a cancelled session is not planned, and its marks count nothing", () => {
    const cancelled = { ...day, cancelledAt: NOW };
    expect(attendedOf([cancelled], [mark(1, true)], NOW)).toEqual({
      plannedMinutes: 0,
      attendedMinutes: 0,
      unmarkedHalves: 0,
    });
  });

  test("a session to come is planned, and nobody waits for its marks", () => {
    expect(attendedOf([later], [], NOW)).toEqual({
      plannedMinutes: 90,
      attendedMinutes: 0,
      unmarkedHalves: 0,
    });
  });

  test("is never more than is planned, whatever is marked", () => {
    const anyMark = fc.record({
      half: fc.integer({ min: 1, max: 2 }),
      wasPresent: fc.boolean(),
      minutesMissed: fc.integer({ min: 0, max: 2000 }),
    });
    fc.assert(
      fc.property(fc.array(anyMark), (marks) => {
        const own = marks.map((one) => ({
          ...mark(1, true),
          ...one,
        }));
        const sum = attendedOf([day, later], own, NOW);
        expect(sum.attendedMinutes).toBeLessThanOrEqual(sum.plannedMinutes);
        expect(sum.attendedMinutes).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
