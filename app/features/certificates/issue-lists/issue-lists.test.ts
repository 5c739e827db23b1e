import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { pendingJobs } from "#app/jobs/jobs.queries.server.ts";
import { certificates } from "#db/schema/certificates.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import {
  asta,
  darius,
  jonas,
  lina,
  ona,
  ruta,
  tomas,
} from "#db/seed/people.ts";
import {
  office,
  propose,
  proposed,
  type Office,
} from "#tests/support/small-lists.ts";
import { readyLearner } from "#tests/support/small-register.ts";
import { decideIssueList } from "./decide-issue-list.server.ts";
import { issueDocuments } from "./issue-documents.job.server.ts";
import { findIssueList } from "./issue-lists.queries.server.ts";
import { openApprovals, openIssueList } from "./open-issue-list.server.ts";
import { openProposal } from "./open-proposal.server.ts";

const reason = "Trūksta vieno dalyvio.";

function outlooks({ app, cohortId }: Office, coordinator = lina) {
  const open = openProposal(app.db, coordinator, cohortId);
  return Object.fromEntries(
    (open?.candidates ?? []).map((one) => [one.personName, one.outlook]),
  );
}

describe("a proposal", () => {
  test("says of everybody what a list would do, and why not", () => {
    const world = office();
    const { app } = world;
    readyLearner(app, ona);
    readyLearner(app, tomas, { steps: 1 });
    readyLearner(app, lina);
    const left = readyLearner(app, ruta);
    app.db
      .update(enrolments)
      .set({ withdrawnAt: app.clock() })
      .where(eq(enrolments.id, left))
      .run();
    proposed(world, [readyLearner(app, jonas)]);

    expect(outlooks(world)).toEqual({
      [ona.name]: "gets",
      [tomas.name]: "not-yet",
      [lina.name]: "own",
      [ruta.name]: "withdrawn",
      [jonas.name]: "on-a-list",
    });
    expect(outlooks(world, darius)).toEqual({});
  });

  test("is all or nothing: one who has changed keeps everybody off", () => {
    const world = office();
    const first = readyLearner(world.app, ona);
    const notYet = readyLearner(world.app, tomas, { steps: 1 });
    expect(propose(world, [first, notYet])).toMatchObject({
      refusal: { code: "stale", people: [{ personName: tomas.name }] },
    });
    expect(outlooks(world)).toMatchObject({ [ona.name]: "gets" });
    expect(propose(world, [])).toMatchObject({
      refusal: { code: "nobody-chosen" },
    });
    proposed(world, [first]);
    expect(propose(world, [first])).toMatchObject({
      refusal: { code: "stale" },
    });
    expect(propose(world, [first], darius)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  test("never holds whoever makes it", () => {
    const world = office();
    const own = readyLearner(world.app, lina);
    expect(propose(world, [own])).toMatchObject({
      refusal: { code: "stale", people: [{ outlook: "own" }] },
    });
  });
});

describe("four eyes", () => {
  function waiting() {
    const world = office({ fourEyes: true });
    const enrolmentId = readyLearner(world.app, ona);
    const listId = proposed(world, [enrolmentId]);
    return { ...world, enrolmentId, listId };
  }
  const signatory = { ...asta, roles: [] };

  test("let the signatory approve, who needs no role, and issue only then", async () => {
    const { app, listId, cohortId } = waiting();
    expect(pendingJobs(app.db)).toEqual([]);
    expect(openApprovals(app.db, signatory)).toMatchObject([{ id: listId }]);
    const where = { cohort: cohortId, list: listId };
    expect(openIssueList(app.db, signatory, where, app.clock())).toMatchObject({
      mayDecide: true,
      runsCohort: false,
    });
    app.advance(60_000);
    const decision = { listId, decision: "approve", actor: signatory } as const;
    expect(decideIssueList(app, decision).ok).toBe(true);
    expect(decideIssueList(app, decision)).toMatchObject({
      refusal: { code: "decided-already" },
    });
    await issueDocuments(app, { listId });

    const [row] = app.db.select().from(certificates).all();
    expect(row).toMatchObject({ issuedById: asta.id, number: 1 });
    expect(row?.snapshot.decision).toMatchObject({
      proposedBy: lina.name,
      approvedBy: asta.name,
      approvedAt: app.clock().toISOString(),
    });
    expect(openApprovals(app.db, signatory)).toEqual([]);
  });

  test.each([
    ["the proposer", lina, "own-proposal"],
    ["another coordinator", darius, "not-found"],
    ["a learner", ona, "not-found"],
  ])("are not those of %s", (_, actor, code) => {
    const { app, listId } = waiting();
    const refused = { ok: false, refusal: { code } };
    for (const decision of ["approve", "reject"] as const)
      expect(decideIssueList(app, { listId, decision, reason, actor })).toEqual(
        refused,
      );
    expect(findIssueList(app.db, listId)?.state).toBe("proposed");
  });

  test("are two people, even where the proposer signs", () => {
    const { app, cohortId, listId, enrolmentId } = waiting();
    app.db.update(programmeVersions).set({ signatoryId: lina.id }).run();
    expect(
      decideIssueList(app, { listId, decision: "approve", actor: lina }),
    ).toMatchObject({ refusal: { code: "own-proposal" } });
    decideIssueList(app, { listId, decision: "withdraw", actor: lina });
    expect(propose({ app, cohortId }, [enrolmentId])).toMatchObject({
      refusal: { code: "proposer-is-signatory" },
    });
  });

  test("can say no, with a reason, and the people are free again", () => {
    const { app, cohortId, listId, enrolmentId } = waiting();
    const reject = { listId, decision: "reject", actor: signatory } as const;
    expect(decideIssueList(app, { ...reject, reason: "ne" })).toMatchObject({
      refusal: { code: "bad-reason" },
    });
    expect(decideIssueList(app, { ...reject, reason }).ok).toBe(true);
    expect(findIssueList(app.db, listId)).toMatchObject({
      state: "rejected",
      reason,
      decidedBy: asta.name,
    });
    expect(propose({ app, cohortId }, [enrolmentId]).ok).toBe(true);
    expect(auditTrailOf(app.db, listId).map(({ action }) => action)).toEqual([
      "issue-list.proposed",
      "issue-list.rejected",
    ]);
  });

  test("let only the proposer withdraw", () => {
    const { app, listId } = waiting();
    const withdraw = { listId, decision: "withdraw" } as const;
    expect(
      decideIssueList(app, { ...withdraw, actor: signatory }),
    ).toMatchObject({ refusal: { code: "not-found" } });
    expect(decideIssueList(app, { ...withdraw, actor: lina }).ok).toBe(true);
    expect(findIssueList(app.db, listId)?.state).toBe("withdrawn");
  });
});
