import { expect, test } from "vitest";
import { ruta, zivile } from "#db/seed/people.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

type Address = (world: SmallWorld) => { path: string; to: string };

const ADDRESSES: Record<string, Address> = {
  "the result of an open attempt": ({ attempts: { open } }) => ({
    path: `${MODULE}/quiz/${open.id}/result`,
    to: `${MODULE}/quiz/${open.id}/check`,
  }),
  "a question of a submitted attempt": ({ attempts: { submitted } }) => ({
    path: `${MODULE}/quiz/${submitted.id}/questions/1`,
    to: `${MODULE}/quiz/${submitted.id}/result`,
  }),
  "the check page of a submitted attempt": ({ attempts: { submitted } }) => ({
    path: `${MODULE}/quiz/${submitted.id}/check`,
    to: `${MODULE}/quiz/${submitted.id}/result`,
  }),
  "all questions, where there is one on a page": ({ attempts: { open } }) => ({
    path: `${MODULE}/quiz/${open.id}/questions`,
    to: `${MODULE}/quiz/${open.id}/questions/1`,
  }),
  "the ending of an open play": ({ plays: { open } }) => ({
    path: `${MODULE}/scenario/${open.id}/end`,
    to: `${MODULE}/scenario/${open.id}/1`,
  }),
  "a decision that is not reached": ({ plays: { open } }) => ({
    path: `${MODULE}/scenario/${open.id}/9`,
    to: `${MODULE}/scenario/${open.id}/1`,
  }),
};

test.each(Object.entries(ADDRESSES))(
  "%s leads on, and never to itself, with a slash too",
  async (_, addressIn) => {
    const world = smallWorld();
    const { path, to } = addressIn(world);
    const learner = browserOf(world.app, ruta);
    for (const asked of [path, `${path}/`])
      expect((await learner.get(asked)).location).toBe(to);
  },
);

test("a play that is over shows its ending", async () => {
  const { app, plays } = smallWorld();
  const path = `${MODULE}/scenario/${plays.ended.id}`;
  const learner = browserOf(app, zivile);
  const { location } = await learner.get(`${path}/9/`);
  expect(location).toBe(`${path}/end`);
});
