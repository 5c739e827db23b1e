import { readRule } from "#app/shared/completion-rule.ts";
import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { pendingJobs } from "#app/jobs/jobs.queries.server.ts";
import { people } from "#db/schema/accounts.ts";
import { certificates } from "#db/schema/certificates.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";
import { asta, darius, lina, ona, tomas, vytautas } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { issueCertificate } from "./issue-certificate.server.ts";
import { revokeCertificate } from "./revoke-certificate.server.ts";
import { readyLearner } from "#tests/support/small-register.ts";

const DAY = 86_400_000;

function officeWithCohort() {
  const app = testApp();
  publishSmallCourse(app);
  const { programme } = openSmallCohort(app);
  return { app, programme };
}

function register(app: ReturnType<typeof testApp>) {
  return app.db.select().from(certificates).all();
}

describe("issueCertificate", () => {
  test("enters a learner who has done everything in the register", () => {
    const { app } = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    app.advance(2 * DAY);

    const result = issueCertificate(app, { enrolmentId, issuedBy: lina });

    expect(result).toMatchObject({
      ok: true,
      value: { number: "SML-2026-0001", personName: "Ona Žukauskaitė" },
    });
    const [row] = register(app);
    expect(row).toMatchObject({
      series: "SML",
      year: 2026,
      number: 1,
      enrolmentId,
      personId: ona.id,
      issuedById: lina.id,
      issuedAt: new Date(NOW.getTime() + 2 * DAY),
      validUntil: null,
    });
    expect(row?.publicCode).toMatch(/^[0-9A-Z]{17}$/);
    expect(row?.publicCode).not.toContain("0001");
  });

  test("copies everything that the certificate will say", () => {
    const { app, programme } = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    issueCertificate(app, { enrolmentId, issuedBy: lina });

    expect(register(app)[0]?.snapshot).toEqual({
      personName: "Ona Žukauskaitė",
      institutionName: "Gairių apskrities policijos komisariatas",
      profession: "police",
      programme: {
        code: programme.code,
        title: programme.title,
        approvingAct: null,
      },
      course: {
        id: "SML",
        title: { lt: "Mažas kursas", en: "A small course" },
        version: 1,
      },
      topics: [{ lt: "Pirmi žingsniai", en: "First steps" }],
      moduleIds: ["SML-1"],
      hours: { contact: 0, online: 0, selfStudy: 1 },
      period: { from: "2026-11-23", to: "2026-11-23" },
      rule: readRule({ allPages: true, quizPercent: 70 }),
      place: programme.place,
      signatory: {
        name: "Asta Vaitkienė",
        position: programme.signatoryPosition,
      },
      issuer: app.config.issuer,
      ...{ kind: "certificate", language: "lt", attended: null },
      ...{ programmeVersion: 1, ruleVersion: 1, logos: [], trainers: [] },
      ...{ projectCode: null, funderLine: null },
      decision: expect.objectContaining({ approvedBy: lina.name }),
      evidenceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("keeps what it copied when everything around it changes", () => {
    const { app } = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    const result = issueCertificate(app, { enrolmentId, issuedBy: lina });
    const before = register(app);

    app.db.update(people).set({ name: "Ona Petraitienė" }).run();
    app.db.update(programmes).set({ code: "NEW" }).run();
    app.db.update(programmeVersions).set({ selfStudyHours: 99 }).run();
    publishSmallCourse(app, (course) => (course.title.lt = "Kitas kursas"));

    expect(result.ok).toBe(true);
    expect(register(app)).toEqual(before);
  });

  test("gives the period from the first day to the last, in Vilnius", () => {
    const { app } = officeWithCohort();
    app.advance(-3 * DAY);
    readyLearner(app, ona, { steps: 1 });
    // 22:30 on the 22nd in UTC is half past midnight in Vilnius.
    app.advance(2 * DAY + 14.5 * 3_600_000);
    const enrolmentId = readyLearner(app, ona);
    app.advance(5 * DAY);

    issueCertificate(app, { enrolmentId, issuedBy: lina });

    expect(register(app)[0]?.snapshot.period).toEqual({
      from: "2026-11-20",
      to: "2026-11-23",
    });
  });

  test("writes the trail and leaves two jobs", () => {
    const { app } = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    const result = issueCertificate(app, { enrolmentId, issuedBy: lina });
    if (!result.ok) throw new Error(result.refusal.code);
    const { id, number } = result.value;

    expect(auditTrailOf(app.db, id)).toMatchObject([
      {
        action: "certificate.issued",
        actorId: lina.id,
        facts: { number, enrolmentId, personId: ona.id },
        happenedAt: NOW,
      },
    ]);
    expect(pendingJobs(app.db)).toMatchObject([
      { kind: "make-certificate-document", payload: { certificateId: id } },
      { kind: "mail-certificate", payload: { certificateId: id } },
    ]);
  });

  test("names what is still missing", () => {
    const { app } = officeWithCohort();
    const enrolmentId = readyLearner(app, ona, { steps: 3 });

    expect(
      issueCertificate(app, { enrolmentId, issuedBy: lina }),
    ).toMatchObject({
      ok: false,
      refusal: {
        code: "not-complete",
        unmet: [
          { code: "pages-missing", count: 1 },
          { code: "quiz-not-passed", score: null, needed: 7000 },
        ],
      },
    });
    expect(register(app)).toEqual([]);
  });

  test("issues once, however often the button is pressed", () => {
    const { app } = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    issueCertificate(app, { enrolmentId, issuedBy: lina });
    app.advance(DAY);
    const second = issueCertificate(app, { enrolmentId, issuedBy: asta });

    expect(second).toEqual({
      ok: false,
      refusal: { code: "already-issued", at: NOW, number: "SML-2026-0001" },
    });
    expect(register(app)).toHaveLength(1);
    expect(pendingJobs(app.db)).toHaveLength(2);
  });

  test("does not issue again what was revoked", () => {
    const { app } = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    const first = issueCertificate(app, { enrolmentId, issuedBy: lina });
    if (!first.ok) throw new Error(first.refusal.code);
    revokeCertificate(app, {
      certificateId: first.value.id,
      reason: "Testą laikė kitas žmogus.",
      revokedBy: lina,
    });

    expect(issueCertificate(app, { enrolmentId, issuedBy: lina })).toEqual({
      ok: false,
      refusal: { code: "revoked", at: NOW, number: "SML-2026-0001" },
    });
  });
});

describe("who issues", () => {
  test.each([
    { who: "the coordinator of the cohort", actor: lina, may: true },
    { who: "an administrator", actor: asta, may: true },
    { who: "a coordinator of other cohorts", actor: darius, may: false },
    { who: "a trainer", actor: vytautas, may: false },
    { who: "another learner", actor: tomas, may: false },
    { who: "the learner", actor: ona, may: false },
  ])("$who: $may", ({ actor, may }) => {
    const { app } = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);

    const result = issueCertificate(app, { enrolmentId, issuedBy: actor });

    expect(result.ok).toBe(may);
    if (result.ok) return;
    expect(result.refusal).toEqual({ code: "not-found" });
    expect(register(app)).toEqual([]);
  });

  test.each([{ actor: lina }, { actor: asta }])(
    "$actor.name does not certify herself, and is told so",
    ({ actor }) => {
      const { app } = officeWithCohort();
      const enrolmentId = readyLearner(app, actor);
      expect(issueCertificate(app, { enrolmentId, issuedBy: actor })).toEqual({
        ok: false,
        refusal: { code: "own-certificate" },
      });
    },
  );

  test("nobody, for a learner without a cohort", () => {
    const app = testApp();
    publishSmallCourse(app);
    const enrolmentId = study(app, ona, "SML", { attempts: ["passed"] });
    expect(issueCertificate(app, { enrolmentId, issuedBy: asta })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });

  test("nobody, for an enrolment that does not exist", () => {
    const { app } = officeWithCohort();
    const wanted = { enrolmentId: "enr_nobody", issuedBy: lina } as const;
    expect(issueCertificate(app, wanted)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});
