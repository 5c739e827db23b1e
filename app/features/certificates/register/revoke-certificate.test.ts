import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { asta, darius, lina, ona, vytautas } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { findCertificate } from "./certificates.queries.server.ts";
import { revokeCertificate } from "./revoke-certificate.server.ts";
import { issued } from "#tests/support/small-register.ts";

const reason = "Testą laikė kitas žmogus.";
const notFound = { ok: false, refusal: { code: "not-found" } };

function officeWithCertificate() {
  const app = testApp();
  publishSmallCourse(app);
  const { id: certificateId } = issued(app, ona);
  return {
    app,
    certificateId,
    state: () => findCertificate(app.db, certificateId)?.revokedAt,
  };
}

describe("revokeCertificate", () => {
  test("ends a certificate, says why in the trail, and keeps the row", () => {
    const { app, certificateId } = officeWithCertificate();
    const before = findCertificate(app.db, certificateId);

    const result = revokeCertificate(app, {
      certificateId,
      reason: `  ${reason}\n`,
      revokedBy: lina,
    });

    expect(result).toEqual({ ok: true, value: { revokedAt: NOW } });
    expect(findCertificate(app.db, certificateId)).toEqual({
      ...before,
      revokedAt: NOW,
      revocationReason: reason,
      revocationClass: "other",
    });
    expect(auditTrailOf(app.db, certificateId).at(-1)).toMatchObject({
      action: "certificate.revoked",
      actorId: lina.id,
      facts: { number: "SML-2026-0001", reason },
      happenedAt: NOW,
    });
  });

  test("is refused the second time, and the first reason stays", () => {
    const { app, certificateId } = officeWithCertificate();
    revokeCertificate(app, { certificateId, reason, revokedBy: lina });
    app.advance(60_000);

    const second = revokeCertificate(app, {
      certificateId,
      reason: "Dar kita priežastis",
      revokedBy: asta,
    });

    expect(second).toEqual({
      ok: false,
      refusal: { code: "already-revoked", at: NOW },
    });
    expect(findCertificate(app.db, certificateId)?.revocationReason).toBe(
      reason,
    );
    expect(auditTrailOf(app.db, certificateId)).toHaveLength(2);
  });

  test.each([
    { what: "nothing", reason: "" },
    { what: "spaces", reason: " ".repeat(50) },
    { what: "nine characters", reason: "123456789" },
    { what: "501 characters", reason: "a".repeat(501) },
  ])("wants a reason, not $what", ({ reason }) => {
    const { app, certificateId, state } = officeWithCertificate();
    expect(
      revokeCertificate(app, { certificateId, reason, revokedBy: lina }),
    ).toEqual({ ok: false, refusal: { code: "bad-reason" } });
    expect(state()).toBeNull();
  });

  test.each([
    { who: "an administrator", revokedBy: asta, may: true },
    { who: "a coordinator of other cohorts", revokedBy: darius, may: false },
    { who: "a trainer", revokedBy: vytautas, may: false },
    { who: "the owner", revokedBy: ona, may: false },
  ])("by $who: $may", ({ revokedBy, may }) => {
    const { app, certificateId, state } = officeWithCertificate();
    const result = revokeCertificate(app, { certificateId, reason, revokedBy });
    expect(result.ok).toBe(may);
    if (may) return;
    expect(result).toEqual(notFound);
    expect(state()).toBeNull();
  });

  test("does not find what was never issued", () => {
    const { app } = officeWithCertificate();
    const wanted = {
      certificateId: "crt_none",
      reason,
      revokedBy: asta,
    } as const;
    expect(revokeCertificate(app, wanted)).toEqual(notFound);
  });

  test("keeps nothing when the trail cannot be written", () => {
    const { app, certificateId, state } = officeWithCertificate();
    app.db.$client.exec("DROP TABLE audit_events");
    expect(() =>
      revokeCertificate(app, { certificateId, reason, revokedBy: lina }),
    ).toThrow();
    expect(state()).toBeNull();
  });
});
