import { m } from "#app/paraglide/messages.js";
import type { Tone } from "#app/ui/tag.tsx";
import type { Choice, Ending } from "./scenario-path.ts";

/** How good a choice was, in words; the colour only repeats it. */
export const SCORE: Record<
  Choice["score"],
  { tone: Tone; word: () => string }
> = {
  1: { tone: "ok", word: () => m.scenario_score_good() },
  0: { tone: "warn", word: () => m.scenario_score_partly() },
  [-1]: { tone: "bad", word: () => m.scenario_score_harmful() },
};

/** How good an ending is. */
export const ENDING: Record<
  Ending["kind"],
  { tone: Tone; word: () => string }
> = {
  good: { tone: "ok", word: () => m.scenario_ending_good() },
  mixed: { tone: "warn", word: () => m.scenario_ending_mixed() },
  harmful: { tone: "bad", word: () => m.scenario_ending_harmful() },
};
