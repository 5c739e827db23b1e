import { expect, test } from "vitest";
import { listMails } from "#app/email/outbox.queries.server.ts";
import { darius, lina, zivile } from "#db/seed/people.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";
import { sendDigests } from "./send-digests.job.server.ts";

const DAY = 86_400_000;

function digests({ app }: SmallWorld) {
  return listMails(app.db, 99).filter(({ dedupeKey }) =>
    dedupeKey.startsWith("digest:"),
  );
}

test("on a Monday, the coordinator reads what waits, once, without names", async () => {
  const world = smallWorld();
  await sendDigests(world.app, {});
  await sendDigests(world.app, {});

  expect(digests(world)).toMatchObject([{ recipient: lina.email }]);
  const text = digests(world)[0]?.text ?? "";
  expect(text).toContain("baigė ir laukia dokumento: 1");
  expect(text).toContain(`http://gaire.test/lt/cohorts/${world.cohortId}`);
  expect(text).not.toContain(zivile.name.split(" ")[1]);
});

test("on other days nobody is written to", async () => {
  const world = smallWorld();
  world.app.advance(DAY);
  await sendDigests(world.app, {});
  expect(digests(world)).toEqual([]);
});

test("nobody is written to about nothing", async () => {
  const world = smallWorld();
  world.app.advance(7 * 16 * DAY);
  await sendDigests(world.app, {});
  expect(digests(world).map(({ recipient }) => recipient)).not.toContain(
    darius.email,
  );
  expect(digests(world)).toEqual([]);
});
