import { sourcesOf, stopsOf } from "./open-decision.ts";
import type { OpenPlay } from "./open-play.server.ts";
import type { Choice, Decision } from "./scenario-path.ts";

export type OpenEnding = NonNullable<ReturnType<typeof openEnding>>;
export type ReviewRow = OpenEnding["rows"][number];

/** How a play ended, and every decision beside a better one; null while it is open. */
export function openEnding(open: OpenPlay) {
  const { place, play, scenario, path, tell } = open;
  const { ending, decisions } = path;
  if (!ending) return null;
  const stops = stopsOf(decisions);
  return {
    ...place,
    title: tell(scenario.title),
    scenarioId: scenario.id,
    play: { id: play.id, number: play.number, endedAt: play.endedAt },
    stops,
    ending: {
      kind: ending.kind,
      text: tell(ending.text),
      repair: ending.repair ? tell(ending.repair) : null,
    },
    rows: decisions.flatMap((decision, index) => {
      const stop = stops[index];
      return decision.chosen && stop
        ? { ...stop, ...reviewOf(open, decision, decision.chosen) }
        : [];
    }),
  };
}

function reviewOf(open: OpenPlay, { node }: Decision, chosen: Choice) {
  const { tell } = open;
  const better = betterThan(chosen, node.choices);
  return {
    situation: tell(node.text),
    chosen: tell(chosen.text),
    score: chosen.score,
    why: tell(chosen.feedback),
    better: better
      ? { text: tell(better.text), why: tell(better.feedback) }
      : null,
    sources: sourcesOf(open, better ? [chosen, better] : [chosen]),
  };
}

/** The author's first choice among the best; null when nothing was better. */
function betterThan(chosen: Choice, choices: readonly Choice[]): Choice | null {
  const most = Math.max(...choices.map(({ score }) => score));
  if (chosen.score >= most) return null;
  return choices.find(({ score }) => score === most) ?? null;
}
