import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { Enrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { ScenarioPlayId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { insertPageCompletion } from "../learning.queries.server.ts";
import { recordModuleCompletion } from "../record-module-completion.server.ts";
import {
  findOwnPlay,
  findOwnScenario,
  type OwnModule,
} from "./own-scenario.server.ts";
import { followPath, type Made, type Path } from "./scenario-path.ts";
import {
  closePlay,
  findPlayOf,
  insertChoice,
  listChoices,
  type Play,
} from "./scenario-plays.queries.server.ts";

export type ChooseRefusal =
  | { code: "not-found" }
  /** `isSame`: it was decided as it is asked for now, as by a second click. */
  | { code: "already-decided"; isSame: boolean }
  | { code: "not-yet" }
  | { code: "no-such-choice" };

/**
 * Stores the next decision of a play: the choice at this place, as the page of
 * this position lists them.
 *
 * Only the open decision can be taken, and once: a position that is decided is
 * `already-decided` and stays as it is, one further on is `not-yet`, and no
 * place, or one that the page does not have, is `no-such-choice`. The choice
 * that leads to an ending closes the play and marks the scenario as done.
 * Another's play is `not-found`.
 */
export function chooseInScenario(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    playId,
    position,
    place,
  }: {
    actor: Pick<Actor, "id">;
    playId: ScenarioPlayId;
    position: number;
    place: number | null;
  },
): Result<{ endingId: string | null }, ChooseRefusal> {
  const now = clock();
  const own = findOwnPlay(db, actor.id, playId);
  if (!own) return refuse({ code: "not-found" });
  const { scenario, enrolment } = own;
  const learning = findOwnScenario(db, actor.id, own.play);

  return inTransaction(db, (tx) => {
    const play = findPlayOf(tx, actor.id, playId);
    if (!play) return refuse({ code: "not-found" });
    const made = listChoices(tx, playId);
    const path = followPath(scenario, play.seed, made);
    const taken = takeChoice(path, position, place);
    if (!taken.ok) return taken;

    insertChoice(tx, { ...taken.value, playId, position, chosenAt: now });
    const onward = followPath(scenario, play.seed, [...made, taken.value]);
    const endingId = onward.ending?.id ?? null;
    if (endingId !== null) {
      closePlay(tx, playId, { endedAt: now, endingId });
      completeScenario(tx, { play, enrolment, learning }, scenario.id, now);
    }
    return accept({ endingId });
  });
}

/** The choice at this place of this position, if it is there to be taken. */
function takeChoice(
  { decisions, ending }: Path,
  position: number,
  place: number | null,
): Result<Made, ChooseRefusal> {
  const decision = decisions[position - 1];
  const choice = decision?.choices[place ?? -1];
  if (decision?.chosen) {
    const isSame = choice === decision.chosen;
    return refuse({ code: "already-decided", isSame });
  }
  if (!decision || ending) return refuse({ code: "not-yet" });
  if (!choice) return refuse({ code: "no-such-choice" });
  return accept({ nodeId: decision.node.id, choiceId: choice.id });
}

/** The version that the learner is at says whether that completes the module. */
function completeScenario(
  tx: Queryable,
  own: { play: Play; enrolment: Enrolment; learning: OwnModule | null },
  scenarioId: string,
  now: Date,
): void {
  const { play, enrolment, learning } = own;
  insertPageCompletion(tx, {
    enrolmentId: enrolment.id,
    moduleId: play.moduleId,
    pageId: scenarioId,
    track: enrolment.track,
    completedAt: now,
  });
  if (learning) recordModuleCompletion(tx, learning, now);
}
