import { expect, test } from "vitest";
import { listMails } from "#app/email/outbox.queries.server.ts";
import { insertSession } from "#app/features/cohorts/sessions.queries.server.ts";
import { sessions } from "#db/schema/cohorts.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { remindOfSessions } from "./remind-of-sessions.job.server.ts";

function officeWithSession(startsAt: string) {
  const world = smallWorld();
  const { app, cohortId } = world;
  insertSession(app.db, {
    id: "ses_one",
    cohortId,
    title: { lt: "Pirmas; susitikimas, ąžuolai", en: "First meeting" },
    form: "contact",
    place: "Vilnius, A. Jakšto g. 12",
    trainers: ["Vytautas Kazlauskas"],
    startsAt: new Date(startsAt),
    endsAt: new Date(Date.parse(startsAt) + 3_600_000),
    breaks: [],
    createdAt: app.clock(),
  });
  const letters = () =>
    listMails(app.db, 99).filter(({ dedupeKey }) =>
      dedupeKey.startsWith("session:ses_one:"),
    );
  return { app, letters };
}

test("everybody reads of a session two days before, once, with a calendar file", async () => {
  const { app, letters } = officeWithSession("2026-11-25T07:00:00Z");
  await remindOfSessions(app, {});
  await remindOfSessions(app, {});

  expect(letters()).toHaveLength(6);
  const [first] = letters();
  expect(first?.text).toContain("2026 m. lapkričio 25 d. 09:00");
  expect(first?.calendar).toContain("DTSTART:20261125T070000Z");
});

test("and again when it was changed, not when it was cancelled", async () => {
  const { app, letters } = officeWithSession("2026-11-25T07:00:00Z");
  await remindOfSessions(app, {});
  app.db.update(sessions).set({ revision: 1 }).run();
  await remindOfSessions(app, {});
  expect(letters()).toHaveLength(12);

  app.db.update(sessions).set({ revision: 2, cancelledAt: app.clock() }).run();
  await remindOfSessions(app, {});
  expect(letters()).toHaveLength(12);
});

test.each(["2026-11-25T09:00:00Z", "2026-11-23T07:59:00Z"])(
  "nobody is written to about a session at %s",
  async (startsAt) => {
    const { app, letters } = officeWithSession(startsAt);
    await remindOfSessions(app, {});
    expect(letters()).toEqual([]);
  },
);
