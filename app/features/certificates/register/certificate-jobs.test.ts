import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { listMails } from "#app/email/outbox.queries.server.ts";
import { disableAccount } from "#app/features/accounts/accounts.queries.server.ts";
import { people } from "#db/schema/accounts.ts";
import { lina, ona } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { readPdf } from "#tests/support/pdf.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import {
  findCertificate,
  findDocument,
} from "./certificates.queries.server.ts";
import { mailCertificate } from "./mail-certificate.job.server.ts";
import { makeCertificateDocument } from "#app/features/certificates/document/make-certificate-document.job.server.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { formatPublicCode } from "#app/features/certificates/check/public-code.ts";
import { revokeCertificate } from "./revoke-certificate.server.ts";
import { issued } from "#tests/support/small-register.ts";

function officeWithCertificate(name = ona.name) {
  const app = testApp();
  publishSmallCourse(app);
  app.db.update(people).set({ name }).where(eq(people.id, ona.id)).run();
  const { id: certificateId } = issued(app, ona);
  const code = findCertificate(app.db, certificateId)?.publicCode ?? "";
  return { app, certificateId, code: formatPublicCode(code) };
}

type Office = ReturnType<typeof officeWithCertificate>;

describe("making the document", () => {
  test("stores the PDF and its hash, and writes the trail", async () => {
    const { app, certificateId, code } = officeWithCertificate();
    app.advance(5000);
    await makeCertificateDocument(app, { certificateId });

    const document = findDocument(app.db, certificateId);
    const pdf = document?.pdf ?? Buffer.alloc(0);
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    const madeAt = new Date(NOW.getTime() + 5000);
    expect(document).toMatchObject({ sha256, madeAt });
    expect(readPdf(pdf)).toMatchObject({
      lang: "lt-LT",
      links: [`http://gaire.test/lt/check/${code}`],
    });
    expect(auditTrailOf(app.db, certificateId).at(-1)).toMatchObject({
      action: "certificate.document-made",
      actorId: "system",
      facts: { sha256, bytes: pdf.length },
      happenedAt: madeAt,
    });
  });

  test("changes nothing the second time", async () => {
    const { app, certificateId } = officeWithCertificate();
    await makeCertificateDocument(app, { certificateId });
    const first = findDocument(app.db, certificateId);
    app.advance(60_000);
    const moved = { ...app.config, origin: "https://elsewhere.example" };

    await makeCertificateDocument({ ...app, config: moved }, { certificateId });

    expect(findDocument(app.db, certificateId)).toEqual(first);
    expect(auditTrailOf(app.db, certificateId)).toHaveLength(2);
  });

  test("keeps nothing when the trail cannot be written", async () => {
    const { app, certificateId } = officeWithCertificate();
    app.db.$client.exec("DROP TABLE audit_events");
    await expect(
      makeCertificateDocument(app, { certificateId }),
    ).rejects.toThrow();
    expect(findDocument(app.db, certificateId)).toBeNull();
  });

  test("fails loudly for a certificate that is not there", async () => {
    const { app } = officeWithCertificate();
    const payload = { certificateId: "crt_none" } as const;
    await expect(makeCertificateDocument(app, payload)).rejects.toThrow(
      "crt_none",
    );
    expect(() => mailCertificate(app, payload)).toThrow("crt_none");
  });
});

describe("the letter", () => {
  function letters(app: ReturnType<typeof testApp>) {
    return listMails(app.db, 10);
  }

  test("goes to the owner in Lithuanian, with both addresses", () => {
    const { app, certificateId, code } = officeWithCertificate();
    mailCertificate(app, { certificateId });

    expect(letters(app)).toMatchObject([
      {
        recipient: ona.email,
        dedupeKey: certificateId,
        subject: "Jūsų pažymėjimas Nr. SML-2026-0001",
      },
    ]);
    const text = (letters(app)[0]?.text ?? "").replaceAll("\u00A0", " ");
    expect(text).toBe(
      `Sveiki,

Jums išduotas pažymėjimas Nr. SML-2026-0001: baigėte programą „Maža programa“, 1 akad. val. (1 savarankiška).

Pažymėjimo PDF rasite prisijungę:
http://gaire.test/lt/my-learning

Ar pažymėjimas galioja, kiekvienas gali patikrinti čia (patikros kodas ${code}):
http://gaire.test/lt/check/${code}

Jei pažymėjime radote klaidą, parašykite savo grupės koordinatoriui (-ei).

Mokymų tarnyba (pavyzdys)
`,
    );
  });

  test("goes out in English to who reads English", () => {
    const { app, certificateId, code } = officeWithCertificate();
    app.db.update(people).set({ locale: "en" }).run();
    mailCertificate(app, { certificateId });

    const [letter] = letters(app);
    expect(letter?.subject).toBe("Your certificate No. SML-2026-0001");
    expect(letter?.text).toContain("the programme “A small programme”");
    expect(letter?.text).toContain("http://gaire.test/en/my-learning");
    expect(letter?.html).toContain('<html lang="en">');
    expect(letter?.html).toContain(
      `<a href="http://gaire.test/en/check/${code}">`,
    );
  });

  test("is written once, however often the job runs", () => {
    const { app, certificateId } = officeWithCertificate();
    mailCertificate(app, { certificateId });
    mailCertificate(app, { certificateId });
    expect(letters(app)).toHaveLength(1);
  });

  test.each<{ who: string; before: (office: Office) => unknown }>([
    {
      who: "without an address",
      before: ({ app }) =>
        app.db
          .update(people)
          .set({ email: null })
          .where(eq(people.id, ona.id))
          .run(),
    },
    {
      who: "whose account is closed",
      before: ({ app }) => disableAccount(app.db, ona.id, NOW),
    },
    {
      who: "whose certificate was revoked meanwhile",
      before: ({ app, certificateId }) =>
        revokeCertificate(app, {
          certificateId,
          reason: "Testą laikė kitas žmogus.",
          revokedBy: lina,
        }),
    },
  ])("goes to nobody $who", ({ before }) => {
    const office = officeWithCertificate();
    before(office);
    mailCertificate(office.app, office);
    expect(letters(office.app)).toEqual([]);
  });

  test.each(oddNames.filter(({ isPrintable }) => isPrintable))(
    "and the document survive $name",
    async ({ name }) => {
      const { app, certificateId } = officeWithCertificate(name);
      await makeCertificateDocument(app, { certificateId });
      mailCertificate(app, { certificateId });
      expect(findDocument(app.db, certificateId)?.pdf.length).toBeGreaterThan(
        10_000,
      );
      const [letter] = letters(app);
      expect(letter?.html).not.toContain("<script");
    },
  );
});
