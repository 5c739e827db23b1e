import { describe, expect, test } from "vitest";
import { says } from "#tests/fixtures/courses/says.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { scenarioWorld, START } from "#tests/support/scenario-world.ts";

describe("the ending", () => {
  test("says what can be repaired, and looks at each decision again", async () => {
    const world = scenarioWorld();
    await world.learner.post(START);
    await world.choose(1, "Kviečiu pirmą vertėją.");
    expect(world.isDone()).toBe(false);
    await world.choose(2, "Leidžiu jam išeiti.");
    expect(world.isDone()).toBe(true);

    const { text } = await world.learner.get(`${world.home()}/end`);
    const told = textOf(mainOf(text));
    expect(told).toContain("Žalinga pabaiga Nepavyko.");
    expect(told).toContain("Ką dar galima pataisyti Paskambinkite rytoj.");
    const rows = mainOf(text).match(/<tr>.*?<\/tr>/gs) ?? [];
    expect(rows).toHaveLength(3);
    expect(textOf(rows[1] ?? "")).toMatch(
      /^1 sprendimas .* Kviečiu pirmą vertėją\. Žalingas sprendimas Kokia kalba jums patogiausia\? Spėjimas pakenkė\. Klausimas padėjo\. Pavyzdinis registras\./,
    );
    expect(textOf(rows[2] ?? "")).toMatch(/^Kaip ištaisyti klaidą/);
    expect(linksOf(mainOf(text)).at(-1)).toEqual({
      href: `${MODULE}/quiz`,
      text: "Baigta – tęsti: testas",
    });
  });

  test("leaves the way to be looked at, and lets her play again", async () => {
    const world = scenarioWorld();
    await world.learner.post(START);
    await world.choose(1, "Kokia kalba jums patogiausia?");
    await world.choose(2, "Iš karto klausiu.");
    const first = world.home();
    const back = await world.learner.get(`${first}/1`);
    expect(textOf(back.text)).toContain("sprendimo pakeisti negalima");
    expect(textOf(back.text)).toContain("Kviečiu pirmą vertėją.");

    await world.learner.post(START);
    expect(world.home()).not.toBe(first);
    expect(world.plays().map(({ number }) => number)).toEqual([1, 2]);
    const { text } = await world.learner.get(START);
    expect(linksOf(mainOf(text))).toContainEqual({
      href: `${first}/end`,
      text: "Bandymas Nr. 1",
    });
    expect(textOf(text)).toContain("Iš dalies gera pabaiga");
  });

  test("stays what it was after the course has changed", async () => {
    const world = scenarioWorld();
    await world.learner.post(START);
    publishSmallCourse(world.app, ({ modules: [first] }) => {
      const node = first?.scenario?.nodes[0];
      if (node) node.text = says("Kita užduotis.", "Another task.");
    });
    const { text } = await world.learner.get(`${world.home()}/1`);
    expect(textOf(text)).toMatch(/Ką sakote kaimynui [AB]\.\?/);
  });
});
