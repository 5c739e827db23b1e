import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { people } from "#db/schema/accounts.ts";
import { certificates } from "#db/schema/certificates.ts";
import { lina, ona } from "#db/seed/people.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { findCertificate } from "./certificates.queries.server.ts";
import { issueCertificate } from "./issue-certificate.server.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { readyLearner } from "#tests/support/small-register.ts";

function officeWithCohort() {
  const app = testApp();
  publishSmallCourse(app);
  openSmallCohort(app);
  return app;
}

function register(app: ReturnType<typeof testApp>) {
  return app.db.select().from(certificates).all();
}

describe("names", () => {
  test.each(oddNames)("$name: printable $isPrintable", (odd) => {
    const app = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    app.db
      .update(people)
      .set({ name: odd.name })
      .where(eq(people.id, ona.id))
      .run();

    const result = issueCertificate(app, { enrolmentId, issuedBy: lina });

    expect(result.ok).toBe(odd.isPrintable);
    if (result.ok) {
      const row = findCertificate(app.db, result.value.id);
      expect(row?.snapshot.personName).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      return;
    }
    expect(result.refusal.code).toBe("not-printable");
    expect(register(app)).toEqual([]);
  });

  test("that consist of nothing visible are not printed", () => {
    const app = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    app.db.update(people).set({ name: "\u200B\u202E" }).run();
    expect(issueCertificate(app, { enrolmentId, issuedBy: lina })).toEqual({
      ok: false,
      refusal: { code: "not-printable", letters: [] },
    });
  });

  test("are refused with the letters that cannot be printed", () => {
    const app = officeWithCohort();
    const enrolmentId = readyLearner(app, ona);
    app.db.update(people).set({ name: "Ona 李李 😀" }).run();
    expect(
      issueCertificate(app, { enrolmentId, issuedBy: lina }),
    ).toMatchObject({ refusal: { letters: ["李", "😀"] } });
  });
});
