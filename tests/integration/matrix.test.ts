import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { enrolments } from "#db/schema/enrolments.ts";
import { lina } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { dashboardOf, enrolNewcomer } from "#tests/support/dashboard-of.ts";
import { linksOf, mainOf, tagsOf, textOf } from "#tests/support/html.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { smallWorld } from "#tests/support/small-world.ts";

describe("the matrix", () => {
  test("shows fifty people a page, and an address for each page", async () => {
    const world = smallWorld();
    for (let i = 0; i < 60; i++) enrolNewcomer(world, `Vardas Pavardenis${i}`);
    expect(dashboardOf(world).matrix).toMatchObject({ found: 66, pages: 2 });
    expect(dashboardOf(world).matrix.rows).toHaveLength(50);
    expect(dashboardOf(world, "page=2").matrix.rows).toHaveLength(16);
    expect(dashboardOf(world, "page=99").matrix.page).toBe(2);

    const path = `/lt/cohorts/${world.cohortId}`;
    const { text } = await browserOf(world.app, lina).get(path);
    expect(tagsOf(mainOf(text), "th").length).toBeGreaterThan(55);
    expect(linksOf(mainOf(text))).toContainEqual({
      href: "?page=2#learners",
      text: "Kiti",
    });
  });

  test("finds a name without its marks, a state and an exception's people", () => {
    const world = smallWorld();
    const found = (search: string) =>
      dashboardOf(world, search).matrix.rows.map(
        ({ personName }) => personName,
      );
    expect(found("name=zivile")).toEqual(["Živilė Gudaitė"]);
    expect(found("show=ready")).toEqual(["Živilė Gudaitė"]);
    expect(found("show=failed")).toEqual(["Eglė Balčiūnaitė"]);
    expect(found("show=nonsense&page=-1&sort=DROP")).toHaveLength(6);
    expect(found("institution=Niekur")).toEqual([]);
  });

  test("is sorted by what is asked for, and the other way round", () => {
    const world = smallWorld();
    const percents = (sort: string) =>
      dashboardOf(world, `sort=${sort}`).matrix.rows.map(
        ({ percent }) => percent,
      );
    const least = percents("progress");
    expect(least).toEqual(least.toSorted((one, other) => one - other));
    expect(percents("-progress")).toEqual(least.toReversed());
    const names = dashboardOf(world, "sort=-name").matrix.rows;
    expect(names[0]?.personName).toBe("Rūta Šimkutė");
  });

  test("shows who left only when asked", () => {
    const world = smallWorld();
    const id = enrolNewcomer(world, "Išėjusi Išėjėlė");
    world.app.db
      .update(enrolments)
      .set({ withdrawnAt: world.app.clock() })
      .where(eq(enrolments.id, id))
      .run();
    const { matrix, numbers } = dashboardOf(world);
    expect(matrix.rows.some(({ enrolmentId }) => enrolmentId === id)).toBe(
      false,
    );
    expect(numbers).toMatchObject({ enrolled: 6, withdrawn: 1 });
    expect(dashboardOf(world, "show=withdrawn").matrix.found).toBe(1);
  });

  test("writes every odd name as it is, and runs none", async () => {
    const world = smallWorld();
    for (const { name } of oddNames) enrolNewcomer(world, name);
    const path = `/lt/cohorts/${world.cohortId}`;
    const { status, text } = await browserOf(world.app, lina).get(path);
    expect(status).toBe(200);
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("<b>Ona</b>");
    const shown = textOf(mainOf(text));
    for (const name of ["Σωκράτης", "李小龙", "محمد علي", "X Æ A-12"]) {
      expect(shown).toContain(name);
    }
  });

  test("names its region, its rows and what it is sorted by", async () => {
    const world = smallWorld();
    const path = `/lt/cohorts/${world.cohortId}?sort=-attendance`;
    const { text } = await browserOf(world.app, lina).get(path);
    const main = mainOf(text);
    expect(main).toContain(
      '<section class="scroll scroll--tall" aria-labelledby="learners" tabindex="0">',
    );
    expect(main).toContain('aria-sort="descending"');
    // Six people, and the one day of the trend.
    expect(main.match(/<th scope="row">/g)).toHaveLength(6 + 1);
    expect(main).toContain('name="sort" value="-attendance"');
  });
});
