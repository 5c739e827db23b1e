import { m } from "#app/paraglide/messages.js";
import { StateMark, type State } from "#app/ui/tag.tsx";
import type { Standing } from "./open-cohort.server.ts";

const LOOK: Record<Standing, { shape: State; word: () => string }> = {
  "not-started": { shape: "not-started", word: m.learner_not_started },
  "in-progress": { shape: "in-progress", word: m.learner_in_progress },
  failed: { shape: "warning", word: m.learner_failed },
  ready: { shape: "ready", word: m.learner_ready },
  certified: { shape: "done", word: m.learner_certified },
  confirmed: { shape: "done", word: m.learner_confirmed },
  revoked: { shape: "revoked", word: m.learner_revoked },
  withdrawn: { shape: "locked", word: m.learner_withdrawn },
};

/** A learner's standing as shape and word. */
export function StandingMark({ standing }: { standing: Standing }) {
  const { shape } = LOOK[standing];
  return <StateMark state={shape}>{standingInWords(standing)}</StateMark>;
}

export function standingInWords(standing: Standing): string {
  return LOOK[standing].word();
}
