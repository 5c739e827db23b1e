import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { newId, type EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findOwnScenario } from "./own-scenario.server.ts";
import { seedOfNextPlay } from "./seed-of-next-play.server.ts";
import {
  insertPlay,
  listChoices,
  listPlays,
  type Play,
} from "./scenario-plays.queries.server.ts";

/** `position` is that of the decision that waits for its choice. */
type StartedPlay = { play: Play; position: number; isNew: boolean };

/**
 * Starts a play of a module's scenario, as often as somebody likes.
 *
 * There is one open play at a time: who has one gets it back (`isNew` is false),
 * however often and from however many tabs they ask. A play keeps the version at
 * which it began. Another's enrolment, or a module without a scenario, is
 * `not-found`.
 */
export function startPlay(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    enrolmentId,
    moduleId,
  }: { actor: Pick<Actor, "id">; enrolmentId: EnrolmentId; moduleId: string },
): Result<StartedPlay, { code: "not-found" }> {
  const now = clock();
  const own = findOwnScenario(db, actor.id, { enrolmentId, moduleId });
  if (!own) return refuse({ code: "not-found" });

  return inTransaction(db, (tx) => {
    const plays = listPlays(tx, enrolmentId, moduleId);
    const open = plays.find(({ endedAt }) => endedAt === null);
    if (open) {
      const position = listChoices(tx, open.id).length + 1;
      return accept({ play: open, position, isNew: false });
    }

    const play = insertPlay(tx, {
      id: newId("ply", now),
      enrolmentId,
      moduleId,
      courseVersionId: own.version.id,
      number: plays.length + 1,
      seed: seedOfNextPlay(own.scenario, { enrolmentId, moduleId }, plays),
      startedAt: now,
    });
    return accept({ play, position: 1, isNew: true });
  });
}
