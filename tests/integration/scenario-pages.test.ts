import { describe, expect, test } from "vitest";
import { listChoices } from "#app/features/learning/scenario/scenario-plays.queries.server.ts";
import { tomas } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { says } from "#tests/fixtures/courses/says.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import {
  linksOf,
  mainOf,
  mistakesOf,
  tagsOf,
  textOf,
  titleOf,
} from "#tests/support/html.ts";
import {
  placeOf,
  scenarioWorld,
  START,
} from "#tests/support/scenario-world.ts";

describe("before the scenario is played", () => {
  test("its setting is told, and one button starts it", async () => {
    const world = scenarioWorld();
    const before = textOf(mainOf((await world.learner.get(START)).text));
    expect(before).toMatch(/Kaimynas [AB]\. ateina į skyrių\./);
    expect(before).toContain("maždaug 2 sprendimai");
    expect(before).not.toContain("praleisti");

    const started = await world.learner.post(START);
    expect(started.location).toBe(`${world.home()}/1`);
    const [setting = ""] = /Kaimynas [AB]\./.exec(before) ?? [];
    const first = await world.learner.get(`${world.home()}/1`);
    expect(textOf(first.text)).toContain(`${setting} ateina į skyrių.`);
  });

  test("however often it is started, there is one play", async () => {
    const world = scenarioWorld();
    const given = await Promise.all(
      Array.from({ length: 20 }, () => world.learner.post(START)),
    );
    expect(new Set(given.map(({ location }) => location)).size).toBe(1);
    expect(world.plays()).toHaveLength(1);
  });

  test("the play goes on where it was left", async () => {
    const world = scenarioWorld();
    await world.learner.post(START);
    await world.choose(1, "Kokia kalba jums patogiausia?");
    const { text } = await world.learner.get(START);
    expect(linksOf(mainOf(text))).toContainEqual({
      href: `${world.home()}/2`,
      text: "Tęsti situaciją",
    });
  });

  test("it cannot be marked as done without playing it", async () => {
    const world = scenarioWorld();
    const given = await world.learner.post(START, { intent: "skip" });
    expect(given.status).toBe(404);
    expect(world.isDone()).toBe(false);
  });

  test("it may be skipped where something in it is hard", async () => {
    const world = scenarioWorld(({ modules: [first] }) => {
      if (!first?.scenario) return;
      first.scenario.contentWarning = says(
        "Kalbama apie mirtį.",
        "It is about death.",
      );
    });
    const { text } = await world.learner.get(START);
    expect(textOf(text)).toContain("Kalbama apie mirtį.");
    expect(textOf(text)).toContain("Praleisti situaciją");

    const given = await world.learner.post(START, { intent: "skip" });
    expect(given.location).toBe(`${MODULE}/quiz`);
    expect(world.isDone()).toBe(true);
    expect(world.plays()).toEqual([]);
  });
});

describe("a decision", () => {
  test("is told first in the story, then with its reason", async () => {
    const world = scenarioWorld();
    await world.learner.post(START);
    const chosen = await world.choose(1, "Kviečiu pirmą vertėją.");
    expect(chosen.location).toBe(`${world.home()}/1#consequence`);

    const { text } = await world.learner.get(`${world.home()}/1`);
    const told = textOf(mainOf(text));
    expect(told).toMatch(
      /Jūs pasirinkote Kviečiu pirmą vertėją\..*Jis stojasi eiti\..*Kodėl tai svarbu.*Spėjimas pakenkė\./,
    );
    expect(tagsOf(mainOf(text), "input")).toEqual([]);
    expect(linksOf(mainOf(text)).at(-1)).toEqual({
      href: `${world.home()}/2`,
      text: "Tęsti",
    });
    expect(told).toContain("Pavyzdinis registras.");
    const repair = await world.learner.get(`${world.home()}/2`);
    expect(titleOf(repair.text)).toContain("Kaip ištaisyti klaidą");
  });

  test("says how far the way is, in both languages", async () => {
    const world = scenarioWorld();
    await world.learner.post(START);
    const lt = await world.learner.get(`${world.home()}/1`);
    expect(textOf(mainOf(lt.text))).toContain("1 sprendimas iš maždaug 2");

    const english = world.home().replace("/lt/", "/en/");
    await world.choose(1, "Which language is best?", "en");
    const en = await world.learner.get(`${english}/2`);
    expect(textOf(mainOf(en.text))).toContain("Decision 2 of about 2");
    expect(linksOf(mainOf(en.text))).toContainEqual({
      href: `${english}/1`,
      text: "Decision 1",
    });
  });

  test.each([
    [{}],
    [{ choice: "" }],
    [{ choice: "7" }],
    [{ choice: "-1" }],
    [{ choice: "ask" }],
  ])("asks again when nothing was chosen: %j", async (fields) => {
    const world = scenarioWorld();
    await world.learner.post(START);
    const { status, text } = await world.learner.post(
      `${world.home()}/1`,
      fields,
    );
    expect(status).toBe(422);
    expect(mistakesOf(text)).toEqual({
      summary: [{ href: "#choice", text: "Pasirinkite, ką darote." }],
      fields: { choice: "Pasirinkite, ką darote." },
    });
    expect(tagsOf(mainOf(text), "input")).toHaveLength(2);
  });

  test("stays as it is when another tab decides otherwise", async () => {
    const world = scenarioWorld();
    await world.learner.post(START);
    const path = `${world.home()}/1`;
    const { text } = await world.learner.get(path);
    const first = { choice: placeOf(text, "Kokia kalba jums patogiausia?") };
    const second = { choice: placeOf(text, "Kviečiu pirmą vertėją.") };

    await world.learner.post(path, first);
    const late = await world.learner.post(path, second);
    expect(late.location).toBe(`${path}?decided=1`);
    const shown = await world.learner.get(`${path}?decided=1`);
    expect(textOf(shown.text)).toContain("Čia jau nuspręsta");
    expect(textOf(shown.text)).toContain(
      "Jūs pasirinkote Kokia kalba jums patogiausia?",
    );
    // The same click twice is no news.
    expect((await world.learner.post(path, first)).location).toBe(path);
    const [play] = world.plays();
    expect(play && listChoices(world.app.db, play.id)).toHaveLength(1);
  });

  test("cannot be taken before its turn, or after the ending", async () => {
    const world = scenarioWorld();
    await world.learner.post(START);
    const home = world.home();
    expect((await world.learner.get(`${home}/2`)).location).toBe(`${home}/1`);
    expect((await world.learner.get(`${home}/end`)).location).toBe(`${home}/1`);
    expect(
      (await world.learner.post(`${home}/2`, { choice: "0" })).location,
    ).toBe(`${home}/2`);
    expect((await world.learner.get(`${home}/0`)).status).toBe(404);

    await world.choose(1, "Kokia kalba jums patogiausia?");
    await world.choose(2, "Paaiškinu eigą.");
    await world.learner.post(`${home}/3`, { choice: "0" });
    expect((await world.learner.get(`${home}/3`)).location).toBe(`${home}/end`);
    const [play] = world.plays();
    expect(play && listChoices(world.app.db, play.id)).toHaveLength(2);
  });

  test("is another's secret", async () => {
    const world = scenarioWorld();
    study(world.app, { ...tomas, profession: "police" }, "SML", { steps: 0 });
    await world.learner.post(START);
    const other = browserOf(world.app, tomas);
    for (const part of ["1", "end"]) {
      expect((await other.get(`${world.home()}/${part}`)).status).toBe(404);
    }
    const forged = await other.post(`${world.home()}/1`, { choice: "0" });
    expect(forged.status).toBe(404);
    const elsewhere = world.home().replace("first-steps", "second-steps");
    expect((await world.learner.get(`${elsewhere}/1`)).status).toBe(404);
    const [play] = world.plays();
    expect(play && listChoices(world.app.db, play.id)).toEqual([]);
  });
});
