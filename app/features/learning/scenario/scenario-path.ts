import type { Scenario } from "#app/content/scenario-file.ts";
import type { Text } from "#app/shared/text.ts";
import { shuffled } from "../quiz/shuffle.ts";

export type Node = Scenario["nodes"][number];
export type Choice = Node["choices"][number];
export type Ending = Scenario["endings"][number];
export type Variant = Scenario["variants"][number];

/** A decision as it is stored: which choice at which node. */
export type Made = { nodeId: string; choiceId: string };

/** One stop on the way; `chosen` is null at the one that is still open. */
export type Decision = {
  node: Node;
  /** Shuffled for this play; forms name a choice by its place here. */
  choices: Choice[];
  chosen: Choice | null;
};

/** A play as far as it has come; `ending` is null while a decision is open. */
export type Path = { decisions: Decision[]; ending: Ending | null };

/** A word in braces. Whatever else braces hold, the author's check refuses. */
const WORD = /\{([^{}]*)\}/g;

/**
 * Follows the stored decisions from the start. The last decision is the open
 * one, unless an ending is reached.
 *
 * Throws when a decision does not fit the scenario: rows are only written for
 * the version that the play is at, so something is broken.
 */
export function followPath(
  scenario: Pick<Scenario, "start" | "nodes" | "endings">,
  seed: number,
  made: readonly Made[],
): Path {
  const decisions: Decision[] = [];
  let next = scenario.start;
  for (const { nodeId, choiceId } of made) {
    const decision = decisionAt(scenario, seed, next);
    const chosen = decision.choices.find(({ id }) => id === choiceId);
    if (!chosen || nodeId !== next) {
      throw new Error(`The stored way leaves the scenario at ${nodeId}.`);
    }
    decisions.push({ ...decision, chosen });
    next = chosen.next;
  }
  const ending = scenario.endings.find(({ id }) => id === next) ?? null;
  if (!ending) decisions.push(decisionAt(scenario, seed, next));
  return { decisions, ending };
}

function decisionAt(
  { nodes }: Pick<Scenario, "nodes">,
  seed: number,
  nodeId: string,
): Decision {
  const node = nodes.find(({ id }) => id === nodeId);
  if (!node) throw new Error(`The scenario has no ${nodeId}.`);
  return { node, choices: choicesInOrder(node, seed), chosen: null };
}

/** The choices of a node as a play with this seed shows them. */
export function choicesInOrder(
  node: Pick<Node, "id" | "choices">,
  seed: number,
): Choice[] {
  return shuffled(node.choices, seed, node.id);
}

/** The background that a play with this seed tells; null when there is one only. */
export function variantOf(
  { variants }: Pick<Scenario, "variants">,
  seed: number,
): Variant | null {
  return shuffled(variants, seed, "variant")[0] ?? null;
}

/**
 * A seed for the next play: the one drawn, or the first after it that tells
 * another variant than the play before.
 */
export function seedForNewVariant(
  scenario: Pick<Scenario, "variants">,
  drawn: number,
  previous: number | null,
): number {
  if (previous === null || scenario.variants.length < 2) return drawn;
  const before = variantOf(scenario, previous)?.id;
  let seed = drawn;
  while (variantOf(scenario, seed)?.id === before) seed = (seed + 1) >>> 0;
  return seed;
}

/** A text with the variant's words in the place of {who} and the like. */
export function wordsIn(text: Text, variant: Variant | null): Text {
  const inserted = (locale: keyof Text) =>
    text[locale].replaceAll(
      WORD,
      (braces, word: string) => variant?.words[word]?.[locale] ?? braces,
    );
  return { lt: inserted("lt"), en: inserted("en") };
}

/** Whether a node mends a mistake; those are not counted as decisions. */
export function isRepair({ id }: Pick<Node, "id">): boolean {
  return id.startsWith("R");
}

/** How many decisions the longest way has; repairs are not counted. */
export function decisionsOnLongestWay({
  start,
  nodes,
}: Pick<Scenario, "start" | "nodes">): number {
  const known = new Map<string, number>();
  const longestFrom = (id: string): number => {
    const node = nodes.find((one) => one.id === id);
    if (!node) return 0;
    const found = known.get(id);
    if (found !== undefined) return found;
    // Stands for itself while it is being worked out: a loop would never end.
    known.set(id, 0);
    const own = isRepair(node) ? 0 : 1;
    const length =
      own + Math.max(...node.choices.map((c) => longestFrom(c.next)));
    known.set(id, length);
    return length;
  };
  return longestFrom(start);
}
