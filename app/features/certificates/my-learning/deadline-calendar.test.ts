import { describe, expect, test } from "vitest";
import { NOW } from "#tests/support/now.ts";
import { deadlineCalendar, type Deadline } from "./deadline-calendar.server.ts";

const place = {
  locale: "lt",
  origin: "https://gaire.example",
  now: NOW,
} as const;

const november: Deadline = {
  enrolmentId: "enr_1",
  course: { slug: "small-course", title: "Mažas kursas" },
  cohort: "Ruduo; antra grupė, „Šeškinė“",
  day: "2026-11-30",
};

/** The lines of a calendar, unfolded as RFC 5545 3.1 says, by name. */
function fieldsOf(calendar: string): Map<string, string> {
  const lines = calendar.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

/** The text of a field without the escapes of RFC 5545 3.3.11. */
function textOf(calendar: string, name: string): string | undefined {
  return fieldsOf(calendar)
    .get(name)
    ?.replaceAll(/\\([,;\\])/g, "$1");
}

describe("the calendar of deadlines", () => {
  test("has the last day as one whole day without a zone", () => {
    const fields = fieldsOf(deadlineCalendar([november], place));
    expect(fields.get("DTSTART;VALUE=DATE")).toBe("20261130");
    expect(fields.get("DTEND;VALUE=DATE")).toBe("20261201");
    expect(fields.get("VERSION")).toBe("2.0");
    expect(fields.get("DTSTAMP")).toMatch(/^20261123T\d{6}Z$/);
  });

  test("ends a day at the year's end in the next year", () => {
    const last = { ...november, day: "2026-12-31" };
    const fields = fieldsOf(deadlineCalendar([last], place));
    expect(fields.get("DTEND;VALUE=DATE")).toBe("20270101");
  });

  test("is the same file every time, so that no event comes twice", () => {
    const file = deadlineCalendar([november], place);
    expect(fieldsOf(file).get("UID")).toBe("enr_1@gaire.example");
    expect(deadlineCalendar([november], place)).toBe(file);
  });

  test("lets no title begin a line of the file", () => {
    const evil = "Kursas\r\nATTACH:x\rBEGIN:VALARM\u0000\u2028X";
    const odd = {
      ...november,
      course: { slug: "odd", title: evil },
      cohort: evil,
    };
    const file = deadlineCalendar([odd], place);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\p{Cc}\u2028]/u);
    expect(textOf(file, "SUMMARY")).toContain("Kursas ATTACH:x BEGIN:VALARM X");
  });

  test("keeps odd titles whole, whatever their length", () => {
    const title =
      "Ką daryti, kai „niekas\\nieko“ nesupranta; ".repeat(5) + "户口";
    const odd = { ...november, course: { slug: "odd", title } };
    const file = deadlineCalendar([odd], place);
    expect(textOf(file, "SUMMARY")).toBe(`Baigti kursą: ${title}`);
    expect(textOf(file, "DESCRIPTION")).toContain(november.cohort);
    const longest = Math.max(...file.split("\r\n").map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(76);
  });

  test("ends every line as the format asks, and closes what it opens", () => {
    const file = deadlineCalendar([november, november], place);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const count = (line: string) =>
      file.split("\r\n").filter((l) => l === line);
    expect(count("BEGIN:VEVENT")).toHaveLength(2);
    expect(count("END:VEVENT")).toHaveLength(2);
    expect(file.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  test("is a calendar without events for whoever has no deadline", () => {
    const file = deadlineCalendar([], place);
    expect(file).toContain("BEGIN:VCALENDAR");
    expect(file).not.toContain("VEVENT");
  });
});
