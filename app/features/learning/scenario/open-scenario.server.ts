import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import type { OpenModule } from "../open-module.server.ts";
import { scenarioOf } from "./own-scenario.server.ts";
import {
  decisionsOnLongestWay,
  variantOf,
  wordsIn,
  type Ending,
} from "./scenario-path.ts";
import {
  listChoices,
  listPlays,
  type Play,
} from "./scenario-plays.queries.server.ts";
import { seedOfNextPlay } from "./seed-of-next-play.server.ts";

export type OpenScenario = NonNullable<ReturnType<typeof openScenario>>;

/**
 * A module's scenario before it is played: the setting as the open play, or the
 * next one, tells it, and the plays so far. Null when the module has none.
 */
export function openScenario(db: Db, open: OpenModule, locale: Locale) {
  const { enrolment, module, progress } = open;
  const step = progress.steps.find(({ kind }) => kind === "scenario");
  if (!module.scenario || !step) return null;
  const plays = listPlays(db, enrolment.id, module.id);
  const current = plays.find(({ endedAt }) => endedAt === null);
  // A play goes on at the version at which it began.
  const scenario = (current && scenarioOf(db, current))?.scenario;
  const shown = scenario ?? module.scenario;
  const own = { enrolmentId: enrolment.id, moduleId: module.id };
  const seed = current?.seed ?? seedOfNextPlay(shown, own, plays);
  return {
    ...frameOf(open, locale),
    title: shown.title[locale],
    setting: wordsIn(shown.setting, variantOf(shown, seed))[locale],
    warning: module.scenario.contentWarning?.[locale] ?? null,
    decisions: decisionsOnLongestWay(shown),
    step: { id: step.id, minutes: step.minutes, state: step.state },
    current: current
      ? { id: current.id, position: listChoices(db, current.id).length + 1 }
      : null,
    plays: plays.flatMap((play) => endedPlay(db, play) ?? []),
  };
}

/** A play that is over; its ending is one of the version that was played. */
function endedPlay(db: Db, play: Play) {
  const { id, number, endedAt, endingId } = play;
  const ending = endingOf(db, play, endingId);
  return endedAt && ending ? { id, number, endedAt, kind: ending.kind } : null;
}

function endingOf(db: Db, play: Play, endingId: string | null): Ending | null {
  const endings = scenarioOf(db, play)?.scenario.endings ?? [];
  return endings.find(({ id }) => id === endingId) ?? null;
}

/** What stands around every page of a scenario. */
export function frameOf(
  { version, module, progress, quiz }: OpenModule,
  locale: Locale,
) {
  const { course } = version;
  return {
    course: { slug: course.slug, title: course.title[locale] },
    module: { slug: module.slug, title: module.title[locale] },
    progress,
    quiz,
  };
}

export type ScenarioPlace = ReturnType<typeof frameOf>;
