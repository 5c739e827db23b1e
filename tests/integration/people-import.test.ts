import { describe, expect, test } from "vitest";
import { forgetImports } from "#app/features/enrolments/import/forget-imports.job.server.ts";
import { insertCohortCoordinator } from "#app/features/cohorts/cohorts.queries.server.ts";
import { importRows } from "#db/schema/imports.ts";
import { darius, egle, jonas, lina, ona } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { buttonsOf, mainOf, mistakesOf, textOf } from "#tests/support/html.ts";
import {
  checked,
  checkedBytes,
  doJobs,
  GOOD,
  HEADER,
  sizesOf,
  upload,
} from "#tests/support/import-world.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { smallWorld } from "#tests/support/small-world.ts";

describe("a list of people", () => {
  test("is checked without changing anything, and says what it would do", async () => {
    const world = smallWorld();
    const before = sizesOf(world);
    const { text } = await checked(world, [
      ...GOOD,
      `Eglė Balčiūnaitė;${egle.email};police;;`,
      "Kažkas;ne-adresas;pilot;;",
    ]);

    expect(sizesOf(world)).toEqual(before);
    const page = textOf(mainOf(text));
    expect(page).toContain("Kol kas niekas nepakeista");
    expect(page).toMatch(/Nauji žmonės 2 .* Jau grupėje 1 .* klaidomis 1/);
    expect(page).toContain("El. paštas: tai ne el. pašto adresas");
    expect(page).toContain("Profesija: šio kurso tokiai profesijai nėra");
    expect(buttonsOf(text)).toContain("Importuoti 2 geras eilutes");
    expect(buttonsOf(text).join()).not.toContain("nė vienos");
  });

  test("is imported once, with letters, and the same list again changes nothing", async () => {
    const world = smallWorld();
    const { path, browser } = await checked(world, GOOD);
    const before = sizesOf(world);
    for (let click = 0; click < 2; click++)
      await browser.post(path, {
        intent: "run",
        mode: "all-or-nothing",
        letters: "yes",
      });
    expect(await head(browser, path)).toContain('http-equiv="refresh"');
    await doJobs(world.app);

    const report = await browser.get(path);
    expect(textOf(mainOf(report.text))).toContain("Importuotos 2 eilutės.");
    expect(report.text).not.toContain('http-equiv="refresh"');
    expect(sizesOf(world)).toEqual({
      people: before.people + 2,
      enrolments: before.enrolments + 2,
      letters: before.letters + 1,
    });

    const again = await checked(world, GOOD);
    const page = textOf(mainOf(again.text));
    expect(page).toMatch(/Nauji žmonės 0 .* Jau grupėje 2 /);
    expect(page).toContain("Nėra eilučių, kurias būtų galima importuoti.");
  });

  test("gives its mistakes as a file that can be mended and read again", async () => {
    const world = smallWorld();
    const { path, browser } = await checked(world, [
      "Ona Ona;=cmd|' /C calc'!A0;police;=1+1;",
      "Jonas;jonas2@gaire.example;pilot;;",
    ]);
    const errors = await browser.get(`${path}/errors`);
    expect(errors.text).toContain("'=cmd|' /C calc'!A0;police;'=1+1");
    expect(errors.headers.get("Content-Type")).toContain("text/csv");

    const mended = errors.text.replace("pilot", "police");
    const again = await checkedBytes(world, mended);
    expect(textOf(mainOf(again.text))).toMatch(/Nauji žmonės 1 .* klaidomis 1/);
  });

  test("comes with a template whose example is not imported", async () => {
    const world = smallWorld();
    for (const locale of ["lt", "en"]) {
      const { text } = await browserOf(world.app, lina).get(
        `/${locale}/cohorts/${world.cohortId}/imports/template`,
      );
      const page = textOf(mainOf((await checkedBytes(world, text)).text));
      expect(page).toMatch(/Nauji žmonės 0 .* klaidomis 1/);
      expect(page).toContain("tai šablono pavyzdys");
    }
  });
});

describe("what is no list", () => {
  const utf16 = Buffer.from(`${HEADER}\n${GOOD.join("\n")}`, "utf16le");
  test.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
    ["nothing", "", /Sąrašas tuščias|Pasirinkite failą/],
    ["UTF-16", new Uint8Array(utf16), /UTF-16/],
    ["NUL", `${HEADER}\nOna\0;;;;`, /NUL/],
    [
      "unknown columns",
      "Vardas ir pavardė;Kodas",
      /Nežinomas stulpelis „Kodas“.*|tik antraštės/,
    ],
    [
      "an open quote",
      `${HEADER}\nOna;o@x.lt;police;"Įstaiga;\n`,
      /Eilutė 2: kabutės/,
    ],
    [
      "too many rows",
      `${HEADER}\n${"a;b;c;;\n".repeat(10_001)}`,
      /daugiau kaip 10 000/,
    ],
  ])("is told in words: %s", async (_, bytes, words) => {
    const world = smallWorld();
    const path = `/lt/cohorts/${world.cohortId}/imports/new`;
    const answer = await upload(world.app, lina, { path, bytes });
    expect(answer.status).toBe(422);
    expect(mistakesOf(answer.text).fields.file).toMatch(words);
  });

  test("is a body that broke off, too", async () => {
    const { app, cohortId } = smallWorld();
    const answer = await browserOf(app, lina).post(
      `/lt/cohorts/${cohortId}/imports/new`,
      {},
      { "Content-Type": "multipart/form-data; boundary=x" },
    );
    expect(answer.status).toBe(422);
    expect(mistakesOf(answer.text).fields.file).toContain("neužbaigtas");
  });

  test("keeps what was pasted", async () => {
    const { app, cohortId } = smallWorld();
    const answer = await browserOf(app, lina).post(
      `/lt/cohorts/${cohortId}/imports/new`,
      { list: "vardas\t<b>\n1\t2" },
    );
    expect(answer.text).toContain("vardas\t&lt;b&gt;\n1\t2</textarea>");
    expect(mistakesOf(answer.text).fields.list).toContain("„vardas“");
  });
});

describe("who is known", () => {
  test("is told of one's own cohorts alone", async () => {
    const world = smallWorld();
    const { app } = world;
    const { cohort } = openSmallCohort(app);
    app.db.$client.exec(
      `DELETE FROM cohort_coordinators WHERE cohort_id = '${cohort.id}'`,
    );
    insertCohortCoordinator(app.db, {
      cohortId: cohort.id,
      personId: darius.id,
      assignedAt: app.clock(),
    });
    const path = `/lt/cohorts/${cohort.id}/imports/new`;
    const rowFor = (email: string) =>
      `${HEADER}\nKažkas Kažkieno;${email};police;;\n`;
    // Known and in another's cohort, known and in none, staff, unknown.
    const pages = [];
    for (const email of [
      jonas.email,
      ona.email,
      lina.email,
      "n@gaire.example",
    ]) {
      const sent = await upload(app, darius, { path, bytes: rowFor(email) });
      const page = await browserOf(app, darius).get(sent.location);
      pages.push(textOf(mainOf(page.text)).replaceAll(email, "…"));
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toMatch(/Nauji žmonės 1 /);
  });

  test("opens to nobody else, by any address", async () => {
    const { app, cohortId, importId } = smallWorld();
    const other = browserOf(app, darius);
    const path = `/lt/cohorts/${cohortId}/imports/${importId}`;
    expect((await other.get(path)).status).toBe(404);
    insertCohortCoordinator(app.db, {
      cohortId,
      personId: darius.id,
      assignedAt: app.clock(),
    });
    for (const below of ["", "/errors"])
      expect((await other.get(path + below)).status).toBe(404);
    const run = { intent: "run", mode: "good-rows" };
    expect((await other.post(path, run)).status).toBe(404);
    const { cohort } = openSmallCohort(app);
    const moved = `/lt/cohorts/${cohort.id}/imports/${importId}`;
    expect((await browserOf(app, lina).get(moved)).status).toBe(404);
  });
});

test("rows are forgotten after thirty days, and the report says so", async () => {
  const world = smallWorld();
  const { app, cohortId, importId } = world;
  app.advance(31 * 24 * 3_600_000);
  await forgetImports(app, {});
  expect(app.db.select().from(importRows).all()).toEqual([]);
  const { text } = await browserOf(app, lina).get(
    `/lt/cohorts/${cohortId}/imports/${importId}`,
  );
  expect(textOf(mainOf(text))).toContain("jos saugomos 30 dienų");
});

async function head(browser: ReturnType<typeof browserOf>, path: string) {
  return (await browser.get(path)).text.split("</head>")[0] ?? "";
}
