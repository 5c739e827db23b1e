import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { listSessions } from "#app/features/cohorts/sessions.queries.server.ts";
import { attendance } from "#db/schema/attendance.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { lina } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, mistakesOf, textOf, valueOf } from "#tests/support/html.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { SESSION_FIELDS } from "#tests/support/office-forms.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

type Fields = Record<string, string>;

function office(world: SmallWorld) {
  const browser = browserOf(world.app, lina);
  const path = `/lt/cohorts/${world.cohortId}/sessions`;
  return {
    browser,
    path,
    add: (fields: Fields) =>
      browser.post(`${path}/new`, { ...SESSION_FIELDS, ...fields }),
    stored: () => listSessions(world.app.db, world.cohortId),
  };
}

describe("a new session", () => {
  test("stands in the timetable, with its hours and the plan's", async () => {
    const world = smallWorld();
    const { browser, path, add, stored } = office(world);
    const given = await add({});
    expect([given.status, given.location]).toEqual([302, `${path}?saved=1`]);
    const made = stored().at(-1);
    expect(made).toMatchObject({
      title: { lt: "Antra diena", en: "Day two" },
      startsAt: new Date("2026-11-26T07:00:00Z"),
      endsAt: new Date("2026-11-26T15:00:00Z"),
      halvesAt: new Date("2026-11-26T10:30:00Z"),
      trainers: ["Vytautas Kazlauskas"],
      revision: 0,
    });
    expect(auditTrailOf(world.app.db, made?.id ?? "")).toMatchObject([
      { action: "session.created", actorId: lina.id },
    ]);
    const { text } = await browser.get(path);
    expect(textOf(mainOf(text))).toContain(
      // 90 + 360 + 420 minutes against none planned.
      "tvarkaraštyje 19,33 akad. val. (870 min.), programoje 0 akad. val. (0 min.)",
    );
  });

  test.each<[string, Fields, Fields]>([
    [
      "an end before the start",
      { until: "08:00", break1From: "", break1Until: "", halvesAt: "" },
      { until: "Pabaiga turi būti vėlesnė už pradžią" },
    ],
    [
      "a day outside the cohort",
      { day: "2026-12-01" },
      {
        day: "Diena nepatenka į grupės laikotarpį. Pakeiskite dieną arba grupės nustatymus",
      },
    ],
    [
      "a day that is none",
      { day: "2026-02-30" },
      { day: "Įrašykite dieną, pavyzdžiui, 2026-11-23" },
    ],
  ])(
    "is refused with %s, and what was typed is kept",
    async (_, wrong, said) => {
      const world = smallWorld();
      const { add, stored } = office(world);
      const before = stored();
      const { status, text } = await add(wrong);
      expect(status).toBe(422);
      expect(mistakesOf(text).fields).toEqual(said);
      expect(valueOf(text, "place")).toBe(SESSION_FIELDS.place);
      expect(stored()).toEqual(before);
    },
  );

  test("is refused at a time that the clocks skip", async () => {
    const world = smallWorld();
    const { add } = office(world);
    runningAllYear(world);
    const night = { day: "2026-03-29", from: "03:30", until: "06:00" };
    const { text } = await add({ ...night, ...NO_BREAKS });
    expect(mistakesOf(text).fields.from).toMatch(/^Tokio laiko tą dieną nėra/);
  });

  test("takes the first of two equal times, and says so", async () => {
    const world = smallWorld();
    const { browser, add, stored } = office(world);
    runningAllYear(world);
    const night = { day: "2026-10-25", from: "03:30", until: "06:00" };
    const { location } = await add({ ...night, ...NO_BREAKS });
    expect(stored()[0]).toMatchObject({
      startsAt: new Date("2026-10-25T00:30:00Z"),
      endsAt: new Date("2026-10-25T04:00:00Z"),
    });
    const { text } = await browser.get(location ?? "");
    expect(textOf(mainOf(text))).toContain("Įrašėme pirmąjį iš dviejų");
  });

  test("that overlaps another is kept, with a warning", async () => {
    const world = smallWorld();
    const { browser, path, add } = office(world);
    await add({ day: "2026-11-20" });
    const { text } = await browser.get(path);
    expect(text.match(/Sutampa su kitu užsiėmimu/g)).toHaveLength(2);
  });
});

const NO_BREAKS = { break1From: "", break1Until: "", halvesAt: "" };

function runningAllYear({ app }: SmallWorld): void {
  const year = { startsOn: "2026-01-01", endsOn: "2026-12-31" } as const;
  app.db.update(cohorts).set(year).run();
}

describe("a session that is there", () => {
  test("is changed once: the second coordinator sees both states", async () => {
    const world = smallWorld();
    const { browser, path, stored } = office(world);
    const at = `${path}/${world.sessions.open}`;
    const form = { ...SESSION_FIELDS, revision: "0" };
    const first = await browser.post(at, form);
    expect(first.status).toBe(302);

    const second = await browser.post(at, { ...form, place: "Kita salė" });

    expect(second.status).toBe(409);
    expect(mistakesOf(second.text).summary[0]?.text).toContain(
      "pakeitė kitas koordinatorius",
    );
    expect(valueOf(second.text, "place")).toBe("Kita salė");
    expect(textOf(mainOf(second.text))).toContain("Gairių g. 1, Gairiai");
    expect(valueOf(second.text, "revision")).toBe("1");
    expect(find(stored(), world)).toMatchObject({
      revision: 1,
      place: "Gairių g. 1, Gairiai",
    });
  });

  test("with marks keeps its halves and what people missed of them", async () => {
    const world = smallWorld();
    const { browser, path } = office(world);
    const at = `${path}/${world.sessions.open}`;
    mark(world, 100);
    const save = (fields: Fields) =>
      browser.post(at, { ...SESSION_FIELDS, revision: "0", ...fields });

    const whole = await save({ halvesAt: "" });
    expect(mistakesOf(whole.text).fields.from).toMatch(/^Lankomumas jau/);
    const short = await save({ until: "14:00" });
    expect([short.status, mistakesOf(short.text).fields.from]).toEqual([
      409,
      expect.stringMatching(/^Lankomumas jau/),
    ]);
    expect((await save({ until: "16:00" })).status).toBe(302);
  });

  test("that is locked changes its place, and not its times", async () => {
    const world = smallWorld();
    const { browser, path } = office(world);
    const at = `${path}/${world.sessions.locked}`;
    const form = {
      ...SESSION_FIELDS,
      ...NO_BREAKS,
      day: "2026-11-13",
      until: "10:30",
      revision: "0",
    };
    const later = await browser.post(at, { ...form, until: "11:00" });
    expect(mistakesOf(later.text).fields.from).toMatch(/užrakintas/);
    const cancelled = await browser.post(at, { intent: "cancel", sure: "yes" });
    expect(cancelled.status).toBe(409);
    expect((await browser.post(at, form)).status).toBe(302);
  });

  test("is cancelled only on purpose, stays, and counts nothing", async () => {
    const world = smallWorld();
    const { browser, path, stored } = office(world);
    const at = `${path}/${world.sessions.open}`;
    const unsure = await browser.post(at, { intent: "cancel" });
    expect(unsure.status).toBe(422);
    expect(mistakesOf(unsure.text).fields).toHaveProperty("sure");

    await browser.post(at, { intent: "cancel", sure: "yes" });

    expect(find(stored(), world)).toMatchObject({
      revision: 1,
      cancelledAt: world.app.clock(),
    });
    const { text } = await browser.get(path);
    expect(textOf(mainOf(text))).toContain("Atšauktas");
    expect(textOf(mainOf(text))).toContain("tvarkaraštyje 2 akad. val.");
  });

  test("of another cohort is not there", async () => {
    const world = smallWorld();
    const { browser, path } = office(world);
    const { status } = await browser.get(`${path}/ses_0000000000`);
    expect(status).toBe(404);
  });
});

test("odd names are only text, in the timetable and in the form", async () => {
  const world = smallWorld();
  const { browser, path, add, stored } = office(world);
  for (const { name } of oddNames.filter(({ name }) => [...name].length < 200))
    expect((await add({ titleLt: name, trainers: name })).status).toBe(302);
  const { text } = await browser.get(path);
  expect(text).not.toContain("<script>alert");
  const last = await browser.get(`${path}/${stored().at(-1)?.id}`);
  expect(last.status).toBe(200);
});

function find(all: ReturnType<typeof listSessions>, { sessions }: SmallWorld) {
  return all.find(({ id }) => id === sessions.open);
}

function mark(
  { app, sessions, enrolments }: SmallWorld,
  minutesMissed: number,
) {
  for (const half of [1, 2])
    app.db
      .insert(attendance)
      .values({
        sessionId: sessions.open,
        enrolmentId: enrolments.ruta,
        half,
        wasPresent: true,
        minutesMissed,
        markedById: lina.id,
        markedAt: app.clock(),
      })
      .run();
}
