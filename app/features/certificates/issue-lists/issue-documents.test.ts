import { listMails } from "#app/email/outbox.queries.server.ts";
import { mailCertificate } from "#app/features/certificates/register/mail-certificate.job.server.ts";
import { people } from "#db/schema/accounts.ts";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { chainHead } from "#app/features/certificates/register/append-to-register.server.ts";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import { verifyRegister } from "#app/features/certificates/register/verify-register.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { certificates } from "#db/schema/certificates.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { jonas, lina, ona, ruta, tomas, zivile } from "#db/seed/people.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { cohortOfCrowd, enrolCrowd } from "#tests/support/small-crowd.ts";
import { office, propose, proposed } from "#tests/support/small-lists.ts";
import { readyLearner } from "#tests/support/small-register.ts";
import { testApp } from "#tests/support/test-app.ts";
import { proposeIssueList } from "./propose-issue-list.server.ts";
import { issueDocuments } from "./issue-documents.job.server.ts";
import { findIssueList, listRowsOf } from "./issue-lists.queries.server.ts";

const PAGES = { kind: "all-modules" as const };
const reason = "Trūksta vieno dalyvio.";

describe("the batch", () => {
  test("numbers people by the alphabet, and refuses who is not due any more", async () => {
    const world = office();
    const { app } = world;
    const ids = [zivile, tomas, ona, ruta].map((one) => readyLearner(app, one));
    const listId = proposed(world, ids);
    app.db
      .update(enrolments)
      .set({ withdrawnAt: app.clock() })
      .where(eq(enrolments.personId, ona.id))
      .run();
    await issueDocuments(app, { listId });

    const rows = listRowsOf(app.db, listId);
    expect(
      rows.map(({ personName, issued, refusal }) => [
        personName,
        issued?.number ?? refusal,
      ]),
    ).toEqual([
      [zivile.name, 1],
      [tomas.name, 2],
      [ruta.name, 3],
      [ona.name, "withdrawn"],
    ]);
    expect(findIssueList(app.db, listId)?.state).toBe("issued");
    const head = chainHead(app.db);
    await issueDocuments(app, { listId });
    expect(chainHead(app.db)).toEqual(head);
    expect(verifyRegister(app.db)).toEqual([]);
  });

  test("two at once take turns", async () => {
    const world = office();
    const { app } = world;
    const all = [ona, tomas, ruta, jonas, zivile];
    const ids = all.map((person) => readyLearner(app, person));
    const listId = proposed(world, ids);
    await Promise.all([1, 2].map(() => issueDocuments(app, { listId })));
    const numbers = app.db.select().from(certificates).all();
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  test("waits for a clock that is behind the register", async () => {
    const world = office();
    const { app } = world;
    const done = proposed(world, [readyLearner(app, ona)]);
    await issueDocuments(app, { listId: done });
    const listId = proposed(world, [readyLearner(app, tomas)]);
    app.advance(-3_600_000);
    await expect(issueDocuments(app, { listId })).rejects.toThrow("behind");
    expect(listRowsOf(app.db, listId)).toMatchObject([{ state: "waiting" }]);
    app.advance(3_600_000);
    await issueDocuments(app, { listId });
    expect(listRowsOf(app.db, listId)).toMatchObject([{ state: "issued" }]);
  });

  test("confirms participation to whom the certificate is not due", async () => {
    const app = testApp();
    const participation = { certificate: [PAGES], participation: [] };
    const into = cohortOfCrowd(app, { rule: participation });
    const [enrolmentId = "enr_none" as const] = enrolCrowd(app, into, ["Ona"]);
    app.db
      .update(people)
      .set({ email: "ona@gaire.test" })
      .where(eq(people.id, "per_crowd0"))
      .run();
    const kind = "participation" as const;
    const { id: cohortId } = into.cohort;
    const list = { cohortId, choices: [{ enrolmentId, kind }] };
    const result = proposeIssueList(app, { ...list, proposedBy: lina });
    if (!result.ok) throw new Error(result.refusal.code);
    await issueDocuments(app, result.value);

    const [row] = app.db.select().from(certificates).all();
    expect(row).toMatchObject({ kind, number: 1, snapshot: { kind } });
    mailCertificate(app, { certificateId: row?.id ?? "crt_none" });
    expect(listMails(app.db, 1)[0]?.subject).toBe(
      "Jūsų dalyvio pažyma Nr. SML-2026-0001",
    );
    const choices = [{ enrolmentId, kind: "certificate" as const }];
    expect(
      proposeIssueList(app, { cohortId, choices, proposedBy: lina }),
    ).toMatchObject({ refusal: { code: "stale" } });
  });

  test("numbers a hundred issues that begin at once without a gap", async () => {
    const app = testApp();
    const into = cohortOfCrowd(app);
    const names = Array.from({ length: 100 }, (_, index) => `Ona ${index}`);
    const issues = enrolCrowd(app, into, names).map((enrolmentId) =>
      Promise.resolve().then(() =>
        issueCertificate(app, { enrolmentId, issuedBy: lina }),
      ),
    );
    await Promise.all(issues);
    const rows = app.db.select().from(certificates).all();
    expect(rows.map(({ number }) => number)).toEqual(
      names.map((_, index) => index + 1),
    );
    expect(verifyRegister(app.db)).toEqual([]);
  });

  test("gives no second certificate to whose first was revoked", async () => {
    const world = office();
    const { app } = world;
    const enrolmentId = readyLearner(app, ona);
    await issueDocuments(app, { listId: proposed(world, [enrolmentId]) });
    const [row] = app.db.select().from(certificates).all();
    if (!row) throw new Error("Nothing was issued.");
    revokeCertificate(app, { certificateId: row.id, reason, revokedBy: lina });
    expect(propose(world, [enrolmentId])).toMatchObject({
      refusal: { code: "stale" },
    });
  });

  test("is done by the queue, with odd names: who cannot be printed takes no number", async () => {
    const app = testApp();
    const into = cohortOfCrowd(app);
    const names = oddNames.map(({ name }) => name);
    const ids = enrolCrowd(app, into, names);
    const listId = proposed({ app, cohortId: into.cohort.id }, ids);
    await runDueJobs(app, { "issue-documents": issueDocuments });

    const printable = oddNames.filter(({ isPrintable }) => isPrintable);
    const rows = listRowsOf(app.db, listId);
    const numbers = rows.flatMap(({ issued }) => issued?.number ?? []);
    expect(numbers).toEqual(printable.map((_, index) => index + 1));
    const refused = rows.filter(({ state }) => state === "refused");
    expect(new Set(refused.map(({ refusal }) => refusal))).toEqual(
      new Set(["not-printable"]),
    );
    expect(verifyRegister(app.db)).toEqual([]);
  });
});
