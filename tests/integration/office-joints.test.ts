import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listMails } from "#app/email/outbox.queries.server.ts";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import { mailCertificate } from "#app/features/certificates/register/mail-certificate.job.server.ts";
import { replaceCertificate } from "#app/features/certificates/register/replace-certificate.server.ts";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { listParticipations } from "#app/features/reports/participation/participations.queries.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { catalogue } from "#app/server/job-catalogue.server.ts";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { people } from "#db/schema/accounts.ts";
import { attendance } from "#db/schema/attendance.ts";
import { certificates } from "#db/schema/certificates.ts";
import { sessions as sessionTable } from "#db/schema/cohorts.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { jonas, lina, ruta, tomas } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { buttonsOf, mainOf, textOf, valueOf } from "#tests/support/html.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";
import { walkIn } from "#tests/support/walk-in.ts";

const MY_LEARNING = "/lt/my-learning";

function ask({ app }: SmallWorld, rule: CompletionRule): void {
  app.db.update(programmeVersions).set({ rule }).run();
}

/** Issues a document by Lina, and gives its row. */
function issue(
  { app }: SmallWorld,
  enrolmentId: EnrolmentId,
  kind: "certificate" | "participation" = "certificate",
) {
  const result = issueCertificate(app, { enrolmentId, issuedBy: lina, kind });
  if (!result.ok) throw new Error(result.refusal.code);
  const { id } = result.value;
  const row = app.db
    .select()
    .from(certificates)
    .where(eq(certificates.id, id))
    .get();
  if (!row) throw new Error("It is not in the register.");
  return row;
}

describe("my learning", () => {
  test("tells a confirmation of participation from the certificate that can still be got", async () => {
    const world = smallWorld();
    ask(world, {
      certificate: [{ kind: "all-modules" }],
      participation: [],
    });
    issue(world, world.enrolments.ruta, "participation");
    const { text } = await browserOf(world.app, ruta).get(MY_LEARNING);
    const words = textOf(mainOf(text));
    expect(words).toContain("Dalyvio pažyma Nr. SML-2026-");
    expect(words).not.toContain("Pažymėjimas Nr.");
    expect(words).toContain("Pažymėjimo dar nėra");
    expect(words).toContain("programos reikalavimų įvykdyta:");
  });

  test("says which of two certificates counts", async () => {
    const world = smallWorld();
    const { app } = world;
    const stateOf = async () =>
      [
        ...textOf(mainOf((await browserOf(app, jonas).get(MY_LEARNING)).text))
          .split("Pažymėjimas Nr.")
          .slice(1),
      ].map((row) => row.includes("Pakeista pataisytu dokumentu"));
    expect(await stateOf()).toEqual([false]);
    const result = replaceCertificate(app, {
      certificateId: world.certificates.jonas.id,
      reason: "Pavardė su klaida.",
      replacedBy: lina,
    });
    expect(result.ok).toBe(true);
    expect((await stateOf()).sort()).toEqual([false, true]);
  });
});

/** A walk-in whom the cohort's rule asks for nothing, with a certificate. */
function certifiedWalkIn() {
  const world = smallWorld();
  ask(world, { certificate: [], participation: null });
  const personId = walkIn(world);
  const found = findEnrolmentInCohort(world.app.db, personId, world.cohortId);
  if (!found) throw new Error("The walk-in is not enrolled.");
  const certificate = issue(world, found.id);
  return { ...world, personId, enrolmentId: found.id, certificate };
}

describe("a walk-in who gets an address later", () => {
  const quickly = {
    ...catalogue,
    "make-certificate-document": () => undefined,
  };

  test("is written to about what was issued, once, and can be invited at once", async () => {
    const { app, cohortId, enrolmentId, certificate } = certifiedWalkIn();
    const lettersTo = (email: string) =>
      listMails(app.db, 100).filter(({ recipient }) => recipient === email);
    await runDueJobs(app, quickly);
    expect(
      listMails(app.db, 100).map(({ dedupeKey }) => dedupeKey),
    ).not.toContain(certificate.id);

    const coordinator = browserOf(app, lina);
    const page = `/lt/cohorts/${cohortId}/people/${enrolmentId}`;
    const save = async (email: string) => {
      const form = await coordinator.get(`${page}/change`);
      return coordinator.post(`${page}/change`, {
        ...{ name: "Eglė B.", email, track: "police", institution: "" },
        seen: valueOf(form.text, "seen") ?? "",
      });
    };
    const { location } = await save("petras@gaire.example");
    await runDueJobs(app, quickly);
    expect(lettersTo("petras@gaire.example")).toMatchObject([
      { dedupeKey: certificate.id },
    ]);

    const { text } = await coordinator.get(location ?? "");
    const notice =
      /<div class="notice[\s\S]*?<h1/.exec(mainOf(text))?.[0] ?? "";
    expect(textOf(notice)).toContain("Kvietimas dar neišsiųstas");
    expect(buttonsOf(notice)).toContain("Siųsti kvietimą");

    await save("petras2@gaire.example");
    await runDueJobs(app, quickly);
    expect(lettersTo("petras2@gaire.example")).toEqual([]);
  });

  test("is not written to about what does not count any more", async () => {
    const { app, certificate } = certifiedWalkIn();
    const result = replaceCertificate(app, {
      certificateId: certificate.id,
      reason: "Pavardė su klaida.",
      replacedBy: lina,
    });
    expect(result.ok).toBe(true);
    app.db
      .update(people)
      .set({ email: "petras@gaire.example" })
      .where(eq(people.id, certificate.personId as `per_${string}`))
      .run();
    await mailCertificate(app, { certificateId: certificate.id });
    expect(
      listMails(app.db, 100).map(({ dedupeKey }) => dedupeKey),
    ).not.toContain(certificate.id);
  });
});

test("a session that was cancelled is no beginning of anybody's part", () => {
  const { app, cohortId, sessions } = smallWorld();
  const enrolmentId = findEnrolmentInCohort(app.db, tomas.id, cohortId)?.id;
  if (!enrolmentId) throw new Error("Tomas is not enrolled.");
  app.db
    .insert(attendance)
    .values({
      ...{ sessionId: sessions.open, enrolmentId, half: 1, wasPresent: true },
      ...{ markedById: lina.id, markedAt: app.clock() },
    })
    .run();
  const tookPart = () =>
    listParticipations(app.db, lina.id).some(
      ({ personId }) => personId === tomas.id,
    );
  expect(tookPart()).toBe(true);
  app.db
    .update(sessionTable)
    .set({ cancelledAt: app.clock() })
    .where(eq(sessionTable.id, sessions.open))
    .run();
  expect(tookPart()).toBe(false);
});

test("a period without deeds of its own ends no later than the day of issue", () => {
  const { certificate } = certifiedWalkIn();
  expect(certificate.snapshot.period).toEqual({
    from: "2026-11-01",
    to: "2026-11-23",
  });
});
