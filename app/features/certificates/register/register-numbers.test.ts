import { describe, expect, test } from "vitest";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { certificates } from "#db/schema/certificates.ts";
import { programmes } from "#db/schema/programmes.ts";
import { auditEvents } from "#db/schema/operations.ts";
import { lina, ona, ruta, tomas } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { issueCertificate } from "./issue-certificate.server.ts";
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

describe("numbers", () => {
  function issueFor(
    app: ReturnType<typeof testApp>,
    person: typeof ona,
  ): string {
    const enrolmentId = readyLearner(app, person);
    const result = issueCertificate(app, { enrolmentId, issuedBy: lina });
    return result.ok ? result.value.number : result.refusal.code;
  }

  test("follow each other, and refusals take none", () => {
    const app = officeWithCohort();
    const first = readyLearner(app, ona);
    issueCertificate(app, { enrolmentId: first, issuedBy: lina });
    issueCertificate(app, { enrolmentId: first, issuedBy: lina });
    const half = readyLearner(app, tomas, { steps: 1 });
    issueCertificate(app, { enrolmentId: half, issuedBy: lina });
    expect(issueFor(app, ruta)).toBe("SML-2026-0002");
    expect(issueFor(app, tomas)).toBe("SML-2026-0003");
  });

  test("begin again when the year begins in Vilnius", () => {
    const app = officeWithCohort();
    openSmallCohort(app, { endsOn: "2027-12-31" });
    expect(issueFor(app, ona)).toBe("SML-2026-0001");
    const newYear = new Date("2026-12-31T22:00:00Z").getTime();
    app.advance(newYear - 1 - NOW.getTime());
    expect(issueFor(app, ruta)).toBe("SML-2026-0002");
    app.advance(1);
    expect(issueFor(app, tomas)).toBe("SML-2027-0001");
  });

  test("run apart for each series", () => {
    const app = officeWithCohort();
    issueFor(app, ona);
    app.db.update(programmes).set({ series: "KIN" }).run();
    expect(issueFor(app, ruta)).toBe("KIN-2026-0001");
  });

  test.each(["jobs", "audit_events", "certificates"])(
    "are not lost when %s cannot be written",
    (table) => {
      const app = officeWithCohort();
      const enrolmentId = readyLearner(app, ona);
      const trail = app.db.select().from(auditEvents).all();
      app.db.$client.exec(`ALTER TABLE ${table} RENAME TO away`);

      const attempt = () =>
        issueCertificate(app, { enrolmentId, issuedBy: lina });

      expect(attempt).toThrow();
      app.db.$client.exec(`ALTER TABLE away RENAME TO ${table}`);
      expect(register(app)).toEqual([]);
      expect(app.db.select().from(auditEvents).all()).toEqual(trail);
      expect(attempt()).toMatchObject({ value: { number: "SML-2026-0001" } });
    },
  );
});
