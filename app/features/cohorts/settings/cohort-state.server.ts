import { createHash } from "node:crypto";
import { cohortValuesOf, type CohortWish } from "./cohort-form.ts";

/**
 * A fingerprint of a cohort's settings. A form carries the one that it was made
 * from, so that two coordinators do not overwrite each other unseen.
 */
export function stateOf(cohort: CohortWish & { programmeVersionId: string }) {
  const state = JSON.stringify([
    Object.entries(cohortValuesOf(cohort)),
    cohort.programmeVersionId,
  ]);
  return createHash("sha256").update(state).digest("hex").slice(0, 32);
}
