import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { insertPerson } from "#app/features/accounts/people.queries.server.ts";
import { insertEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import { sessions } from "#db/schema/cohorts.ts";
import { nominations } from "#db/schema/enrolments.ts";
import { lina } from "#db/seed/people.ts";
import { addresses } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

/** A hall of them, their institution, the trainer and the place as well. */
function fullOfOddNames(world: SmallWorld): void {
  const { app, cohortId, attempts } = world;
  const now = app.clock();
  const names = oddNames.map(({ name }) => name.toWellFormed());
  for (const name of names) {
    const about = { profession: null, institutionId: null, gender: null };
    const personId = insertPerson(
      app.db,
      { ...about, name, email: null, locale: "lt" },
      now,
    );
    const id = newId("enr", now);
    const course = { courseId: "SML", track: "police", enrolledAt: now };
    const { courseVersionId } = attempts.open;
    const enrolment = { id, personId, cohortId, courseVersionId, ...course };
    insertEnrolment(app.db, enrolment);
    app.db
      .insert(nominations)
      .values({
        ...{ cohortId, personId, institutionId: "ins_police" },
        ...{ track: "police", nominatedById: lina.id, nominatedAt: now },
      })
      .run();
  }
  app.db.update(people).set({ institutionId: "ins_services" }).run();
  app.db
    .update(institutions)
    .set({ name: '=cmd|"/c calc"!A1<script>alert(1)</script>\r\nX: y' })
    .where(eq(institutions.id, "ins_services"))
    .run();
  const line = 'A\r\nATTENDEE:mailto:x@x.example\r\n"<script>alert(1)</script>';
  app.db
    .update(sessions)
    .set({ place: line, trainers: [line] })
    .run();
}

/** A PDF of forty lines is drawn by the tests of that paper. */
const DRAWN = ["attendance-sign-in-sheet.ts", "certificate-preview.ts"];

test("every page and file of the office takes them, and runs none", async () => {
  const world = smallWorld();
  fullOfOddNames(world);
  const browser = browserOf(world.app, lina);
  for (const [route, at] of Object.entries(addresses)) {
    const { path } = at(world);
    if (!/cohorts|reports|approvals/.test(path) || DRAWN.includes(route))
      continue;
    const { status, headers, text } = await browser.get(path);
    expect([route, status]).toEqual([route, 200]);
    if (headers.get("Content-Type")?.startsWith("text/html"))
      expect(text).not.toContain("<script>alert(1)");
    expect(headers.get("Content-Disposition") ?? "").toMatch(
      /^(attachment; filename="[\w.-]+")?$/,
    );
    if (headers.get("Content-Type")?.startsWith("text/csv"))
      expect(text).not.toMatch(/^"?[\s\uFEFF]*[=+@]/m);
    if (headers.get("Content-Type")?.startsWith("text/calendar"))
      expect(text).not.toMatch(/^ATTENDEE/m);
  }
  const csv = await browser.get("/lt/reports/csv?rows=institution");
  expect(csv.text).toContain("'=cmd");
});
