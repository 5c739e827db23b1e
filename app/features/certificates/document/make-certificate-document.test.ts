import { createHash } from "node:crypto";
import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { findCredential } from "#app/features/certificates/credential/credentials.queries.server.ts";
import { findDocument } from "#app/features/certificates/register/certificates.queries.server.ts";
import { registerEntries } from "#db/schema/certificates.ts";
import type { CertificateId } from "#app/shared/ids.ts";
import { ona } from "#db/seed/people.ts";
import { verifiedBy } from "#tests/support/signed-credential.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { issued } from "#tests/support/small-register.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { makeCertificateDocument } from "./make-certificate-document.job.server.ts";

let app: TestApp;
let certificateId: CertificateId;

beforeAll(async () => {
  app = testApp();
  publishSmallCourse(app);
  certificateId = issued(app, ona).id;
  app.advance(5000);
  await makeCertificateDocument(app, { certificateId });
});

const entries = () => app.db.select().from(registerEntries).all();
const sha256Of = (bytes: string | Buffer) =>
  createHash("sha256").update(bytes).digest("hex");

function stored() {
  const credential = findCredential(app.db, certificateId);
  const document = findDocument(app.db, certificateId);
  if (!credential || !document) throw new Error("Nothing was made.");
  return { credential, document };
}

describe("making a certificate's document", () => {
  test("stores a credential that verifies, and its hash", async () => {
    const { json, sha256 } = stored().credential;
    expect(sha256).toBe(sha256Of(json));
    const verified = await verifiedBy(app, json);
    expect(verified).toMatchObject({
      ok: true,
      value: {
        signedAt: app.clock(),
        credential: {
          id: `http://gaire.test/lt/certificates/${certificateId}/credential`,
          credentialSubject: { licenseNumber: "SML-2026-0001" },
        },
      },
    });
  });

  test("attaches the very bytes to the PDF", async () => {
    const { credential, document } = stored();
    const pdf = await PDFDocument.load(document.pdf);
    expect(
      pdf.getAttachments().map(({ data }) => Buffer.from(data).toString()),
    ).toEqual([credential.json]);
  });

  test("enters both in the register's chain", () => {
    const { credential, document } = stored();
    expect(
      entries().map(({ kind, subject, contents }) => [kind, subject, contents]),
    ).toEqual([
      ["issued", certificateId, expect.any(String)],
      ["credential", certificateId, `{"sha256":"${credential.sha256}"}`],
      ["document", certificateId, `{"sha256":"${document.sha256}"}`],
    ]);
  });

  test("happens once, also when two ask for it at the same time", async () => {
    const before = [stored(), entries()];
    await makeCertificateDocument(app, { certificateId });
    expect([stored(), entries()]).toEqual(before);

    const other = testApp();
    publishSmallCourse(other);
    const { id } = issued(other, ona);
    const twice = [1, 2].map(() =>
      makeCertificateDocument(other, { certificateId: id }),
    );
    await Promise.all(twice);
    expect(other.db.select().from(registerEntries).all()).toHaveLength(3);
  });
});
