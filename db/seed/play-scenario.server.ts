import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { chooseInScenario } from "#app/features/learning/scenario/choose-in-scenario.server.ts";
import { findOwnPlay } from "#app/features/learning/scenario/own-scenario.server.ts";
import {
  followPath,
  type Choice,
  type Decision,
} from "#app/features/learning/scenario/scenario-path.ts";
import { listChoices } from "#app/features/learning/scenario/scenario-plays.queries.server.ts";
import { startPlay } from "#app/features/learning/scenario/start-play.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";

/**
 * Plays a module's scenario to an ending, decision by decision, through the same
 * use cases as a browser would; the best choice each time.
 */
export function playScenario(
  office: Pick<AppContext, "db" | "clock">,
  place: {
    actor: Pick<Actor, "id">;
    enrolmentId: EnrolmentId;
    moduleId: string;
  },
): void {
  const started = startPlay(office, place);
  if (!started.ok) throw new Error("The scenario could not be started");
  const { id: playId, seed } = started.value.play;
  const scenario = findOwnPlay(office.db, place.actor.id, playId)?.scenario;
  if (!scenario) throw new Error("The play that was started is not there");

  for (let position = started.value.position; ; position++) {
    const made = listChoices(office.db, playId);
    const open = followPath(scenario, seed, made).decisions.at(-1);
    const chosen = chooseInScenario(office, {
      actor: place.actor,
      playId,
      position,
      place: open ? placeOfTheBest(open) : null,
    });
    if (!chosen.ok) throw new Error(`Not chosen: ${chosen.refusal.code}`);
    if (chosen.value.endingId !== null) return;
  }
}

function placeOfTheBest({ choices }: Decision): number {
  const scoreOf = ({ score }: Choice) => score;
  const best = Math.max(...choices.map(scoreOf));
  return choices.findIndex(({ score }) => score === best);
}
