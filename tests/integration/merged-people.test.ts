import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listMails } from "#app/email/outbox.queries.server.ts";
import { openPaperSource } from "#app/features/attendance/documents/open-paper-source.server.ts";
import { insertCredential } from "#app/features/certificates/credential/credentials.queries.server.ts";
import { officeKey } from "#app/features/certificates/credential/office-key.server.ts";
import { openMyLearning } from "#app/features/certificates/my-learning/open-my-learning.server.ts";
import { insertDocument } from "#app/features/certificates/register/certificates.queries.server.ts";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import { mailCertificate } from "#app/features/certificates/register/mail-certificate.job.server.ts";
import { replaceCertificate } from "#app/features/certificates/register/replace-certificate.server.ts";
import { findCompletionOf } from "#app/features/completion/completion.queries.server.ts";
import { listRecipients } from "#app/features/completion/reminders/reminders.queries.server.ts";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { mergePeople } from "#app/features/enrolments/merge-people.server.ts";
import { listParticipations } from "#app/features/reports/participation/participations.queries.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { catalogue } from "#app/server/job-catalogue.server.ts";
import type { CertificateId, PersonId } from "#app/shared/ids.ts";
import { attendance } from "#db/schema/attendance.ts";
import { certificates } from "#db/schema/certificates.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { jonas, lina, ruta, tomas } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";
import { walkIn } from "#tests/support/walk-in.ts";

/** What the walk-in is called; nobody else's name has it. */
const TWIN = "Eglė B.";

/** A walk-in of the police who is also somebody else of the cohort. */
function withTwin() {
  const world = smallWorld();
  const { app, cohortId } = world;
  const twin = walkIn(world);
  app.db
    .update(enrolments)
    .set({ institutionId: "ins_police" })
    .where(eq(enrolments.personId, twin))
    .run();
  const enrolmentOf = (id: PersonId) => {
    const found = findEnrolmentInCohort(app.db, id, cohortId);
    if (!found) throw new Error(`${id} is not enrolled.`);
    return found.id;
  };
  const mergeInto = (keptId: PersonId) =>
    mergePeople(app, {
      ...{ actor: lina, keptId, endedId: twin },
      moveMore: () => undefined,
    });
  return { ...world, twin, enrolmentOf, mergeInto };
}

/** Both were at the session, and both were marked. */
function markBoth({ app, sessions, enrolmentOf, twin }: TwinWorld): void {
  for (const id of [twin, ruta.id])
    app.db
      .insert(attendance)
      .values({
        ...{ sessionId: sessions.open, enrolmentId: enrolmentOf(id) },
        ...{ half: 1, wasPresent: true, minutesMissed: 0 },
        ...{ markedById: lina.id, markedAt: app.clock() },
      })
      .run();
}

type TwinWorld = ReturnType<typeof withTwin>;

/** Where the twin would be met: true for each place that still has them. */
async function placesOf(world: TwinWorld) {
  const { app, cohortId, sessions, enrolmentOf, twin } = world;
  const enrolmentId = enrolmentOf(twin);
  const has = async (person: typeof lina, path: string) =>
    (await browserOf(app, person).get(path)).text.includes(TWIN);
  const home = `/lt/cohorts/${cohortId}`;
  const papers = openPaperSource(app, lina, cohortId)?.people ?? [];
  return {
    reports: listParticipations(app.db, lina.id).some(
      (one) => one.enrolmentId === enrolmentId,
    ),
    attendance: await has(lina, `${home}/attendance`),
    session: await has(lina, `${home}/attendance/${sessions.open}`),
    papers: papers.some((one) => one.enrolmentId === enrolmentId),
    dashboard: await has(lina, home),
    issueList: await has(lina, `${home}/issue-lists/new`),
    completion: findCompletionOf(app.db, enrolmentId) !== null,
    institution: await has(jonas, "/lt/institution"),
    letters: listRecipients(app.db, cohortId).has(enrolmentId),
  };
}

describe("a record that turned out to be somebody else's", () => {
  test("is counted and shown nowhere beside them", async () => {
    const world = withTwin();
    markBoth(world);
    const countPeople = () => {
      const parts = listParticipations(world.app.db, lina.id);
      return new Set(parts.map((one) => one.personId)).size;
    };
    expect(countPeople()).toBe(6);
    expect(await placesOf(world)).toMatchObject({
      reports: true,
      attendance: true,
      session: true,
      papers: true,
      dashboard: true,
      issueList: true,
      completion: true,
      institution: true,
    });

    expect(world.mergeInto(ruta.id)).toMatchObject({ ok: true });

    expect(countPeople()).toBe(5);
    const places = await placesOf(world);
    expect(Object.values(places).some(Boolean), JSON.stringify(places)).toBe(
      false,
    );
  });

  test("leaves no mark behind that says the same", () => {
    const world = withTwin();
    markBoth(world);
    const { app, twin, enrolmentOf, mergeInto } = world;
    const marksOf = (id: PersonId) =>
      app.db
        .select()
        .from(attendance)
        .where(eq(attendance.enrolmentId, enrolmentOf(id)))
        .all().length;
    const before = marksOf(ruta.id);
    mergeInto(ruta.id);
    expect(marksOf(twin)).toBe(0);
    expect(marksOf(ruta.id)).toBe(before);
  });

  test("gives its seat to the first in line, with a letter", () => {
    const { app, cohortId, newcomer, mergeInto } = withTwin();
    app.db.update(cohorts).set({ seats: 7 }).run();
    const letters = listMails(app.db, 100).length;
    mergeInto(ruta.id);
    expect(findEnrolmentInCohort(app.db, newcomer.id, cohortId)).toMatchObject({
      withdrawnAt: null,
    });
    const after = listMails(app.db, 100);
    expect(after).toHaveLength(letters + 1);
    expect(after[0]?.recipient).toBe("ignas@gaire.example");
  });
});

/** A walk-in of a programme that asks for nothing, with a certificate. */
function twinWithCertificate() {
  const world = withTwin();
  const { app, twin, enrolmentOf } = world;
  app.db
    .update(programmeVersions)
    .set({ rule: { certificate: [], participation: null } })
    .run();
  const enrolmentId = enrolmentOf(twin);
  const result = issueCertificate(app, { enrolmentId, issuedBy: lina });
  if (!result.ok) throw new Error(result.refusal.code);
  const { id } = result.value;
  storeFiles(world, id);
  return { ...world, certificateId: id };
}

/** Who was certified before anybody knew that it was Tomas. */
function certifiedTwin() {
  const world = twinWithCertificate();
  expect(world.mergeInto(tomas.id)).toMatchObject({ ok: true });
  return world;
}

/** What the job would have made. */
function storeFiles({ app }: SmallWorld, certificateId: CertificateId): void {
  const pdf = Buffer.from("%PDF-1.7");
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  insertDocument(app.db, { certificateId, pdf, sha256, madeAt: app.clock() });
  insertCredential(app.db, {
    ...{ certificateId, json: "{}\n", sha256: "0".repeat(64) },
    ...{ keyId: officeKey(app).id, signedAt: app.clock() },
  });
}

describe("a certificate of a record that turned out to be somebody else's", () => {
  test.each(["document", "credential"])(
    "is theirs to download: %s",
    async (file) => {
      const { app, certificateId } = certifiedTwin();
      const path = `/lt/certificates/${certificateId}/${file}`;
      const { status } = await browserOf(app, tomas).get(path);
      expect(status).toBe(200);
      const stranger = await browserOf(app, ruta).get(path);
      expect(stranger.status).toBe(404);
    },
  );

  test("stands once among their own", () => {
    const { app } = certifiedTwin();
    expect(openMyLearning(app, tomas.id, "lt").certificates).toHaveLength(1);
  });

  test("is told of in a letter, where nobody could be written to before", async () => {
    const { app, cohortId, twin, enrolmentOf, certificateId } =
      twinWithCertificate();
    const jobs = { ...catalogue, "make-certificate-document": () => undefined };
    const letters = () =>
      listMails(app.db, 100).flatMap(({ dedupeKey, recipient }) =>
        dedupeKey === certificateId ? [recipient] : [],
      );
    await runDueJobs(app, jobs);
    expect(letters()).toEqual([]);
    const page = `/lt/cohorts/${cohortId}/people/${enrolmentOf(tomas.id)}/merge`;
    const { status } = await browserOf(app, lina).post(page, { with: twin });
    expect(status).toBe(302);
    await runDueJobs(app, jobs);
    expect(letters()).toEqual([tomas.email]);
  });

  test("is not theirs to correct", () => {
    const { app, certificateId } = certifiedTwin();
    const replacedBy = { id: tomas.id, roles: ["admin" as const] };
    const correction = { certificateId, reason: "Pavardė su klaida." };
    expect(replaceCertificate(app, { ...correction, replacedBy })).toEqual({
      ok: false,
      refusal: { code: "own-certificate" },
    });
  });

  test("is corrected in their name, and they are written to", async () => {
    const { app, twin, certificateId } = certifiedTwin();
    const result = replaceCertificate(app, {
      ...{ certificateId, reason: "Pavardė su klaida.", replacedBy: lina },
    });
    if (!result.ok) throw new Error(result.refusal.code);
    const rows = app.db.select().from(certificates).all();
    const of = (id: string) => rows.find((one) => one.id === id);
    expect(of(result.value.id)?.personId).toBe(tomas.id);
    expect(of(certificateId)?.personId).toBe(twin);
    expect(of(result.value.id)?.snapshot.personName).toBe(tomas.name);

    for (const id of [certificateId, result.value.id])
      await mailCertificate(app, { certificateId: id });
    const [last] = listMails(app.db, 1);
    expect(last?.recipient).toBe(tomas.email);
  });
});
