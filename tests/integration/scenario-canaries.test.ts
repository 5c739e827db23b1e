import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { says } from "#tests/fixtures/courses/says.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { scenarioWorld, START } from "#tests/support/scenario-world.ts";

const CANARY = /kanarele-[\w-]+/g;

/** Marks what comes of each choice, and how it ends. */
function plantCanaries({ modules: [module] }: Course): void {
  for (const { id, choices } of module?.scenario?.nodes ?? []) {
    for (const choice of choices) {
      const mark = (part: string) => {
        const canary = `kanarele-${id}-${choice.id}-${part}`;
        return says(canary, canary);
      };
      choice.consequence = mark("consequence");
      choice.feedback = mark("feedback");
    }
  }
  for (const ending of module?.scenario?.endings ?? []) {
    ending.text = says(`kanarele-${ending.id}`, `kanarele-${ending.id}`);
  }
}

describe("what comes of a choice", () => {
  test("leaves the server for the chosen one only, and once it is chosen", async () => {
    const world = scenarioWorld(plantCanaries);
    /** What the pages of the play let out, as documents and as data. */
    const letOut = async (paths: string[]) => {
      const texts: string[] = [];
      for (const path of paths) {
        texts.push((await world.learner.get(path)).text);
        texts.push((await world.learner.getData(path)).text);
      }
      return [...new Set(texts.join().match(CANARY))].sort();
    };
    await world.learner.post(START);
    const home = world.home();
    const all = [START, MODULE, `${home}/1`, `${home}/2`, `${home}/end`];
    expect(await letOut(all)).toEqual([]);
    const data = await world.learner.getData(`${home}/1`);
    expect(data.text).not.toMatch(/"(score|feedback|consequence|next|seed)"/);
    const refused = await world.learner.post(`${home}/1`, {});
    expect(refused.text).not.toMatch(CANARY);

    await world.choose(1, "Kviečiu pirmą vertėją.");
    const first = ["D1-assume-consequence", "D1-assume-feedback"];
    const named = (names: string[]) => names.map((name) => `kanarele-${name}`);
    expect(await letOut(all)).toEqual(named(first));

    await world.choose(2, "Leidžiu jam išeiti.");
    expect(await letOut([`${home}/1`, `${home}/2`])).toEqual(
      named([...first, "R1-let-go-consequence", "R1-let-go-feedback"]),
    );
    expect(await letOut([`${home}/end`])).toEqual(
      named([
        "D1-ask-feedback",
        "D1-assume-feedback",
        "EC",
        "R1-let-go-feedback",
        "R1-sorry-feedback",
      ]),
    );
  });
});
