import { m } from "#app/paraglide/messages.js";
import { StateMark, Tag, type State, type Tone } from "#app/ui/tag.tsx";
import type { CertifiedState } from "./open-cohort.server.ts";

const LOOK: Record<
  CertifiedState,
  { shape: State; tone: Tone; word: () => string }
> = {
  "not-started": {
    shape: "not-started",
    tone: "neutral",
    word: m.learner_not_started,
  },
  "in-progress": {
    shape: "in-progress",
    tone: "info",
    word: m.learner_in_progress,
  },
  failed: { shape: "warning", tone: "bad", word: m.learner_failed },
  ready: { shape: "ready", tone: "info", word: m.learner_ready },
  certified: { shape: "done", tone: "ok", word: m.learner_certified },
  revoked: { shape: "revoked", tone: "bad", word: m.learner_revoked },
};

/** A learner's standing as shape and word. */
export function StandingMark({ standing }: { standing: CertifiedState }) {
  const { shape, word } = LOOK[standing];
  return <StateMark state={shape}>{word()}</StateMark>;
}

/** The same as a label. */
export function StandingTag({ standing }: { standing: CertifiedState }) {
  const { tone, word } = LOOK[standing];
  return <Tag tone={tone}>{word()}</Tag>;
}
