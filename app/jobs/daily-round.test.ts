import { expect, test } from "vitest";
import { testApp } from "#tests/support/test-app.ts";
import { jobs } from "#db/schema/operations.ts";
import {
  beginDailyRounds,
  dailyRound,
  nextMorning,
} from "./daily-round.job.server.ts";

test.each([
  ["2026-11-23T08:00:00Z", "2026-11-24T04:00:00Z", "winter"],
  ["2026-11-23T03:59:59Z", "2026-11-23T04:00:00Z", "a second before"],
  ["2026-11-23T04:00:00Z", "2026-11-24T04:00:00Z", "the hour itself"],
  ["2026-07-01T08:00:00Z", "2026-07-02T03:00:00Z", "summer"],
  ["2026-03-28T08:00:00Z", "2026-03-29T03:00:00Z", "the night that is short"],
  ["2026-10-24T08:00:00Z", "2026-10-25T04:00:00Z", "the night that is long"],
])("after %s, the next morning is %s: %s", (now, morning) => {
  expect(nextMorning(new Date(now))).toEqual(new Date(morning));
});

test("there is one chain of rounds, however often it is begun", async () => {
  const app = testApp();
  beginDailyRounds(app);
  beginDailyRounds(app);
  expect(roundsOf(app)).toHaveLength(1);

  app.db.delete(jobs).run();
  await dailyRound(app, {});
  const [next, ...others] = roundsOf(app);
  expect(others).toEqual([]);
  expect(next?.runAt).toEqual(nextMorning(app.clock()));
});

function roundsOf({ db }: ReturnType<typeof testApp>) {
  return db
    .select()
    .from(jobs)
    .all()
    .filter(({ kind }) => kind === "daily-round");
}
