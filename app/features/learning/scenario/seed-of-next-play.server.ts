import { createHash } from "node:crypto";
import type { Scenario } from "#app/content/scenario-file.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { seedForNewVariant } from "./scenario-path.ts";
import type { Play } from "./scenario-plays.queries.server.ts";

/**
 * The seed with which the next play will be stored: worked out from the
 * enrolment's id, which nobody can foretell, so that the page before the play
 * can tell of the same people as the play.
 */
export function seedOfNextPlay(
  scenario: Pick<Scenario, "variants">,
  { enrolmentId, moduleId }: { enrolmentId: EnrolmentId; moduleId: string },
  plays: readonly Pick<Play, "seed">[],
): number {
  const drawn = createHash("sha256")
    .update(`${enrolmentId}:${moduleId}:${plays.length + 1}`)
    .digest()
    .readUInt32BE(0);
  return seedForNewVariant(scenario, drawn, plays.at(-1)?.seed ?? null);
}
