import type { OpenPlay } from "./open-play.server.ts";
import {
  decisionsOnLongestWay,
  isRepair,
  type Choice,
  type Decision,
} from "./scenario-path.ts";

export type OpenDecision = NonNullable<ReturnType<typeof openDecision>>;
export type Stop = ReturnType<typeof stopsOf>[number];

/**
 * One decision of a play. Before it is taken, nothing but the situation and the
 * texts of the choices: what comes of them is told for the chosen one alone.
 * Null for a position to which the play has not come.
 */
export function openDecision(open: OpenPlay, position: number) {
  const { place, play, scenario, path, tell } = open;
  const decision = path.decisions[position - 1];
  const stops = stopsOf(path.decisions);
  const stop = stops[position - 1];
  if (!decision || !stop) return null;
  const { node, choices, chosen } = decision;
  const isLast = position === path.decisions.length;
  return {
    ...place,
    title: tell(scenario.title),
    scenarioId: scenario.id,
    play: { id: play.id, number: play.number, hasEnded: path.ending !== null },
    stop,
    stops,
    total: decisionsOnLongestWay(scenario),
    setting: tell(scenario.setting),
    text: tell(node.text),
    choices: choices.map(({ text }) => tell(text)),
    outcome: chosen ? outcomeOf(open, decision, chosen) : null,
    /** Only the latest decision of a play that goes on is not a look back. */
    isLookBack: path.ending !== null || position < path.decisions.length - 1,
    leadsToEnding: isLast && path.ending !== null,
  };
}

function outcomeOf(open: OpenPlay, { choices }: Decision, chosen: Choice) {
  const { tell } = open;
  return {
    chosen: tell(chosen.text),
    others: choices
      .filter((one) => one !== chosen)
      .map((one) => tell(one.text)),
    consequence: tell(chosen.consequence),
    feedback: tell(chosen.feedback),
    score: chosen.score,
    sources: sourcesOf(open, [chosen]),
  };
}

/** Where the play has been: decisions are counted, repairs are not. */
export function stopsOf(decisions: readonly Pick<Decision, "node">[]) {
  let number = 0;
  return decisions.map(({ node }, index) => {
    const repairs = isRepair(node);
    if (!repairs) number += 1;
    return { position: index + 1, repairs, number };
  });
}

/**
 * What the reasons rest on: the choices' own sources, or else the scenario's.
 * Only what is certain (H) is shown to learners.
 */
export function sourcesOf(
  { scenario, sources }: Pick<OpenPlay, "scenario" | "sources">,
  choices: readonly Choice[],
): { reference: string; url: string | null }[] {
  const own = choices.flatMap((choice) => choice.sources);
  const keys = new Set(own.length > 0 ? own : scenario.sources);
  return sources
    .filter(({ key, confidence }) => keys.has(key) && confidence === "H")
    .map(({ reference, url = null }) => ({ reference, url }));
}
