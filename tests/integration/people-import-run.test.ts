import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { ROWS_A_TURN } from "#app/features/enrolments/import/take-turns.server.ts";
import { people } from "#db/schema/accounts.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { enrolments, waitingPeople } from "#db/schema/enrolments.ts";
import { imports } from "#db/schema/imports.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import {
  checked,
  dieInTheMiddle,
  doJobs,
  GOOD,
  many,
  sizesOf,
} from "#tests/support/import-world.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

test("an import is undone: people and enrolments go, but what was done stays", async () => {
  const world = worldWithoutLine();
  const { db } = world.app;
  const before = sizesOf(world);
  const { path, browser } = await checked(world, GOOD);
  await browser.post(path, { intent: "run", mode: "good-rows" });
  await doJobs(world.app);
  const ieva = db
    .select()
    .from(people)
    .where(eq(people.name, "Ieva Ąžuolė"))
    .get();
  db.$client
    .prepare(
      "INSERT INTO page_completions (enrolment_id, module_id, page_id, track, completed_at) SELECT id, 'SML-1', 'SML-1-P01', 'police', 1 FROM enrolments WHERE person_id = ?",
    )
    .run(ieva?.id);

  await browser.post(path, { intent: "undo" });
  await doJobs(world.app);

  const page = textOf(mainOf((await browser.get(path)).text));
  expect(page).toContain("Importas atšauktas");
  expect(page).toContain("žmogus lieka: su juo susiję kiti įrašai");
  expect(page).toContain("1 eilutės iki galo atšaukti nepavyko");
  expect(sizesOf(world)).toMatchObject({
    people: before.people + 1,
    enrolments: before.enrolments + 1,
  });
  const [left] = db
    .select()
    .from(enrolments)
    .where(eq(enrolments.personId, ieva?.id ?? "per_none"))
    .all();
  expect(left?.withdrawnAt).toEqual(world.app.clock());
});

describe("all or nothing", () => {
  test("takes everything back when a row fails in the middle", async () => {
    const world = worldWithoutLine();
    const { app, cohortId } = world;
    app.db
      .update(cohorts)
      .set({ seats: ROWS_A_TURN + 30 })
      .where(eq(cohorts.id, cohortId))
      .run();
    const before = sizesOf(world);
    const { path, browser, importId } = await checked(
      world,
      many(ROWS_A_TURN + 10),
    );
    await browser.post(path, {
      intent: "run",
      mode: "all-or-nothing",
      letters: "yes",
    });
    await dieInTheMiddle(app, importId, 2);
    expect(sizesOf(world).enrolments).toBeGreaterThan(before.enrolments);
    app.db
      .update(cohorts)
      .set({ seats: 10 })
      .where(eq(cohorts.id, cohortId))
      .run();
    await doJobs(app);

    expect(sizesOf(world)).toEqual(before);
    const { text } = await browser.get(`${path}?show=error`);
    const page = textOf(mainOf(text));
    expect(page).toContain("Neimportuota nė viena eilutė");
    expect(page).toContain("grupėje nebėra vietų");
  });

  test("does nothing when it can be seen before that a row will fail", async () => {
    const world = worldWithoutLine();
    const { path, browser } = await checked(world, many(5));
    await browser.post(path, { intent: "run", mode: "all-or-nothing" });
    world.app.db.update(cohorts).set({ seats: 9 }).run();
    const before = sizesOf(world);
    await doJobs(world.app);
    expect(sizesOf(world)).toEqual(before);
  });
});

test("an import that is killed goes on, and does each row once", async () => {
  const world = worldWithoutLine();
  const before = sizesOf(world);
  const rows = ROWS_A_TURN + 20;
  const { path, browser, importId } = await checked(world, many(rows));
  await browser.post(path, {
    intent: "run",
    mode: "good-rows",
    letters: "yes",
  });
  for (let death = 0; death < 3; death++)
    await dieInTheMiddle(world.app, importId, 2);
  await doJobs(world.app);

  expect(sizesOf(world)).toEqual({
    people: before.people + rows,
    enrolments: before.enrolments + rows,
    letters: before.letters + rows,
  });
  expect(world.app.db.select().from(imports).all().at(-1)).toMatchObject({
    state: "done",
    rowsDone: rows,
  });
});

test("seats that are short are told before anything is done", async () => {
  const world = worldWithoutLine();
  const { db } = world.app;
  db.update(cohorts).set({ seats: 7 }).run();
  const short = textOf(mainOf((await checked(world, many(3))).text));
  expect(short).toContain("Grupėje liko 1 vieta, o sąraše žmonių daugiau.");
  expect(short).toMatch(/Nauji žmonės 1 .* klaidomis 2/);

  db.update(cohorts).set({ hasWaitingList: true }).run();
  const { path, browser, text } = await checked(world, many(3));
  expect(textOf(mainOf(text))).toContain("bus įrašyti į laukiančiųjų eilę");
  await browser.post(path, { intent: "run", mode: "all-or-nothing" });
  await doJobs(world.app);
  const report = textOf(mainOf((await browser.get(path)).text));
  expect(report).toContain("įrašytas į laukiančiųjų eilę");
  const again = await checked(world, many(3));
  expect(textOf(mainOf(again.text))).toMatch(/Jau grupėje 3 /);
});

/** The small world, with nobody who waits for a seat. */
function worldWithoutLine(): SmallWorld {
  const world = smallWorld();
  world.app.db.delete(waitingPeople).run();
  return world;
}
