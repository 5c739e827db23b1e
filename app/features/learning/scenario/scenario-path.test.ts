import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario } from "#app/content/scenario-file.ts";
import { says } from "#tests/fixtures/courses/says.ts";
import { scenario as small } from "#tests/fixtures/courses/small-course-scenario.ts";
import {
  choicesInOrder,
  decisionsOnLongestWay,
  followPath,
  seedForNewVariant,
  variantOf,
  wordsIn,
  type Made,
} from "./scenario-path.ts";

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

/** Scenarios as the author's check lets them pass: each choice leads on. */
const scenarios = fc
  .array(fc.array(fc.nat(), { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((leaps): Scenario => {
    const ids = leaps.map((_, n) => `${n % 3 === 2 ? "R" : "D"}${n + 1}`);
    const nodes = leaps.map((choices, n) => ({
      id: ids[n] ?? "",
      text: says(`${n}`, `${n}`),
      choices: choices.map((leap, c) => ({
        ...choiceWords(n, c),
        next:
          [...ids.slice(n + 1), "EA", "EB"][leap % (ids.length - n + 1)] ??
          "EA",
      })),
    }));
    return { ...small, start: "D1", nodes, endings: small.endings };
  });

function choiceWords(n: number, c: number) {
  const text = says(`${n}.${c}`, `${n}.${c}`);
  const score = 1 as const;
  return {
    id: `c${c}`,
    text,
    consequence: text,
    feedback: text,
    score,
    sources: [],
  };
}

/** Clicks at the places, one after the other, until an ending is reached. */
function walk(scenario: Scenario, seed: number, places: readonly number[]) {
  const made: Made[] = [];
  const clicked: string[] = [];
  for (;;) {
    const { decisions, ending } = followPath(scenario, seed, made);
    const open = decisions.at(-1);
    if (ending || !open) return { made, clicked, ending };
    const at = (places[made.length] ?? 0) % open.choices.length;
    const choice = open.choices[at];
    if (!choice) throw new Error("Every node has choices.");
    clicked.push(choice.text.lt);
    made.push({ nodeId: open.node.id, choiceId: choice.id });
  }
}

describe("a walk through a scenario", () => {
  test("ends, and its stored decisions tell what was clicked", () => {
    fc.assert(
      fc.property(
        scenarios,
        seeds,
        fc.array(fc.nat(4)),
        (scenario, seed, places) => {
          const { made, clicked, ending } = walk(scenario, seed, places);
          const replay = followPath(scenario, seed, made);

          expect(ending).not.toBeNull();
          expect(made.length).toBeLessThanOrEqual(scenario.nodes.length);
          expect(replay.ending).toBe(ending);
          expect(replay.decisions.map(({ chosen }) => chosen?.text.lt)).toEqual(
            clicked,
          );
          expect(replay.decisions.map(({ node }) => node.id)).toEqual(
            made.map(({ nodeId }) => nodeId),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("never has more decisions than the longest way", () => {
    fc.assert(
      fc.property(
        scenarios,
        seeds,
        fc.array(fc.nat(4)),
        (scenario, seed, places) => {
          const { made } = walk(scenario, seed, places);
          const decisions = made.filter(({ nodeId }) => nodeId.startsWith("D"));
          expect(decisions.length).toBeLessThanOrEqual(
            decisionsOnLongestWay(scenario),
          );
        },
      ),
    );
  });

  test("shows the open decision last, and none after an ending", () => {
    const open = followPath(small, 1, [{ nodeId: "D1", choiceId: "ask" }]);
    expect(open.decisions.map(({ node }) => node.id)).toEqual(["D1", "D2"]);
    expect(open.decisions.map(({ chosen }) => chosen?.id)).toEqual([
      "ask",
      undefined,
    ]);
    expect(open.ending).toBeNull();

    const ended = followPath(small, 1, [
      { nodeId: "D1", choiceId: "assume" },
      { nodeId: "R1", choiceId: "let-go" },
    ]);
    expect(ended.decisions).toHaveLength(2);
    expect(ended.ending?.id).toBe("EC");
  });

  test.each([
    ["a choice of another node", [{ nodeId: "D1", choiceId: "explain" }]],
    [
      "a node that the way does not reach",
      [{ nodeId: "D2", choiceId: "explain" }],
    ],
  ])("does not make up a way from %s", (_, made) => {
    expect(() => followPath(small, 1, made)).toThrow("leaves the scenario");
  });

  test("counts the decisions of the longest way, and no repairs", () => {
    expect(decisionsOnLongestWay(small)).toBe(2);
  });
});

describe("the order of the choices", () => {
  test("is the same for the same play, and each choice is there once", () => {
    const [first] = small.nodes;
    if (!first) throw new Error("The small course's scenario has nodes.");
    fc.assert(
      fc.property(seeds, (seed) => {
        const order = choicesInOrder(first, seed);
        expect(choicesInOrder(first, seed)).toEqual(order);
        expect(new Set(order)).toEqual(new Set(first.choices));
      }),
    );
    const orders = Array.from({ length: 40 }, (_, seed) =>
      choicesInOrder(first, seed)
        .map(({ id }) => id)
        .join(),
    );
    expect(new Set(orders).size).toBe(2);
  });
});

describe("the variant of a play", () => {
  test("is drawn by the seed, and each gets its turn", () => {
    const drawn = Array.from({ length: 40 }, (_, seed) =>
      variantOf(small, seed),
    );
    expect(new Set(drawn.map((variant) => variant?.id))).toEqual(
      new Set(["ada", "ben"]),
    );
    expect(variantOf({ variants: [] }, 1)).toBeNull();
  });

  test("is another one than last time", () => {
    fc.assert(
      fc.property(seeds, seeds, (drawn, previous) => {
        const seed = seedForNewVariant(small, drawn, previous);
        expect(variantOf(small, seed)).not.toEqual(variantOf(small, previous));
      }),
    );
    expect(seedForNewVariant({ variants: [] }, 7, 7)).toBe(7);
    expect(seedForNewVariant(small, 7, null)).toBe(7);
  });

  test("puts its words where the braces are, in both languages", () => {
    const [ada = null] = small.variants;
    expect(wordsIn(small.setting, ada)).toEqual({
      lt: "Kaimynas A. ateina į skyrių.",
      en: "Mr A., a neighbour, comes to the office.",
    });
    const odd = says("{toString} {who", "{nobody} who}");
    expect(wordsIn(odd, ada)).toEqual(odd);
    expect(wordsIn(small.setting, null)).toEqual(small.setting);
  });
});
