import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { listMails } from "#app/email/outbox.queries.server.ts";
import {
  findCertificate,
  type Certificate,
} from "#app/features/certificates/register/certificates.queries.server.ts";
import { replaceCertificate } from "#app/features/certificates/register/replace-certificate.server.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import { verifyRegister } from "#app/features/certificates/register/verify-register.server.ts";
import type { CertificateId } from "#app/shared/ids.ts";
import { people } from "#db/schema/accounts.ts";
import { certificates } from "#db/schema/certificates.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { asta, darius, lina, ona } from "#db/seed/people.ts";
import { office, proposed } from "#tests/support/small-lists.ts";
import { readyLearner } from "#tests/support/small-register.ts";
import { decideIssueList } from "./decide-issue-list.server.ts";
import { issueDocuments } from "./issue-documents.job.server.ts";
import { findIssueList, listRowsOf } from "./issue-lists.queries.server.ts";
import { proposeCorrection } from "./propose-correction.server.ts";

const reason = "Pavardė įrašyta su klaida.";
const signatory = { ...asta, roles: [] };
const NEW_NAME = "Ona Petraitienė";

/** Ona's certificate, which Asta approved; by now, she has another name. */
async function certified() {
  const world = office({ fourEyes: true });
  const { app } = world;
  const listId = proposed(world, [readyLearner(app, ona)]);
  decideIssueList(app, { listId, decision: "approve", actor: signatory });
  await issueDocuments(app, { listId });
  rename(world, NEW_NAME);
  const [row] = app.db.select().from(certificates).all();
  const certificateId: CertificateId = row?.id ?? "crt_none";
  app.advance(86_400_000);
  return { ...world, certificateId };
}

type World = Awaited<ReturnType<typeof certified>>;

function rename({ app }: Pick<World, "app">, name: string): void {
  app.db.update(people).set({ name }).where(eq(people.id, ona.id)).run();
}

function asked({ app, certificateId }: World, proposedBy = lina) {
  return proposeCorrection(app, { certificateId, reason, proposedBy });
}

function listOf(world: World) {
  const result = asked(world);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.listId;
}

function successorOf({ app, certificateId }: World): Certificate | null {
  const id = findCertificate(app.db, certificateId)?.successorId;
  return id ? findCertificate(app.db, id) : null;
}

describe("a correction under four eyes", () => {
  test("is not the proposer's alone, and is issued once the signatory agrees", async () => {
    const world = await certified();
    const { app, certificateId } = world;
    expect(
      replaceCertificate(app, { certificateId, reason, replacedBy: lina }),
    ).toEqual({ ok: false, refusal: { code: "needs-approval" } });
    const listId = listOf(world);
    const decision = { listId, decision: "approve" } as const;
    expect(decideIssueList(app, { ...decision, actor: lina })).toMatchObject({
      refusal: { code: "own-proposal" },
    });
    await issueDocuments(app, { listId });
    expect(successorOf(world)).toBeNull();

    expect(decideIssueList(app, { ...decision, actor: signatory }).ok).toBe(
      true,
    );
    await Promise.all([1, 2].map(() => issueDocuments(app, { listId })));
    expect(successorOf(world)).toMatchObject({
      number: 2,
      replacedFor: "correction",
      issuedById: asta.id,
      snapshot: {
        personName: NEW_NAME,
        decision: { proposedBy: lina.name, approvedBy: asta.name },
      },
    });
    expect(app.db.select().from(certificates).all()).toHaveLength(2);
    expect(auditTrailOf(app.db, certificateId).at(-1)).toMatchObject({
      action: "certificate.replaced",
      actorId: asta.id,
      facts: { reason, by: "SML-2026-0002" },
    });
    expect(verifyRegister(app.db)).toEqual([]);
  });

  test("says what the signatory saw, or is refused", async () => {
    const world = await certified();
    const { app } = world;
    const listId = listOf(world);
    decideIssueList(app, { listId, decision: "approve", actor: signatory });
    rename(world, "Kitas Žmogus");
    await issueDocuments(app, { listId });
    expect(listRowsOf(app.db, listId)).toMatchObject([{ refusal: "changed" }]);
    expect(successorOf(world)).toBeNull();
    expect(findIssueList(app.db, listId)?.state).toBe("issued");
    expect(asked(world).ok).toBe(true);
  });

  test("changes nothing when it is rejected, and may be asked for again", async () => {
    const world = await certified();
    const { app } = world;
    const listId = listOf(world);
    expect(asked(world)).toMatchObject({ refusal: { code: "on-a-list" } });
    const no = { listId, decision: "reject", reason } as const;
    expect(decideIssueList(app, { ...no, actor: signatory }).ok).toBe(true);
    expect(successorOf(world)).toBeNull();
    expect(asked(world).ok).toBe(true);
  });

  test("is not the signatory's to propose, nor a stranger's", async () => {
    const world = await certified();
    const { app, certificateId } = world;
    expect(asked(world, darius)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const order = { certificateId, reason: "ne", proposedBy: lina };
    expect(proposeCorrection(app, order)).toMatchObject({
      refusal: { code: "bad-reason" },
    });
    rename(world, "老王");
    expect(asked(world)).toMatchObject({ refusal: { code: "not-printable" } });
    const signs = (signatoryId: typeof lina.id) =>
      app.db.update(programmeVersions).set({ signatoryId }).run();
    signs(lina.id);
    expect(asked(world)).toMatchObject({
      refusal: { code: "proposer-is-signatory" },
    });
    signs(ona.id);
    expect(asked(world)).toMatchObject({ refusal: { code: "signatorys-own" } });
  });

  test("is not waited for by a revocation", async () => {
    const { app, certificateId } = await certified();
    const order = { certificateId, reason, revokedBy: lina };
    expect(revokeCertificate(app, order).ok).toBe(true);
  });
});

describe("letters about a list", () => {
  test("go to the signatory once, and to the proposer with what came of it", async () => {
    const world = await certified();
    const { app } = world;
    const own = (person: typeof lina) =>
      listMails(app.db, 20)
        .filter(({ recipient }) => recipient === person.email)
        .map(({ subject, text, html }) => ({ subject, text, html }));
    expect(own(asta)).toMatchObject([
      {
        subject: "Laukia Jūsų patvirtinimo: Maža programa",
        text: expect.stringContaining("http://gaire.test/lt/approvals"),
        html: expect.stringContaining('<html lang="lt">'),
      },
    ]);
    expect(own(lina)).toMatchObject([
      { text: expect.stringContaining("Išduota dokumentų: 1") },
    ]);
    app.db.update(people).set({ locale: "en" }).run();
    app.advance(1000);
    const listId = listOf(world);
    expect(own(asta)[0]?.text).toContain("A correction of a certificate");
    const no = { listId, decision: "reject", reason } as const;
    decideIssueList(app, { ...no, actor: signatory });
    expect(own(lina)[0]?.text).toContain(`Reason: ${reason}`);
    expect([own(asta), own(lina)].map(({ length }) => length)).toEqual([2, 2]);
  });

  test("go to nobody where one pair of eyes decides", async () => {
    const world = office();
    const listId = proposed(world, [readyLearner(world.app, ona)]);
    await issueDocuments(world.app, { listId });
    expect(listMails(world.app.db, 10)).toEqual([]);
  });
});
