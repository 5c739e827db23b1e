import { describe, expect, test } from "vitest";
import { NOW } from "#tests/support/now.ts";
import { stateOfCertificate } from "./certificate-state.ts";
import { reminderDue } from "./expiry-reminder.ts";
import { validUntil } from "./valid-until.ts";

describe("validUntil", () => {
  test.each([
    ["2026-11-23T08:00:00Z", 12, "2027-11-23T21:59:59.999Z"],
    ["2026-01-31T08:00:00Z", 1, "2026-02-28T21:59:59.999Z"],
    ["2027-12-31T08:00:00Z", 2, "2028-02-29T21:59:59.999Z"],
    ["2028-02-29T08:00:00Z", 12, "2029-02-28T21:59:59.999Z"],
    // Half past midnight on the 1st in Vilnius, still the 30th in UTC.
    ["2026-06-30T21:30:00Z", 1, "2026-08-01T20:59:59.999Z"],
    // The days on which clocks go forward and back.
    ["2026-02-28T08:00:00Z", 1, "2026-03-28T21:59:59.999Z"],
    ["2026-02-28T22:00:00Z", 0, "2026-03-01T21:59:59.999Z"],
    ["2026-09-25T08:00:00Z", 1, "2026-10-25T21:59:59.999Z"],
    ["2026-02-28T08:00:00Z", 60, "2031-02-28T21:59:59.999Z"],
    ["2026-03-29T08:00:00Z", 0, "2026-03-29T20:59:59.999Z"],
  ])("issued at %s for %i months: %s", (issuedAt, months, until) => {
    expect(validUntil(new Date(issuedAt), months)?.toISOString()).toBe(until);
  });

  test("is never where a programme says nothing", () => {
    expect(validUntil(NOW, null)).toBeNull();
  });
});

describe("stateOfCertificate", () => {
  const day = new Date("2027-11-23T21:59:59.999Z");
  const row = { validUntil: day, revokedAt: null, successorFor: null };
  const after = new Date(day.getTime() + 1);
  test.each([
    [row, day, "valid"],
    [row, after, "expired"],
    [{ ...row, validUntil: null }, after, "valid"],
    [{ ...row, successorFor: "correction" as const }, day, "replaced"],
    [{ ...row, successorFor: "renewal" as const }, day, "valid"],
    [{ ...row, successorFor: "renewal" as const }, after, "expired"],
    [
      { ...row, revokedAt: day, successorFor: "correction" as const },
      day,
      "revoked",
    ],
  ])("%j at %s is %s", (one, now, state) => {
    expect(stateOfCertificate(one, now)).toEqual({ state });
  });
});

describe("reminderDue", () => {
  /** The reminder that is due now, of one that is valid for so many days. */
  function due({ validDays = 365, daysLeft }: Record<string, number>) {
    const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
    const validUntil = after(daysLeft ?? 0);
    const issuedAt = after((daysLeft ?? 0) - validDays);
    return reminderDue({ issuedAt, validUntil }, NOW)?.daysBefore ?? null;
  }

  test.each([
    [91, null],
    [90, 90],
    [61, 90],
    [60, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
    [-1, null],
  ])("with %i days left: %j", (daysLeft, daysBefore) => {
    expect(due({ daysLeft })).toBe(daysBefore);
  });

  test("is never older than the certificate", () => {
    expect(due({ validDays: 30, daysLeft: 30 })).toBeNull();
    expect(due({ validDays: 31, daysLeft: 30 })).toBe(30);
  });
});
