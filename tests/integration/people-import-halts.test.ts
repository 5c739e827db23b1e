import { expect, test } from "vitest";
import { forgetImports } from "#app/features/enrolments/import/forget-imports.job.server.ts";
import {
  findImport,
  updateImport,
} from "#app/features/enrolments/import/imports.queries.server.ts";
import { MOST_ATTEMPTS } from "#app/jobs/jobs.queries.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { catalogue } from "#app/server/job-catalogue.server.ts";
import { lina } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import {
  checked,
  doJobs,
  GOOD,
  HEADER,
  many,
  sizesOf,
  upload,
} from "#tests/support/import-world.ts";
import { smallWorld } from "#tests/support/small-world.ts";

const HOUR = 3_600_000;

test("three bad rows among a thousand are told, and the others imported", async () => {
  const world = smallWorld();
  const before = sizesOf(world);
  const rows = many(1_000);
  rows[9] = "Be Profesijos;be@gaire.example;;;";
  rows[500] = "Blogas Adresas;ne adresas;police;;";
  rows[999] = "Žmogus Nr 0;zmogus0@gaire.example;police;;";
  const { path, browser, text } = await checked(world, rows);
  expect(textOf(mainOf(text))).toMatch(/Nauji žmonės 997 .* klaidomis 3/);
  const mistakes = (await browser.get(`${path}/errors`)).text;
  expect(mistakes.match(/^"?(11|502|1001)\b/gm)).toHaveLength(3);

  await browser.post(path, { intent: "run", mode: "good-rows" });
  await doJobs(world.app);
  expect(sizesOf(world).enrolments).toBe(before.enrolments + 997);
});

test("an import whose job was given up says so, and goes on where it was", async () => {
  const world = smallWorld();
  const { app } = world;
  const before = sizesOf(world);
  const { path, browser, importId } = await checked(world, GOOD);
  await browser.post(path, { intent: "run", mode: "good-rows" });
  const failing = () => Promise.reject(new Error("the disk is full"));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const { text } = await browserOf(app, lina).get(path);
    expect(text).toContain('http-equiv="refresh"');
    await runDueJobs(app, { ...catalogue, "import-people": failing });
    app.advance(HOUR);
  }

  const { text } = await browserOf(app, lina).get(path);
  expect(text).not.toContain('http-equiv="refresh"');
  expect(textOf(mainOf(text))).toContain("praneškite administratoriui");
  await browserOf(app, lina).post(path, { intent: "go-on" });
  const again = await browserOf(app, lina).post(path, { intent: "go-on" });
  expect(again.status).toBe(409);
  await doJobs(app);
  expect(sizesOf(world).enrolments).toBe(before.enrolments + 2);
  expect(stateOf(world, importId)).toBe("done");
});

test("a list whose reading broke off is called so, and forgotten after a day", async () => {
  const world = smallWorld();
  const { app, cohortId } = world;
  const { path, importId } = await checked(world, GOOD);
  const keptUntil = new Date(app.clock().getTime() + 24 * HOUR);
  updateImport(app.db, importId, { state: "reading", keptUntil });
  const browser = browserOf(app, lina);
  expect((await browser.get(path)).text).toContain('http-equiv="refresh"');

  app.advance(HOUR / 6);
  const page = textOf(mainOf((await browser.get(path)).text));
  expect(page).toContain("Sąrašo patikrinti nepavyko");
  const list = `/lt/cohorts/${cohortId}/imports/new`;
  expect((await browser.get(list)).text).toContain("Nebaigtas tikrinti");
  const run = { intent: "run", mode: "good-rows" };
  expect((await browser.post(path, run)).status).toBe(302);
  expect(stateOf(world, importId)).toBe("reading");

  app.advance(24 * HOUR);
  await forgetImports(app, {});
  expect(stateOf(world, importId)).toBeUndefined();
});

test("a list that was read is kept for longer than one that broke off", async () => {
  const { app, cohortId } = smallWorld();
  const path = `/lt/cohorts/${cohortId}/imports/new`;
  const bytes = `${HEADER}\n${GOOD.join("\n")}\n`;
  const { location } = await upload(app, lina, { path, bytes });
  app.advance(2 * 24 * HOUR);
  await forgetImports(app, {});
  expect((await browserOf(app, lina).get(location)).text).toContain("Ąžuolė");
});

function stateOf(
  { app }: ReturnType<typeof smallWorld>,
  importId: `imp_${string}`,
): string | undefined {
  return findImport(app.db, importId)?.state;
}
