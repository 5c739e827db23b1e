import { beforeAll, describe, expect, test } from "vitest";
import readXlsx from "read-excel-file/node";
import { listMarksAt } from "#app/features/attendance/attendance.queries.server.ts";
import { insertEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { people } from "#db/schema/accounts.ts";
import { lina, ruta } from "#db/seed/people.ts";
import { filledIn } from "#tests/support/attendance-form.ts";
import { browserOf } from "#tests/support/browser.ts";
import { textOf } from "#tests/support/html.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { visit } from "#tests/support/remix.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { smallWorld } from "#tests/support/small-world.ts";

function office() {
  const world = smallWorld();
  const { app, cohortId, sessions } = world;
  const home = `/lt/cohorts/${cohortId}/attendance`;
  const grid = `${home}/${sessions.open}`;
  const browser = browserOf(app, lina);
  return { ...world, home, grid, browser };
}

// 270 people, odd names among them; making PDFs begins a thread.
describe("a hall full of people", { timeout: 30_000 }, () => {
  let world: ReturnType<typeof office>;
  const ids = Array.from({ length: 270 }, (_, at): EnrolmentId => `enr_h${at}`);

  beforeAll(() => {
    world = office();
    const { app, cohortId, course } = world;
    const [version] = app.db.$client
      .prepare("select id from course_versions where course_id = ?")
      .pluck()
      .all(course.id) as `ver_${string}`[]; // the small course's only one
    ids.forEach((id, at) => {
      const name = oddNames[at]?.name ?? `Žmogus ${at}`;
      const personId = `per_h${at}` as const;
      const createdAt = app.clock();
      app.db.insert(people).values({ id: personId, name, createdAt }).run();
      insertEnrolment(app.db, {
        id,
        personId,
        cohortId,
        courseId: course.id,
        courseVersionId: version ?? "ver_none",
        track: "police",
        enrolledAt: createdAt,
      });
    });
  });

  const bytesOf = async (path: string) => {
    const { app, home } = world;
    const headers = { Cookie: cookieOf(app, lina) };
    const url = app.config.origin + home + path;
    const response = await visit(app, new Request(url, { headers }));
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    return Buffer.from(await response.arrayBuffer());
  };

  test("fits in one form that is small enough, and is saved in one go", async () => {
    const { browser, grid, app, sessions } = world;
    const page = await browser.get(grid);
    const fields = filledIn(page, { all: "1" });
    expect(page.text.length).toBeLessThan(512 * 1024);
    expect(new URLSearchParams(fields).toString().length).toBeLessThan(
      128 * 1024,
    );
    expect(page.text).not.toContain("<script>alert(1)</script>");

    const sent = await browser.post(grid, fields);
    expect(sent.location).toBe(`${grid}?saved=276`);
    expect(listMarksAt(app.db, sessions.open)).toHaveLength(276);
  });

  test("is listed 50 a page", async () => {
    const { browser, home } = world;
    const second = textOf((await browser.get(`${home}?page=2`)).text);
    expect(second).toContain("2 iš 6");
    const beyond = textOf((await browser.get(`${home}?page=99`)).text);
    expect(beyond).toContain("6 iš 6");
  });

  test("has a sign-in sheet for the day and for a half", async () => {
    const sheets = await Promise.all([
      bytesOf("/sign-in-sheet?day=2026-11-20"),
      bytesOf(`/sign-in-sheet?session=${world.sessions.open}&half=2`),
    ]);
    for (const pdf of sheets)
      expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
  });

  test("has a summary and a list, for paper and for Excel", async () => {
    const summary = await readXlsx(await bytesOf("/papers/summary.xlsx"));
    expect(summary[0]?.data).toHaveLength(277);
    const ofRuta = summary[0]?.data.find((row) => row[1] === ruta.name);
    expect(ofRuta?.slice(3)).toEqual([10, 4, 450, 180, 0.4, 1]);
    expect(summary[0]?.data.flat()).toContain("=HYPERLINK(1)");

    const list = await readXlsx(await bytesOf("/papers/participants.xlsx"));
    expect(list[0]?.sheet).toBe("Mokymo dalyvių sąrašas");
    const pdf = await bytesOf("/papers/participants.pdf");
    expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
  });

  test.each([
    "/sign-in-sheet",
    "/sign-in-sheet?day=2026-11-21",
    "/sign-in-sheet?day=yesterday",
    "/sign-in-sheet?session=ses_other",
    "/papers/summary.doc",
    "/ses_other",
  ])("%s is not there", async (path) => {
    const { browser, home } = world;
    expect((await browser.get(home + path)).status).toBe(404);
  });
});
