import { describe, expect, test } from "vitest";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { certificates, voidNumbers } from "#db/schema/certificates.ts";
import { people } from "#db/schema/accounts.ts";
import { asta, lina, ona } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { newId, type CertificateId } from "#app/shared/ids.ts";
import { findCertificate } from "#app/features/certificates/register/certificates.queries.server.ts";
import { checkCertificate, checkName } from "./check-certificate.server.ts";
import { newPublicCode } from "./public-code.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import { looseRegister } from "#tests/support/loose-register.ts";
import { issued } from "#tests/support/small-register.ts";

function officeWithCertificate() {
  const app = testApp();
  publishSmallCourse(app);
  const { id } = issued(app, ona);
  const publicCode = findCertificate(app.db, id)?.publicCode ?? "";
  return {
    app,
    id,
    publicCode,
    check: () => checkCertificate(app.db, publicCode, app.clock()),
  };
}

describe("checking a certificate", () => {
  test("shows a stranger these fields and no others", () => {
    const { check, app } = officeWithCertificate();
    expect(check()).toEqual({
      state: "valid",
      kind: "certificate",
      number: "SML-2026-0001",
      programme: {
        code: expect.stringMatching(/^SML-/),
        title: { lt: "Maža programa", en: "A small programme" },
      },
      hours: { contact: 0, online: 0, selfStudy: 1 },
      period: { from: "2026-11-23", to: "2026-11-23" },
      issuedAt: NOW,
      validUntil: null,
      issuer: app.config.issuer.name,
      initials: "O. Ž.",
      newerNumber: null,
    });
  });

  test("gives away no name, address, id, institution or score", () => {
    const { check, app, id } = officeWithCertificate();
    const told = JSON.stringify(check());
    const secrets = [
      "Ona",
      "Žukauskaitė",
      ona.email,
      ona.id,
      id,
      lina.id,
      asta.name,
      "komisariatas",
      "police",
      "score",
      "percent",
      app.config.issuer.legalCode,
    ];
    for (const secret of secrets) expect(told).not.toContain(secret);
  });

  test("says when it was revoked, and not why", () => {
    const { app, id, check } = officeWithCertificate();
    app.advance(60_000);
    const reason = "Testą laikė kitas žmogus.";
    revokeCertificate(app, { certificateId: id, reason, revokedBy: lina });

    expect(check()).toMatchObject({
      state: "revoked",
      on: new Date(NOW.getTime() + 60_000),
      initials: "O. Ž.",
    });
    expect(JSON.stringify(check())).not.toContain("kitas");
  });

  test("says when it ran out, after its last moment", () => {
    const { app, check } = officeWithCertificate();
    const validUntil = new Date(NOW.getTime() + 1000);
    looseRegister(app).db.update(certificates).set({ validUntil }).run();

    app.advance(1000);
    expect(check()).toMatchObject({ state: "valid" });
    app.advance(1);
    expect(check()).toMatchObject({ state: "expired", on: validUntil });
  });

  test("names the number of the one that replaced it, and not its code", () => {
    const { app, id, check } = officeWithCertificate();
    const newer = successorOf(app, id, "correction");
    expect(check()).toMatchObject({
      state: "replaced",
      on: NOW,
      newerNumber: "SML-2026-0002",
    });
    expect(JSON.stringify(check())).not.toContain(newer.publicCode);
  });

  test("leaves a renewed one valid to its own end, and names the newer", () => {
    const { app, id, check } = officeWithCertificate();
    const validUntil = new Date(NOW.getTime() + 1000);
    looseRegister(app).db.update(certificates).set({ validUntil }).run();
    successorOf(app, id, "renewal");
    const newerNumber = "SML-2026-0002";
    expect(check()).toMatchObject({ state: "valid", newerNumber });
    app.advance(1001);
    expect(check()).toMatchObject({ state: "expired", newerNumber });
  });

  test("does not know a void number, nor the id of a row", () => {
    const { app, id } = officeWithCertificate();
    const [series, year, number] = ["SML", 2026, 7] as const;
    const void7 = { reason: "Sugadintas.", voidedById: lina.id, voidedAt: NOW };
    app.db
      .insert(voidNumbers)
      .values({ series, year, number, ...void7 })
      .run();
    for (const typed of ["SML-2026-0007", id, `${id}`.toUpperCase()]) {
      expect(checkCertificate(app.db, typed, NOW)).toEqual({
        state: "unknown",
      });
    }
  });

  test("calls a confirmation of participation what it is", () => {
    const { app, check } = officeWithCertificate();
    looseRegister(app)
      .db.update(certificates)
      .set({ kind: "participation" })
      .run();
    expect(check()).toMatchObject({ kind: "participation" });
  });

  test("calls one that ran out and was revoked revoked", () => {
    const { app, id, check } = officeWithCertificate();
    looseRegister(app).db.update(certificates).set({ validUntil: NOW }).run();
    const reason = "Testą laikė kitas žmogus.";
    revokeCertificate(app, { certificateId: id, reason, revokedBy: lina });
    expect(check()).toMatchObject({ state: "revoked" });
  });

  test.each(["", "SML-2026-0001", "0001", "%", newPublicCode()])(
    "does not know %j",
    (code) => {
      const { app } = officeWithCertificate();
      expect(checkCertificate(app.db, code, NOW)).toEqual({ state: "unknown" });
    },
  );

  test("says the same after the person, programme and course changed", () => {
    const { app, check } = officeWithCertificate();
    const before = check();
    app.db.update(people).set({ name: "Ona Petraitienė" }).run();
    publishSmallCourse(app, (course) => (course.title.lt = "Kitas"));
    openSmallCohort(app);
    expect(check()).toEqual(before);
  });
});

describe("asking for the name", () => {
  test.each([
    { name: "Ona Žukauskaitė", isSame: true },
    { name: "ona zukauskaite", isSame: true },
    { name: "Žukauskaitė", isSame: false },
    { name: "Ona Petraitienė", isSame: false },
    { name: "", isSame: false },
    { name: "ONA  ŽUKAUSKAITĖ".normalize("NFD"), isSame: true },
    { name: "Ona\u00A0Žukauskaitė", isSame: true },
  ])("$name: $isSame", ({ name, isSame }) => {
    const { app, publicCode } = officeWithCertificate();
    expect(checkName(app.db, publicCode, name)).toBe(isSame);
  });

  test("says no where there is no certificate", () => {
    const { app } = officeWithCertificate();
    expect(checkName(app.db, newPublicCode(), "Ona Žukauskaitė")).toBe(false);
  });
});

/** A row that stands in for another one, as correcting or renewing writes it. */
function successorOf(
  app: TestApp,
  replacesId: CertificateId,
  replacedFor: "correction" | "renewal",
) {
  const old = app.db.select().from(certificates).get();
  if (!old) throw new Error("There is nothing to replace.");
  const id = newId("crt", app.clock());
  const newer = { ...old, id, replacesId, replacedFor, number: 2 };
  const row = { ...newer, publicCode: newPublicCode(), validUntil: null };
  app.db.insert(certificates).values(row).run();
  return row;
}
