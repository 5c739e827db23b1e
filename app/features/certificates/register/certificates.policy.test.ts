import { describe, expect, test } from "vitest";
import { asta, darius, lina, ona, vytautas } from "#db/seed/people.ts";
import { mayCertify, mayRevoke } from "./certificates.policy.ts";

const linasCohort = { personId: ona.id, coordinatorIds: [lina.id] };
const lostTheRole = { ...lina, roles: [] };

describe("mayCertify", () => {
  test.each([
    { who: "the coordinator of the cohort", actor: lina, may: true },
    { who: "a coordinator of another cohort", actor: darius, may: false },
    { who: "an administrator", actor: asta, may: true },
    { who: "a trainer", actor: vytautas, may: false },
    { who: "the learner", actor: ona, may: false },
    { who: "a coordinator without the role", actor: lostTheRole, may: false },
  ])("$who: $may", ({ actor, may }) => {
    expect(mayCertify(actor, linasCohort)).toBe(may);
  });

  test.each([
    { who: "a coordinator", actor: lina },
    { who: "an administrator", actor: asta },
  ])("$who does not certify themselves", ({ actor }) => {
    const own = { personId: actor.id, coordinatorIds: [lina.id, asta.id] };
    expect(mayCertify(actor, own)).toBe(false);
  });
});

describe("mayRevoke", () => {
  test.each([
    { who: "the coordinator of the cohort", actor: lina, may: true },
    { who: "a coordinator of another cohort", actor: darius, may: false },
    { who: "an administrator", actor: asta, may: true },
    { who: "a trainer", actor: vytautas, may: false },
    { who: "the learner", actor: ona, may: false },
    { who: "a coordinator without the role", actor: lostTheRole, may: false },
  ])("$who: $may", ({ actor, may }) => {
    expect(mayRevoke(actor, linasCohort)).toBe(may);
  });
});
