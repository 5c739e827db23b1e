import { expect, test } from "vitest";
import { asta, darius, lina, ona, vytautas } from "#db/seed/people.ts";
import { mayRunCohort } from "./cohorts.policy.ts";

const formerCoordinator = { ...lina, roles: [] };

test.each([
  { who: "its coordinator", actor: lina, may: true },
  { who: "another coordinator", actor: darius, may: false },
  { who: "who lost the role", actor: formerCoordinator, may: false },
  { who: "the administrator", actor: asta, may: false },
  { who: "a trainer", actor: vytautas, may: false },
  { who: "a learner", actor: ona, may: false },
])("running a cohort, by $who: $may", ({ actor, may }) => {
  expect(mayRunCohort(actor, { coordinatorIds: [lina.id] })).toBe(may);
});

test("an assignment without the role gives nothing", () => {
  expect(mayRunCohort(asta, { coordinatorIds: [asta.id] })).toBe(false);
});
