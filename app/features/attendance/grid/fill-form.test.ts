import { expect, test } from "vitest";
import { readFilledForm } from "./fill-form.ts";

const lengths = [{ minutes: 180 }, { minutes: 90 }];
const ONE = "enr_one";

function read(fields: Record<string, string>) {
  const all = { [`was-${ONE}`]: "-,a", ...fields };
  return readFilledForm(new Map(Object.entries(all)), lengths);
}

/** The codes of both halves. */
const said = (fields: Record<string, string>) =>
  read(fields).form.halves.map(({ is }) => is);

const present = { wasPresent: true, minutesMissed: 0 };
const absent = { wasPresent: false, minutesMissed: 0 };

test.each([
  ["nothing chosen", {}, [null, null]],
  ["one of each", { "h1-enr_one": "p", "h2-enr_one": "a" }, [present, absent]],
  [
    "minutes of somebody who came late",
    { "h1-enr_one": "p", "m1-enr_one": " 15 " },
    [{ wasPresent: true, minutesMissed: 15 }, null],
  ],
  [
    "minutes alone: then they were there",
    { "m2-enr_one": "90" },
    [null, { wasPresent: true, minutesMissed: 90 }],
  ],
  [
    "no minutes of somebody absent",
    { "h1-enr_one": "a", "m1-enr_one": "0" },
    [absent, null],
  ],
  ["a choice that the page does not have", { "h1-enr_one": "x" }, [null, null]],
])("%s", (_, fields, expected) => {
  expect(said(fields)).toEqual(expected);
  expect(read(fields).errors).toEqual({});
});

test.each([
  [
    "a word",
    { "m1-enr_one": "daug" },
    "m1-enr_one",
    "attendance_error_minutes",
  ],
  ["a minus", { "m1-enr_one": "-5" }, "m1-enr_one", "attendance_error_minutes"],
  [
    "half a minute",
    { "m1-enr_one": "1.5" },
    "m1-enr_one",
    "attendance_error_minutes",
  ],
  [
    "more than the half has",
    { "m2-enr_one": "91" },
    "m2-enr_one",
    "attendance_error_too_many",
  ],
  [
    "minutes of somebody absent",
    { "h1-enr_one": "a", "m1-enr_one": "5" },
    "m1-enr_one",
    "attendance_error_absent_minutes",
  ],
])("%s is a mistake", (_, fields, field, message) => {
  expect(read(fields).errors).toEqual({ [field]: message });
});

test("rows and halves that no page has are left out", () => {
  const fields = new Map([
    ["was-enr_one", "-,-,-,nonsense"],
    ["was-per_two", "-"],
    ["h1-enr_three", "p"],
    ["all", "7"],
  ]);
  const { form, errors } = readFilledForm(fields, lengths);
  expect(form.halves).toHaveLength(2);
  expect(form.allPresent).toEqual([]);
  expect(errors).toEqual({});
});
