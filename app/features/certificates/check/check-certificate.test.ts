import { describe, expect, test } from "vitest";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { certificates } from "#db/schema/certificates.ts";
import { people } from "#db/schema/accounts.ts";
import { asta, lina, ona } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { findCertificate } from "#app/features/certificates/register/certificates.queries.server.ts";
import { checkCertificate, checkName } from "./check-certificate.server.ts";
import { newPublicCode } from "./public-code.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
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
      number: "SML-2026-0001",
      programme: {
        code: expect.stringMatching(/^SML-/),
        title: { lt: "Maža programa", en: "A small programme" },
      },
      hours: { contact: 0, online: 0, selfStudy: 1 },
      period: { from: "2026-11-23", to: "2026-11-23" },
      issuedAt: NOW,
      issuer: app.config.issuer.name,
      initials: "O. Ž.",
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

  test("says when it ran out, from that moment on", () => {
    const { app, check } = officeWithCertificate();
    const validUntil = new Date(NOW.getTime() + 1000);
    app.db.update(certificates).set({ validUntil }).run();

    app.advance(999);
    expect(check()).toMatchObject({ state: "valid" });
    app.advance(1);
    expect(check()).toMatchObject({ state: "expired", on: validUntil });
  });

  test("calls one that ran out and was revoked revoked", () => {
    const { app, id, check } = officeWithCertificate();
    app.db.update(certificates).set({ validUntil: NOW }).run();
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
  ])("$name: $isSame", ({ name, isSame }) => {
    const { app, publicCode } = officeWithCertificate();
    expect(checkName(app.db, publicCode, name)).toBe(isSame);
  });

  test("says no where there is no certificate", () => {
    const { app } = officeWithCertificate();
    expect(checkName(app.db, newPublicCode(), "Ona Žukauskaitė")).toBe(false);
  });
});
