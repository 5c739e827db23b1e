import { describe, expect, test } from "vitest";
import { SESSION_FIELDS } from "#tests/support/office-forms.ts";
import { readTimes, SessionForm, type Mistakes } from "./session-form.ts";

type Fields = Record<string, string | undefined>;

function read(fields: Fields) {
  return readTimes(SessionForm.parse({ ...SESSION_FIELDS, ...fields }));
}

describe("the times of a session", () => {
  test.each<[string, Fields, Mistakes]>([
    ["an end at the start", { until: "09:00" }, { until: "order" }],
    [
      "more than 14 hours",
      { from: "06:00", until: "20:01" },
      { until: "long" },
    ],
    [
      "a break before the start",
      { break1From: "08:00" },
      { break1From: "break_outside" },
    ],
    [
      "a break that ends before it begins",
      { break1Until: "11:00" },
      { break1From: "order" },
    ],
    ["half a break", { break2From: "15:00" }, { break2From: "break_half" }],
    [
      "breaks that overlap",
      { break2From: "12:30", break2Until: "13:30" },
      { break2From: "break_overlap" },
    ],
    ["a middle at the end", { halvesAt: "17:00" }, { halvesAt: "middle" }],
    [
      "times that the clocks skip",
      { day: "2026-03-29", from: "03:00", halvesAt: "03:59" },
      { from: "skipped", halvesAt: "skipped" },
    ],
  ])("are refused with %s", (_, fields, mistakes) => {
    const result = read(fields);
    if (result.ok) throw new Error("It was taken.");
    const said = Object.entries(mistakes).map(([field, key]) => [
      field,
      `session_error_${key}`,
    ]);
    expect(result.refusal).toMatchObject(Object.fromEntries(said));
  });

  test("may be 14 hours, with breaks that follow each other", () => {
    const result = read({
      from: "06:00",
      until: "20:00",
      break2From: "13:00",
      break2Until: "13:15",
    });
    expect(result).toMatchObject({ ok: true, value: { isTwice: false } });
  });
});
