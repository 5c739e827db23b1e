import { expect, test } from "vitest";
import { asta, lina, ona, vytautas } from "#db/seed/people.ts";
import { mayPublish } from "./courses.policy.ts";

test.each([
  { who: "a trainer", actor: vytautas, may: true },
  { who: "an administrator", actor: asta, may: true },
  { who: "a coordinator", actor: lina, may: false },
  { who: "a learner", actor: ona, may: false },
])("publishing, by $who: $may", ({ actor, may }) => {
  expect(mayPublish(actor)).toBe(may);
});
