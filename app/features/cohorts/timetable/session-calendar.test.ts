import { describe, expect, test } from "vitest";
import { oddNames } from "#tests/support/odd-names.ts";
import { NOW } from "#tests/support/now.ts";
import {
  sessionCalendar,
  type CalendarSession,
} from "./session-calendar.server.ts";

const place = {
  locale: "lt",
  origin: "https://gaire.example",
  now: NOW,
} as const;

const dayOne: CalendarSession = {
  id: "ses_1",
  cohortId: "coh_1",
  title: { lt: "Pirma diena", en: "Day one" },
  cohortTitle: { lt: "Ruduo", en: "Autumn" },
  form: "contact",
  place: "Gairių g. 1, Gairiai; 2 a.",
  trainers: ["Vytautas Kazlauskas", "Ona Žukauskaitė"],
  startsAt: new Date("2026-11-20T07:00:00Z"),
  endsAt: new Date("2026-11-20T14:30:00Z"),
  cancelledAt: null,
  revision: 0,
};

/** The events of a file as RFC 5545 reads them: unfolded, split, unescaped. */
function eventsOf(file: string): Map<string, string>[] {
  const lines = file.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push(new Map());
    const colon = line.indexOf(":");
    const value = line
      .slice(colon + 1)
      .replaceAll(/\\([,;\\nN])/g, (_, one: string) =>
        one.toLowerCase() === "n" ? "\n" : one,
      );
    events.at(-1)?.set(line.slice(0, colon), value);
  }
  return events;
}

describe("the calendar of a cohort", () => {
  test("has an event in UTC for each session", () => {
    const file = sessionCalendar("Ruduo", [dayOne], place);
    const [event] = eventsOf(file);
    expect(Object.fromEntries(event ?? [])).toMatchObject({
      UID: "ses_1@gaire.example",
      SEQUENCE: "0",
      SUMMARY: "Pirma diena",
      DTSTART: "20261120T070000Z",
      DTEND: "20261120T143000Z",
      DTSTAMP: "20261123T080000Z",
      LOCATION: "Gairių g. 1, Gairiai; 2 a.",
      STATUS: "CONFIRMED",
      DESCRIPTION:
        "Grupė „Ruduo“. Lektoriai: Vytautas Kazlauskas, Ona Žukauskaitė.",
    });
    expect(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
    expect(file).toContain("METHOD:PUBLISH\r\n");
    expect(file.trimEnd().endsWith("END:VCALENDAR")).toBe(true);
  });

  test("moves the same event when a session changed, and keeps a cancelled one", () => {
    const changed = { ...dayOne, revision: 3, cancelledAt: NOW };
    const [event] = eventsOf(sessionCalendar("Ruduo", [changed], place));
    expect(event?.get("UID")).toBe("ses_1@gaire.example");
    expect(event?.get("SEQUENCE")).toBe("3");
    expect(event?.get("STATUS")).toBe("CANCELLED");
  });

  test("has a file, and no event, while there is no session", () => {
    const file = sessionCalendar("Ruduo", [], place);
    expect(eventsOf(file)).toEqual([]);
    expect(file).toContain("END:VCALENDAR");
  });

  test.each(oddNames)("lets $name begin no line of its own", ({ name }) => {
    const odd = {
      ...dayOne,
      title: { lt: name, en: name },
      place: `${name}\r\nBEGIN:VALARM`,
      trainers: [name],
    };
    const file = sessionCalendar(name, [odd, dayOne], place);
    const names = file
      .replaceAll(/\r\n[ \t]/g, "")
      .split("\r\n")
      .map((line) => line.split(/[:;]/)[0]);
    expect(names.filter((one) => one === "BEGIN")).toHaveLength(3);
    expect(names.every((one) => /^[A-Z-]*$/.test(one ?? ""))).toBe(true);
    expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(eventsOf(file)[1]?.get("SUMMARY")).toBe("Pirma diena");
  });
});
