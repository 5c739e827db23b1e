import { describe, expect, test } from "vitest";
import type { CertificateId } from "#app/shared/ids.ts";
import { asta, darius, lina, ona, tomas, vytautas } from "#db/seed/people.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import {
  findDocument,
  listCertificatesOf,
  listCertificateStates,
} from "./certificates.queries.server.ts";
import { makeCertificateDocument } from "#app/features/certificates/document/make-certificate-document.job.server.ts";
import { findDocumentFor, openCertificate } from "./open-certificate.server.ts";
import { revokeCertificate } from "./revoke-certificate.server.ts";
import { issued } from "#tests/support/small-register.ts";

const everyone = [
  { who: "the owner", actor: ona, may: true },
  { who: "the coordinator of the cohort", actor: lina, may: true },
  { who: "an administrator", actor: asta, may: true },
  { who: "another learner", actor: tomas, may: false },
  { who: "a coordinator of other cohorts", actor: darius, may: false },
  { who: "a trainer", actor: vytautas, may: false },
];

function officeWithCertificate() {
  const app = testApp();
  publishSmallCourse(app);
  const { id, enrolmentId } = issued(app, ona);
  return { app, id, enrolmentId };
}

function revoke(app: ReturnType<typeof testApp>, certificateId: CertificateId) {
  const reason = "Testą laikė kitas žmogus.";
  revokeCertificate(app, { certificateId, reason, revokedBy: lina });
}

describe("a certificate", () => {
  test.each(everyone)("is there for $who: $may", ({ actor, may }) => {
    const { app, id } = officeWithCertificate();
    const found = openCertificate(app.db, actor, id);
    expect(found?.id).toBe(may ? id : undefined);
  });

  test("is listed for its owner, also when it is revoked", () => {
    const { app, id } = officeWithCertificate();
    revoke(app, id);
    expect(listCertificatesOf(app.db, ona.id)).toMatchObject([
      { id, number: 1, revokedAt: app.clock() },
    ]);
    expect(listCertificatesOf(app.db, tomas.id)).toEqual([]);
  });

  test("is told of by enrolment in the list of its cohort only", () => {
    const { app, id, enrolmentId } = officeWithCertificate();
    const cohortId = openCertificate(app.db, lina, id)?.cohortId;
    const issuedAt = app.clock();
    app.advance(1000);
    revoke(app, id);

    // It is the id of a cohort, which the register keeps as text.
    const states = listCertificateStates(app.db, cohortId as `coh_${string}`);
    expect([...states]).toEqual([
      [
        enrolmentId,
        {
          certificateId: id,
          kind: "certificate",
          number: "SML-2026-0001",
          issuedAt,
          revokedAt: app.clock(),
        },
      ],
    ]);
    expect(listCertificateStates(app.db, "coh_other").size).toBe(0);
  });
});

describe("its document", () => {
  test("is not there before it is made", () => {
    const { app, id } = officeWithCertificate();
    expect(findDocumentFor(app.db, ona, id)).toBeNull();
  });

  test.each(everyone)("is there for $who: $may", async ({ actor, may }) => {
    const { app, id } = officeWithCertificate();
    await makeCertificateDocument(app, { certificateId: id });
    const stored = findDocument(app.db, id);

    const document = findDocumentFor(app.db, actor, id);

    const wanted = {
      pdf: stored?.pdf,
      sha256: stored?.sha256,
      fileName: "SML-2026-0001.pdf",
    };
    expect(document).toEqual(may ? wanted : null);
  });

  test("stays when the certificate is revoked", async () => {
    const { app, id } = officeWithCertificate();
    await makeCertificateDocument(app, { certificateId: id });
    revoke(app, id);
    expect(findDocumentFor(app.db, ona, id)).not.toBeNull();
  });
});
