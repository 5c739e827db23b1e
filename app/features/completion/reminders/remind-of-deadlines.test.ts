import { expect, test } from "vitest";
import { listMails } from "#app/email/outbox.queries.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { eq } from "drizzle-orm";
import { ruta, tomas } from "#db/seed/people.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";
import { remindOfDeadlines } from "./remind-of-deadlines.job.server.ts";

/** The clock stands at Monday, 23 November; what was mailed before is gone. */
function officeThatEnds(studyUntil: `${number}-${number}-${number}`) {
  const world = smallWorld();
  world.app.db.update(cohorts).set({ studyUntil }).run();
  return world;
}

async function reminded({ app }: SmallWorld): Promise<string[]> {
  await remindOfDeadlines(app, {});
  return listMails(app.db, 99)
    .filter(({ dedupeKey }) => dedupeKey.startsWith("deadline:"))
    .map(({ recipient }) => recipient)
    .sort();
}

test("who has something left hears of the last day, once for each distance", async () => {
  const world = officeThatEnds("2026-11-30");
  expect(await reminded(world)).toEqual([ruta.email, tomas.email]);
  expect(await reminded(world)).toHaveLength(2);

  world.app.advance(6 * 86_400_000);
  expect(await reminded(world)).toHaveLength(4);
  world.app.advance(86_400_000);
  expect(await reminded(world)).toHaveLength(4);
});

test("one letter is written after a pause, the nearer one", async () => {
  const world = officeThatEnds("2026-11-24");
  expect(await reminded(world)).toHaveLength(2);
});

test.each([
  { what: "a last day that is further away", studyUntil: "2026-12-01" },
  { what: "a last day that is over", studyUntil: "2026-11-22" },
] as const)("nobody hears of $what", async ({ studyUntil }) => {
  expect(await reminded(officeThatEnds(studyUntil))).toEqual([]);
});

test("nobody who withdrew, or whose account is closed, hears of it", async () => {
  const world = officeThatEnds("2026-11-30");
  const { db } = world.app;
  db.update(enrolments)
    .set({ withdrawnAt: world.app.clock() })
    .where(eq(enrolments.personId, tomas.id))
    .run();
  db.update(accounts)
    .set({ disabledAt: world.app.clock() })
    .where(eq(accounts.personId, ruta.id))
    .run();
  expect(await reminded(world)).toEqual([]);
});

test("the letter leads back to the course, in the person's language", async () => {
  const world = officeThatEnds("2026-11-30");
  await reminded(world);
  const letter = listMails(world.app.db, 99).find(
    ({ recipient, dedupeKey }) =>
      recipient === ruta.email && dedupeKey.startsWith("deadline:"),
  );
  expect(letter?.text).toContain("http://gaire.test/lt/courses/small-course");
  expect(letter?.text).toContain("2026 m. lapkričio 30 d.");
});
