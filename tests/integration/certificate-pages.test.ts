import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { certificateDocuments } from "#db/schema/certificates.ts";
import { jonas, lina } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, tagsOf, textOf } from "#tests/support/html.ts";
import { visit } from "#tests/support/remix.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { looseRegister } from "#tests/support/loose-register.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

describe("a certificate", () => {
  test("is a row of the register, with its document", async () => {
    const world = smallWorld();
    const { text } = await browserOf(world.app, lina).get(entryPath(world));

    expect(textOf(text)).toContain("Pažymėjimas Nr. SML-2026-0002");
    expect(textOf(text)).toContain(jonas.name);
    expect(linksOf(text).map(({ href }) => href)).toContain(
      `/lt/certificates/${world.certificates.jonas.id}/document`,
    );
  });

  test("is revoked for good, with the reason for those who answer for it", async () => {
    const world = smallWorld();
    const { app, certificates } = world;
    const reason = "Neteisingai įrašyta pavardė.";
    const asked = { intent: "revoke", reasonClass: "false-data", reason };
    const sure = await browserOf(app, lina).post(entryPath(world), asked);
    expect(textOf(mainOf(sure.text))).toContain(
      "Ar tikrai panaikinti pažymėjimą Nr. SML-2026-0002?",
    );
    expect(
      auditTrailOf(app.db, certificates.jonas.id).at(-1),
    ).not.toMatchObject({ action: "certificate.revoked" });
    const given = await browserOf(app, lina).post(entryPath(world), {
      ...asked,
      sure: "yes",
    });
    expect([given.status, given.location]).toEqual([302, entryPath(world)]);

    const { text } = await browserOf(app, lina).get(entryPath(world));
    expect(textOf(text)).toContain("Panaikintas 2026 m. lapkričio 23 d.");
    expect(textOf(text)).toContain(`Priežastis: ${reason}`);
    expect(textOf(mainOf(text))).toContain("Pateikti neteisingi duomenys");
    expect(tagsOf(mainOf(text), "form")).toHaveLength(1);
    expect(auditTrailOf(app.db, certificates.jonas.id).at(-1)).toMatchObject({
      action: "certificate.revoked",
      actorId: lina.id,
      facts: { reason },
    });
    const check = await browserOf(app).get(
      `/lt/check/${certificates.jonas.publicCode}`,
    );
    expect(textOf(check.text)).toContain("Pažymėjimas panaikintas");
    expect(check.text).not.toContain(reason);
  });

  test("is downloaded as it was stored, by its owner and who keeps it", async () => {
    const { app, certificates } = smallWorld();
    const url = `${app.config.origin}/lt/certificates/${certificates.jonas.id}/document`;
    for (const person of [jonas, lina]) {
      const headers = { Cookie: cookieOf(app, person) };
      const given = await visit(app, new Request(url, { headers }));

      expect(Buffer.from(await given.arrayBuffer())).toEqual(
        certificates.jonas.pdf,
      );
      expect(Object.fromEntries(given.headers)).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": 'attachment; filename="SML-2026-0002.pdf"',
        "cache-control": "private, no-store",
      });
    }
  });

  test("says that its document is being made", async () => {
    const world = smallWorld();
    const { app, certificates } = world;
    looseRegister(app).db.delete(certificateDocuments).run();

    const page = await browserOf(app, lina).get(entryPath(world));
    expect(textOf(page.text)).toContain("PDF dar ruošiamas");
    const document = await browserOf(app, jonas).get(
      `/lt/certificates/${certificates.jonas.id}/document`,
    );
    expect(document.status).toBe(404);
  });
});

function entryPath({ cohortId, certificates }: SmallWorld): string {
  return `/lt/cohorts/${cohortId}/certificates/${certificates.jonas.id}`;
}
