import { parse } from "csv-parse/sync";
import { visit } from "#tests/support/remix.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import readSheet from "read-excel-file/node";
import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { darius, lina, ruta } from "#db/seed/people.ts";
import { institutions, people } from "#db/schema/accounts.ts";
import { browserOf } from "#tests/support/browser.ts";
import { smallWorld } from "#tests/support/small-world.ts";

test("people of the cohorts that one runs are counted, small numbers kept back", async () => {
  const { app } = smallWorld();
  const { text } = await browserOf(app, lina).get(
    "/lt/reports?rows=institution",
  );
  expect(text).toContain("Kai kurie skaičiai neskelbiami");
  expect(text).toContain("nesk.");
  expect(text).not.toContain(ruta.name);
});

test("nothing of somebody else's cohorts is counted or listed", async () => {
  const { app } = smallWorld();
  const browser = browserOf(app, darius);
  expect((await browser.get("/lt/reports")).text).toContain(
    "Nėra ką skaičiuoti",
  );
  expect((await browser.get("/lt/reports/rows")).text).not.toContain(ruta.name);
});

test("a name and an institution that are formulas stay words", async () => {
  const { app } = smallWorld();
  app.db
    .update(institutions)
    .set({ name: "=1+1" })
    .where(eq(institutions.id, "ins_police"))
    .run();
  app.db
    .update(people)
    .set({ name: "<script>alert(1)</script>" })
    .where(eq(people.id, ruta.id))
    .run();
  const browser = browserOf(app, lina);

  const csv = await browser.get("/en/reports/csv?rows=institution");
  const rows: string[][] = parse(csv.text, {
    bom: true,
    delimiter: ";",
    relax_column_count: true,
  });
  expect(rows[0]?.[0]).toBe("Institution");
  expect(rows.map(([first]) => first)).toContain("'=1+1");
  const { text } = await browser.get("/en/reports/rows");
  expect(text).toContain("&lt;script&gt;alert(1)");
});

test("the Excel file says the same as the page", async () => {
  const { app } = smallWorld();
  const answer = await visit(
    app,
    new Request("http://gaire.test/lt/reports/xlsx?rows=institution", {
      headers: { Cookie: cookieOf(app, lina) },
    }),
  );
  const [sheet] = await readSheet(Buffer.from(await answer.arrayBuffer()));
  expect(sheet?.data[0]?.[0]).toBe("Įstaiga");
  expect(sheet?.data.flat()).toContain("<5");
});
